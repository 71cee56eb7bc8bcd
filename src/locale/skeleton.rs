//! What a locale lacks before a portal can publish it, with the texts of another to work from.
//!
//! In go the files `locales/` of all layers; out come the messages that the other locale has and this
//! one has not, each under a comment with the mark [`MARK`], and which data is missing. A portal that
//! publishes such texts gets a warning until the comments are gone ([`unfinished`]).

use std::collections::BTreeSet;

use fluent_syntax::ast::{Comment, Entry, Resource};
use fluent_syntax::{parser, serializer};

use super::{catalogue, data, dates, problem};
use crate::diagnostics::Diagnostic;
use crate::model::Locale;
use crate::source::{Layer, Source};

/// What a comment holds above a text that is still to be written.
pub const MARK: &str = "TODO";

/// What a locale lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// Messages of the portal, as Fluent; empty if none is missing.
    pub portal: String,
    /// Messages of the theme, as Fluent; empty if none is missing.
    pub interface: String,
    /// No file says the language's name in itself.
    pub autonym: bool,
    /// Neither CLDR nor a file has dates, numbers and lists; the locale to take them from meanwhile.
    pub formats: Option<String>,
}

/// What `locale` lacks beside `model`. `files` are the texts of all layers, lowest first.
pub fn skeleton(locale: &Locale, model: &Locale, files: &[&Source]) -> Skeleton {
    let of = |locale: &Locale| {
        let folder = format!("locales/{locale}");
        files.iter().copied().filter(|file| file.key.folder() == folder).collect::<Vec<_>>()
    };
    let (own, models) = (of(locale), of(model));
    let has: BTreeSet<String> = messages(&own).into_iter().map(|message| message.name).collect();
    let mut lacking = Lacking { model, portal: String::new(), interface: String::new() };
    for message in messages(&models).iter().filter(|message| !has.contains(&message.name)) {
        lacking.add(message);
    }
    // What is wrong with these files is not asked here.
    let own = data::read(locale, &own, &mut Vec::new());
    let models = data::read(model, &models, &mut Vec::new());
    let tag = |data: &data::LocaleData| data.formats.as_ref().map(|(tag, _)| tag.clone());
    let asked = tag(&own).unwrap_or_else(|| locale.to_string());
    let known = asked.parse().is_ok_and(|asked| dates::is_known(&asked));
    let formats = tag(&models).unwrap_or_else(|| model.to_string());
    Skeleton {
        portal: lacking.portal,
        interface: lacking.interface,
        autonym: own.autonym.is_none(),
        formats: (!known && own.months.is_empty()).then_some(formats),
    }
}

/// Files of the portal that still hold marks: a warning each.
pub(super) fn unfinished(files: &[&Source]) -> Vec<Diagnostic> {
    let own = files.iter().filter(|file| file.layer == Layer::Portal);
    own.filter(|file| file.key.as_str().starts_with("locales/"))
        .filter_map(|file| {
            let mut marks = Vec::new();
            let mut at = 0;
            let text = std::str::from_utf8(&file.bytes).unwrap_or_default();
            for line in text.split_inclusive('\n') {
                let found = line.find(MARK).filter(|_| line.trim_start().starts_with('#'));
                marks.extend(found.map(|mark| at + mark..at + mark + MARK.len()));
                at += line.len();
            }
            let count = marks.len();
            marks.into_iter().next().map(|first| problem::unfinished(&file.path, first, count))
        })
        .collect()
}

/// A message or term of the highest layer that has it.
struct Message {
    /// A term's with `-` in front.
    name: String,
    /// The lowest layer that has it: whose text it is.
    layer: Layer,
    /// The heading that it stands under.
    group: String,
    text: String,
}

/// The messages of one locale's files, in their order.
fn messages(files: &[&Source]) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for file in files.iter().filter(|file| file.key.as_str().ends_with(".ftl")) {
        let Ok(text) = catalogue::guarded(file) else { continue };
        let (Ok(resource) | Err((resource, _))) = parser::parse(text);
        let mut group = String::new();
        for entry in resource.body {
            let name = match &entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                Entry::GroupComment(comment) => {
                    group = heading(comment);
                    continue;
                }
                _ => continue,
            };
            let text = serializer::serialize(&Resource { body: vec![entry] });
            match messages.iter_mut().find(|known| known.name == name) {
                Some(known) => known.text = text,
                None => {
                    messages.push(Message { name, layer: file.layer, group: group.clone(), text });
                }
            }
        }
    }
    messages
}

fn heading(comment: &Comment<&str>) -> String {
    comment.content.iter().map(|line| format!("## {line}\n")).collect()
}

/// Files of Fluent in the making.
struct Lacking<'a> {
    model: &'a Locale,
    portal: String,
    interface: String,
}

impl Lacking<'_> {
    fn add(&mut self, message: &Message) {
        let file = match message.layer {
            Layer::Portal => &mut self.portal,
            Layer::Default | Layer::Theme => &mut self.interface,
        };
        if file.is_empty() {
            file.push_str("### Texts of another locale. Translate each and remove its mark.\n");
        }
        if !message.group.is_empty() && !file.contains(&message.group) {
            file.push_str(&format!("\n{}", message.group));
        }
        file.push_str(&format!("\n# {MARK}: translate from {}\n{}", self.model, message.text));
    }
}
