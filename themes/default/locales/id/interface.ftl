# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Lewati ke konten utama
menu = Menu
main-menu = Menu utama
breadcrumbs = Anda di sini
home = Beranda
topics = Topik
language = Bahasa
choose-language = Pilih bahasa Anda
in-other-languages = Dalam bahasa lain
on-this-page = Di halaman ini
footer = Tentang situs ini
opens-other-site = (situs web lain)
contact = Kontak
report-error = Laporkan kesalahan di halaman ini

## Home

start-here = Mulai di sini
latest-documents = Baru dan diperbarui

## Kinds of document

kind-declaration = Deklarasi
kind-vision = Pernyataan visi
kind-guidance = Pedoman
kind-plan = Rencana
kind-guide = Panduan
kind-notice = Pemberitahuan
kind-page = Halaman
kind-topic = Topik
kind-directory = Direktori
kind-timeline = Lini masa
kind-members = Negara anggota

## Status of a document

status = Status
status-draft = Draf
status-adopted = Diadopsi
status-endorsed = Disetujui
status-noted = Dicatat
status-in-force = Berlaku
status-superseded = Digantikan
status-withdrawn = Dicabut
status-draft-text = Teks ini masih berupa draf. Isinya dapat berubah atau dibatalkan.
status-superseded-text = Dokumen ini telah digantikan. Dokumen ini tetap disimpan di sini agar tautan dan kutipan yang merujuknya masih berfungsi.
status-withdrawn-text = Dokumen ini telah dicabut. Dokumen ini disimpan di sini sebagai arsip dan tidak berlaku lagi.
read-successor = Baca dokumen penggantinya
read-official-source = Buka sumbernya
withdrawn-on = Dicabut pada
reason = Alasan

## Facts about a document

facts = Tentang dokumen ini
publisher = Penerbit
adopted-on = Diadopsi pada
adopted-at = Diadopsi dalam
place = Tempat
published = Diterbitkan
updated = Diperbarui
revision = Revisi
sources = Sumber
accessed-on = Diakses pada { $date }
changes = Perubahan

## Lineage

lineage = Dokumen sebelum dan sesudahnya
replaces = Menggantikan
replaced-by = Digantikan oleh
amends = Mengubah
amended-by = Diubah oleh
extends = Memperpanjang
extended-by = Diperpanjang oleh
implements = Melaksanakan
implemented-by = Dilaksanakan oleh
this-document = Dokumen ini

## Translations

authority-machine = Terjemahan mesin
authority-machine-text = Terjemahan ini dibuat oleh mesin dan belum ditinjau oleh siapa pun. Jika ragu, baca teks asli.
authority-unofficial = Terjemahan tidak resmi
authority-unofficial-text = Terjemahan ini telah ditinjau, tetapi tidak resmi.
authority-official = Terjemahan resmi
authority-official-text = Penerbit bertanggung jawab atas terjemahan ini.
reviewed-by = Ditinjau oleh { $name } pada { $date }
read-original = Baca teks asli
original = Teks asli

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Halaman ini belum tersedia dalam bahasa Indonesia.
fallback-text = Teks di bawah ini ditampilkan dalam bahasa lain: { $language }.

## Paragraphs, notes and code

paragraph = Paragraf { NUMBER($number) }
footnotes = Catatan kaki
back-to-text = Kembali ke teks
alert-note = Catatan
alert-tip = Kiat
alert-important = Penting
alert-warning = Peringatan
alert-caution = Awas
table = Tabel
code = Contoh kode
contents-list = Daftar isi

## Topics and related documents

topics-of-document = Topik
related-documents = Dokumen terkait
linked-from = Halaman yang bertaut ke sini
topic-index = Indeks topik A–Z
topic-index-intro = Semua topik di portal ini, beserta nama-nama yang lazim dipakai untuknya.
letters = Huruf
other-scripts = Dalam aksara lain
topic-see = lihat { $topic }
narrower-topics = Topik yang lebih khusus
broader-topics = Topik yang lebih luas
related-topics = Topik terkait
found-together = Sering ditemukan bersama
documents-on-topic = Dokumen tentang topik ini
no-documents = Belum ada dokumen di sini.
other-names = Disebut juga
document-count = { NUMBER($count) } dokumen

## Pages that are not there

not-found-title = Halaman tidak ditemukan
not-found-text = Tidak ada halaman di alamat ini. Halamannya mungkin telah dipindahkan, atau alamatnya keliru.
redirect-title = Halaman ini telah dipindahkan
redirect-link = Buka halaman tersebut

## Lists of several pages

pages = Halaman
page-of = Halaman { NUMBER($page) } dari { NUMBER($count) }
previous-page = Halaman sebelumnya
next-page = Halaman selanjutnya

## Meetings, bodies and members

records = Data referensi
meetings = Pertemuan
meetings-intro = Pertemuan yang mengadopsi, menyetujui, atau mencatat dokumen di portal ini.
bodies = Badan
bodies-intro = Badan yang mengadakan pertemuan, menerbitkan, atau menyiapkan dokumen di portal ini.
members = Negara anggota
members-intro = Negara anggota ASEAN beserta bahasa resminya.
documents = Dokumen
short-name = Nama singkat
website = Situs web
meeting-days = Tanggal
# $start and $end are dates in words.
date-range = { $start } hingga { $end }
body-that-met = Badan
host = Tuan rumah
meetings-of-body = Pertemuan badan ini
meetings-hosted = Pertemuan dengan negara ini sebagai tuan rumah
bodies-of-member = Badan negara anggota ini
official-languages = Bahasa resmi
joined-on = Bergabung dengan ASEAN pada

## Citing

cite = Kutip halaman ini
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, revisi { NUMBER($revision) }, { $date }, { $address }
cite-files = Untuk aplikasi pengelola referensi
identifier = Pengenal

## Feeds and data

subscribe = Umpan berita dokumen baru dan yang diperbarui
markdown-text = Halaman ini dalam format Markdown
address = Alamat
translation = Terjemahan
open-data = Data terbuka
topic-scheme = Topik dalam format SKOS

## Previews

not-yet-published = Belum diterbitkan
not-yet-published-text = Halaman ini akan diterbitkan pada { $date }. Di sini, halaman ini hanya ditampilkan sebagai pratinjau.

## Directory of public sources

sources-by-member = Sumber menurut negara anggota
sources-by-kind = Sumber menurut jenis
all-sources = Semua
source-kind-news-agency = Kantor berita
source-kind-government = Informasi pemerintah
source-kind-fact-checks = Cek fakta
source-kind-organisation = Organisasi regional
source-languages = Bahasa
source-listed-on = Tercantum sejak { $date }, belum diverifikasi
source-verified-on = Diverifikasi pada { $date } oleh { $name }
sources-unverified = Belum semua alamat diverifikasi
sources-unverified-text = Entri bertanda “belum diverifikasi” ada dalam daftar, tetapi alamatnya belum dibuka oleh redaksi. Periksalah sendiri alamat itu sebelum Anda mengandalkannya.
public-sources = Sumber publik
source-count = { NUMBER($count) } sumber

## Members

member = Negara anggota
members-table = Negara anggota dan bahasa resminya

## Timeline of documents

timeline = Lini masa
no-dated-documents = Belum ada dokumen dengan tanggal adopsi di sini.

## When and where a document was endorsed or noted

endorsed-on = Disetujui pada
endorsed-at = Disetujui dalam
noted-on = Dicatat pada
noted-at = Dicatat dalam

whole-region = ASEAN
