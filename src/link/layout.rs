//! Heading ids and paragraph numbers: the original's, shared by every translation.
//!
//! Heading *k* of a translation is heading *k* of the original, by order and level; paragraphs are
//! matched between headings. Where the structures differ there is a warning, and numbers are left
//! out up to the next shared heading.

use std::collections::{BTreeMap, BTreeSet};

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::{Block, Body, Heading, LinkedText, SourcePath, Translation};
use crate::source::{Place, Span};

/// A heading with the paragraphs up to the next one. The first part has no heading.
#[derive(Default)]
struct Part<'a> {
    heading: Option<&'a Heading>,
    paragraphs: Vec<Span>,
}

/// Ids and numbers of the original.
pub(super) fn of_original(text: &Translation, problems: &mut Vec<Diagnostic>) -> LinkedText {
    check_explicit(&text.path, &text.body, problems);
    let mut names = Names::default();
    names.reserve(&text.body);
    let heading_ids = text.body.headings().map(|heading| names.id(heading)).collect();
    let count =
        text.body.outline.iter().filter(|block| matches!(block, Block::Paragraph(_))).count();
    let paragraphs = (1..=count).map(Some).collect();
    LinkedText { heading_ids, paragraphs, ..LinkedText::default() }
}

/// Ids and numbers of a translation, from its original's.
pub(super) fn of_translation(
    text: &Translation,
    original: &Translation,
    model: &LinkedText,
    problems: &mut Vec<Diagnostic>,
) -> LinkedText {
    let (parts, originals) = (parts(&text.body), parts(&original.body));
    let (head, tail) = shared_ends(&parts, &originals);
    if head + tail < parts.len().max(originals.len()) {
        let place = part_place(&text.path, parts.get(head), &text.body, &text.text);
        let other = part_place(&original.path, originals.get(head), &original.body, &original.text);
        problems.push(problem::misaligned_headings(place, other));
    }
    for id in text.body.headings().filter_map(|heading| heading.id.as_ref()) {
        problems.push(problem::id_in_translation(Place::new(&text.path, id.span), &id.value));
    }
    let mut names = Names::default();
    model.heading_ids.iter().for_each(|id| names.take(id));
    let starts = numbers_before(&originals);
    let mut linked = LinkedText::default();
    for (at, part) in parts.iter().enumerate() {
        let twin = match at {
            _ if at < head => Some(at),
            _ if at + tail >= parts.len() => Some(originals.len() - (parts.len() - at)),
            _ => None,
        };
        if let Some(heading) = part.heading {
            // Part 0 has no heading, so heading k opens part k + 1.
            let shared = twin.and_then(|twin| model.heading_ids.get(twin.checked_sub(1)?));
            linked.heading_ids.push(shared.cloned().unwrap_or_else(|| names.id(heading)));
        }
        let twin = twin.and_then(|twin| Some((originals.get(twin)?, *starts.get(twin)?)));
        linked.paragraphs.extend(match twin {
            Some((other, start)) if other.paragraphs.len() == part.paragraphs.len() => {
                (0..part.paragraphs.len()).map(|k| Some(start + k + 1)).collect::<Vec<_>>()
            }
            Some((other, _)) => {
                let place = part_place(&text.path, Some(part), &text.body, &text.text);
                let twin = part_place(&original.path, Some(other), &original.body, &original.text);
                let (have, want) = (part.paragraphs.len(), other.paragraphs.len());
                problems.push(problem::misaligned_paragraphs(place, have, twin, want));
                vec![None; have]
            }
            None => vec![None; part.paragraphs.len()],
        });
    }
    linked
}

fn parts(body: &Body) -> Vec<Part<'_>> {
    let mut parts = vec![Part::default()];
    for block in &body.outline {
        match block {
            Block::Heading(heading) => {
                parts.push(Part { heading: Some(heading), paragraphs: Vec::new() });
            }
            Block::Paragraph(span) => {
                if let Some(last) = parts.last_mut() {
                    last.paragraphs.push(*span);
                }
            }
        }
    }
    parts
}

/// How many parts have headings of equal level, from the start and, behind the first difference,
/// from the end.
fn shared_ends(a: &[Part<'_>], b: &[Part<'_>]) -> (usize, usize) {
    let level = |part: &Part<'_>| part.heading.map(|heading| heading.level);
    let shortest = a.len().min(b.len());
    let head = a.iter().zip(b).take_while(|(a, b)| level(a) == level(b)).count();
    let ends = a.iter().rev().zip(b.iter().rev());
    let tail = ends.take(shortest - head).take_while(|(a, b)| level(a) == level(b)).count();
    (head, tail)
}

/// By part: how many numbered paragraphs stand before it.
fn numbers_before(parts: &[Part<'_>]) -> Vec<usize> {
    let counts = parts.iter().map(|part| part.paragraphs.len());
    counts
        .scan(0, |sum, count| {
            let before = *sum;
            *sum += count;
            Some(before)
        })
        .collect()
}

/// Where a part starts; where there is none, the end of the text.
fn part_place(path: &SourcePath, part: Option<&Part<'_>>, body: &Body, text: &str) -> Place {
    let Some(part) = part else { return Place::new(path, text.len()..text.len()) };
    match (part.heading, part.paragraphs.first()) {
        (Some(heading), _) => Place::new(path, heading.span),
        (None, Some(paragraph)) => Place::new(path, *paragraph),
        (None, None) => Place::new(path, body.start..body.start),
    }
}

fn check_explicit(path: &SourcePath, body: &Body, problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for id in body.headings().filter_map(|heading| heading.id.as_ref()) {
        if let Some(first) = seen.insert(id.value.as_str(), id.span) {
            let place = Place::new(path, id.span);
            problems.push(problem::bad_heading_id(place, &id.value, Place::new(path, first)));
        }
    }
}

/// Ids of one text. A set and a counter by stem: 5,000 equal headings cost milliseconds.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
    next: BTreeMap<String, usize>,
    headings: usize,
}

impl Names {
    fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// Keeps explicit ids free for the headings that ask for them.
    fn reserve(&mut self, body: &Body) {
        body.headings()
            .filter_map(|heading| heading.id.as_ref())
            .for_each(|id| self.take(&id.value));
    }

    fn id(&mut self, heading: &Heading) -> String {
        self.headings += 1;
        if let Some(id) = &heading.id {
            return id.value.clone();
        }
        let stem = ascii_words(&heading.title).unwrap_or_else(|| format!("s-{}", self.headings));
        self.free(stem)
    }

    fn free(&mut self, stem: String) -> String {
        if self.taken.insert(stem.clone()) {
            return stem;
        }
        loop {
            let count = self.next.entry(stem.clone()).or_insert(0);
            *count += 1;
            let id = format!("{stem}-{count}");
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The ASCII letters and digits of a title, in lower case, joined by hyphens; `None` if there are
/// hardly any, or if the result could be a paragraph's (`p3`), a footnote's (`fn-…`) or the theme's (`t-…`).
fn ascii_words(title: &str) -> Option<String> {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    let id: String = id.chars().take(80).collect();
    let id = id.trim_end_matches('-').to_owned();
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let mostly_ascii = id.len() * 2 > letters;
    let of_paragraph =
        id.strip_prefix('p').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    let reserved = ["fn-", "fnref-", "t-"].iter().any(|start| id.starts_with(start));
    (!id.is_empty() && mostly_ascii && !of_paragraph && !reserved).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: u8, title: &str) -> Block {
        Block::Heading(Heading { level, title: title.to_owned(), id: None, span: Span::default() })
    }

    fn text(outline: Vec<Block>) -> Translation {
        Translation {
            path: SourcePath::parse("content/a/index.en.md").unwrap(),
            text: "".into(),
            title: String::new(),
            title_span: Span::default(),
            summary: String::new(),
            summary_span: Span::default(),
            slug: None,
            authority: crate::model::Authority::Machine,
            reviewed: None,
            alt_labels: Vec::new(),
            index: None,
            changes_text: Vec::new(),
            draft: false,
            extra: toml::Table::new(),
            body: std::sync::Arc::new(Body { outline, ..Body::default() }),
        }
    }

    fn p() -> Block {
        Block::Paragraph(Span::default())
    }

    fn ids(titles: &[&str]) -> Vec<String> {
        let blocks = titles.iter().map(|title| heading(2, title)).collect();
        of_original(&text(blocks), &mut Vec::new()).heading_ids
    }

    #[test]
    fn ids_are_ascii_and_unique() {
        assert_eq!(
            ids(&["What it asks", "ข่าวปลอม", "P3", "What it asks"]),
            ["what-it-asks", "s-2", "s-3", "what-it-asks-1"]
        );
        assert_eq!(ids(&["a", "a", "a-1"]), ["a", "a-1", "a-1-1"]);
    }

    #[test]
    fn a_translation_takes_ids_and_numbers_of_its_original() {
        let original = text(vec![p(), heading(2, "One"), p(), p(), heading(2, "Two"), p()]);
        let model = of_original(&original, &mut Vec::new());
        let mut problems = Vec::new();
        let same = text(vec![p(), heading(2, "หนึ่ง"), p(), p(), heading(2, "สอง"), p()]);
        let linked = of_translation(&same, &original, &model, &mut problems);
        assert_eq!(linked, model);
        assert_eq!(problems, []);
    }

    #[test]
    fn numbers_are_left_out_up_to_the_next_shared_heading() {
        let original = text(vec![p(), heading(2, "One"), p(), p(), heading(2, "Two"), p()]);
        let model = of_original(&original, &mut Vec::new());
        let mut problems = Vec::new();
        let short = text(vec![p(), heading(2, "หนึ่ง"), p(), heading(2, "สอง"), p()]);
        let linked = of_translation(&short, &original, &model, &mut problems);
        assert_eq!(linked.paragraphs, [Some(1), None, Some(4)]);
        assert_eq!(problems.len(), 1);
        problems.clear();
        let extra =
            text(vec![p(), heading(2, "ก"), p(), p(), heading(3, "ข"), p(), heading(2, "ค"), p()]);
        let linked = of_translation(&extra, &original, &model, &mut problems);
        assert_eq!(linked.heading_ids, ["one", "s-1", "two"]);
        assert_eq!(linked.paragraphs, [Some(1), Some(2), Some(3), None, Some(4)]);
        assert_eq!(problems.len(), 1);
    }
}
