//! A document's text as HTML: hands the body writer what linking found out.

use super::Inputs;
use super::body::{self, BodyView, BodyWords, ImageView, LinkView, ParagraphAnchor};
use super::view::{Reader, Viewed};
use crate::model::{Argument, DocumentIndex, LinkTo, LinkedText, RawHtml};

/// The rendered text of a document's page.
pub(super) fn content(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    at: DocumentIndex,
) -> Viewed<String> {
    let (shown, text) = reader.shown(at);
    let empty = LinkedText::default();
    let linked = inputs.portal.texts[at.0][shown.0].as_ref().unwrap_or(&empty);
    let paragraphs = linked.paragraphs.iter().map(|number| anchor(reader, *number));
    let tag = reader.tag(reader.locale);
    let view = BodyView {
        markdown: text.markdown(),
        heading_ids: &linked.heading_ids,
        paragraphs: &paragraphs.collect::<Viewed<Vec<_>>>()?,
        links: &linked.links.iter().map(|link| link_view(reader, link)).collect::<Vec<_>>(),
        images: &linked
            .images
            .iter()
            .map(|image| {
                image.map(|image| {
                    let src = reader.href(&inputs.portal.assets[image.asset].url);
                    ImageView { src, width: image.size.0, height: image.size.1 }
                })
            })
            .collect::<Vec<_>>(),
        words: &inputs.words[reader.locale.0],
        words_language: (shown != reader.locale)
            .then_some((tag.as_str(), reader.dir(reader.locale))),
        // Refused HTML is shown as text, so that a preview can go on.
        clean: text.body.has_html && inputs.portal.config.raw_html == RawHtml::Clean,
    };
    Ok(body::html(&view, inputs.highlighter))
}

/// The anchor of a numbered paragraph, in the reader's words.
fn anchor(reader: &Reader<'_>, number: Option<usize>) -> Viewed<Option<ParagraphAnchor>> {
    let Some(number) = number else { return Ok(None) };
    let label = reader.message("paragraph", &[("number", Argument::Number(number as f64))])?;
    let shown = reader.localizer().number(i64::try_from(number).unwrap_or(i64::MAX));
    Ok(Some(ParagraphAnchor { id: format!("p{number}"), number: shown, label }))
}

fn link_view(reader: &Reader<'_>, link: &LinkTo) -> LinkView {
    let portal = reader.portal;
    match link {
        // An address for mail or a telephone leads to no other site.
        LinkTo::External(url) if !url.starts_with("http") => {
            LinkView::Inside { href: url.clone(), lang: None }
        }
        LinkTo::External(url) => LinkView::Outside { href: url.clone() },
        LinkTo::Here(id) => LinkView::Inside { href: format!("#{id}"), lang: None },
        LinkTo::Asset(at) => {
            LinkView::Inside { href: reader.href(&portal.assets[*at].url), lang: None }
        }
        LinkTo::Nowhere => LinkView::Text,
        LinkTo::Document(to, fragment) => {
            let page = portal.page(*to, reader.locale);
            let href = reader.href(&page.url);
            let fragment = reader.fragment(*to, fragment.as_deref());
            let lang = (page.shown != reader.locale).then(|| reader.tag(page.shown));
            LinkView::Inside {
                href: href + &fragment.map_or(String::new(), |id| format!("#{id}")),
                lang,
            }
        }
    }
}

/// The words that a text's HTML holds, in one locale.
pub(super) fn words(reader: &Reader<'_>) -> Viewed<BodyWords> {
    let say = |id: &str| reader.message(id, &[]);
    Ok(BodyWords {
        alert_note: say("alert-note")?,
        alert_tip: say("alert-tip")?,
        alert_important: say("alert-important")?,
        alert_warning: say("alert-warning")?,
        alert_caution: say("alert-caution")?,
        footnotes: say("footnotes")?,
        back_to_text: say("back-to-text")?,
        opens_other_site: say("opens-other-site")?,
        table: say("table")?,
        code: say("code")?,
    })
}
