# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = لڠکاو ککاندوڠن اوتام
menu = مينو
main-menu = مينو اوتام
breadcrumbs = اندا دسيني
home = لامن اوتام
topics = توڤيک
language = بهاس
choose-language = ڤيليه بهاس اندا
in-other-languages = دالم بهاس لاٴين
on-this-page = ڤد هلامن اين
footer = ڤريحال لامن اين
opens-other-site = (لامن ويب لاٴين)
contact = هوبوڠي کامي
report-error = لاڤورکن کسيلڤن ڤد هلامن اين

## Home

start-here = مولا دسيني
latest-documents = بهارو دان دکمس کيني

## Kinds of document

kind-declaration = ديکلاراسي
kind-vision = کڽاتاٴن واوسن
kind-guidance = ݢاريس ڤندوان
kind-plan = ڤلن
kind-guide = ڤندوان
kind-notice = نوتيس
kind-page = هلامن
kind-topic = توڤيک
kind-directory = ديريکتوري
kind-timeline = ݢاريس ماس
kind-members = نݢارا اڠݢوتا

## Status of a document

status = ستاتوس
status-draft = درف
status-adopted = دتريما ڤاکاي
status-endorsed = دڤراکوٴي
status-noted = دأمبيل معلوم
status-in-force = برقوات کواس
status-superseded = دݢنتيکن
status-withdrawn = دتاريق باليق
status-draft-text = تيک‌س اين ماسيه درف. کاندوڠنڽ موڠکين براوبه اتاو دݢوݢورکن.
status-superseded-text = دوکومن اين تله دݢنتيکن. دوکومن اين دسيمڤن دسيني سوڤايا ڤاٴوتن دان ڤتيقن يڠ مروجوع کڤدڽ ماسيه برفوڠسي.
status-withdrawn-text = دوکومن اين تله دتاريق باليق. دوکومن اين دسيمڤن دسيني سباݢاي ريکود دان تيدق لاݢي ترڤاکاي.
read-successor = باچ دوکومن يڠ مڠݢنتيکنڽ
read-official-source = ڤرݢي کسومبر
withdrawn-on = دتاريق باليق ڤد
reason = سبب

## Facts about a document

facts = ڤريحال دوکومن اين
publisher = ڤنربيت
adopted-on = دتريما ڤاکاي ڤد
adopted-at = دتريما ڤاکاي دالم
place = تمڤت
published = دتربيتکن
updated = دکمس کيني
revision = سيمقن
sources = سومبر
accessed-on = دروجوع ڤد { $date }
changes = ڤراوبهن

## Lineage

lineage = دوکومن تردهولو دان ترکمودين
replaces = مڠݢنتيکن
replaced-by = دݢنتيکن اوليه
amends = مميندا
amended-by = دڤيندا اوليه
extends = ملنجوتکن
extended-by = دلنجوتکن اوليه
implements = ملقساناکن
implemented-by = دلقساناکن اوليه
this-document = دوکومن اين

## Translations

authority-machine = ترجمهن ميسين
authority-machine-text = ترجمهن اين دبوات اوليه ميسين دان بلوم دسيمق اوليه سسياڤا. جک راݢو٢، باچ تيک‌س اصل.
authority-unofficial = ترجمهن تيدق راسمي
authority-unofficial-text = ترجمهن اين تله دسيمق، تتاڤي تيدق راسمي.
authority-official = ترجمهن راسمي
authority-official-text = ڤنربيت برتڠݢوڠجواب اتس ترجمهن اين.
reviewed-by = دسيمق اوليه { $name } ڤد { $date }
read-original = باچ تيک‌س اصل
original = تيک‌س اصل

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = هلامن اين بلوم ترسديا دالم بهاس ملايو (جاوي).
fallback-text = تيک‌س دباوه دڤاڤرکن دالم بهاس لاٴين: { $language }.

## Paragraphs, notes and code

paragraph = ڤرڠݢن { NUMBER($number) }
footnotes = نوتا کاکي
back-to-text = کمبالي کتيک‌س
alert-note = نوتا
alert-tip = ڤتوا
alert-important = ڤنتيڠ
alert-warning = امرن
alert-caution = اوس
table = جدوال
code = چونتوه کود
contents-list = ايسي کاندوڠن

## Topics and related documents

topics-of-document = توڤيک
related-documents = دوکومن برکاٴيتن
linked-from = هلامن يڠ برڤاٴوت کسيني
topic-index = اينديک‌س توڤيک
topic-index-intro = سموا توڤيک دالم ڤورتل اين، دڠن نام٢ يڠ بياسا دݢوناکن اونتوقڽ.
letters = حروف
other-scripts = دالم توليسن لاٴين
topic-see = ليهت { $topic }
narrower-topics = توڤيک يڠ لبيه خصوص
broader-topics = توڤيک يڠ لبيه لواس
related-topics = توڤيک برکاٴيتن
found-together = سريڠ دتموٴي برسام
documents-on-topic = دوکومن تنتڠ توڤيک اين
no-documents = بلوم اد دوکومن دسيني.
other-names = جوݢ دکنلي سباݢاي
document-count = { NUMBER($count) } دوکومن

## Pages that are not there

not-found-title = هلامن تيدق دجومڤاٴي
not-found-text = تياد هلامن ڤد علامت اين. هلامن ايت موڠکين تله دڤيندهکن، اتاو موڠکين ترداڤت کسيلڤن ڤد علامتڽ.
redirect-title = هلامن اين تله دڤيندهکن
redirect-link = ڤرݢي کهلامن ايت

## Lists of several pages

pages = هلامن
page-of = هلامن { NUMBER($page) } درڤد { NUMBER($count) }
previous-page = هلامن سبلومڽ
next-page = هلامن ستروسڽ

## Meetings, bodies and members

records = داتا روجوعن
meetings = مشوارت
meetings-intro = مشوارت يڠ منريما ڤاکاي، ممڤراکوٴي اتاو مڠمبيل معلوم دوکومن ڤورتل اين.
bodies = بادن
bodies-intro = بادن يڠ برمشوارت، منربيتکن اتاو مڽدياکن دوکومن ڤورتل اين.
members = نݢارا اڠݢوتا
members-intro = نݢارا اڠݢوتا اسيان سرتا بهاس راسمي ماسيڠ٢.
documents = دوکومن
short-name = نام ريڠکس
website = لامن ويب
meeting-days = هاري
# $start and $end are dates in words.
date-range = { $start } هيڠݢ { $end }
body-that-met = بادن
host = توان رومه
meetings-of-body = مشوارت بادن اين
meetings-hosted = منجادي توان رومه مشوارت
bodies-of-member = بادن نݢارا اڠݢوتا اين
official-languages = بهاس راسمي
joined-on = مڽرتاٴي اسيان ڤد

## Citing

cite = ڤتيق هلامن اين
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }، ”{ $title }“، سيمقن { NUMBER($revision) }، { $date }، { $address }
cite-files = اونتوق ڤرايسين ڤڠوروسن روجوعن
identifier = ڤڠچم

## Feeds and data

subscribe = سواڤن بريتا باݢي دوکومن بهارو دان دوکومن يڠ دکمس کيني
markdown-text = هلامن اين دالم فورمت Markdown
address = علامت
translation = ترجمهن
open-data = داتا تربوک
topic-scheme = توڤيک دالم فورمت SKOS

## Previews

not-yet-published = بلوم دتربيتکن
not-yet-published-text = هلامن اين اکن دتربيتکن ڤد { $date }. بوات ماس اين، هلامن اين دڤاڤرکن دسيني سباݢاي ڤراتونتون سهاج.

## Directory of public sources

sources-by-member = سومبر مڠيکوت نݢارا اڠݢوتا
sources-by-kind = سومبر مڠيکوت جنيس
all-sources = سموا
source-kind-news-agency = اݢينسي بريتا
source-kind-government = معلومت کراجاٴن
source-kind-fact-checks = سيمقن فکتا
source-kind-organisation = ڤرتوبوهن سرنتاو
source-languages = بهاس
source-listed-on = دسنارايکن ڤد { $date }، بلوم دصحکن
source-verified-on = دصحکن ڤد { $date } اوليه { $name }
sources-unverified = تيدق سموا علامت تله دصحکن
sources-unverified-text = اينتري يڠ دتنداٴي ”بلوم دصحکن“ اد دالم سناراي، تتاڤي بلوم اد ايديتور يڠ ممبوک علامتڽ. سيمق سنديري علامت ايت سبلوم اندا برݢنتوڠ ڤدڽ.
public-sources = سومبر عوام
source-count = { NUMBER($count) } سومبر

## Members

member = نݢارا اڠݢوتا
members-table = نݢارا اڠݢوتا دان بهاس راسمي ماسيڠ٢

## Timeline of documents

timeline = ݢاريس ماس
no-dated-documents = بلوم اد دوکومن دسيني يڠ ممڤوڽاٴي تاريخ دتريما ڤاکاي.

## When and where a document was endorsed or noted

endorsed-on = دڤراکوٴي ڤد
endorsed-at = دڤراکوٴي دالم
noted-on = دأمبيل معلوم ڤد
noted-at = دأمبيل معلوم دالم

whole-region = اسيان
