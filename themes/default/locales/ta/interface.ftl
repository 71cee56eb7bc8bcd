# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = உள்ளடக்கத்துக்குச் செல்
menu = பட்டி
main-menu = முதன்மைப் பட்டி
breadcrumbs = நீங்கள் இருக்கும் இடம்
home = முகப்பு
topics = தலைப்புகள்
language = மொழி
choose-language = உங்கள் மொழியைத் தேர்ந்தெடுங்கள்
in-other-languages = மற்ற மொழிகளில்
on-this-page = இந்தப் பக்கத்தில்
footer = இத்தளத்தைப் பற்றி
opens-other-site = (வேறு இணையத்தளம்)
contact = தொடர்புகொள்ள
report-error = இந்தப் பக்கத்திலுள்ள பிழையைத் தெரிவிக்க

## Home

start-here = இங்கே தொடங்குங்கள்
latest-documents = புதியவை, மாற்றப்பட்டவை

## Kinds of document

kind-declaration = பிரகடனம்
kind-vision = தொலைநோக்கு அறிக்கை
kind-guidance = வழிகாட்டுதல்
kind-plan = திட்டம்
kind-guide = வழிகாட்டி
kind-notice = அறிவிப்பு
kind-page = பக்கம்
kind-topic = தலைப்பு
kind-directory = தகவல் ஆதாரப் பட்டியல்
kind-timeline = காலவரிசை
kind-members = உறுப்பு நாடுகள்

## Status of a document

status = நிலை
status-draft = வரைவு
status-adopted = ஏற்றுக்கொள்ளப்பட்டது
status-endorsed = ஒப்புதல் அளிக்கப்பட்டது
status-noted = குறித்துக்கொள்ளப்பட்டது
status-in-force = நடப்பில் உள்ளது
status-superseded = பதிலீடு செய்யப்பட்டது
status-withdrawn = மீட்டுக்கொள்ளப்பட்டது
status-draft-text = இது ஒரு வரைவு. இது மாறலாம் அல்லது கைவிடப்படலாம்.
status-superseded-text = இந்த ஆவணத்துக்குப் பதிலாக வேறோர் ஆவணம் வந்துள்ளது. இதைச் சுட்டும் இணைப்புகளும் மேற்கோள்களும் தொடர்ந்து இயங்க இது இங்கே வைக்கப்பட்டுள்ளது.
status-withdrawn-text = இந்த ஆவணம் மீட்டுக்கொள்ளப்பட்டது. பதிவுக்காக இது இங்கே வைக்கப்பட்டுள்ளது; இனி இது பொருந்தாது.
read-successor = இதற்குப் பதிலாக வந்த ஆவணத்தைப் படிக்க
read-official-source = தகவல் ஆதாரத்துக்குச் செல்
withdrawn-on = மீட்டுக்கொள்ளப்பட்ட தேதி
reason = காரணம்

## Facts about a document

facts = இந்த ஆவணத்தைப் பற்றி
publisher = வெளியிட்ட அமைப்பு
adopted-on = ஏற்றுக்கொள்ளப்பட்ட தேதி
adopted-at = ஏற்றுக்கொள்ளப்பட்ட கூட்டம்
place = இடம்
published = வெளியிடப்பட்டது
updated = புதுப்பிக்கப்பட்டது
revision = பதிப்பு
sources = தகவல் ஆதாரங்கள்
accessed-on = பார்வையிட்ட தேதி: { $date }
changes = மாற்றங்கள்

## Lineage

lineage = முந்தைய, பிந்தைய ஆவணங்கள்
replaces = இது பதிலீடு செய்யும் ஆவணம்
replaced-by = இதைப் பதிலீடு செய்த ஆவணம்
amends = இது திருத்தும் ஆவணம்
amended-by = இதைத் திருத்திய ஆவணம்
extends = இது நீட்டிக்கும் ஆவணம்
extended-by = இதை நீட்டித்த ஆவணம்
implements = இது செயல்படுத்தும் ஆவணம்
implemented-by = இதைச் செயல்படுத்தும் ஆவணம்
this-document = இந்த ஆவணம்

## Translations

authority-machine = இயந்திர மொழிபெயர்ப்பு
authority-machine-text = இது இயந்திரம் செய்த மொழிபெயர்ப்பு; இதை இன்னும் யாரும் மதிப்பாய்வு செய்யவில்லை. ஐயம் இருந்தால் மூலப்படியைப் படியுங்கள்.
authority-unofficial = அதிகாரபூர்வமற்ற மொழிபெயர்ப்பு
authority-unofficial-text = இந்த மொழிபெயர்ப்பு மதிப்பாய்வு செய்யப்பட்டது; ஆனால் இது அதிகாரபூர்வமானதன்று.
authority-official = அதிகாரபூர்வ மொழிபெயர்ப்பு
authority-official-text = இந்த மொழிபெயர்ப்புக்கு அதை வெளியிட்ட அமைப்பு பொறுப்பேற்கிறது.
reviewed-by = மதிப்பாய்வு செய்தவர்: { $name }; தேதி: { $date }
read-original = மூலப்படியைப் படிக்க
original = மூலப்படி

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = இந்தப் பக்கம் இன்னும் தமிழில் கிடைக்கவில்லை.
fallback-text = கீழுள்ள உரை வேறொரு மொழியில் காட்டப்படுகிறது: { $language }.

## Paragraphs, notes and code

paragraph = பத்தி { NUMBER($number) }
footnotes = அடிக்குறிப்புகள்
back-to-text = உரைக்குத் திரும்பு
alert-note = குறிப்பு
alert-tip = உதவிக்குறிப்பு
alert-important = முக்கியம்
alert-warning = எச்சரிக்கை
alert-caution = கவனம்
table = அட்டவணை
code = குறிமுறை எடுத்துக்காட்டு
contents-list = பொருளடக்கம்

## Topics and related documents

topics-of-document = தலைப்புகள்
related-documents = தொடர்புடைய ஆவணங்கள்
linked-from = இங்கே இணைக்கும் பக்கங்கள்
topic-index = தலைப்புகளின் அகரவரிசைப் பட்டியல்
topic-index-intro = இந்த இணையவாசலின் எல்லாத் தலைப்புகளும், அவற்றுக்கு மக்கள் பயன்படுத்தும் பெயர்களும்.
letters = எழுத்துகள்
other-scripts = மற்ற எழுத்து வடிவங்களில்
topic-see = காண்க: { $topic }
narrower-topics = உட்தலைப்புகள்
broader-topics = மேல்தலைப்புகள்
related-topics = தொடர்புடைய தலைப்புகள்
found-together = அடிக்கடி ஒன்றாகக் காணப்படுபவை
documents-on-topic = இந்தத் தலைப்பிலான ஆவணங்கள்
no-documents = இங்கே இன்னும் ஆவணங்கள் இல்லை.
other-names = வேறு பெயர்கள்
document-count =
    { $count ->
        [one] { NUMBER($count) } ஆவணம்
       *[other] { NUMBER($count) } ஆவணங்கள்
    }

## Pages that are not there

not-found-title = பக்கத்தைக் காணவில்லை
not-found-text = இந்த முகவரியில் பக்கம் எதுவும் இல்லை. அது இடம் மாறியிருக்கலாம் அல்லது முகவரியில் பிழை இருக்கலாம்.
redirect-title = இந்தப் பக்கம் இடம் மாறிவிட்டது
redirect-link = அந்தப் பக்கத்துக்குச் செல்

## Lists of several pages

pages = பக்கங்கள்
page-of = பக்கம் { NUMBER($page) } (மொத்தம் { NUMBER($count) })
previous-page = முந்தைய பக்கம்
next-page = அடுத்த பக்கம்

## Meetings, bodies and members

records = பதிவேடுகள்
meetings = கூட்டங்கள்
meetings-intro = இந்த இணையவாசலின் ஆவணங்களை ஏற்றுக்கொண்ட, அவற்றுக்கு ஒப்புதல் அளித்த அல்லது அவற்றைக் குறித்துக்கொண்ட கூட்டங்கள்.
bodies = அமைப்புகள்
bodies-intro = கூட்டம் நடத்தும் அல்லது இந்த இணையவாசலின் ஆவணங்களை வெளியிடும், தயாரிக்கும் அமைப்புகள்.
members = உறுப்பு நாடுகள்
members-intro = ஆசியான் உறுப்பு நாடுகளும் அவற்றின் அதிகாரபூர்வ மொழிகளும்.
documents = ஆவணங்கள்
short-name = சுருக்கப் பெயர்
website = இணையத்தளம்
meeting-days = கூட்ட நாள்கள்
# $start and $end are dates in words.
date-range = { $start } முதல் { $end } வரை
body-that-met = கூடிய அமைப்பு
host = ஏற்று நடத்திய நாடு
meetings-of-body = இந்த அமைப்பின் கூட்டங்கள்
meetings-hosted = ஏற்று நடத்திய கூட்டங்கள்
bodies-of-member = இந்த உறுப்பு நாட்டின் அமைப்புகள்
official-languages = அதிகாரபூர்வ மொழிகள்
joined-on = ஆசியானில் சேர்ந்த தேதி

## Citing

cite = இந்தப் பக்கத்தை மேற்கோள் காட்ட
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, பதிப்பு { NUMBER($revision) }, { $date }, { $address }
cite-files = மேற்கோள் நிர்வாக மென்பொருளுக்கு
identifier = அடையாளக் குறியீடு

## Feeds and data

subscribe = புதிய, மாற்றப்பட்ட ஆவணங்களின் செய்தி ஓடை
markdown-text = இந்தப் பக்கம் Markdown வடிவில்
address = இணைய முகவரி
translation = மொழிபெயர்ப்பு
open-data = திறந்த தரவு
topic-scheme = தலைப்புகள் SKOS வடிவில்

## Previews

not-yet-published = இன்னும் வெளியிடப்படவில்லை
not-yet-published-text = இந்தப் பக்கம் வெளியிடப்படும் தேதி: { $date }. இது முன்னோட்டமாக மட்டுமே இங்கே காட்டப்படுகிறது.

## Directory of public sources

sources-by-member = உறுப்பு நாடு வாரியாகத் தகவல் ஆதாரங்கள்
sources-by-kind = வகை வாரியாகத் தகவல் ஆதாரங்கள்
all-sources = அனைத்தும்
source-kind-news-agency = செய்தி நிறுவனம்
source-kind-government = அரசாங்கத் தகவல்
source-kind-fact-checks = உண்மைச் சரிபார்ப்பு
source-kind-organisation = வட்டார அமைப்பு
source-languages = மொழிகள்
source-listed-on = { $date } அன்று பட்டியலிடப்பட்டது; இன்னும் சரிபார்க்கப்படவில்லை
source-verified-on = { $date } அன்று சரிபார்க்கப்பட்டது; சரிபார்த்தவர்: { $name }
sources-unverified = இன்னும் சரிபார்க்கப்படாத முகவரிகளும் உள்ளன
sources-unverified-text = “இன்னும் சரிபார்க்கப்படவில்லை” என்று குறிக்கப்பட்ட பதிவு பட்டியலில் உள்ளது; ஆனால் அதன் முகவரியை ஆசிரியர் எவரும் திறந்து பார்க்கவில்லை. அதை நம்பிப் பயன்படுத்தும் முன் நீங்களே சரிபாருங்கள்.
public-sources = பொதுமக்களுக்கான தகவல் ஆதாரங்கள்
source-count =
    { $count ->
        [one] { NUMBER($count) } தகவல் ஆதாரம்
       *[other] { NUMBER($count) } தகவல் ஆதாரங்கள்
    }

## Members

member = உறுப்பு நாடு
members-table = உறுப்பு நாடுகளும் அவற்றின் அதிகாரபூர்வ மொழிகளும்

## Timeline of documents

timeline = காலவரிசை
no-dated-documents = ஏற்றுக்கொள்ளப்பட்ட தேதியுடன் கூடிய ஆவணம் எதுவும் இங்கே இன்னும் இல்லை.

## When and where a document was endorsed or noted

endorsed-on = ஒப்புதல் அளிக்கப்பட்ட தேதி
endorsed-at = ஒப்புதல் அளிக்கப்பட்ட கூட்டம்
noted-on = குறித்துக்கொள்ளப்பட்ட தேதி
noted-at = குறித்துக்கொள்ளப்பட்ட கூட்டம்

whole-region = ஆசியான்
