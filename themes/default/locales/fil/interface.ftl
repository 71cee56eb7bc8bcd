# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Lumaktaw patungo sa pangunahing nilalaman
menu = Menu
main-menu = Pangunahing menu
breadcrumbs = Narito kayo
home = Unang Pahina
topics = Mga paksa
language = Wika
choose-language = Piliin ang inyong wika
in-other-languages = Sa ibang wika
on-this-page = Sa pahinang ito
footer = Tungkol sa site na ito
opens-other-site = (ibang website)
contact = Makipag-ugnayan
report-error = Mag-ulat ng mali sa pahinang ito

## Home

start-here = Magsimula rito
latest-documents = Bago at binago

## Kinds of document

kind-declaration = Deklarasyon
kind-vision = Pahayag ng bisyon
kind-guidance = Patnubay
kind-plan = Plano
kind-guide = Gabay
kind-notice = Paunawa
kind-page = Pahina
kind-topic = Paksa
kind-directory = Direktoryo
kind-timeline = Kronolohiya
kind-members = Mga kasapi

## Status of a document

status = Katayuan
status-draft = Burador
status-adopted = Pinagtibay
status-endorsed = Inendorso
status-noted = Binigyang-pansin
status-in-force = May bisa
status-superseded = Pinalitan
status-withdrawn = Binawi
status-draft-text = Burador ang tekstong ito. Maaari itong baguhin o hindi na ituloy.
status-superseded-text = Napalitan na ang dokumentong ito. Pinananatili ito rito upang gumana pa rin ang mga link at pagsipi rito.
status-withdrawn-text = Binawi na ang dokumentong ito. Pinananatili ito rito bilang rekord at wala na itong bisa.
read-successor = Basahin ang dokumentong pumalit dito
read-official-source = Pumunta sa pinagkunan
withdrawn-on = Binawi noong
reason = Dahilan

## Facts about a document

facts = Tungkol sa dokumentong ito
publisher = Tagapaglathala
adopted-on = Pinagtibay noong
adopted-at = Pinagtibay sa
place = Lugar
published = Inilathala
updated = Huling update
revision = Rebisyon
sources = Mga pinagkunan
accessed-on = Kinonsulta noong { $date }
changes = Mga pagbabago

## Lineage

lineage = Mga nauna at sumunod na dokumento
replaces = Pumapalit sa
replaced-by = Pinalitan ng
amends = Nagsususog sa
amended-by = Sinusugan ng
extends = Nagpapalawig sa
extended-by = Pinalawig ng
implements = Nagpapatupad sa
implemented-by = Ipinatutupad ng
this-document = Ang dokumentong ito

## Translations

authority-machine = Salin ng makina
authority-machine-text = Makina ang gumawa ng saling ito at wala pang taong nakapagsuri nito. Kung may alinlangan, basahin ang orihinal.
authority-unofficial = Hindi opisyal na salin
authority-unofficial-text = Nasuri na ang saling ito, ngunit hindi ito opisyal.
authority-official = Opisyal na salin
authority-official-text = Pinananagutan ng tagapaglathala ang saling ito.
reviewed-by = Sinuri ni { $name } noong { $date }
read-original = Basahin ang orihinal
original = Orihinal

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Wala pa ang pahinang ito sa wikang Filipino.
fallback-text = Ipinapakita sa ibang wika ang teksto sa ibaba: { $language }.

## Paragraphs, notes and code

paragraph = Talata { NUMBER($number) }
footnotes = Mga tala
back-to-text = Bumalik sa teksto
alert-note = Tandaan
alert-tip = Mungkahi
alert-important = Mahalaga
alert-warning = Babala
alert-caution = Mag-ingat
table = Talahanayan
code = Halimbawa ng code
contents-list = Talaan ng nilalaman

## Topics and related documents

topics-of-document = Mga paksa
related-documents = Mga kaugnay na dokumento
linked-from = Mga pahinang may link papunta rito
topic-index = Talaan ng mga paksa A–Z
topic-index-intro = Lahat ng paksa ng portal na ito, pati ang iba’t ibang tawag ng mga tao sa mga ito.
letters = Mga titik
other-scripts = Sa ibang sistema ng pagsulat
topic-see = tingnan ang { $topic }
narrower-topics = Mas tiyak na mga paksa
broader-topics = Mas malawak na mga paksa
related-topics = Mga kaugnay na paksa
found-together = Madalas na magkasama
documents-on-topic = Mga dokumento tungkol sa paksang ito
no-documents = Wala pang dokumento rito.
other-names = Tinatawag ding
document-count =
    { $count ->
        [one] { NUMBER($count) } dokumento
       *[other] { NUMBER($count) } na dokumento
    }

## Pages that are not there

not-found-title = Hindi nahanap ang pahina
not-found-text = Walang pahina sa address na ito. Maaaring inilipat ito, o maaaring may mali sa address.
redirect-title = Inilipat na ang pahinang ito
redirect-link = Pumunta sa pahina

## Lists of several pages

pages = Mga pahina
page-of = Pahina { NUMBER($page) } ng { NUMBER($count) }
previous-page = Nakaraang pahina
next-page = Susunod na pahina

## Meetings, bodies and members

records = Mga talaan
meetings = Mga pulong
meetings-intro = Mga pulong na nagpatibay, nag-endorso, o nagbigay-pansin sa mga dokumento ng portal na ito.
bodies = Mga lupon
bodies-intro = Mga lupong nagpupulong, naglalathala, o naghahanda ng mga dokumento ng portal na ito.
members = Mga kasapi
members-intro = Ang mga kasapi ng ASEAN at ang kanilang mga opisyal na wika.
documents = Mga dokumento
short-name = Maikling pangalan
website = Website
meeting-days = Mga araw
# $start and $end are dates in words.
date-range = { $start } hanggang { $end }
body-that-met = Lupon
host = Punong-abala
meetings-of-body = Mga pulong ng lupong ito
meetings-hosted = Mga pulong bilang punong-abala
bodies-of-member = Mga lupon ng kasaping ito
official-languages = Mga opisyal na wika
joined-on = Sumapi sa ASEAN noong

## Citing

cite = Sipiin ang pahinang ito
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, rebisyon { NUMBER($revision) }, { $date }, { $address }
cite-files = Para sa mga reference manager
identifier = Tagatukoy

## Feeds and data

subscribe = Feed ng mga bago at binagong dokumento
markdown-text = Ang pahinang ito sa format na Markdown
address = Address sa web
translation = Salin
open-data = Bukas na datos
topic-scheme = Mga paksa sa format na SKOS

## Previews

not-yet-published = Hindi pa nailalathala
not-yet-published-text = Ilalathala ang pahinang ito sa { $date }. Ipinapakita ito rito bilang paunang tingin lamang.

## Directory of public sources

sources-by-member = Mga pinagkukunan ayon sa kasapi
sources-by-kind = Mga pinagkukunan ayon sa uri
all-sources = Lahat
source-kind-news-agency = Ahensiya ng balita
source-kind-government = Impormasyon ng pamahalaan
source-kind-fact-checks = Serbisyo sa fact-checking
source-kind-organisation = Panrehiyong organisasyon
source-languages = Mga wika
source-listed-on = Nakalista mula noong { $date }, hindi pa beripikado
source-verified-on = Bineripika noong { $date } ni { $name }
sources-unverified = May mga address na hindi pa beripikado
sources-unverified-text = Kasama sa listahan ang entry na may markang “hindi pa beripikado”, ngunit wala pang editor na nagbukas ng address nito. Suriin muna ninyo ito bago pagbatayan.
public-sources = Mga pampublikong pinagkukunan
source-count =
    { $count ->
        [one] { NUMBER($count) } pinagkukunan
       *[other] { NUMBER($count) } na pinagkukunan
    }

## Members

member = Kasapi
members-table = Ang mga kasapi at ang kanilang mga opisyal na wika

## Timeline of documents

timeline = Kronolohiya
no-dated-documents = Wala pang dokumento rito na may petsa ng pagpapatibay.

## When and where a document was endorsed or noted

endorsed-on = Inendorso noong
endorsed-at = Inendorso sa
noted-on = Binigyang-pansin noong
noted-at = Binigyang-pansin sa

whole-region = ASEAN
