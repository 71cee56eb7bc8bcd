# What this portal says of itself.

site-title = ASEAN Information Portal
site-description = Summaries of ASEAN documents on information and media, and guides to checking what you read, in the official languages of the members.
# Stands at the foot of every page.
disclaimer = This is an unofficial example portal. It is not a site of ASEAN or of a member of ASEAN. The official texts are published by the ASEAN Secretariat.
