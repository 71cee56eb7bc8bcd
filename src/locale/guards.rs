//! What the Fluent libraries never see, because they overflow the stack or panic at it.
//!
//! Bytes are checked before the parser runs ([`too_deep`]), the tree before the bundle does
//! ([`uses`], [`totals`]).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::functions;
use crate::model::is_forbidden;

/// Bytes of a file of messages.
pub(super) const FILE_BYTES: usize = 1 << 20;
/// Open braces and brackets of one message at a time. The parser overflowed a stack of 2 MiB at two
/// thousand.
const OPEN: usize = 16;
/// Braces and brackets that one message opens in all. A quoted `}` closes nothing, and only the
/// parser knows what is quoted: the sum holds whatever the count of open ones came to.
const OPENINGS: usize = 200;
/// Placeables of one message, counted through references; the bundle gives up at a hundred, and
/// panics where the selector is a constant.
pub(super) const PLACEABLES: usize = 50;

/// Why a message is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It selects on a constant.
    Constant,
    /// A placeable stands directly in another.
    Nested,
    /// A quoted text holds a forbidden character.
    Character(char),
    /// A function is not called as it must be; with what it takes.
    Call(&'static str),
    /// More placeables than [`PLACEABLES`].
    Many,
    /// It refers to itself.
    Circle,
    /// Braces nest too deep.
    Deep,
    /// The file is too long.
    Long,
    /// What the library wrote it cannot read.
    Unreadable,
}

/// The place of a message that opens more braces than any reader could follow.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut start, mut open, mut openings, mut at) = (0, 0usize, 0usize, 0);
    for line in text.split_inclusive('\n') {
        if starts_entry(line) {
            (start, open, openings) = (at, 0, 0);
        }
        let bytes = if line.starts_with('#') { "" } else { line };
        for byte in bytes.bytes() {
            match byte {
                b'{' | b'(' => (open, openings) = (open + 1, openings + 1),
                b'}' | b')' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > OPEN || openings > OPENINGS {
                return Some(start..at + line.trim_end().len());
            }
        }
        at += line.len();
    }
    None
}

/// Whether the parser starts anew here, wherever it was: a name at the start of a line and a `=`,
/// which can stand in no placeable. A name alone can: `{ F(` may go on in the next line's first column.
fn starts_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && rest.trim_start_matches(' ').starts_with('=')
}

/// What a pattern uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    pub(super) placeables: usize,
    pub(super) variables: BTreeSet<String>,
    pub(super) references: Vec<Reference>,
    pub(super) functions: BTreeSet<String>,
    /// Why the pattern is refused, if it is.
    pub(super) fault: Option<Fault>,
}

/// A reference to a message, term or attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// A message's id or, with `-` in front, a term's.
    pub(super) name: String,
    pub(super) attribute: Option<String>,
}

/// Looks through patterns. Their depth was checked on the bytes.
pub(super) fn uses<'a>(patterns: impl Iterator<Item = &'a Pattern<&'a str>>) -> Uses {
    let mut uses = Uses::default();
    patterns.for_each(|pattern| uses.pattern(pattern));
    uses
}

impl Uses {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            self.placeables += 1;
            match expression {
                Expression::Inline(inline) => self.inline(inline),
                Expression::Select { selector, variants } => {
                    use InlineExpression::{NumberLiteral, StringLiteral};
                    if matches!(selector, StringLiteral { .. } | NumberLiteral { .. }) {
                        self.fault = Some(Fault::Constant);
                    }
                    self.inline(selector);
                    variants.iter().for_each(|variant| self.pattern(&variant.value));
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name.to_owned(), attribute.as_ref().map(|it| it.name));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.refer(format!("-{}", id.name), attribute.as_ref().map(|it| it.name));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                if let Some(takes) = functions::misused(id.name, arguments) {
                    self.fault = Some(Fault::Call(takes));
                }
                self.arguments(arguments);
            }
            InlineExpression::Placeable { .. } => self.fault = Some(Fault::Nested),
            InlineExpression::StringLiteral { value } => {
                // `"\u202E"` would bring in what may not stand in the file.
                if let Some(c) =
                    unescape_unicode_to_string(value).chars().find(|c| is_forbidden(*c))
                {
                    self.fault = Some(Fault::Character(c));
                }
            }
            InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|inline| self.inline(inline));
        arguments.named.iter().for_each(|named| self.inline(&named.value));
    }

    fn refer(&mut self, name: String, attribute: Option<&str>) {
        self.references.push(Reference { name, attribute: attribute.map(str::to_owned) });
    }
}

/// By name: how many placeables an entry comes to with everything that it refers to; `None` where it
/// or what it refers to refers to itself.
pub(super) fn totals<'a>(all: &BTreeMap<&'a str, &'a Uses>) -> BTreeMap<&'a str, Option<usize>> {
    let mut totals = BTreeMap::new();
    for name in all.keys() {
        settle(name, all, &mut totals);
    }
    totals
}

/// An entry whose references are being counted.
struct Step<'a> {
    name: &'a str,
    uses: &'a Uses,
    /// The reference that is next.
    next: usize,
    total: Option<usize>,
}

impl<'a> Step<'a> {
    fn new(name: &'a str, uses: &'a Uses) -> Self {
        Self { name, uses, next: 0, total: Some(uses.placeables) }
    }

    fn add(&mut self, inner: Option<usize>) {
        self.total = self.total.zip(inner).map(|(a, b)| a.saturating_add(b));
    }
}

/// Settles what a name refers to before the name itself. Without recursion, because chains may be as
/// long as files; each reference is looked at once.
fn settle<'a>(
    start: &'a str,
    all: &BTreeMap<&'a str, &'a Uses>,
    totals: &mut BTreeMap<&'a str, Option<usize>>,
) {
    let mut path: Vec<Step<'a>> = Vec::new();
    let mut on_path = BTreeSet::new();
    if let Some(uses) = all.get(start).filter(|_| !totals.contains_key(start)) {
        on_path.insert(start);
        path.push(Step::new(start, uses));
    }
    while let Some(step) = path.last_mut() {
        let Some(reference) = step.uses.references.get(step.next) else {
            on_path.remove(step.name);
            let (name, total) = (step.name, step.total);
            totals.insert(name, total);
            path.pop();
            if let Some(outer) = path.last_mut() {
                outer.add(total);
            }
            continue;
        };
        step.next += 1;
        // What is not there is reported elsewhere.
        let Some((name, uses)) = all.get_key_value(reference.name.as_str()) else { continue };
        match totals.get(name) {
            Some(total) => step.add(*total),
            None if on_path.insert(name) => path.push(Step::new(name, uses)),
            None => step.total = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_counted_wherever_the_parser_could_nest() {
        assert_eq!(too_deep("a = { $x }\n# {{{{{{{{{{{{{{{{{{{{{{{{{{{\nb = { $y }\n"), None);
        let braces = "{ ".repeat(17);
        assert_eq!(too_deep(&format!("ok = x\nm = {braces}\n")), Some(7..7 + 4 + 33));
        // The parser goes on in the first column, so a line that starts with a name is no new start.
        assert!(too_deep(&format!("m = {{ {}", "F(\n".repeat(3_000))).is_some());
        // What closes may be quoted.
        assert!(too_deep(&format!("m = {{ {}", "F(\"})\", ".repeat(3_000))).is_some());
        let many = "m = { $x }\n".repeat(10_000);
        assert_eq!(too_deep(&many), None);
    }

    #[test]
    fn long_chains_and_wide_messages_are_counted_quickly() {
        let refer = |name: String| Reference { name, attribute: None };
        let of = |references: Vec<Reference>| Uses {
            placeables: references.len(),
            references,
            ..Uses::default()
        };
        let mut owned: BTreeMap<String, Uses> = BTreeMap::new();
        for at in 0..60_000 {
            owned.insert(format!("m{at:05}"), of(vec![refer(format!("m{:05}", at + 1))]));
        }
        owned.insert("hub".to_owned(), of(owned.keys().cloned().map(refer).collect()));
        let all = owned.iter().map(|(name, uses)| (name.as_str(), uses)).collect();
        let totals = totals(&all);
        assert_eq!(totals["m59999"], Some(1));
        assert_eq!(totals["m00000"], Some(60_000));
        assert_eq!(totals["hub"], Some(60_000 * 60_001 / 2 + 60_000));
    }

    #[test]
    fn what_refers_to_itself_has_no_total() {
        let refer = |name: &str| Uses {
            placeables: 1,
            references: vec![Reference { name: name.to_owned(), attribute: None }],
            ..Uses::default()
        };
        let (a, b, c) = (refer("b"), refer("a"), refer("gone"));
        let totals = totals(&BTreeMap::from([("a", &a), ("b", &b), ("c", &c)]));
        assert_eq!((totals["a"], totals["b"], totals["c"]), (None, None, Some(1)));
    }
}
