//! What the Fluent libraries never see, because they overflow the stack or panic at it.
//!
//! Bytes are checked before the parser runs, the tree before the bundle does.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Bytes of a file of messages.
pub(super) const FILE_BYTES: usize = 1 << 20;
/// Open braces and brackets of one message. The parser overflowed a small stack at two thousand.
const OPEN: usize = 16;
/// Placeables of one message, counted through references; the bundle gives up at a hundred, and
/// panics where the selector is a constant.
pub(super) const PLACEABLES: usize = 50;

/// The place of a message that opens more braces than any reader could follow.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut start, mut open, mut at) = (0, 0usize, 0);
    for line in text.split_inclusive('\n') {
        // A line that is not indented starts something new.
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#')) {
            (start, open) = (at, 0);
        }
        for byte in line.bytes() {
            match byte {
                b'{' | b'(' => open += 1,
                b'}' | b')' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > OPEN {
                return Some(start..at + line.trim_end().len());
            }
        }
        at += line.len();
    }
    None
}

/// What a pattern uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    pub(super) placeables: usize,
    pub(super) variables: BTreeSet<String>,
    /// Messages and, with `-` in front, terms.
    pub(super) references: Vec<String>,
    pub(super) functions: BTreeSet<String>,
    /// Why the pattern is refused, if it is.
    pub(super) fault: Option<&'static str>,
}

/// Looks through a pattern. The depth was checked on the bytes.
pub(super) fn uses(pattern: &Pattern<&str>) -> Uses {
    let mut uses = Uses::default();
    walk(pattern, &mut uses);
    uses
}

fn walk(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        uses.placeables += 1;
        match expression {
            Expression::Inline(inline) => walk_inline(inline, uses),
            Expression::Select { selector, variants } => {
                if matches!(
                    selector,
                    InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. }
                ) {
                    uses.fault = Some("a message may not select on a constant");
                }
                walk_inline(selector, uses);
                variants.iter().for_each(|variant| walk(&variant.value, uses));
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => uses.references.push(id.name.to_owned()),
        InlineExpression::TermReference { id, arguments, .. } => {
            uses.references.push(format!("-{}", id.name));
            for inline in arguments.iter().flat_map(|arguments| &arguments.positional) {
                walk_inline(inline, uses);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            uses.functions.insert(id.name.to_owned());
            arguments.positional.iter().for_each(|inline| walk_inline(inline, uses));
            arguments.named.iter().for_each(|named| walk_inline(&named.value, uses));
        }
        InlineExpression::Placeable { .. } => {
            uses.fault = Some("a placeable may not stand directly in another");
        }
        InlineExpression::StringLiteral { value } => {
            if value.contains("\\u0000") || value.contains("\\U000000") {
                uses.fault = Some("a message may not hold control characters");
            }
        }
        InlineExpression::NumberLiteral { .. } => {}
    }
}

/// By name: how many placeables a message comes to with everything that it refers to; `None` where
/// it refers to itself.
pub(super) fn totals(all: &BTreeMap<String, Uses>) -> BTreeMap<String, Option<usize>> {
    let mut totals: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for name in all.keys() {
        settle(name, all, &mut totals);
    }
    totals
}

/// Settles what a name refers to before the name itself, without recursion: chains may be long.
fn settle(start: &str, all: &BTreeMap<String, Uses>, totals: &mut BTreeMap<String, Option<usize>>) {
    let mut path: Vec<&str> = vec![start];
    while let Some(&name) = path.last() {
        let Some(uses) = all.get(name) else {
            path.pop();
            continue;
        };
        let open = uses
            .references
            .iter()
            .find(|next| !totals.contains_key(*next) && all.contains_key(*next));
        match open {
            Some(next) if path.contains(&next.as_str()) => {
                totals.insert(next.clone(), None);
            }
            Some(next) => path.push(next),
            None => {
                let inner = uses.references.iter().filter(|next| all.contains_key(*next));
                let sum = inner.map(|next| totals.get(next).copied().flatten());
                let sum =
                    sum.sum::<Option<usize>>().map(|inner| inner.saturating_add(uses.placeables));
                totals.entry(name.to_owned()).or_insert(sum);
                path.pop();
            }
        }
    }
}
