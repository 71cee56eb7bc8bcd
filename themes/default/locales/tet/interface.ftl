# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Bá konteúdu
menu = Menu
main-menu = Menu prinsipál
breadcrumbs = Ita iha ne’e
home = Pájina Mahuluk
topics = Tópiku sira
language = Lian
choose-language = Hili Ita-nia lian
in-other-languages = Iha lian seluk
on-this-page = Iha pájina ida-ne’e
footer = Kona-ba website ida-ne’e
opens-other-site = (website seluk)
contact = Kontaktu
report-error = Fó-hatene sala iha pájina ida-ne’e

## Home

start-here = Hahú iha ne’e
latest-documents = Foun no mudansa

## Kinds of document

kind-declaration = Deklarasaun
kind-vision = Deklarasaun vizaun
kind-guidance = Orientasaun
kind-plan = Planu
kind-guide = Matadalan
kind-notice = Avizu
kind-page = Pájina
kind-topic = Tópiku
kind-directory = Lista fonte informasaun
kind-timeline = Kronolojia
kind-members = Membru sira

## Status of a document

status = Status
status-draft = Ezbosu
status-adopted = Adota ona
status-endorsed = Hetan apoiu
status-noted = Toma nota ona
status-in-force = Vigora hela
status-superseded = Substituídu ona
status-withdrawn = Retira ona
status-draft-text = Testu ida-ne’e ezbosu ida. Bele iha mudansa ka bele la kontinua.
status-superseded-text = Dokumentu seluk substitui ona dokumentu ida-ne’e. Rai nafatin dokumentu ida-ne’e iha ne’e atu ligasaun no sitasaun sira bele funsiona nafatin.
status-withdrawn-text = Dokumentu ida-ne’e retira ona no la vale ona. Rai nafatin iha ne’e ba rejistu de’it.
read-successor = Lee dokumentu foun ne’ebé substitui ida-ne’e
read-official-source = Bá fonte
withdrawn-on = Retira iha
reason = Razaun

## Facts about a document

facts = Kona-ba dokumentu ida-ne’e
publisher = Publika husi
adopted-on = Adota iha
adopted-at = Adota iha reuniaun
place = Fatin
published = Publika iha
updated = Atualiza iha
revision = Revizaun
sources = Fonte sira
accessed-on = Konsulta iha { $date }
changes = Mudansa sira

## Lineage

lineage = Dokumentu anteriór no tuirmai sira
replaces = Substitui
replaced-by = Substituídu husi
amends = Altera
amended-by = Alteradu husi
extends = Prolonga
extended-by = Prolongadu husi
implements = Implementa
implemented-by = Implementadu husi
this-document = Dokumentu ida-ne’e

## Translations

authority-machine = Tradusaun automátika
authority-machine-text = Mákina mak halo tradusaun ida-ne’e no seidauk iha ema ruma mak halo revizaun. Se Ita iha dúvida, lee orijinál.
authority-unofficial = Tradusaun la ofisiál
authority-unofficial-text = Tradusaun ida-ne’e hetan ona revizaun, maibé la’ós ofisiál.
authority-official = Tradusaun ofisiál
authority-official-text = Entidade ne’ebé publika mak responsável ba tradusaun ida-ne’e.
reviewed-by = Hetan revizaun husi { $name } iha { $date }
read-original = Lee orijinál
original = Orijinál

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Pájina ida-ne’e seidauk disponível iha lian Tetun.
fallback-text = Testu iha kraik hatudu iha lian seluk: { $language }.

## Paragraphs, notes and code

paragraph = Parágrafu { NUMBER($number) }
footnotes = Nota sira
back-to-text = Fila ba testu
alert-note = Nota
alert-tip = Sujestaun
alert-important = Importante
alert-warning = Atensaun
alert-caution = Kuidadu
table = Tabela
code = Ezemplu kódigu
contents-list = Konteúdu sira

## Topics and related documents

topics-of-document = Tópiku sira
related-documents = Dokumentu relevante sira
linked-from = Pájina sira ne’ebé liga mai iha ne’e
topic-index = Índise tópiku sira (A–Z)
topic-index-intro = Tópiku hotu-hotu iha portál ida-ne’e, ho naran sira ne’ebé ema uza.
letters = Letra sira
other-scripts = Iha sistema hakerek seluk
topic-see = haree { $topic }
narrower-topics = Tópiku espesífiku liu
broader-topics = Tópiku jerál liu
related-topics = Tópiku relevante sira
found-together = Dala barak mosu hamutuk
documents-on-topic = Dokumentu sira kona-ba tópiku ida-ne’e
no-documents = Seidauk iha dokumentu iha ne’e.
other-names = Naran seluk
document-count = Dokumentu { NUMBER($count) }

## Pages that are not there

not-found-title = Pájina ne’e la iha
not-found-text = La iha pájina iha enderesu ida-ne’e. Karik pájina ne’e muda ona ba fatin seluk, ka karik iha sala iha enderesu.
redirect-title = Pájina ida-ne’e muda ona
redirect-link = Bá pájina ne’e

## Lists of several pages

pages = Pájina sira
page-of = Pájina { NUMBER($page) } husi { NUMBER($count) }
previous-page = Pájina anteriór
next-page = Pájina tuirmai

## Meetings, bodies and members

records = Lista referénsia sira
meetings = Reuniaun sira
meetings-intro = Reuniaun sira ne’ebé adota, fó apoiu ka toma nota ba dokumentu sira portál ida-ne’e nian.
bodies = Órgaun sira
bodies-intro = Órgaun sira ne’ebé halo reuniaun, publika ka prepara dokumentu sira portál ida-ne’e nian.
members = Membru sira
members-intro = Membru ASEAN sira ho sira-nia lian ofisiál.
documents = Dokumentu sira
short-name = Naran badak
website = Website
meeting-days = Loron sira
# $start and $end are dates in words.
date-range = { $start } to’o { $end }
body-that-met = Órgaun
host = Nasaun uma-na’in
meetings-of-body = Reuniaun sira órgaun ida-ne’e nian
meetings-hosted = Reuniaun sira nu’udar uma-na’in
bodies-of-member = Órgaun sira membru ida-ne’e nian
official-languages = Lian ofisiál sira
joined-on = Tama ASEAN iha

## Citing

cite = Sita pájina ida-ne’e
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, revizaun { NUMBER($revision) }, { $date }, { $address }
cite-files = Ba programa jestaun referénsia
identifier = Identifikadór

## Feeds and data

subscribe = Feed notísia kona-ba dokumentu foun no mudansa
markdown-text = Pájina ida-ne’e iha formatu Markdown
address = Enderesu
translation = Tradusaun
open-data = Dadus abertu
topic-scheme = Tópiku sira iha formatu SKOS

## Previews

not-yet-published = Seidauk publika
not-yet-published-text = Sei publika pájina ida-ne’e iha { $date }. Iha ne’e hatudu pájina ne’e atu haree uluk de’it.

## Directory of public sources

sources-by-member = Fonte sira tuir membru
sources-by-kind = Fonte sira tuir tipu
all-sources = Hotu-hotu
source-kind-news-agency = Ajénsia notísia
source-kind-government = Informasaun governu nian
source-kind-fact-checks = Verifikasaun faktu
source-kind-organisation = Organizasaun rejionál
source-languages = Lian sira
source-listed-on = Iha lista hahú husi { $date }, seidauk verifika
source-verified-on = Verifika ona iha { $date } husi { $name }
sources-unverified = La’ós enderesu hotu mak verifika ona
sources-unverified-text = Fonte ne’ebé iha marka “seidauk verifika” tama ona iha lista, maibé editór ida mós seidauk loke nia enderesu. Favór ida verifika rasik molok Ita fiar.
public-sources = Fonte públiku sira
source-count = Fonte { NUMBER($count) }

## Members

member = Membru
members-table = Membru sira no sira-nia lian ofisiál

## Timeline of documents

timeline = Kronolojia
no-dated-documents = Iha ne’e seidauk iha dokumentu ho data adosaun.

## When and where a document was endorsed or noted

endorsed-on = Hetan apoiu iha
endorsed-at = Hetan apoiu iha reuniaun
noted-on = Toma nota iha
noted-at = Toma nota iha reuniaun

whole-region = ASEAN
