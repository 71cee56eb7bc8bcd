# What this portal says of itself.

site-title = Cổng thông tin ASEAN
site-description = Tóm tắt các văn kiện ASEAN về thông tin và truyền thông, cùng cẩm nang kiểm chứng những gì bạn đọc, bằng các ngôn ngữ chính thức của các quốc gia thành viên.
# Stands at the foot of every page.
disclaimer = Đây là cổng thông tin mẫu, không chính thức. Đây không phải là trang web của ASEAN hay của bất kỳ quốc gia thành viên ASEAN nào. Văn bản chính thức do Ban Thư ký ASEAN công bố.
