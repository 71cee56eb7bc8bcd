# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = ຂ້າມໄປຫາເນື້ອໃນຫຼັກ
menu = ເມນູ
main-menu = ເມນູຫຼັກ
breadcrumbs = ທ່ານຢູ່ບ່ອນນີ້
home = ໜ້າຫຼັກ
topics = ຫົວຂໍ້
language = ພາສາ
choose-language = ເລືອກພາສາ
in-other-languages = ໃນພາສາອື່ນ
on-this-page = ໃນໜ້ານີ້
footer = ກ່ຽວກັບເວັບໄຊນີ້
opens-other-site = (ເວັບໄຊອື່ນ)
contact = ຕິດຕໍ່
report-error = ແຈ້ງຂໍ້ຜິດພາດໃນໜ້ານີ້

## Home

start-here = ເລີ່ມຕົ້ນບ່ອນນີ້
latest-documents = ໃໝ່ ແລະ ປັບປຸງຫຼ້າສຸດ

## Kinds of document

kind-declaration = ຖະແຫຼງການ
kind-vision = ຖະແຫຼງການວິໄສທັດ
kind-guidance = ຂໍ້ແນະນຳ
kind-plan = ແຜນການ
kind-guide = ຄູ່ມື
kind-notice = ແຈ້ງການ
kind-page = ໜ້າ
kind-topic = ຫົວຂໍ້
kind-directory = ບັນຊີແຫຼ່ງຂໍ້ມູນຂ່າວສານ
kind-timeline = ລຳດັບເຫດການ
kind-members = ປະເທດສະມາຊິກ

## Status of a document

status = ສະຖານະ
status-draft = ສະບັບຮ່າງ
status-adopted = ຮັບຮອງແລ້ວ
status-endorsed = ເຫັນດີແລ້ວ
status-noted = ຮັບຊາບແລ້ວ
status-in-force = ມີຜົນສັກສິດ
status-superseded = ຖືກປ່ຽນແທນແລ້ວ
status-withdrawn = ຖອນຄືນແລ້ວ
status-draft-text = ເອກະສານນີ້ເປັນສະບັບຮ່າງ. ອາດມີການປ່ຽນແປງ ຫຼື ຖືກຍົກເລີກ.
status-superseded-text = ເອກະສານນີ້ຖືກປ່ຽນແທນແລ້ວ. ຍັງເກັບໄວ້ບ່ອນນີ້ ເພື່ອໃຫ້ລິ້ງ ແລະ ການອ້າງອີງເຖິງເອກະສານນີ້ຍັງໃຊ້ໄດ້.
status-withdrawn-text = ເອກະສານນີ້ຖືກຖອນຄືນແລ້ວ. ເກັບໄວ້ບ່ອນນີ້ເພື່ອເປັນຫຼັກຖານ ແລະ ບໍ່ມີຜົນສັກສິດອີກຕໍ່ໄປ.
read-successor = ອ່ານເອກະສານທີ່ມາປ່ຽນແທນ
read-official-source = ໄປທີ່ແຫຼ່ງທີ່ມາ
withdrawn-on = ຖອນຄືນເມື່ອວັນທີ
reason = ເຫດຜົນ

## Facts about a document

facts = ກ່ຽວກັບເອກະສານນີ້
publisher = ຜູ້ເຜີຍແຜ່
adopted-on = ຮັບຮອງເມື່ອວັນທີ
adopted-at = ຮັບຮອງໃນ
place = ສະຖານທີ່
published = ເຜີຍແຜ່ເມື່ອວັນທີ
updated = ປັບປຸງຫຼ້າສຸດເມື່ອວັນທີ
revision = ສະບັບປັບປຸງ
sources = ແຫຼ່ງທີ່ມາ
accessed-on = ເຂົ້າເບິ່ງເມື່ອວັນທີ { $date }
changes = ການປ່ຽນແປງ

## Lineage

lineage = ເອກະສານກ່ອນໜ້າ ແລະ ເອກະສານຕໍ່ມາ
replaces = ປ່ຽນແທນ
replaced-by = ຖືກປ່ຽນແທນດ້ວຍ
amends = ດັດແກ້
amended-by = ຖືກດັດແກ້ດ້ວຍ
extends = ຕໍ່ໄລຍະເວລາຂອງ
extended-by = ຖືກຕໍ່ໄລຍະເວລາດ້ວຍ
implements = ຈັດຕັ້ງປະຕິບັດຕາມ
implemented-by = ຈັດຕັ້ງປະຕິບັດຜ່ານ
this-document = ເອກະສານນີ້

## Translations

authority-machine = ການແປດ້ວຍເຄື່ອງ
authority-machine-text = ສະບັບແປນີ້ແປດ້ວຍເຄື່ອງ ແລະ ຍັງບໍ່ມີໃຜກວດທານເທື່ອ. ຖ້າບໍ່ແນ່ໃຈ, ກະລຸນາອ່ານຕົ້ນສະບັບ.
authority-unofficial = ສະບັບແປທີ່ບໍ່ເປັນທາງການ
authority-unofficial-text = ສະບັບແປນີ້ກວດທານແລ້ວ ແຕ່ບໍ່ເປັນທາງການ.
authority-official = ສະບັບແປທີ່ເປັນທາງການ
authority-official-text = ຜູ້ເຜີຍແຜ່ເປັນຜູ້ຮັບຜິດຊອບຕໍ່ສະບັບແປນີ້.
reviewed-by = ກວດທານໂດຍ { $name } ເມື່ອວັນທີ { $date }
read-original = ອ່ານຕົ້ນສະບັບ
original = ຕົ້ນສະບັບ

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = ໜ້ານີ້ຍັງບໍ່ມີເປັນພາສາລາວ.
fallback-text = ຂໍ້ຄວາມຂ້າງລຸ່ມສະແດງເປັນພາສາອື່ນ: { $language }.

## Paragraphs, notes and code

paragraph = ວັກທີ { NUMBER($number) }
footnotes = ໝາຍເຫດທ້າຍໜ້າ
back-to-text = ກັບໄປທີ່ເນື້ອໃນ
alert-note = ໝາຍເຫດ
alert-tip = ເຄັດລັບ
alert-important = ສຳຄັນ
alert-warning = ຄຳເຕືອນ
alert-caution = ຂໍ້ຄວນລະວັງ
table = ຕາຕະລາງ
code = ຕົວຢ່າງລະຫັດ
contents-list = ສາລະບານ

## Topics and related documents

topics-of-document = ຫົວຂໍ້
related-documents = ເອກະສານທີ່ກ່ຽວຂ້ອງ
linked-from = ໜ້າທີ່ລິ້ງມາຫາໜ້ານີ້
topic-index = ດັດຊະນີຫົວຂໍ້ ກ-ຮ
topic-index-intro = ທຸກຫົວຂໍ້ຂອງເວັບທ່ານີ້ ພ້ອມຊື່ອື່ນທີ່ຄົນທົ່ວໄປໃຊ້ເອີ້ນ.
letters = ຕົວອັກສອນ
other-scripts = ໃນຕົວອັກສອນອື່ນ
topic-see = ເບິ່ງ { $topic }
narrower-topics = ຫົວຂໍ້ຍ່ອຍ
broader-topics = ຫົວຂໍ້ທີ່ກວ້າງກວ່າ
related-topics = ຫົວຂໍ້ທີ່ກ່ຽວຂ້ອງ
found-together = ມັກພົບຮ່ວມກັນ
documents-on-topic = ເອກະສານໃນຫົວຂໍ້ນີ້
no-documents = ຍັງບໍ່ມີເອກະສານຢູ່ບ່ອນນີ້.
other-names = ເອີ້ນອີກຢ່າງວ່າ
document-count = ເອກະສານ { NUMBER($count) } ສະບັບ

## Pages that are not there

not-found-title = ບໍ່ພົບໜ້ານີ້
not-found-text = ບໍ່ມີໜ້າເວັບຕາມທີ່ຢູ່ນີ້. ໜ້າດັ່ງກ່າວອາດຖືກຍ້າຍໄປແລ້ວ ຫຼື ທີ່ຢູ່ອາດມີຂໍ້ຜິດພາດ.
redirect-title = ໜ້ານີ້ຖືກຍ້າຍແລ້ວ
redirect-link = ໄປທີ່ໜ້າດັ່ງກ່າວ

## Lists of several pages

pages = ໜ້າ
page-of = ໜ້າ { NUMBER($page) } ຈາກ { NUMBER($count) }
previous-page = ໜ້າກ່ອນ
next-page = ໜ້າຕໍ່ໄປ

## Meetings, bodies and members

records = ຂໍ້ມູນອ້າງອີງ
meetings = ກອງປະຊຸມ
meetings-intro = ກອງປະຊຸມທີ່ໄດ້ຮັບຮອງ, ເຫັນດີ ຫຼື ຮັບຊາບເອກະສານຂອງເວັບທ່ານີ້.
bodies = ອົງການ
bodies-intro = ອົງການທີ່ຈັດກອງປະຊຸມ, ເຜີຍແຜ່ ຫຼື ຈັດທຳເອກະສານຂອງເວັບທ່ານີ້.
members = ປະເທດສະມາຊິກ
members-intro = ປະເທດສະມາຊິກອາຊຽນ ແລະ ພາສາທາງການຂອງແຕ່ລະປະເທດ.
documents = ເອກະສານ
short-name = ຊື່ຫຍໍ້
website = ເວັບໄຊ
meeting-days = ວັນທີປະຊຸມ
# $start and $end are dates in words.
date-range = { $start } ຫາ { $end }
body-that-met = ອົງການ
host = ປະເທດເຈົ້າພາບ
meetings-of-body = ກອງປະຊຸມຂອງອົງການນີ້
meetings-hosted = ກອງປະຊຸມທີ່ເປັນເຈົ້າພາບ
bodies-of-member = ອົງການຂອງປະເທດສະມາຊິກນີ້
official-languages = ພາສາທາງການ
joined-on = ເຂົ້າເປັນສະມາຊິກອາຊຽນເມື່ອວັນທີ

## Citing

cite = ອ້າງອີງໜ້ານີ້
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, ສະບັບປັບປຸງທີ { NUMBER($revision) }, { $date }, { $address }
cite-files = ສຳລັບໂປຣແກຣມຈັດການລາຍການອ້າງອີງ
identifier = ຕົວລະບຸ

## Feeds and data

subscribe = ຟີດເອກະສານໃໝ່ ແລະ ເອກະສານທີ່ປັບປຸງ
markdown-text = ໜ້ານີ້ໃນຮູບແບບ Markdown
address = ທີ່ຢູ່ເວັບ
translation = ສະບັບແປ
open-data = ຂໍ້ມູນເປີດ
topic-scheme = ຫົວຂໍ້ໃນຮູບແບບ SKOS

## Previews

not-yet-published = ຍັງບໍ່ທັນເຜີຍແຜ່
not-yet-published-text = ໜ້ານີ້ຈະເຜີຍແຜ່ໃນວັນທີ { $date }. ປັດຈຸບັນສະແດງຢູ່ບ່ອນນີ້ເພື່ອເບິ່ງຕົວຢ່າງກ່ອນເຜີຍແຜ່ເທົ່ານັ້ນ.

## Directory of public sources

sources-by-member = ແຫຼ່ງຂໍ້ມູນຕາມປະເທດສະມາຊິກ
sources-by-kind = ແຫຼ່ງຂໍ້ມູນຕາມປະເພດ
all-sources = ທັງໝົດ
source-kind-news-agency = ສຳນັກຂ່າວ
source-kind-government = ຂໍ້ມູນຂ່າວສານຂອງລັດຖະບານ
source-kind-fact-checks = ການກວດສອບຂໍ້ເທັດຈິງ
source-kind-organisation = ອົງການພາກພື້ນ
source-languages = ພາສາ
source-listed-on = ຢູ່ໃນບັນຊີຕັ້ງແຕ່ວັນທີ { $date }, ຍັງບໍ່ໄດ້ກວດສອບ
source-verified-on = ກວດສອບແລ້ວໂດຍ { $name } ເມື່ອວັນທີ { $date }
sources-unverified = ຍັງບໍ່ໄດ້ກວດສອບທີ່ຢູ່ເວັບຄົບທຸກແຫ່ງ
sources-unverified-text = ແຫຼ່ງຂໍ້ມູນທີ່ລະບຸວ່າ “ຍັງບໍ່ໄດ້ກວດສອບ” ມີຊື່ຢູ່ໃນບັນຊີ ແຕ່ຍັງບໍ່ມີບັນນາທິການຄົນໃດເປີດເບິ່ງທີ່ຢູ່ນັ້ນ. ກະລຸນາກວດສອບດ້ວຍຕົນເອງກ່ອນຈະເຊື່ອຖື.
public-sources = ແຫຼ່ງຂໍ້ມູນສາທາລະນະ
source-count = ແຫຼ່ງຂໍ້ມູນ { NUMBER($count) } ແຫ່ງ

## Members

member = ປະເທດສະມາຊິກ
members-table = ປະເທດສະມາຊິກ ແລະ ພາສາທາງການ

## Timeline of documents

timeline = ລຳດັບເຫດການ
no-dated-documents = ຢູ່ບ່ອນນີ້ຍັງບໍ່ມີເອກະສານທີ່ລະບຸວັນທີຮັບຮອງ.

## When and where a document was endorsed or noted

endorsed-on = ເຫັນດີເມື່ອວັນທີ
endorsed-at = ເຫັນດີໃນ
noted-on = ຮັບຊາບເມື່ອວັນທີ
noted-at = ຮັບຊາບໃນ

whole-region = ອາຊຽນ
