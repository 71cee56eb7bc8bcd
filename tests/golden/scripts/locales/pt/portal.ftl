site-title = Golden
site-description = Golden
disclaimer = Golden
