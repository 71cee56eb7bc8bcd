//! Lints: opinions on the language of a portal that links.
//!
//! In goes the linked portal, out come warnings. Each lint is one file and one row of [`LINTS`]: whether it
//! has anything to do, and what it finds in one document. All look at documents in parallel, and share
//! their texts as they are compared ([`prose`]: markup taken out, every character with its place).
//!
//! - [`avoided_form`]: a text holds a form that its locale avoids.
//! - [`missing_term`]: a translation lacks the agreed form of a term that its original uses.
//!
//! Where no lint has anything to do, no text is looked at.

mod avoided_form;
mod boundary;
mod fold;
mod matcher;
mod missing_term;
mod problem;
mod prose;
mod vocabulary;

use rayon::prelude::*;

use crate::diagnostics::Diagnostic;
use crate::model::Portal;
use prose::Texts;
use vocabulary::Vocabulary;

/// What all lints know besides the document before them.
struct Desk<'a> {
    portal: &'a Portal,
    vocabulary: Vocabulary<'a>,
}

/// One lint.
struct Lint {
    /// Whether it can find anything in this portal.
    applies: fn(&Desk<'_>) -> bool,
    /// What it finds in one document.
    check: fn(&Desk<'_>, &Texts<'_>) -> Vec<Diagnostic>,
}

const LINTS: &[Lint] = &[
    Lint { applies: avoided_form::applies, check: avoided_form::check },
    Lint { applies: missing_term::applies, check: missing_term::check },
];

/// Looks at every document.
pub fn check(portal: &Portal) -> Vec<Diagnostic> {
    let desk = Desk { portal, vocabulary: Vocabulary::new(portal) };
    let lints: Vec<&Lint> = LINTS.iter().filter(|lint| (lint.applies)(&desk)).collect();
    if lints.is_empty() {
        return Vec::new();
    }
    let documents: Vec<_> = portal.indices().collect();
    documents
        .par_iter()
        .flat_map_iter(|&at| {
            let texts = Texts::new(portal, at);
            lints.iter().flat_map(|lint| (lint.check)(&desk, &texts)).collect::<Vec<_>>()
        })
        .collect()
}
