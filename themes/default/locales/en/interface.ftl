# Interface of the default theme.
# Names of locales and dates arrive as finished text; numbers as numbers.

## Navigation

skip-to-content = Skip to content
menu = Menu
main-menu = Main menu
breadcrumbs = You are here
home = Home
topics = Topics
language = Language
choose-language = Choose your language
in-other-languages = In other languages
on-this-page = On this page
footer = About this site
opens-other-site = (other website)
contact = Contact
report-error = Report an error on this page

## Home

start-here = Start here
latest-documents = New and changed

## Kinds of document

kind-declaration = Declaration
kind-vision = Vision statement
kind-guidance = Guidance
kind-plan = Plan
kind-guide = Guide
kind-notice = Notice
kind-page = Page
kind-topic = Topic
kind-directory = Directory
kind-timeline = Timeline
kind-members = Members

## Status of a document

status = Status
status-draft = Draft
status-adopted = Adopted
status-endorsed = Endorsed
status-noted = Noted
status-in-force = In force
status-superseded = Superseded
status-withdrawn = Withdrawn
status-draft-text = This text is a draft. It may change or be dropped.
status-superseded-text = This document has been replaced. It is kept here so that links and citations to it still work.
status-withdrawn-text = This document has been withdrawn. It is kept here for the record and no longer applies.
read-successor = Read the document that replaces it
read-official-source = Go to the source
withdrawn-on = Withdrawn on
reason = Reason

## Facts about a document

facts = About this document
publisher = Publisher
adopted-on = Adopted on
adopted-at = Adopted at
place = Place
published = Published
updated = Updated
revision = Revision
sources = Sources
accessed-on = Consulted on { $date }
changes = Changes

## Lineage

lineage = Earlier and later documents
replaces = Replaces
replaced-by = Replaced by
amends = Amends
amended-by = Amended by
extends = Extends
extended-by = Extended by
implements = Implements
implemented-by = Implemented by
this-document = This document

## Translations

authority-machine = Machine translation
authority-machine-text = A machine made this translation and nobody has reviewed it yet. If in doubt, read the original.
authority-unofficial = Unofficial translation
authority-unofficial-text = This translation was reviewed, but it is not official.
authority-official = Official translation
authority-official-text = The publisher answers for this translation.
reviewed-by = Reviewed by { $name } on { $date }
read-original = Read the original
original = Original

# $language is the name of a language in the reader's language, as it stands in a list.
fallback-title = This page is not available in English yet.
fallback-text = The text below is shown in another language: { $language }.

## Paragraphs, notes and code

paragraph = Paragraph { NUMBER($number) }
footnotes = Notes
back-to-text = Back to the text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
table = Table
code = Code example
contents-list = Contents

## Topics and related documents

topics-of-document = Topics
related-documents = Related documents
linked-from = Pages that link here
topic-index = Topics from A to Z
topic-index-intro = Every topic of this portal, with the names that people use for it.
letters = Letters
other-scripts = In other scripts
topic-see = see { $topic }
narrower-topics = Narrower topics
broader-topics = Broader topics
related-topics = Related topics
found-together = Often found together
documents-on-topic = Documents on this topic
no-documents = There are no documents here yet.
other-names = Also called
document-count =
    { $count ->
        [one] { NUMBER($count) } document
       *[other] { NUMBER($count) } documents
    }

## Pages that are not there

not-found-title = Page not found
not-found-text = There is no page at this address. It may have moved, or the address may have a mistake in it.
redirect-title = This page has moved
redirect-link = Go to the page

## Lists of several pages

pages = Pages
page-of = Page { NUMBER($page) } of { NUMBER($count) }
previous-page = Previous page
next-page = Next page

## Meetings, bodies and members

records = Records
meetings = Meetings
meetings-intro = Meetings at which documents of this portal were adopted, endorsed or noted.
bodies = Bodies
bodies-intro = Bodies that meet, publish or prepare the documents of this portal.
members = Members
members-intro = The members of ASEAN with their official languages.
documents = Documents
short-name = Short name
website = Website
meeting-days = Days
# $start and $end are dates in words.
date-range = { $start } to { $end }
body-that-met = Body
host = Host
meetings-of-body = Meetings of this body
meetings-hosted = Meetings hosted
bodies-of-member = Bodies of this member
official-languages = Official languages
joined-on = Joined ASEAN on

## Citing

cite = Cite this page
# $publisher is the name of a body, $title the title of the document, $date a date in words, $address a web address.
citation = { $publisher }, “{ $title }”, revision { NUMBER($revision) }, { $date }, { $address }
cite-files = For reference managers
identifier = Identifier

## Feeds and data

subscribe = Feed of new and changed documents
markdown-text = This page as Markdown
address = Address
translation = Translation
open-data = Open data
topic-scheme = Topics as SKOS

## Previews

not-yet-published = Not published yet
not-yet-published-text = This page will be published on { $date }. It is shown here as a preview only.

## Directory of public sources

# The names of countries are beside these words, each a link to its part of the page.
sources-by-member = Sources by member
sources-by-kind = Sources by kind
all-sources = All
source-kind-news-agency = News agency
source-kind-government = Government information
source-kind-fact-checks = Fact-checking
source-kind-organisation = Regional organisation
source-languages = Languages
# $date is a date in words.
source-listed-on = Listed on { $date }, not yet verified
# $name is the name of a person or an office.
source-verified-on = Verified on { $date } by { $name }
sources-unverified = Not every address has been verified
sources-unverified-text = An entry marked “not yet verified” is in the list, but no editor has opened its address. Check it yourself before you rely on it.
public-sources = Public sources
source-count =
    { $count ->
        [one] { NUMBER($count) } source
       *[other] { NUMBER($count) } sources
    }

## Members

member = Member
members-table = Members and their official languages

## Timeline of documents

timeline = Timeline
no-dated-documents = No document here has a date of adoption yet.

## When and where a document was endorsed or noted

endorsed-on = Endorsed on
endorsed-at = Endorsed at
noted-on = Noted on
noted-at = Noted at

# In the directory and the twin: the heading over sources that belong to no single member but to all together; also a link beside the names of the countries.
whole-region = ASEAN
