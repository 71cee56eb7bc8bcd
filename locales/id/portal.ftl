# What this portal says of itself.

site-title = Portal Informasi ASEAN
site-description = Ringkasan dokumen ASEAN tentang informasi dan media, serta panduan untuk memeriksa apa yang Anda baca, dalam bahasa resmi negara-negara anggota.
# Stands at the foot of every page.
disclaimer = Portal ini adalah portal contoh yang tidak resmi. Portal ini bukan situs ASEAN atau situs negara anggota ASEAN. Teks resmi diterbitkan oleh Sekretariat ASEAN.
