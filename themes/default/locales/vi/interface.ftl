# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Bước tới nội dung
menu = Trình đơn
main-menu = Trình đơn chính
breadcrumbs = Bạn đang ở đây
home = Trang chủ
topics = Chủ đề
language = Ngôn ngữ
choose-language = Chọn ngôn ngữ của bạn
in-other-languages = Bằng ngôn ngữ khác
on-this-page = Trên trang này
footer = Giới thiệu về trang web này
opens-other-site = (trang web khác)
contact = Liên hệ
report-error = Báo lỗi trên trang này

## Home

start-here = Bắt đầu tại đây
latest-documents = Mới và cập nhật

## Kinds of document

kind-declaration = Tuyên bố
kind-vision = Tuyên bố Tầm nhìn
kind-guidance = Hướng dẫn
kind-plan = Kế hoạch
kind-guide = Cẩm nang
kind-notice = Thông báo
kind-page = Trang
kind-topic = Chủ đề
kind-directory = Danh mục nguồn thông tin
kind-timeline = Dòng thời gian
kind-members = Quốc gia thành viên

## Status of a document

status = Trạng thái
status-draft = Dự thảo
status-adopted = Đã thông qua
status-endorsed = Đã tán thành
status-noted = Đã ghi nhận
status-in-force = Đang có hiệu lực
status-superseded = Đã được thay thế
status-withdrawn = Đã rút lại
status-draft-text = Đây là văn bản dự thảo, có thể thay đổi hoặc bị hủy bỏ.
status-superseded-text = Văn kiện này đã được thay thế. Văn kiện được lưu tại đây để các liên kết và trích dẫn đã có vẫn dùng được.
status-withdrawn-text = Văn kiện này đã được rút lại. Văn kiện được lưu tại đây để làm tư liệu và không còn áp dụng.
read-successor = Đọc văn kiện thay thế
read-official-source = Đến nguồn
withdrawn-on = Rút lại ngày
reason = Lý do

## Facts about a document

facts = Về văn kiện này
publisher = Cơ quan phát hành
adopted-on = Thông qua ngày
adopted-at = Thông qua tại
place = Địa điểm
published = Ngày đăng
updated = Cập nhật
revision = Lần sửa đổi
sources = Nguồn
accessed-on = Truy cập ngày { $date }
changes = Thay đổi

## Lineage

lineage = Văn kiện trước và sau
replaces = Thay thế cho
replaced-by = Được thay thế bằng
amends = Sửa đổi
amended-by = Được sửa đổi bởi
extends = Gia hạn
extended-by = Được gia hạn bởi
implements = Triển khai
implemented-by = Được triển khai bởi
this-document = Văn kiện này

## Translations

authority-machine = Bản dịch máy
authority-machine-text = Đây là bản dịch máy, chưa có ai hiệu đính. Nếu có nghi ngờ, hãy đọc bản gốc.
authority-unofficial = Bản dịch không chính thức
authority-unofficial-text = Bản dịch này đã được hiệu đính nhưng không phải là bản chính thức.
authority-official = Bản dịch chính thức
authority-official-text = Cơ quan phát hành chịu trách nhiệm về bản dịch này.
reviewed-by = { $name } hiệu đính ngày { $date }
read-original = Đọc bản gốc
original = Bản gốc

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = Trang này chưa có bản tiếng Việt.
fallback-text = Nội dung dưới đây được hiển thị bằng ngôn ngữ khác: { $language }.

## Paragraphs, notes and code

paragraph = Đoạn { NUMBER($number) }
footnotes = Chú thích
back-to-text = Quay lại nội dung
alert-note = Ghi chú
alert-tip = Mẹo
alert-important = Quan trọng
alert-warning = Cảnh báo
alert-caution = Thận trọng
table = Bảng
code = Mã ví dụ
contents-list = Mục lục

## Topics and related documents

topics-of-document = Chủ đề
related-documents = Văn kiện liên quan
linked-from = Các trang liên kết đến đây
topic-index = Danh mục chủ đề A–Z
topic-index-intro = Tất cả các chủ đề của cổng thông tin này, kèm những tên gọi thường dùng.
letters = Chữ cái
other-scripts = Bằng chữ viết khác
topic-see = xem { $topic }
narrower-topics = Chủ đề hẹp hơn
broader-topics = Chủ đề rộng hơn
related-topics = Chủ đề liên quan
found-together = Thường xuất hiện cùng nhau
documents-on-topic = Văn kiện về chủ đề này
no-documents = Chưa có văn kiện nào ở đây.
other-names = Còn gọi là
document-count = { NUMBER($count) } văn kiện

## Pages that are not there

not-found-title = Không tìm thấy trang này
not-found-text = Không có trang nào ở địa chỉ này. Trang có thể đã được chuyển đi, hoặc địa chỉ có thể bị sai.
redirect-title = Trang này đã được chuyển đi
redirect-link = Đến trang mới

## Lists of several pages

pages = Các trang
page-of = Trang { NUMBER($page) } trên { NUMBER($count) }
previous-page = Trang trước
next-page = Trang sau

## Meetings, bodies and members

records = Danh mục tra cứu
meetings = Hội nghị, cuộc họp
meetings-intro = Các hội nghị, cuộc họp đã thông qua, tán thành hoặc ghi nhận các văn kiện của cổng thông tin này.
bodies = Cơ quan
bodies-intro = Các cơ quan nhóm họp, phát hành hoặc chuẩn bị các văn kiện của cổng thông tin này.
members = Quốc gia thành viên
members-intro = Các quốc gia thành viên ASEAN cùng ngôn ngữ chính thức của từng nước.
documents = Văn kiện
short-name = Tên gọi tắt
website = Trang web
meeting-days = Ngày họp
# $start and $end are dates in words.
date-range = { $start } đến ngày { $end }
body-that-met = Cơ quan
host = Nước chủ nhà
meetings-of-body = Hội nghị, cuộc họp của cơ quan này
meetings-hosted = Hội nghị, cuộc họp đã đăng cai
bodies-of-member = Cơ quan của quốc gia thành viên này
official-languages = Ngôn ngữ chính thức
joined-on = Gia nhập ASEAN ngày

## Citing

cite = Trích dẫn trang này
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, lần sửa đổi { NUMBER($revision) }, ngày { $date }, { $address }
cite-files = Dành cho phần mềm quản lý tài liệu tham khảo
identifier = Mã định danh

## Feeds and data

subscribe = Nguồn cấp tin về văn kiện mới và được cập nhật
markdown-text = Trang này ở định dạng Markdown
address = Địa chỉ
translation = Bản dịch
open-data = Dữ liệu mở
topic-scheme = Chủ đề ở định dạng SKOS

## Previews

not-yet-published = Chưa đăng
not-yet-published-text = Trang này sẽ được đăng ngày { $date }. Hiện trang chỉ được hiển thị ở đây dưới dạng bản xem trước.

## Directory of public sources

sources-by-member = Nguồn theo quốc gia thành viên
sources-by-kind = Nguồn theo loại
all-sources = Tất cả
source-kind-news-agency = Hãng thông tấn
source-kind-government = Thông tin chính phủ
source-kind-fact-checks = Kiểm chứng thông tin
source-kind-organisation = Tổ chức khu vực
source-languages = Ngôn ngữ
source-listed-on = Đã liệt kê ngày { $date }, chưa xác minh
source-verified-on = { $name } đã xác minh ngày { $date }
sources-unverified = Chưa phải mọi địa chỉ đều đã được xác minh
sources-unverified-text = Nguồn ghi “chưa xác minh” có trong danh mục, nhưng chưa có biên tập viên nào mở địa chỉ của nguồn đó. Hãy tự kiểm chứng trước khi tin dùng.
public-sources = Nguồn thông tin công cộng
source-count = { NUMBER($count) } nguồn

## Members

member = Quốc gia thành viên
members-table = Các quốc gia thành viên và ngôn ngữ chính thức

## Timeline of documents

timeline = Dòng thời gian
no-dated-documents = Chưa có văn kiện nào ở đây ghi ngày thông qua.

## When and where a document was endorsed or noted

endorsed-on = Tán thành ngày
endorsed-at = Tán thành tại
noted-on = Ghi nhận ngày
noted-at = Ghi nhận tại

whole-region = ASEAN
