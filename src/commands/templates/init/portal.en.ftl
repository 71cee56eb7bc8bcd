# What this portal says of itself.

site-title = {{name}}
# Search engines show it: say in a sentence what is found here.
site-description = Official information, in the languages of its readers.
# Stands at the foot of every page: say whose site this is.
disclaimer = This portal is new. Its texts are examples.
