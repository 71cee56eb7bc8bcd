# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = ပင်မအကြောင်းအရာသို့ ကျော်သွားရန်
menu = မီနူး
main-menu = ပင်မမီနူး
breadcrumbs = သင်ရောက်ရှိနေသည့်နေရာ
home = ပင်မစာမျက်နှာ
topics = ခေါင်းစဉ်များ
language = ဘာသာစကား
choose-language = ဘာသာစကား ရွေးရန်
in-other-languages = အခြားဘာသာစကားများဖြင့်
on-this-page = ဤစာမျက်နှာတွင်
footer = ဤဝက်ဘ်ဆိုက်အကြောင်း
opens-other-site = (အခြားဝက်ဘ်ဆိုက်)
contact = ဆက်သွယ်ရန်
report-error = ဤစာမျက်နှာရှိ အမှားကို အကြောင်းကြားရန်

## Home

start-here = ဤနေရာမှ စတင်ပါ
latest-documents = အသစ်များနှင့် ပြင်ဆင်ထားသည်များ

## Kinds of document

kind-declaration = ကြေညာစာတမ်း
kind-vision = မျှော်မှန်းချက်ကြေညာချက်
kind-guidance = လမ်းညွှန်ချက်
kind-plan = စီမံကိန်း
kind-guide = လမ်းညွှန်
kind-notice = အသိပေးချက်
kind-page = စာမျက်နှာ
kind-topic = ခေါင်းစဉ်
kind-directory = ရင်းမြစ်များစာရင်း
kind-timeline = အချိန်စဉ်မှတ်တမ်း
kind-members = အဖွဲ့ဝင်နိုင်ငံများ

## Status of a document

status = အခြေအနေ
status-draft = မူကြမ်း
status-adopted = ချမှတ်ပြီး
status-endorsed = ထောက်ခံပြီး
status-noted = မှတ်သားပြီး
status-in-force = အာဏာတည်ဆဲ
status-superseded = အစားထိုးခံရပြီး
status-withdrawn = ရုပ်သိမ်းပြီး
status-draft-text = ဤစာသည် မူကြမ်းဖြစ်သည်။ ပြောင်းလဲခြင်း သို့မဟုတ် ပယ်ဖျက်ခြင်း ရှိနိုင်သည်။
status-superseded-text = ဤစာရွက်စာတမ်းကို အစားထိုးပြီးဖြစ်သည်။ ညွှန်းဆိုထားသော လင့်ခ်များနှင့် ကိုးကားချက်များ ဆက်လက်အသုံးပြုနိုင်စေရန် ဤနေရာတွင် သိမ်းဆည်းထားသည်။
status-withdrawn-text = ဤစာရွက်စာတမ်းကို ရုပ်သိမ်းပြီးဖြစ်သည်။ မှတ်တမ်းအဖြစ် ဤနေရာတွင် သိမ်းဆည်းထားပြီး အကျုံးမဝင်တော့ပါ။
read-successor = အစားထိုးသည့် စာရွက်စာတမ်းကို ဖတ်ရန်
read-official-source = ရင်းမြစ်သို့ သွားရန်
withdrawn-on = ရုပ်သိမ်းသည့်နေ့
reason = အကြောင်းရင်း

## Facts about a document

facts = ဤစာရွက်စာတမ်းအကြောင်း
publisher = ထုတ်ဝေသူ
adopted-on = ချမှတ်သည့်နေ့
adopted-at = ချမှတ်သည့်အစည်းအဝေး
place = နေရာ
published = ထုတ်ပြန်သည့်နေ့
updated = နောက်ဆုံးပြင်ဆင်သည့်နေ့
revision = ပြင်ဆင်မူ
sources = ရင်းမြစ်များ
accessed-on = ကြည့်ရှုသည့်နေ့ - { $date }
changes = ပြောင်းလဲချက်များ

## Lineage

lineage = ယခင်နှင့် နောက်ပိုင်း စာရွက်စာတမ်းများ
replaces = အစားထိုးခံရသော ယခင်စာရွက်စာတမ်း
replaced-by = အစားထိုးသည့် စာရွက်စာတမ်းသစ်
amends = ပြင်ဆင်ခံရသော ယခင်စာရွက်စာတမ်း
amended-by = ပြင်ဆင်သည့် စာရွက်စာတမ်းသစ်
extends = သက်တမ်းတိုးခံရသော ယခင်စာရွက်စာတမ်း
extended-by = သက်တမ်းတိုးသည့် စာရွက်စာတမ်းသစ်
implements = အကောင်အထည်ဖော်ခံရသော စာရွက်စာတမ်း
implemented-by = အကောင်အထည်ဖော်သည့် စာရွက်စာတမ်း
this-document = ဤစာရွက်စာတမ်း

## Translations

authority-machine = စက်ဖြင့်ဘာသာပြန်ခြင်း
authority-machine-text = ဤဘာသာပြန်ဆိုချက်ကို စက်ဖြင့် ပြုလုပ်ထားပြီး မည်သူမျှ မစိစစ်ရသေးပါ။ သံသယရှိပါက မူရင်းကို ဖတ်ပါ။
authority-unofficial = တရားဝင်မဟုတ်သော ဘာသာပြန်ဆိုချက်
authority-unofficial-text = ဤဘာသာပြန်ဆိုချက်ကို စိစစ်ပြီးဖြစ်သော်လည်း တရားဝင်မဟုတ်ပါ။
authority-official = တရားဝင် ဘာသာပြန်ဆိုချက်
authority-official-text = ဤဘာသာပြန်ဆိုချက်အတွက် ထုတ်ဝေသူက တာဝန်ယူသည်။
reviewed-by = { $name } က { $date } တွင် စိစစ်ပြီး
read-original = မူရင်းကို ဖတ်ရန်
original = မူရင်း

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = ဤစာမျက်နှာကို မြန်မာဘာသာဖြင့် မရရှိနိုင်သေးပါ။
fallback-text = အောက်ပါစာကို အခြားဘာသာစကားဖြင့် ပြသထားသည် - { $language }။

## Paragraphs, notes and code

paragraph = စာပိုဒ် { NUMBER($number) }
footnotes = အောက်ခြေမှတ်စုများ
back-to-text = စာကိုယ်သို့ ပြန်သွားရန်
alert-note = မှတ်ချက်
alert-tip = အကြံပြုချက်
alert-important = အရေးကြီး
alert-warning = သတိပေးချက်
alert-caution = သတိပြုရန်
table = ဇယား
code = ကုဒ်နမူနာ
contents-list = မာတိကာ

## Topics and related documents

topics-of-document = ခေါင်းစဉ်များ
related-documents = ဆက်စပ်စာရွက်စာတမ်းများ
linked-from = ဤနေရာသို့ ညွှန်းထားသော စာမျက်နှာများ
topic-index = ခေါင်းစဉ်အညွှန်း က-အ
topic-index-intro = ဤဝက်ဘ်ပေါ်တယ်ရှိ ခေါင်းစဉ်အားလုံးနှင့် လူများ ခေါ်ဝေါ်သုံးစွဲသော အမည်များ။
letters = အက္ခရာများ
other-scripts = အခြားအက္ခရာစနစ်များဖြင့်
topic-see = { $topic } ကို ကြည့်ပါ
narrower-topics = ခေါင်းစဉ်ခွဲများ
broader-topics = ပိုမိုကျယ်ပြန့်သော ခေါင်းစဉ်များ
related-topics = ဆက်စပ်ခေါင်းစဉ်များ
found-together = မကြာခဏ အတူတွေ့ရသည်များ
documents-on-topic = ဤခေါင်းစဉ်ဆိုင်ရာ စာရွက်စာတမ်းများ
no-documents = ဤနေရာတွင် စာရွက်စာတမ်း မရှိသေးပါ။
other-names = အခြားအမည်များ
document-count = စာရွက်စာတမ်း { NUMBER($count) } ခု

## Pages that are not there

not-found-title = စာမျက်နှာ မတွေ့ပါ
not-found-text = ဤလိပ်စာတွင် စာမျက်နှာ မရှိပါ။ နေရာပြောင်းသွားခြင်း သို့မဟုတ် လိပ်စာ မှားယွင်းခြင်း ဖြစ်နိုင်သည်။
redirect-title = ဤစာမျက်နှာ နေရာပြောင်းသွားပြီ
redirect-link = ထိုစာမျက်နှာသို့ သွားရန်

## Lists of several pages

pages = စာမျက်နှာများ
page-of = စာမျက်နှာ { NUMBER($count) } ခုအနက် စာမျက်နှာ { NUMBER($page) }
previous-page = ယခင်စာမျက်နှာ
next-page = နောက်စာမျက်နှာ

## Meetings, bodies and members

records = ရည်ညွှန်းစာရင်းများ
meetings = အစည်းအဝေးများ
meetings-intro = ဤဝက်ဘ်ပေါ်တယ်ရှိ စာရွက်စာတမ်းများကို ချမှတ်ခဲ့သော၊ ထောက်ခံခဲ့သော သို့မဟုတ် မှတ်သားခဲ့သော အစည်းအဝေးများ။
bodies = အဖွဲ့အစည်းများ
bodies-intro = အစည်းအဝေးကျင်းပသော အဖွဲ့အစည်းများနှင့် ဤဝက်ဘ်ပေါ်တယ်ရှိ စာရွက်စာတမ်းများကို ထုတ်ဝေသော သို့မဟုတ် ပြုစုသော အဖွဲ့အစည်းများ။
members = အဖွဲ့ဝင်နိုင်ငံများ
members-intro = အာဆီယံအဖွဲ့ဝင်နိုင်ငံများနှင့် ၎င်းတို့၏ ရုံးသုံးဘာသာစကားများ။
documents = စာရွက်စာတမ်းများ
short-name = အတိုကောက်အမည်
website = ဝက်ဘ်ဆိုက်
meeting-days = အစည်းအဝေးကျင်းပသည့်နေ့
# $start and $end are dates in words.
date-range = { $start } မှ { $end } အထိ
body-that-met = အဖွဲ့အစည်း
host = အိမ်ရှင်နိုင်ငံ
meetings-of-body = ဤအဖွဲ့အစည်း၏ အစည်းအဝေးများ
meetings-hosted = အိမ်ရှင်အဖြစ် ကျင်းပသော အစည်းအဝေးများ
bodies-of-member = ဤအဖွဲ့ဝင်နိုင်ငံ၏ အဖွဲ့အစည်းများ
official-languages = ရုံးသုံးဘာသာစကားများ
joined-on = အာဆီယံသို့ ဝင်ရောက်သည့်နေ့

## Citing

cite = ဤစာမျက်နှာကို ကိုးကားရန်
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }၊ “{ $title }”၊ ပြင်ဆင်မူ { NUMBER($revision) }၊ { $date }၊ { $address }
cite-files = ကိုးကားချက် စီမံခန့်ခွဲသည့် ဆော့ဖ်ဝဲများအတွက်
identifier = ခွဲခြားသတ်မှတ်ကုဒ်

## Feeds and data

subscribe = စာရွက်စာတမ်းအသစ်များနှင့် ပြင်ဆင်ထားသည်များ၏ ဖိဒ်
markdown-text = ဤစာမျက်နှာ (Markdown ပုံစံ)
address = ဝက်ဘ်လိပ်စာ
translation = ဘာသာပြန်ဆိုချက်
open-data = ပွင့်လင်းဒေတာ
topic-scheme = ခေါင်းစဉ်များ (SKOS ပုံစံ)

## Previews

not-yet-published = မထုတ်ပြန်ရသေးပါ
not-yet-published-text = ဤစာမျက်နှာကို { $date } တွင် ထုတ်ပြန်မည်။ ဤနေရာတွင် ကြိုတင်ကြည့်ရှုရန်အတွက်သာ ပြသထားသည်။

## Directory of public sources

sources-by-member = အဖွဲ့ဝင်နိုင်ငံအလိုက် ရင်းမြစ်များ
sources-by-kind = အမျိုးအစားအလိုက် ရင်းမြစ်များ
all-sources = အားလုံး
source-kind-news-agency = သတင်းအေဂျင်စီ
source-kind-government = အစိုးရ သတင်းအချက်အလက်
source-kind-fact-checks = အချက်အလက်စစ်ဆေးခြင်း
source-kind-organisation = ဒေသတွင်း အဖွဲ့အစည်း
source-languages = ဘာသာစကားများ
source-listed-on = { $date } တွင် စာရင်းသွင်းပြီး၊ စစ်ဆေးအတည်မပြုရသေးပါ
source-verified-on = { $name } က { $date } တွင် စစ်ဆေးအတည်ပြုပြီး
sources-unverified = လိပ်စာအားလုံး စစ်ဆေးအတည်ပြုပြီး မဟုတ်သေးပါ
sources-unverified-text = “စစ်ဆေးအတည်မပြုရသေးပါ” ဟု ဖော်ပြထားသော ရင်းမြစ်သည် စာရင်းတွင် ပါဝင်သော်လည်း မည်သည့်အယ်ဒီတာကမျှ ယင်း၏ လိပ်စာကို ဖွင့်မကြည့်ရသေးပါ။ မယုံကြည်မီ ကိုယ်တိုင် စစ်ဆေးပါ။
public-sources = အများပြည်သူဆိုင်ရာ ရင်းမြစ်များ
source-count = ရင်းမြစ် { NUMBER($count) } ခု

## Members

member = အဖွဲ့ဝင်နိုင်ငံ
members-table = အဖွဲ့ဝင်နိုင်ငံများနှင့် ၎င်းတို့၏ ရုံးသုံးဘာသာစကားများ

## Timeline of documents

timeline = အချိန်စဉ်မှတ်တမ်း
no-dated-documents = ချမှတ်သည့်ရက်စွဲ ဖော်ပြထားသော စာရွက်စာတမ်း ဤနေရာတွင် မရှိသေးပါ။

## When and where a document was endorsed or noted

endorsed-on = ထောက်ခံသည့်နေ့
endorsed-at = ထောက်ခံသည့်အစည်းအဝေး
noted-on = မှတ်သားသည့်နေ့
noted-at = မှတ်သားသည့်အစည်းအဝေး

whole-region = အာဆီယံ
