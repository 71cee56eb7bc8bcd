//! Footnotes, gathered at the end in the order of their first reference. Ids are numbers, so that no
//! name an author chose reaches the page.

use std::collections::BTreeMap;

use super::markup::{attribute, text};

/// What is known of footnotes so far.
#[derive(Default)]
pub(super) struct Footnotes {
    /// By name: its number, from 1.
    numbers: BTreeMap<String, usize>,
    /// By number, from 1: how often it was referred to.
    references: Vec<usize>,
    /// By name: its HTML.
    bodies: BTreeMap<String, String>,
    /// The definitions that are open, inside each other, and what was written before each.
    open: Vec<(String, String)>,
}

impl Footnotes {
    /// Writes a reference.
    pub(super) fn reference(&mut self, out: &mut String, name: &str) {
        let next = self.references.len() + 1;
        let number = *self.numbers.entry(name.to_owned()).or_insert(next);
        if number == next {
            self.references.push(0);
        }
        let Some(count) = self.references.get_mut(number - 1) else { return };
        *count += 1;
        out.push_str("<sup class=\"footnote-ref\"><a");
        attribute(out, "id", &reference_id(number, *count));
        attribute(out, "href", &format!("#fn-{number}"));
        out.push_str(&format!(">{number}</a></sup>"));
    }

    /// A definition begins: what follows is written apart.
    pub(super) fn open(&mut self, out: &mut String, name: &str) {
        self.open.push((name.to_owned(), std::mem::take(out)));
    }

    /// A definition ends.
    pub(super) fn close(&mut self, out: &mut String) {
        if let Some((name, before)) = self.open.pop() {
            let body = std::mem::replace(out, before);
            self.bodies.entry(name).or_insert(body);
        }
    }

    /// Writes the notes that are referred to. Those that nothing refers to are left out.
    pub(super) fn write(&self, out: &mut String, title: &str, back: &str) {
        let mut notes: Vec<(usize, &String)> = self
            .numbers
            .iter()
            .filter_map(|(name, number)| Some((*number, self.bodies.get(name)?)))
            .collect();
        notes.sort_unstable();
        if notes.is_empty() {
            return;
        }
        out.push_str("<section class=\"footnotes\"");
        attribute(out, "aria-label", title);
        out.push_str(">\n<ol>\n");
        for (number, body) in notes {
            out.push_str("<li");
            attribute(out, "id", &format!("fn-{number}"));
            out.push('>');
            let count = self.references.get(number - 1).copied().unwrap_or(0);
            let links = (1..=count).map(|count| back_link(number, count, back)).collect::<String>();
            // Into the last paragraph, where a reader's eye ends.
            match body.trim_end().strip_suffix("</p>") {
                Some(open) => out.push_str(&format!("{open}{links}</p>")),
                None => out.push_str(&format!("{body}<p>{links}</p>")),
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}

fn reference_id(number: usize, count: usize) -> String {
    match count {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{count}"),
    }
}

fn back_link(number: usize, count: usize, back: &str) -> String {
    let mut link = String::from(" <a class=\"footnote-back\"");
    attribute(&mut link, "href", &format!("#{}", reference_id(number, count)));
    attribute(&mut link, "aria-label", back);
    link.push('>');
    text(&mut link, "↩");
    link + "</a>"
}
