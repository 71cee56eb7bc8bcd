# What this portal says of itself.

site-title = Portal Maklumat ASEAN
site-description = Ringkasan dokumen ASEAN tentang maklumat dan media, serta panduan menyemak apa yang anda baca, dalam bahasa rasmi negara anggota.
# Stands at the foot of every page.
disclaimer = Portal ini ialah portal contoh yang tidak rasmi. Portal ini bukan laman ASEAN atau laman mana-mana negara anggota ASEAN. Teks rasmi diterbitkan oleh Sekretariat ASEAN.
