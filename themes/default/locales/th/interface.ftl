# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = ข้ามไปยังเนื้อหา
menu = เมนู
main-menu = เมนูหลัก
breadcrumbs = คุณอยู่ที่นี่
home = หน้าหลัก
topics = หัวข้อ
language = ภาษา
choose-language = เลือกภาษา
in-other-languages = ในภาษาอื่น
on-this-page = ในหน้านี้
footer = เกี่ยวกับเว็บไซต์นี้
opens-other-site = (เว็บไซต์อื่น)
contact = ติดต่อ
report-error = แจ้งข้อผิดพลาดในหน้านี้

## Home

start-here = เริ่มต้นที่นี่
latest-documents = ใหม่และปรับปรุงล่าสุด

## Kinds of document

kind-declaration = ปฏิญญา
kind-vision = แถลงการณ์วิสัยทัศน์
kind-guidance = แนวทาง
kind-plan = แผน
kind-guide = คู่มือ
kind-notice = ประกาศแจ้ง
kind-page = หน้า
kind-topic = หัวข้อ
kind-directory = ทำเนียบแหล่งข้อมูล
kind-timeline = ลำดับเหตุการณ์
kind-members = ประเทศสมาชิก

## Status of a document

status = สถานะ
status-draft = ฉบับร่าง
status-adopted = รับรองแล้ว
status-endorsed = เห็นชอบแล้ว
status-noted = รับทราบแล้ว
status-in-force = มีผลใช้บังคับ
status-superseded = ถูกแทนที่แล้ว
status-withdrawn = ถอนแล้ว
status-draft-text = ข้อความนี้เป็นฉบับร่าง อาจมีการแก้ไขหรือยกเลิกได้
status-superseded-text = เอกสารนี้ถูกแทนที่แล้ว แต่ยังเก็บไว้ที่นี่เพื่อให้ลิงก์และการอ้างอิงถึงเอกสารนี้ยังคงใช้ได้
status-withdrawn-text = เอกสารนี้ถูกถอนแล้ว เก็บไว้ที่นี่เพื่อเป็นหลักฐานเท่านั้น และไม่มีผลอีกต่อไป
read-successor = อ่านเอกสารที่ใช้แทน
read-official-source = ไปยังแหล่งที่มา
withdrawn-on = ถอนเมื่อวันที่
reason = เหตุผล

## Facts about a document

facts = เกี่ยวกับเอกสารนี้
publisher = ผู้เผยแพร่
adopted-on = รับรองเมื่อวันที่
adopted-at = รับรองใน
place = สถานที่
published = เผยแพร่เมื่อวันที่
updated = ปรับปรุงล่าสุดเมื่อวันที่
revision = ฉบับแก้ไข
sources = แหล่งที่มา
accessed-on = เข้าดูเมื่อวันที่ { $date }
changes = การเปลี่ยนแปลง

## Lineage

lineage = เอกสารก่อนหน้าและเอกสารที่ตามมา
replaces = แทนที่
replaced-by = ถูกแทนที่ด้วย
amends = แก้ไขเพิ่มเติม
amended-by = แก้ไขเพิ่มเติมโดย
extends = ขยายระยะเวลาของ
extended-by = ขยายระยะเวลาโดย
implements = ดำเนินการตาม
implemented-by = ดำเนินการผ่าน
this-document = เอกสารนี้

## Translations

authority-machine = การแปลด้วยเครื่อง
authority-machine-text = คำแปลนี้จัดทำด้วยเครื่องและยังไม่มีผู้ใดตรวจทาน หากมีข้อสงสัย โปรดอ่านต้นฉบับ
authority-unofficial = คำแปลที่ไม่เป็นทางการ
authority-unofficial-text = คำแปลนี้ตรวจทานแล้ว แต่ไม่ใช่คำแปลที่เป็นทางการ
authority-official = คำแปลที่เป็นทางการ
authority-official-text = ผู้เผยแพร่เป็นผู้รับผิดชอบคำแปลนี้
reviewed-by = ตรวจทานโดย { $name } เมื่อวันที่ { $date }
read-original = อ่านต้นฉบับ
original = ต้นฉบับ

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = หน้านี้ยังไม่มีฉบับภาษาไทย
fallback-text = ข้อความด้านล่างแสดงในภาษาอื่น: { $language }

## Paragraphs, notes and code

paragraph = ย่อหน้าที่ { NUMBER($number) }
footnotes = เชิงอรรถ
back-to-text = กลับไปยังเนื้อความ
alert-note = หมายเหตุ
alert-tip = เคล็ดลับ
alert-important = สำคัญ
alert-warning = คำเตือน
alert-caution = ข้อควรระวัง
table = ตาราง
code = ตัวอย่างโค้ด
contents-list = สารบัญ

## Topics and related documents

topics-of-document = หัวข้อ
related-documents = เอกสารที่เกี่ยวข้อง
linked-from = หน้าที่ลิงก์มายังหน้านี้
topic-index = ดัชนีหัวข้อ ก–ฮ
topic-index-intro = รวมทุกหัวข้อของพอร์ทัลนี้ พร้อมชื่ออื่นที่ใช้เรียกกันทั่วไป
letters = ตัวอักษร
other-scripts = ในอักษรอื่น
topic-see = ดู { $topic }
narrower-topics = หัวข้อย่อย
broader-topics = หัวข้อที่กว้างกว่า
related-topics = หัวข้อที่เกี่ยวข้อง
found-together = มักพบร่วมกัน
documents-on-topic = เอกสารในหัวข้อนี้
no-documents = ยังไม่มีเอกสารในหน้านี้
other-names = เรียกอีกอย่างว่า
document-count = เอกสาร { NUMBER($count) } ฉบับ

## Pages that are not there

not-found-title = ไม่พบหน้านี้
not-found-text = ไม่มีหน้าเว็บตามที่อยู่นี้ หน้าดังกล่าวอาจถูกย้ายไปแล้ว หรือที่อยู่อาจมีข้อผิดพลาด
redirect-title = หน้านี้ถูกย้ายแล้ว
redirect-link = ไปยังหน้าดังกล่าว

## Lists of several pages

pages = หน้า
page-of = หน้า { NUMBER($page) } จาก { NUMBER($count) }
previous-page = หน้าก่อนหน้า
next-page = หน้าถัดไป

## Meetings, bodies and members

records = ข้อมูลอ้างอิง
meetings = การประชุม
meetings-intro = การประชุมที่มีการรับรอง เห็นชอบ หรือรับทราบเอกสารในพอร์ทัลนี้
bodies = องค์กร
bodies-intro = องค์กรที่จัดการประชุม หรือเผยแพร่หรือจัดทำเอกสารในพอร์ทัลนี้
members = ประเทศสมาชิก
members-intro = ประเทศสมาชิกอาเซียนและภาษาราชการของแต่ละประเทศ
documents = เอกสาร
short-name = ชื่อย่อ
website = เว็บไซต์
meeting-days = วันที่ประชุม
# $start and $end are dates in words.
date-range = { $start } ถึง { $end }
body-that-met = องค์กร
host = ประเทศเจ้าภาพ
meetings-of-body = การประชุมขององค์กรนี้
meetings-hosted = การประชุมที่เป็นเจ้าภาพ
bodies-of-member = องค์กรของประเทศสมาชิกนี้
official-languages = ภาษาราชการ
joined-on = เข้าเป็นสมาชิกอาเซียนเมื่อวันที่

## Citing

cite = อ้างอิงหน้านี้
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, ฉบับแก้ไขที่ { NUMBER($revision) }, { $date }, { $address }
cite-files = สำหรับโปรแกรมจัดการบรรณานุกรม
identifier = ตัวระบุ

## Feeds and data

subscribe = ฟีดเอกสารใหม่และเอกสารที่ปรับปรุง
markdown-text = หน้านี้ในรูปแบบ Markdown
address = ที่อยู่เว็บไซต์
translation = คำแปล
open-data = ข้อมูลเปิด
topic-scheme = หัวข้อในรูปแบบ SKOS

## Previews

not-yet-published = ยังไม่เผยแพร่
not-yet-published-text = หน้านี้จะเผยแพร่ในวันที่ { $date } ขณะนี้แสดงไว้เป็นหน้าตัวอย่างก่อนเผยแพร่เท่านั้น

## Directory of public sources

sources-by-member = แหล่งข้อมูลตามประเทศสมาชิก
sources-by-kind = แหล่งข้อมูลตามประเภท
all-sources = ทั้งหมด
source-kind-news-agency = สำนักข่าว
source-kind-government = ข้อมูลข่าวสารภาครัฐ
source-kind-fact-checks = การตรวจสอบข้อเท็จจริง
source-kind-organisation = องค์การระดับภูมิภาค
source-languages = ภาษา
source-listed-on = อยู่ในรายการตั้งแต่วันที่ { $date } ยังไม่ได้ตรวจสอบ
source-verified-on = ตรวจสอบแล้วโดย { $name } เมื่อวันที่ { $date }
sources-unverified = ยังไม่ได้ตรวจสอบที่อยู่เว็บไซต์ครบทุกแห่ง
sources-unverified-text = แหล่งข้อมูลที่ระบุว่า “ยังไม่ได้ตรวจสอบ” มีชื่ออยู่ในรายการ แต่ยังไม่มีบรรณาธิการคนใดเปิดดูที่อยู่นั้น โปรดตรวจสอบด้วยตนเองก่อนเชื่อถือ
public-sources = แหล่งข้อมูลสาธารณะ
source-count = แหล่งข้อมูล { NUMBER($count) } แห่ง

## Members

member = ประเทศสมาชิก
members-table = ประเทศสมาชิกและภาษาราชการ

## Timeline of documents

timeline = ลำดับเหตุการณ์
no-dated-documents = ในหน้านี้ยังไม่มีเอกสารที่ระบุวันที่รับรอง

## When and where a document was endorsed or noted

endorsed-on = เห็นชอบเมื่อวันที่
endorsed-at = เห็นชอบใน
noted-on = รับทราบเมื่อวันที่
noted-at = รับทราบใน

whole-region = อาเซียน
