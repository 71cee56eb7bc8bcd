# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Langkau ke kandungan utama
menu = Menu
main-menu = Menu utama
breadcrumbs = Anda di sini
home = Laman Utama
topics = Topik
language = Bahasa
choose-language = Pilih bahasa anda
in-other-languages = Dalam bahasa lain
on-this-page = Pada halaman ini
footer = Perihal laman ini
opens-other-site = (laman web lain)
contact = Hubungi kami
report-error = Laporkan kesilapan pada halaman ini

## Home

start-here = Mula di sini
latest-documents = Baharu dan dikemas kini

## Kinds of document

kind-declaration = Deklarasi
kind-vision = Kenyataan wawasan
kind-guidance = Garis panduan
kind-plan = Pelan
kind-guide = Panduan
kind-notice = Notis
kind-page = Halaman
kind-topic = Topik
kind-directory = Direktori
kind-timeline = Garis masa
kind-members = Negara anggota

## Status of a document

status = Status
status-draft = Draf
status-adopted = Diterima pakai
status-endorsed = Diperakui
status-noted = Diambil maklum
status-in-force = Berkuat kuasa
status-superseded = Digantikan
status-withdrawn = Ditarik balik
status-draft-text = Teks ini masih draf. Kandungannya mungkin berubah atau digugurkan.
status-superseded-text = Dokumen ini telah digantikan. Dokumen ini disimpan di sini supaya pautan dan petikan yang merujuk kepadanya masih berfungsi.
status-withdrawn-text = Dokumen ini telah ditarik balik. Dokumen ini disimpan di sini sebagai rekod dan tidak lagi terpakai.
read-successor = Baca dokumen yang menggantikannya
read-official-source = Pergi ke sumber
withdrawn-on = Ditarik balik pada
reason = Sebab

## Facts about a document

facts = Perihal dokumen ini
publisher = Penerbit
adopted-on = Diterima pakai pada
adopted-at = Diterima pakai dalam
place = Tempat
published = Diterbitkan
updated = Dikemas kini
revision = Semakan
sources = Sumber
accessed-on = Dirujuk pada { $date }
changes = Perubahan

## Lineage

lineage = Dokumen terdahulu dan terkemudian
replaces = Menggantikan
replaced-by = Digantikan oleh
amends = Meminda
amended-by = Dipinda oleh
extends = Melanjutkan
extended-by = Dilanjutkan oleh
implements = Melaksanakan
implemented-by = Dilaksanakan oleh
this-document = Dokumen ini

## Translations

authority-machine = Terjemahan mesin
authority-machine-text = Terjemahan ini dibuat oleh mesin dan belum disemak oleh sesiapa. Jika ragu-ragu, baca teks asal.
authority-unofficial = Terjemahan tidak rasmi
authority-unofficial-text = Terjemahan ini telah disemak, tetapi tidak rasmi.
authority-official = Terjemahan rasmi
authority-official-text = Penerbit bertanggungjawab atas terjemahan ini.
reviewed-by = Disemak oleh { $name } pada { $date }
read-original = Baca teks asal
original = Teks asal

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Halaman ini belum tersedia dalam bahasa Melayu.
fallback-text = Teks di bawah dipaparkan dalam bahasa lain: { $language }.

## Paragraphs, notes and code

paragraph = Perenggan { NUMBER($number) }
footnotes = Nota kaki
back-to-text = Kembali ke teks
alert-note = Nota
alert-tip = Petua
alert-important = Penting
alert-warning = Amaran
alert-caution = Awas
table = Jadual
code = Contoh kod
contents-list = Isi kandungan

## Topics and related documents

topics-of-document = Topik
related-documents = Dokumen berkaitan
linked-from = Halaman yang berpaut ke sini
topic-index = Indeks topik A–Z
topic-index-intro = Semua topik dalam portal ini, dengan nama-nama yang biasa digunakan untuknya.
letters = Huruf
other-scripts = Dalam tulisan lain
topic-see = lihat { $topic }
narrower-topics = Topik yang lebih khusus
broader-topics = Topik yang lebih luas
related-topics = Topik berkaitan
found-together = Sering ditemui bersama
documents-on-topic = Dokumen tentang topik ini
no-documents = Belum ada dokumen di sini.
other-names = Juga dikenali sebagai
document-count = { NUMBER($count) } dokumen

## Pages that are not there

not-found-title = Halaman tidak dijumpai
not-found-text = Tiada halaman pada alamat ini. Halaman itu mungkin telah dipindahkan, atau mungkin terdapat kesilapan pada alamatnya.
redirect-title = Halaman ini telah dipindahkan
redirect-link = Pergi ke halaman itu

## Lists of several pages

pages = Halaman
page-of = Halaman { NUMBER($page) } daripada { NUMBER($count) }
previous-page = Halaman sebelumnya
next-page = Halaman seterusnya

## Meetings, bodies and members

records = Data rujukan
meetings = Mesyuarat
meetings-intro = Mesyuarat yang menerima pakai, memperakui atau mengambil maklum dokumen portal ini.
bodies = Badan
bodies-intro = Badan yang bermesyuarat, menerbitkan atau menyediakan dokumen portal ini.
members = Negara anggota
members-intro = Negara anggota ASEAN serta bahasa rasmi masing-masing.
documents = Dokumen
short-name = Nama ringkas
website = Laman web
meeting-days = Hari
# $start and $end are dates in words.
date-range = { $start } hingga { $end }
body-that-met = Badan
host = Tuan rumah
meetings-of-body = Mesyuarat badan ini
meetings-hosted = Menjadi tuan rumah mesyuarat
bodies-of-member = Badan negara anggota ini
official-languages = Bahasa rasmi
joined-on = Menyertai ASEAN pada

## Citing

cite = Petik halaman ini
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, semakan { NUMBER($revision) }, { $date }, { $address }
cite-files = Untuk perisian pengurusan rujukan
identifier = Pengecam

## Feeds and data

subscribe = Suapan berita bagi dokumen baharu dan dokumen yang dikemas kini
markdown-text = Halaman ini dalam format Markdown
address = Alamat
translation = Terjemahan
open-data = Data terbuka
topic-scheme = Topik dalam format SKOS

## Previews

not-yet-published = Belum diterbitkan
not-yet-published-text = Halaman ini akan diterbitkan pada { $date }. Buat masa ini, halaman ini dipaparkan di sini sebagai pratonton sahaja.

## Directory of public sources

sources-by-member = Sumber mengikut negara anggota
sources-by-kind = Sumber mengikut jenis
all-sources = Semua
source-kind-news-agency = Agensi berita
source-kind-government = Maklumat kerajaan
source-kind-fact-checks = Semakan fakta
source-kind-organisation = Pertubuhan serantau
source-languages = Bahasa
source-listed-on = Disenaraikan pada { $date }, belum disahkan
source-verified-on = Disahkan pada { $date } oleh { $name }
sources-unverified = Tidak semua alamat telah disahkan
sources-unverified-text = Entri yang ditandai “belum disahkan” ada dalam senarai, tetapi belum ada editor yang membuka alamatnya. Semak sendiri alamat itu sebelum anda bergantung padanya.
public-sources = Sumber awam
source-count = { NUMBER($count) } sumber

## Members

member = Negara anggota
members-table = Negara anggota dan bahasa rasmi masing-masing

## Timeline of documents

timeline = Garis masa
no-dated-documents = Belum ada dokumen di sini yang mempunyai tarikh diterima pakai.

## When and where a document was endorsed or noted

endorsed-on = Diperakui pada
endorsed-at = Diperakui dalam
noted-on = Diambil maklum pada
noted-at = Diambil maklum dalam

whole-region = ASEAN
