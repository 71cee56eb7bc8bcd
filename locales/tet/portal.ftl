# What this portal says of itself.

site-title = Portál Informasaun ASEAN nian
site-description = Rezumu dokumentu ASEAN nian kona-ba informasaun no média, no matadalan atu verifika saida mak Ita lee, iha membru sira-nia lian ofisiál.
# Stands at the foot of every page.
disclaimer = Ida-ne’e portál ezemplu ne’ebé la ofisiál. La’ós website ASEAN nian ka membru ASEAN ruma nian. Sekretariadu ASEAN mak publika testu ofisiál sira.
