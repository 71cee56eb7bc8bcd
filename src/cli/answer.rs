//! What an answer comes to: printed, or a sentence that says why there is none.

use super::options::Options;
use super::report::{self, Report, out};
use super::summary::count;
use super::{DONE, PROBLEMS, USAGE};
use crate::commands::{Asked, Refusal};
use crate::diagnostics::{Severity, json};

/// Prints an answer with `print`, which is told how many errors the content has: they may be why
/// something is not in it, but do not make it wrong.
pub(super) fn tell<T>(
    asked: Asked<T>,
    options: &Options,
    report: &Report,
    print: impl FnOnce(&T, usize),
) -> u8 {
    match &asked.answer {
        Ok(answer) => {
            let errors = count(&asked.problems, Severity::Error);
            print(answer, errors);
            if errors > 0 {
                let errors = super::summary::many(errors, "error");
                report.say(&format!("the content has {errors}: `padi check` shows what is wrong"));
            }
            DONE
        }
        Err(Refusal::NoPortal) => {
            report.problems(&asked.problems, &asked.texts, options.strict);
            PROBLEMS
        }
        Err(Refusal::Unknown(why)) => {
            report::usage(why);
            USAGE
        }
    }
}

/// A JSON document on one line of stdout, safe to be shown on a terminal.
pub(super) fn json(value: &serde_json::Value) {
    out(&json::escape(&value.to_string()));
}
