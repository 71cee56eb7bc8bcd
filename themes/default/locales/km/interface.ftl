# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = រំលងទៅខ្លឹមសារ
menu = ម៉ឺនុយ
main-menu = ម៉ឺនុយមេ
breadcrumbs = អ្នកនៅទីនេះ
home = ទំព័រដើម
topics = ប្រធានបទ
language = ភាសា
choose-language = ជ្រើសរើសភាសា
in-other-languages = ជាភាសាដទៃទៀត
on-this-page = ក្នុងទំព័រនេះ
footer = អំពីគេហទំព័រនេះ
opens-other-site = (គេហទំព័រផ្សេង)
contact = ទំនាក់ទំនង
report-error = រាយការណ៍កំហុសក្នុងទំព័រនេះ

## Home

start-here = ចាប់ផ្ដើមនៅទីនេះ
latest-documents = ថ្មី និងទើបកែប្រែ

## Kinds of document

kind-declaration = សេចក្ដីប្រកាស
kind-vision = សេចក្ដីថ្លែងការណ៍ចក្ខុវិស័យ
kind-guidance = គោលការណ៍ណែនាំ
kind-plan = ផែនការ
kind-guide = មគ្គុទ្ទេសក៍
kind-notice = ការជូនដំណឹង
kind-page = ទំព័រ
kind-topic = ប្រធានបទ
kind-directory = បញ្ជីប្រភព
kind-timeline = កាលប្បវត្តិ
kind-members = រដ្ឋសមាជិក

## Status of a document

status = ស្ថានភាព
status-draft = សេចក្ដីព្រាង
status-adopted = បានអនុម័ត
status-endorsed = បានគាំទ្រ
status-noted = បានកត់សម្គាល់
status-in-force = ជាធរមាន
status-superseded = ត្រូវបានជំនួស
status-withdrawn = បានដកចេញ
status-draft-text = អត្ថបទនេះជាសេចក្ដីព្រាង។ អត្ថបទនេះអាចនឹងត្រូវកែប្រែ ឬបោះបង់ចោល។
status-superseded-text = ឯកសារនេះត្រូវបានជំនួសហើយ។ យើងរក្សាទុកនៅទីនេះ ដើម្បីឱ្យតំណ និងការដកស្រង់ដែលសំដៅមកឯកសារនេះនៅតែប្រើបាន។
status-withdrawn-text = ឯកសារនេះត្រូវបានដកចេញហើយ។ យើងរក្សាទុកនៅទីនេះជាឯកសារកំណត់ត្រា ហើយឯកសារនេះលែងមានសុពលភាពទៀត។
read-successor = អានឯកសារដែលមកជំនួស
read-official-source = ទៅកាន់ប្រភព
withdrawn-on = ដកចេញនៅថ្ងៃទី
reason = មូលហេតុ

## Facts about a document

facts = អំពីឯកសារនេះ
publisher = អ្នកបោះពុម្ពផ្សាយ
adopted-on = អនុម័តនៅថ្ងៃទី
adopted-at = អនុម័តក្នុង
place = ទីកន្លែង
published = ចេញផ្សាយនៅថ្ងៃទី
updated = ធ្វើបច្ចុប្បន្នភាពនៅថ្ងៃទី
revision = ច្បាប់កែសម្រួល
sources = ប្រភព
accessed-on = បានចូលមើលនៅថ្ងៃទី { $date }
changes = ការផ្លាស់ប្ដូរ

## Lineage

lineage = ឯកសារមុន និងឯកសារក្រោយ
replaces = ជំនួស
replaced-by = ជំនួសដោយ
amends = ធ្វើវិសោធនកម្មលើ
amended-by = ធ្វើវិសោធនកម្មដោយ
extends = ពន្យាររយៈពេល
extended-by = ពន្យាររយៈពេលដោយ
implements = អនុវត្តតាម
implemented-by = អនុវត្តដោយ
this-document = ឯកសារនេះ

## Translations

authority-machine = ការបកប្រែដោយម៉ាស៊ីន
authority-machine-text = ការបកប្រែនេះធ្វើឡើងដោយម៉ាស៊ីន ហើយមិនទាន់មាននរណាម្នាក់បានពិនិត្យនៅឡើយទេ។ បើមានចម្ងល់ សូមអានច្បាប់ដើម។
authority-unofficial = ការបកប្រែមិនផ្លូវការ
authority-unofficial-text = ការបកប្រែនេះត្រូវបានពិនិត្យហើយ ប៉ុន្តែមិនមែនជាការបកប្រែផ្លូវការទេ។
authority-official = ការបកប្រែផ្លូវការ
authority-official-text = អ្នកបោះពុម្ពផ្សាយទទួលខុសត្រូវលើការបកប្រែនេះ។
reviewed-by = ពិនិត្យដោយ { $name } នៅថ្ងៃទី { $date }
read-original = អានច្បាប់ដើម
original = ច្បាប់ដើម

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = ទំព័រនេះមិនទាន់មានជាភាសាខ្មែរនៅឡើយទេ។
fallback-text = អត្ថបទខាងក្រោមបង្ហាញជាភាសាផ្សេង៖ { $language }។

## Paragraphs, notes and code

paragraph = កថាខណ្ឌទី { NUMBER($number) }
footnotes = កំណត់យោង
back-to-text = ត្រឡប់ទៅអត្ថបទ
alert-note = កំណត់សម្គាល់
alert-tip = គន្លឹះ
alert-important = សំខាន់
alert-warning = ការព្រមាន
alert-caution = ប្រយ័ត្ន
table = តារាង
code = ឧទាហរណ៍កូដ
contents-list = មាតិកា

## Topics and related documents

topics-of-document = ប្រធានបទ
related-documents = ឯកសារពាក់ព័ន្ធ
linked-from = ទំព័រដែលភ្ជាប់មកទីនេះ
topic-index = សន្ទស្សន៍ប្រធានបទ ក-អ
topic-index-intro = ប្រធានបទទាំងអស់ក្នុងវិបផតថលនេះ រួមទាំងឈ្មោះដែលមនុស្សប្រើសម្រាប់ហៅប្រធានបទទាំងនោះ។
letters = អក្សរ
other-scripts = ជាអក្សរផ្សេង
topic-see = មើល { $topic }
narrower-topics = ប្រធានបទរង
broader-topics = ប្រធានបទទូលាយជាង
related-topics = ប្រធានបទពាក់ព័ន្ធ
found-together = ច្រើនតែឃើញជាមួយគ្នា
documents-on-topic = ឯកសារអំពីប្រធានបទនេះ
no-documents = មិនទាន់មានឯកសារនៅទីនេះទេ។
other-names = ហៅម្យ៉ាងទៀតថា
document-count = ឯកសារចំនួន { NUMBER($count) }

## Pages that are not there

not-found-title = រកមិនឃើញទំព័រ
not-found-text = គ្មានទំព័រណានៅអាសយដ្ឋាននេះទេ។ ទំព័រនោះប្រហែលជាបានប្ដូរទីតាំង ឬអាសយដ្ឋានអាចមានកំហុស។
redirect-title = ទំព័រនេះបានប្ដូរទីតាំងហើយ
redirect-link = ទៅកាន់ទំព័រនោះ

## Lists of several pages

pages = ទំព័រ
page-of = ទំព័រទី { NUMBER($page) } នៃ { NUMBER($count) }
previous-page = ទំព័រមុន
next-page = ទំព័របន្ទាប់

## Meetings, bodies and members

records = ព័ត៌មានយោង
meetings = កិច្ចប្រជុំ
meetings-intro = កិច្ចប្រជុំដែលបានអនុម័ត គាំទ្រ ឬកត់សម្គាល់ឯកសារក្នុងវិបផតថលនេះ។
bodies = ស្ថាប័ន
bodies-intro = ស្ថាប័នដែលជួបប្រជុំ ចេញផ្សាយ ឬរៀបចំឯកសារក្នុងវិបផតថលនេះ។
members = រដ្ឋសមាជិក
members-intro = រដ្ឋសមាជិកអាស៊ាន និងភាសាផ្លូវការរបស់រដ្ឋនីមួយៗ។
documents = ឯកសារ
short-name = ឈ្មោះសង្ខេប
website = គេហទំព័រ
meeting-days = ថ្ងៃប្រជុំ
# $start and $end are dates in words.
date-range = { $start } ដល់ { $end }
body-that-met = ស្ថាប័ន
host = ប្រទេសម្ចាស់ផ្ទះ
meetings-of-body = កិច្ចប្រជុំរបស់ស្ថាប័ននេះ
meetings-hosted = កិច្ចប្រជុំដែលបានធ្វើជាម្ចាស់ផ្ទះ
bodies-of-member = ស្ថាប័នរបស់រដ្ឋសមាជិកនេះ
official-languages = ភាសាផ្លូវការ
joined-on = ចូលជាសមាជិកអាស៊ាននៅថ្ងៃទី

## Citing

cite = ដកស្រង់ទំព័រនេះ
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, «{ $title }», ច្បាប់កែសម្រួលទី { NUMBER($revision) }, { $date }, { $address }
cite-files = សម្រាប់កម្មវិធីគ្រប់គ្រងឯកសារយោង
identifier = កូដសម្គាល់

## Feeds and data

subscribe = ហ្វីតឯកសារថ្មី និងឯកសារទើបកែប្រែ
markdown-text = ទំព័រនេះជាទម្រង់ Markdown
address = អាសយដ្ឋានទំព័រ
translation = ការបកប្រែ
open-data = ទិន្នន័យបើកចំហ
topic-scheme = ប្រធានបទជាទម្រង់ SKOS

## Previews

not-yet-published = មិនទាន់ចេញផ្សាយ
not-yet-published-text = ទំព័រនេះនឹងចេញផ្សាយនៅថ្ងៃទី { $date }។ ទំព័រនេះបង្ហាញនៅទីនេះសម្រាប់ការមើលជាមុនប៉ុណ្ណោះ។

## Directory of public sources

sources-by-member = ប្រភពតាមរដ្ឋសមាជិក
sources-by-kind = ប្រភពតាមប្រភេទ
all-sources = ទាំងអស់
source-kind-news-agency = ទីភ្នាក់ងារព័ត៌មាន
source-kind-government = ព័ត៌មានរដ្ឋាភិបាល
source-kind-fact-checks = ការផ្ទៀងផ្ទាត់ព័ត៌មាន
source-kind-organisation = អង្គការតំបន់
source-languages = ភាសា
source-listed-on = មានក្នុងបញ្ជីតាំងពីថ្ងៃទី { $date } មិនទាន់បានផ្ទៀងផ្ទាត់
source-verified-on = បានផ្ទៀងផ្ទាត់ដោយ { $name } នៅថ្ងៃទី { $date }
sources-unverified = មិនមែនអាសយដ្ឋានទាំងអស់សុទ្ធតែបានផ្ទៀងផ្ទាត់ហើយទេ
sources-unverified-text = ប្រភពដែលមានបញ្ជាក់ថា «មិនទាន់បានផ្ទៀងផ្ទាត់» មានក្នុងបញ្ជី ប៉ុន្តែមិនទាន់មានអ្នកកែសម្រួលណាម្នាក់បើកអាសយដ្ឋានរបស់ប្រភពនោះនៅឡើយទេ។ សូមផ្ទៀងផ្ទាត់ដោយខ្លួនឯង មុនពេលអ្នកជឿទុកចិត្ត។
public-sources = ប្រភពសាធារណៈ
source-count = ប្រភពចំនួន { NUMBER($count) }

## Members

member = រដ្ឋសមាជិក
members-table = រដ្ឋសមាជិក និងភាសាផ្លូវការ

## Timeline of documents

timeline = កាលប្បវត្តិ
no-dated-documents = មិនទាន់មានឯកសារដែលមានកាលបរិច្ឆេទអនុម័តនៅទីនេះទេ។

## When and where a document was endorsed or noted

endorsed-on = គាំទ្រនៅថ្ងៃទី
endorsed-at = គាំទ្រក្នុង
noted-on = កត់សម្គាល់នៅថ្ងៃទី
noted-at = កត់សម្គាល់ក្នុង

whole-region = អាស៊ាន
