# What this portal says of itself.

site-title = Portal ng Impormasyon ng ASEAN
site-description = Mga buod ng mga dokumento ng ASEAN tungkol sa impormasyon at media, at mga gabay sa pagsusuri ng inyong nababasa, sa mga opisyal na wika ng mga kasapi.
# Stands at the foot of every page.
disclaimer = Isa itong hindi opisyal na halimbawang portal. Hindi ito site ng ASEAN o ng alinmang kasapi ng ASEAN. Ang mga opisyal na teksto ay inilalathala ng Sekretaryat ng ASEAN.
