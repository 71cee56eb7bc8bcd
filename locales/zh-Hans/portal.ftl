# What this portal says of itself.

site-title = 亚细安信息门户
site-description = 以成员国的官方语言，提供亚细安信息与媒体文件的摘要，以及查证所读内容的指南。
# Stands at the foot of every page.
disclaimer = 这是一个非官方的示范门户，并非亚细安或其任何成员国的网站。正式文本由亚细安秘书处发布。
