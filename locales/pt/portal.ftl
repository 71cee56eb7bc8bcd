# What this portal says of itself.

site-title = Portal de Informação da ASEAN
site-description = Resumos de documentos da ASEAN sobre informação e média, e guias para verificar o que se lê, nas línguas oficiais dos membros.
# Stands at the foot of every page.
disclaimer = Este é um portal de demonstração, não oficial. Não é um sítio da ASEAN nem de nenhum dos seus membros. Os textos oficiais são publicados pelo Secretariado da ASEAN.
