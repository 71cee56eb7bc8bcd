# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = 跳到主要内容
menu = 菜单
main-menu = 主菜单
breadcrumbs = 当前位置
home = 首页
topics = 主题
language = 语言
choose-language = 选择语言
in-other-languages = 其他语言版本
on-this-page = 本页内容
footer = 关于本网站
opens-other-site = （其他网站）
contact = 联络我们
report-error = 报告本页的错误

## Home

start-here = 从这里开始
latest-documents = 最新发布与更新

## Kinds of document

kind-declaration = 宣言
kind-vision = 愿景声明
kind-guidance = 指导方针
kind-plan = 计划
kind-guide = 指南
kind-notice = 通告
kind-page = 页面
kind-topic = 主题
kind-directory = 信息来源名录
kind-timeline = 大事记
kind-members = 成员国

## Status of a document

status = 状态
status-draft = 草案
status-adopted = 已通过
status-endorsed = 已认可
status-noted = 已注意到
status-in-force = 生效中
status-superseded = 已被取代
status-withdrawn = 已撤回
status-draft-text = 本文为草案，日后可能修改，也可能不予采用。
status-superseded-text = 本文件已被取代。保留在此，是为了让原有的链接和引用继续有效。
status-withdrawn-text = 本文件已撤回，不再适用，保留在此仅作存档。
read-successor = 阅读取代本文件的文件
read-official-source = 前往来源
withdrawn-on = 撤回日期
reason = 原因

## Facts about a document

facts = 关于本文件
publisher = 发布机构
adopted-on = 通过日期
adopted-at = 通过会议
place = 地点
published = 发布日期
updated = 更新日期
revision = 修订版次
sources = 来源
accessed-on = { $date }查阅
changes = 更改记录

## Lineage

lineage = 先前及后续文件
replaces = 取代
replaced-by = 由以下文件取代
amends = 修订
amended-by = 由以下文件修订
extends = 延长
extended-by = 由以下文件延长
implements = 落实
implemented-by = 由以下文件落实
this-document = 本文件

## Translations

authority-machine = 机器翻译
authority-machine-text = 本译文由机器翻译，尚未经人审校。如有疑问，请阅读原文。
authority-unofficial = 非官方译文
authority-unofficial-text = 本译文已经审校，但并非官方译文。
authority-official = 官方译文
authority-official-text = 发布机构对本译文负责。
reviewed-by = 由{ $name }于{ $date }审校
read-original = 阅读原文
original = 原文

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = 本页尚无中文版。
fallback-text = 以下文字以另一种语言显示：{ $language }。

## Paragraphs, notes and code

paragraph = 第{ NUMBER($number) }段
footnotes = 注释
back-to-text = 返回正文
alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 小心
table = 表格
code = 代码示例
contents-list = 目录

## Topics and related documents

topics-of-document = 主题
related-documents = 相关文件
linked-from = 链接到本页的页面
topic-index = 主题索引（A–Z）
topic-index-intro = 本门户的所有主题，以及人们常用的各种名称。
letters = 字母
other-scripts = 其他文字
topic-see = 见：{ $topic }
narrower-topics = 下位主题
broader-topics = 上位主题
related-topics = 相关主题
found-together = 常一同出现
documents-on-topic = 有关此主题的文件
no-documents = 这里还没有文件。
other-names = 又称
document-count = { NUMBER($count) }份文件

## Pages that are not there

not-found-title = 未找到页面
not-found-text = 这个网址没有对应的页面。页面可能已迁移，网址也可能有误。
redirect-title = 本页已迁移
redirect-link = 前往该页

## Lists of several pages

pages = 分页
page-of = 第{ NUMBER($page) }页，共{ NUMBER($count) }页
previous-page = 上一页
next-page = 下一页

## Meetings, bodies and members

records = 参考名录
meetings = 会议
meetings-intro = 通过、认可或注意到本门户文件的会议。
bodies = 机构
bodies-intro = 召开会议，或者发布、编写本门户文件的机构。
members = 成员国
members-intro = 亚细安成员国及其官方语言。
documents = 文件
short-name = 简称
website = 网站
meeting-days = 会议日期
# $start and $end are dates in words.
date-range = { $start }至{ $end }
body-that-met = 机构
host = 主办国
meetings-of-body = 该机构的会议
meetings-hosted = 主办的会议
bodies-of-member = 该成员国的机构
official-languages = 官方语言
joined-on = 加入亚细安日期

## Citing

cite = 引用本页
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }：“{ $title }”，修订版次{ NUMBER($revision) }，{ $date }，{ $address }
cite-files = 供文献管理软件使用
identifier = 标识符

## Feeds and data

subscribe = 新增与更新文件的订阅源
markdown-text = 本页的Markdown版本
address = 网址
translation = 译文
open-data = 开放数据
topic-scheme = 主题（SKOS格式）

## Previews

not-yet-published = 尚未发布
not-yet-published-text = 本页将于{ $date }发布，目前在此显示仅供预览。

## Directory of public sources

sources-by-member = 按成员国查看来源
sources-by-kind = 按类别查看来源
all-sources = 全部
source-kind-news-agency = 通讯社
source-kind-government = 政府信息
source-kind-fact-checks = 事实核查
source-kind-organisation = 区域组织
source-languages = 语言
source-listed-on = 已于{ $date }列出，尚未核实
source-verified-on = 已由{ $name }于{ $date }核实
sources-unverified = 并非所有网址都已核实
sources-unverified-text = 标明“尚未核实”的条目虽已列入名录，但还没有编辑打开过其网址。采用之前，请自行查证。
public-sources = 公共来源
source-count = { NUMBER($count) }个来源

## Members

member = 成员国
members-table = 成员国及其官方语言

## Timeline of documents

timeline = 大事记
no-dated-documents = 这里还没有注明通过日期的文件。

## When and where a document was endorsed or noted

endorsed-on = 认可日期
endorsed-at = 认可会议
noted-on = 注意到该文件的日期
noted-at = 注意到该文件的会议

whole-region = 亚细安
