# What this portal says of itself.

site-title = {{name}}
# Search engines show it: say in a sentence what is found here.
site-description = { site-title }
# Stands at the foot of every page: say whose site this is.
disclaimer = { site-title }
