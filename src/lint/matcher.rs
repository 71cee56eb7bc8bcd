//! Finds many forms in a text at once.

use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::boundary;
use super::fold::{Folded, folded};

/// At most so many places of one text are looked at. A guess: a text of the limit's size with a
/// form in every line.
const HITS: usize = 100_000;

/// Where a form has to end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a word; in scripts whose inflection changes the end of words, with an ending of such.
    Word,
    /// Anywhere: a suffix may follow.
    Open,
}

/// Forms to find, each of them of one `T`.
pub(super) struct Matcher<T> {
    automaton: AhoCorasick,
    forms: Vec<Form<T>>,
}

struct Form<T> {
    of: T,
    folded: String,
    /// How much of it stands in every inflection.
    stem: usize,
    first: char,
    last: char,
}

/// A form in a text.
#[derive(Debug)]
pub(super) struct Hit<T> {
    pub(super) of: T,
    /// Bytes of the folded text.
    pub(super) range: Range<usize>,
}

impl<T: Copy> Matcher<T> {
    /// `None` if there is nothing to find.
    pub(super) fn new<'a>(forms: impl IntoIterator<Item = (T, &'a str)>) -> Option<Self> {
        let forms: Vec<Form<T>> =
            forms.into_iter().filter_map(|(of, form)| Form::new(of, folded(form).text)).collect();
        if forms.is_empty() {
            return None;
        }
        let stems = forms.iter().map(|form| form.folded.get(..form.stem).unwrap_or_default());
        // Fails beyond billions of states only.
        let automaton = AhoCorasick::new(stems).ok()?;
        Some(Self { automaton, forms })
    }

    /// Every place where a form stands, also inside of another.
    pub(super) fn hits(&self, text: &Folded, end: End) -> impl Iterator<Item = Hit<T>> {
        let found = self.automaton.find_overlapping_iter(&text.text).take(HITS);
        found.filter_map(move |found| {
            let form = self.forms.get(found.pattern().as_usize())?;
            let range = form.fits(&text.text, found.range(), end)?;
            Some(Hit { of: form.of, range })
        })
    }

    /// The places where a form stands and no longer one around it.
    pub(super) fn longest(&self, text: &Folded, end: End) -> Vec<Hit<T>> {
        let mut hits: Vec<Hit<T>> = self.hits(text, end).collect();
        hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        let mut around = 0..0;
        hits.retain(|hit| {
            if hit.range.end > around.end {
                around = hit.range.clone();
            }
            hit.range == around
        });
        hits
    }
}

impl<T> Form<T> {
    fn new(of: T, folded: String) -> Option<Self> {
        let (first, last) = (folded.chars().next()?, folded.chars().next_back()?);
        let stem = stem(&folded).len();
        Some(Self { of, folded, stem, first, last })
    }

    /// What a match of the stem comes to, if the form stands there.
    fn fits(&self, text: &str, stem: Range<usize>, end: End) -> Option<Range<usize>> {
        let before = text.get(..stem.start)?;
        let joined = end == End::Open && boundary::joins_prefixes(self.first);
        if !joined && !boundary::begins(before, self.first) {
            return None;
        }
        if boundary::is_inflecting(self.last) {
            return Some(stem);
        }
        let after = text.get(stem.end..)?;
        let ends = match end {
            End::Word => boundary::ends(self.last, after),
            End::Open => boundary::is_whole(after),
        };
        ends.then_some(stem)
    }
}

/// A form without what inflection changes: in Tamil, a last *-m*, vowel killer or *-u*.
fn stem(form: &str) -> &str {
    let Some(last) = form.chars().next_back().filter(|c| boundary::is_inflecting(*c)) else {
        return form;
    };
    let rest = match last {
        '\u{BCD}' => form.strip_suffix("ம்").or_else(|| form.strip_suffix(last)),
        '\u{BC1}' => form.strip_suffix(last),
        _ => None,
    };
    rest.filter(|rest| !rest.is_empty()).unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn text(text: &str) -> Folded {
        Folded::new(text.chars().map(|c| (c, Span::default())).collect())
    }

    fn found(form: &str, words: &str, end: End) -> usize {
        Matcher::new([((), form)]).unwrap().hits(&text(words), end).count()
    }

    #[test]
    fn words_are_whole_and_may_have_suffixes_where_that_is_said() {
        assert_eq!(found("work plan", "Work\u{a0}plan, work plans, network plan", End::Word), 1);
        assert_eq!(found("work plan", "Work plan, work plans, network plan", End::Open), 2);
        assert_eq!(found("pemerintah", "pemerintahnya", End::Open), 1);
        assert_eq!(found("asean", "asean.org, x@asean.org, ASEAN.", End::Word), 1);
    }

    #[test]
    fn scripts_without_spaces_have_no_words() {
        assert_eq!(found("ข่าวปลอม", "เรื่องข่าวปลอมในสื่อ", End::Word), 1);
        assert_eq!(found("อาเซียน", "สำนักเลขาธิการอาเซียน", End::Word), 1);
        assert_eq!(found("တရုတ်", "တရုတ်နိုင်ငံ", End::Word), 1);
    }

    #[test]
    fn tamil_is_inflected() {
        for word in ["செயலகம்", "செயலகத்தின்", "செயலகமும்"]
        {
            assert_eq!(found("செயலகம்", word, End::Word), 1, "{word}");
        }
        assert_eq!(found("டீப்ஃபேக்", "டீப்ஃபேக்குகள்", End::Open), 1);
        assert_eq!(found("தகவல்", "பொய்த்தகவல்", End::Open), 0);
    }

    #[test]
    fn jawi_joins_short_words() {
        assert_eq!(found("اسيان", "داسيان", End::Open), 1);
        assert_eq!(found("اسيان", "داسيان", End::Word), 0);
    }

    #[test]
    fn the_longest_form_wins() {
        let forms =
            [(1, "ASEAN"), (2, "ASEAN Secretariat"), (3, "Secretariat"), (4, "ASEAN Secretariat")];
        let matcher = Matcher::new(forms).unwrap();
        let hits = matcher.longest(&text("the ASEAN Secretariat of ASEAN"), End::Word);
        assert_eq!(hits.iter().map(|hit| hit.of).collect::<Vec<_>>(), [2, 4, 1]);
    }
}
