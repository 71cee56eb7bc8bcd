# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Ir para o conteúdo
menu = Menu
main-menu = Menu principal
breadcrumbs = Está aqui
home = Início
topics = Temas
language = Língua
choose-language = Escolha a sua língua
in-other-languages = Noutras línguas
on-this-page = Nesta página
footer = Sobre este sítio
opens-other-site = (outro sítio)
contact = Contacto
report-error = Comunicar um erro nesta página

## Home

start-here = Comece aqui
latest-documents = Novidades e alterações

## Kinds of document

kind-declaration = Declaração
kind-vision = Declaração de visão
kind-guidance = Orientações
kind-plan = Plano
kind-guide = Guia
kind-notice = Aviso
kind-page = Página
kind-topic = Tema
kind-directory = Diretório
kind-timeline = Cronologia
kind-members = Membros

## Status of a document

status = Estado
status-draft = Versão preliminar
status-adopted = Adotado
status-endorsed = Aprovado
status-noted = Tomou-se nota
status-in-force = Em vigor
status-superseded = Substituído
status-withdrawn = Retirado
status-draft-text = Este texto é uma versão preliminar. Pode ainda ser alterado ou abandonado.
status-superseded-text = Este documento foi substituído. Mantém-se aqui para que as ligações e as citações que a ele remetem continuem a funcionar.
status-withdrawn-text = Este documento foi retirado. Mantém-se aqui para efeitos de registo e já não é aplicável.
read-successor = Ler o documento que o substitui
read-official-source = Ir para a fonte
withdrawn-on = Retirado em
reason = Motivo

## Facts about a document

facts = Sobre este documento
publisher = Entidade editora
adopted-on = Adotado em
adopted-at = Reunião de adoção
place = Local
published = Publicado em
updated = Atualizado em
revision = Revisão
sources = Fontes
accessed-on = Consultado em { $date }
changes = Alterações

## Lineage

lineage = Documentos anteriores e posteriores
replaces = Substitui
replaced-by = Substituído por
amends = Altera
amended-by = Alterado por
extends = Prorroga
extended-by = Prorrogado por
implements = Aplica
implemented-by = Aplicado por
this-document = Este documento

## Translations

authority-machine = Tradução automática
authority-machine-text = Esta tradução foi feita por uma máquina e ainda ninguém a reviu. Em caso de dúvida, leia o original.
authority-unofficial = Tradução não oficial
authority-unofficial-text = Esta tradução foi revista, mas não é oficial.
authority-official = Tradução oficial
authority-official-text = A entidade editora responde por esta tradução.
reviewed-by = Revisão de { $name }, { $date }
read-original = Ler o original
original = Original

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Esta página ainda não está disponível em português.
fallback-text = O texto que se segue é apresentado noutra língua: { $language }.

## Paragraphs, notes and code

paragraph = Parágrafo { NUMBER($number) }
footnotes = Notas
back-to-text = Voltar ao texto
alert-note = Nota
alert-tip = Sugestão
alert-important = Importante
alert-warning = Atenção
alert-caution = Cuidado
table = Quadro
code = Exemplo de código
contents-list = Índice

## Topics and related documents

topics-of-document = Temas
related-documents = Documentos relacionados
linked-from = Páginas que remetem para esta
topic-index = Índice de temas (A–Z)
topic-index-intro = Todos os temas deste portal, com os nomes por que são conhecidos.
letters = Letras
other-scripts = Noutros sistemas de escrita
topic-see = ver { $topic }
narrower-topics = Temas mais específicos
broader-topics = Temas mais gerais
related-topics = Temas relacionados
found-together = Muitas vezes a par
documents-on-topic = Documentos sobre este tema
no-documents = Ainda não há documentos aqui.
other-names = Também designado por
document-count =
    { $count ->
        [one] { NUMBER($count) } documento
        [many] { NUMBER($count) } de documentos
       *[other] { NUMBER($count) } documentos
    }

## Pages that are not there

not-found-title = Página não encontrada
not-found-text = Não existe nenhuma página neste endereço. A página pode ter mudado de lugar ou o endereço pode ter um erro.
redirect-title = Esta página mudou de lugar
redirect-link = Ir para a página

## Lists of several pages

pages = Páginas
page-of = Página { NUMBER($page) } de { NUMBER($count) }
previous-page = Página anterior
next-page = Página seguinte

## Meetings, bodies and members

records = Listas de referência
meetings = Reuniões
meetings-intro = Reuniões em que foram adotados ou aprovados documentos deste portal, ou em que deles se tomou nota.
bodies = Órgãos
bodies-intro = Órgãos que se reúnem ou que publicam ou preparam os documentos deste portal.
members = Membros
members-intro = Os membros da ASEAN e as respetivas línguas oficiais.
documents = Documentos
short-name = Nome abreviado
website = Sítio Web
meeting-days = Dias
# $start and $end are dates in words.
date-range = { $start } a { $end }
body-that-met = Órgão
host = País anfitrião
meetings-of-body = Reuniões deste órgão
meetings-hosted = Reuniões acolhidas
bodies-of-member = Órgãos deste membro
official-languages = Línguas oficiais
joined-on = Adesão à ASEAN em

## Citing

cite = Citar esta página
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, revisão { NUMBER($revision) }, { $date }, { $address }
cite-files = Para gestores de referências
identifier = Identificador

## Feeds and data

subscribe = Canal de notícias sobre documentos novos e alterados
markdown-text = Esta página em Markdown
address = Endereço
translation = Tradução
open-data = Dados abertos
topic-scheme = Temas em SKOS

## Previews

not-yet-published = Ainda por publicar
not-yet-published-text = Esta página será publicada em { $date }. Aqui é apresentada apenas em pré-visualização.

## Directory of public sources

sources-by-member = Fontes por membro
sources-by-kind = Fontes por tipo
all-sources = Todas
source-kind-news-agency = Agência noticiosa
source-kind-government = Informação governamental
source-kind-fact-checks = Verificação de factos
source-kind-organisation = Organização regional
source-languages = Línguas
source-listed-on = Listada desde { $date }, ainda não verificada
source-verified-on = Verificada em { $date } por { $name }
sources-unverified = Nem todos os endereços foram verificados
sources-unverified-text = Uma entrada com a indicação “ainda não verificada” consta da lista, mas nenhum editor abriu o seu endereço. Verifique-o por si antes de confiar nele.
public-sources = Fontes públicas
source-count =
    { $count ->
        [one] { NUMBER($count) } fonte
        [many] { NUMBER($count) } de fontes
       *[other] { NUMBER($count) } fontes
    }

## Members

member = Membro
members-table = Membros e respetivas línguas oficiais

## Timeline of documents

timeline = Cronologia
no-dated-documents = Ainda não há aqui documentos com data de adoção.

## When and where a document was endorsed or noted

endorsed-on = Aprovado em
endorsed-at = Reunião de aprovação
noted-on = Tomou-se nota em
noted-at = Reunião em que se tomou nota

whole-region = ASEAN
