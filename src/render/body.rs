//! A text's Markdown as HTML: headings with their ids, paragraphs with their numbers, links and
//! pictures where linking found them.
//!
//! Own writer on the parser's events, because the library's passes heading attributes and table
//! styles through. What is written: text escaped, attributes quoted and escaped, no `style`, no
//! handler; an address only as linking resolved it.

mod footnotes;
mod markup;

use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::clean;
use super::highlight::Highlighter;
use crate::parse::{code_language, dialect, holds_no_numbers};
use footnotes::Footnotes;
use markup::{attribute, drops_line_end, level, text};

/// A text and what linking found out about it.
#[derive(Clone, Copy)]
pub(super) struct BodyView<'a> {
    /// The Markdown.
    pub(super) markdown: &'a str,
    /// By heading.
    pub(super) heading_ids: &'a [String],
    /// By numbered paragraph.
    pub(super) paragraphs: &'a [Option<ParagraphAnchor>],
    /// By link.
    pub(super) links: &'a [LinkView],
    /// By picture.
    pub(super) images: &'a [Option<ImageView>],
    /// In the reader's language.
    pub(super) words: &'a BodyWords,
    /// Tag and direction of these words, where the text is in another language.
    pub(super) words_language: Option<(&'a str, &'static str)>,
    /// Holds raw HTML, which must be cleaned.
    pub(super) clean: bool,
}

/// The anchor of a numbered paragraph.
pub(super) struct ParagraphAnchor {
    /// `p3`.
    pub(super) id: String,
    /// In the reader's digits.
    pub(super) number: String,
    /// "Paragraph 3".
    pub(super) label: String,
}

/// Where a link leads.
pub(super) enum LinkView {
    /// In this site.
    Inside {
        /// Relative to the page.
        href: String,
        /// The language that the reader will find there, if it is another.
        lang: Option<String>,
    },
    /// To another site.
    Outside {
        /// Absolute.
        href: String,
    },
    /// Nowhere: only its text is shown.
    Text,
}

/// A picture.
pub(super) struct ImageView {
    /// Relative to the page.
    pub(super) src: String,
    /// CSS pixels.
    pub(super) width: u32,
    /// CSS pixels.
    pub(super) height: u32,
}

/// The words that a text's HTML holds, in the reader's language.
pub struct BodyWords {
    pub(super) alert_note: String,
    pub(super) alert_tip: String,
    pub(super) alert_important: String,
    pub(super) alert_warning: String,
    pub(super) alert_caution: String,
    pub(super) footnotes: String,
    pub(super) back_to_text: String,
    pub(super) opens_other_site: String,
    pub(super) table: String,
    pub(super) code: String,
}

/// Renders a text.
pub(super) fn html(view: &BodyView<'_>, highlighter: &Highlighter) -> String {
    let events: Vec<Event<'_>> = Parser::new_ext(view.markdown, dialect()).collect();
    let mut writer = Writer::new(view, highlighter, has_top_heading(&events));
    for (at, event) in events.iter().enumerate() {
        writer.event(event, events.get(at + 1..).unwrap_or_default());
    }
    let html = writer.finish();
    match view.clean {
        true => clean::clean(&html, &addresses(view)),
        false => html,
    }
}

/// A page has its own h1; a text that uses that level is shifted by one.
fn has_top_heading(events: &[Event<'_>]) -> bool {
    events.iter().any(|event| {
        matches!(event, Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. }))
    })
}

/// Every address that this text was given: raw HTML may use no other of this site.
fn addresses<'a>(view: &'a BodyView<'a>) -> BTreeSet<&'a str> {
    let links = view.links.iter().filter_map(|link| match link {
        LinkView::Inside { href, .. } | LinkView::Outside { href } => Some(href.as_str()),
        LinkView::Text => None,
    });
    let images = view.images.iter().flatten().map(|image| image.src.as_str());
    links.chain(images).collect()
}

/// What is open while code is collected.
struct Code {
    language: String,
    text: String,
}

/// The words of a picture.
struct Alternative {
    image: usize,
    /// How many pictures are open inside it.
    inner: usize,
    words: String,
}

/// Writes HTML, event by event.
struct Writer<'a> {
    view: &'a BodyView<'a>,
    highlighter: &'a Highlighter,
    shift: bool,
    out: String,
    footnotes: Footnotes,
    headings: usize,
    paragraphs: usize,
    links: usize,
    images: usize,
    /// How many blocks are open in which paragraphs have no numbers.
    unnumbered: usize,
    /// By open link: what closes it.
    link_ends: Vec<String>,
    /// By open quotation: what closes it.
    quote_ends: Vec<&'static str>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    code: Option<Code>,
    /// The picture that is open: its words are no markup.
    alternative: Option<Alternative>,
    last: Option<char>,
}

impl<'a> Writer<'a> {
    fn new(view: &'a BodyView<'a>, highlighter: &'a Highlighter, shift: bool) -> Self {
        Self {
            view,
            highlighter,
            shift,
            out: String::with_capacity(view.markdown.len() * 3 / 2),
            footnotes: Footnotes::default(),
            headings: 0,
            paragraphs: 0,
            links: 0,
            images: 0,
            unnumbered: 0,
            link_ends: Vec::new(),
            quote_ends: Vec::new(),
            alignments: Vec::new(),
            cell: 0,
            in_head: false,
            code: None,
            alternative: None,
            last: None,
        }
    }

    fn finish(mut self) -> String {
        let words = self.view.words;
        self.footnotes.write(&mut self.out, &words.footnotes, &words.back_to_text);
        self.out
    }

    fn event(&mut self, event: &Event<'_>, rest: &[Event<'_>]) {
        if self.alternative.is_some() {
            return self.in_alternative(event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(words),
            Event::Code(words) => {
                self.out.push_str("<code dir=\"auto\">");
                text(&mut self.out, words);
                self.out.push_str("</code>");
                self.last = words.chars().last();
            }
            Event::SoftBreak => {
                if !drops_line_end(self.last, rest) {
                    self.out.push('\n');
                }
            }
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.footnotes.reference(&mut self.out, name),
            Event::TaskListMarker(done) => {
                self.out.push_str("<span class=\"task\">");
                self.out.push_str(if *done { "☑" } else { "☐" });
                self.out.push_str("</span> ");
            }
            Event::Html(html) | Event::InlineHtml(html) => match self.view.clean {
                true => self.out.push_str(html),
                false => text(&mut self.out, html),
            },
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(words),
        }
    }

    fn words(&mut self, words: &str) {
        match &mut self.code {
            Some(code) => code.text.push_str(words),
            None => text(&mut self.out, words),
        }
        self.last = words.chars().last();
    }

    fn start(&mut self, tag: &Tag<'_>) {
        self.unnumbered += usize::from(holds_no_numbers(&tag.to_end()));
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level: depth, .. } => {
                let id = self.view.heading_ids.get(self.headings).map_or("", String::as_str);
                self.headings += 1;
                self.out.push_str(&format!("<h{}", level(*depth, self.shift)));
                attribute(&mut self.out, "id", id);
                self.out.push('>');
            }
            Tag::BlockQuote(kind) => self.quotation(*kind),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => code_language(info),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some(Code { language: language.to_owned(), text: String::new() });
            }
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => self.out.push_str(&format!("<ol start=\"{start}\">\n")),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::Item => self.out.push_str("<li>"),
            Tag::FootnoteDefinition(name) => self.footnotes.open(&mut self.out, name),
            Tag::DefinitionList => self.out.push_str("<dl>\n"),
            Tag::DefinitionListTitle => self.out.push_str("<dt>"),
            Tag::DefinitionListDefinition => self.out.push_str("<dd>"),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => {
                self.in_head = true;
                self.cell = 0;
                self.out.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.table_cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { .. } => self.link(),
            Tag::Image { .. } => {
                let (image, words) = (self.images, String::new());
                self.alternative = Some(Alternative { image, inner: 0, words });
                self.images += 1;
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: &TagEnd) {
        self.unnumbered -= usize::from(holds_no_numbers(tag)).min(self.unnumbered);
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(depth) => {
                self.out.push_str(&format!("</h{}>\n", level(*depth, self.shift)));
            }
            TagEnd::BlockQuote(_) => self.out.push_str(self.quote_ends.pop().unwrap_or_default()),
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.footnotes.close(&mut self.out),
            TagEnd::DefinitionList => self.out.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.push_str("</dd>\n"),
            TagEnd::Table => self.out.push_str("</tbody>\n</table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            TagEnd::Link => {
                let end = self.link_ends.pop().unwrap_or_default();
                self.out.push_str(&end);
            }
            TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Says that an element holds words of the reader's, where the text around it is another's.
    fn words_language(&mut self) {
        if let Some((lang, dir)) = self.view.words_language {
            attribute(&mut self.out, "lang", lang);
            attribute(&mut self.out, "dir", dir);
        }
    }

    fn paragraph(&mut self) {
        if self.unnumbered > 0 {
            return self.out.push_str("<p>");
        }
        let anchor = self.view.paragraphs.get(self.paragraphs).and_then(Option::as_ref);
        self.paragraphs += 1;
        let Some(anchor) = anchor else { return self.out.push_str("<p>") };
        self.out.push_str("<p");
        attribute(&mut self.out, "id", &anchor.id);
        self.out.push_str("><a class=\"par\"");
        attribute(&mut self.out, "href", &format!("#{}", anchor.id));
        attribute(&mut self.out, "aria-label", &anchor.label);
        self.words_language();
        self.out.push('>');
        text(&mut self.out, &anchor.number);
        self.out.push_str("</a> ");
    }

    fn quotation(&mut self, kind: Option<BlockQuoteKind>) {
        let words = self.view.words;
        let (class, title) = match kind {
            None => {
                self.out.push_str("<blockquote>\n");
                return self.quote_ends.push("</blockquote>\n");
            }
            Some(BlockQuoteKind::Note) => ("note", &words.alert_note),
            Some(BlockQuoteKind::Tip) => ("tip", &words.alert_tip),
            Some(BlockQuoteKind::Important) => ("important", &words.alert_important),
            Some(BlockQuoteKind::Warning) => ("warning", &words.alert_warning),
            Some(BlockQuoteKind::Caution) => ("caution", &words.alert_caution),
        };
        self.out.push_str(&format!("<div class=\"alert alert-{class}\" role=\"note\">\n"));
        self.out.push_str("<p class=\"alert-title\"");
        self.words_language();
        self.out.push('>');
        text(&mut self.out, title);
        self.out.push_str("</p>\n");
        self.quote_ends.push("</div>\n");
    }

    fn table(&mut self, alignments: &[Alignment]) {
        self.alignments = alignments.to_vec();
        self.out.push_str("<div class=\"table\" role=\"group\" tabindex=\"0\"");
        attribute(&mut self.out, "aria-label", &self.view.words.table);
        self.out.push_str("><table>\n");
    }

    fn table_cell(&mut self) {
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Left) => " class=\"a-start\"",
            Some(Alignment::Center) => " class=\"a-center\"",
            Some(Alignment::Right) => " class=\"a-end\"",
            Some(Alignment::None) | None => "",
        };
        self.cell += 1;
        match self.in_head {
            true => self.out.push_str(&format!("<th scope=\"col\"{class}>")),
            false => self.out.push_str(&format!("<td{class}>")),
        }
    }

    fn link(&mut self) {
        let link = self.view.links.get(self.links);
        self.links += 1;
        let end = match link {
            None | Some(LinkView::Text) => String::new(),
            Some(LinkView::Inside { href, lang }) => {
                self.out.push_str("<a");
                attribute(&mut self.out, "href", href);
                if let Some(lang) = lang {
                    attribute(&mut self.out, "hreflang", lang);
                }
                self.out.push('>');
                "</a>".to_owned()
            }
            Some(LinkView::Outside { href }) => {
                self.out.push_str("<a class=\"external\"");
                attribute(&mut self.out, "href", href);
                self.out.push_str(" rel=\"external noopener\">");
                let mut end = String::from(" <span class=\"visually-hidden\"");
                if let Some((lang, dir)) = self.view.words_language {
                    attribute(&mut end, "lang", lang);
                    attribute(&mut end, "dir", dir);
                }
                end.push('>');
                text(&mut end, &self.view.words.opens_other_site);
                end + "</span></a>"
            }
        };
        self.link_ends.push(end);
    }

    /// Inside a picture only words count.
    fn in_alternative(&mut self, event: &Event<'_>) {
        let Some(open) = &mut self.alternative else { return };
        match event {
            Event::Text(more) | Event::Code(more) => open.words.push_str(more),
            Event::SoftBreak | Event::HardBreak => open.words.push(' '),
            Event::Start(Tag::Image { .. }) => {
                open.inner += 1;
                self.images += 1;
            }
            Event::Start(Tag::Link { .. }) => self.links += 1,
            Event::End(TagEnd::Image) if open.inner > 0 => open.inner -= 1,
            Event::End(TagEnd::Image) => {
                let (image, words) = (open.image, std::mem::take(&mut open.words));
                self.alternative = None;
                self.picture(image, &words);
            }
            _ => {}
        }
    }

    fn picture(&mut self, image: usize, alternative: &str) {
        let Some(image) = self.view.images.get(image).and_then(Option::as_ref) else {
            return text(&mut self.out, alternative);
        };
        self.out.push_str("<img");
        attribute(&mut self.out, "src", &image.src);
        attribute(&mut self.out, "alt", alternative);
        self.out.push_str(&format!(
            " width=\"{}\" height=\"{}\" loading=\"lazy\">",
            image.width, image.height
        ));
    }

    fn code_block(&mut self) {
        let Some(code) = self.code.take() else { return };
        self.out.push_str(
            "<pre class=\"code\" dir=\"ltr\" translate=\"no\" role=\"group\" tabindex=\"0\"",
        );
        attribute(&mut self.out, "aria-label", &self.view.words.code);
        self.out.push_str("><code");
        if !code.language.is_empty() {
            attribute(&mut self.out, "class", &format!("language-{}", code.language));
        }
        self.out.push('>');
        match self.highlighter.html(&code.language, &code.text) {
            Some(html) => self.out.push_str(&html),
            None => text(&mut self.out, &code.text),
        }
        self.out.push_str("</code></pre>\n");
    }
}

#[cfg(test)]
mod tests;
