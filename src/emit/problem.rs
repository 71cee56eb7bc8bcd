//! Words what goes wrong while a site is written.

use std::io;
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::SourcePath;
use crate::source::Place;

/// What a function of this module returns: boxed, because a `Diagnostic` is large and rare.
pub(super) type Problem = Box<Diagnostic>;

const OLD_ONE_STAYS: &str = "nothing was published: what was in the output folder is untouched";

pub(super) fn shown(path: &Path) -> String {
    quoted(&path.to_string_lossy())
}

fn unusable(output: &Path, fact: &str, help: &str) -> Problem {
    let message = format!("the output folder `{}` {fact}", shown(output));
    Box::new(Diagnostic::new(Code::OutputUnusable, message).help(help))
}

pub(super) fn is_link(output: &Path) -> Problem {
    unusable(output, "is a symbolic link", "name the folder that it leads to with `--output-dir`")
}

pub(super) fn is_no_folder(output: &Path) -> Problem {
    unusable(output, "is not a folder", "move it, or name another folder with `--output-dir`")
}

pub(super) fn has_no_name(output: &Path) -> Problem {
    let help = "name a folder inside another one with `--output-dir`";
    unusable(output, "has no name of its own", help)
}

pub(super) fn no_parent(output: &Path, error: &io::Error) -> Problem {
    let help = "the folder that it lies in must be there: make it, or name another folder with \
                `--output-dir`";
    unusable(output, &format!("cannot be reached: {error}"), help)
}

pub(super) fn cannot_use(output: &Path, what: &Path, error: &io::Error) -> Problem {
    let help = "give Padi the right to write there, or name another folder with `--output-dir`";
    unusable(output, &format!("cannot be used: `{}`: {error}", shown(what)), help)
}

pub(super) fn in_sources(output: &Path, sources: &Path) -> Problem {
    let message = format!(
        "the output folder `{}` lies in or above `{}`, a folder of sources",
        shown(output),
        shown(sources)
    );
    let help = "name a folder beside it with `--output-dir`; `public` beside `content` is usual";
    Box::new(Diagnostic::new(Code::OutputInSources, message).help(help))
}

pub(super) fn busy(output: &Path) -> Problem {
    let message = format!("another build is writing the output folder `{}`", shown(output));
    Box::new(
        Diagnostic::new(Code::OutputBusy, message)
            .help("wait until it has ended, then build again"),
    )
}

pub(super) fn reserved(path: &str) -> Problem {
    let message = format!("`{}` is a name that Padi keeps for itself", quoted(path));
    let help = "choose another address for what is published there";
    Box::new(Diagnostic::new(Code::OutputClash, message).help(help))
}

/// How many clashes a message names.
const NAMED: usize = 10;

/// `clashes` are paths in the output folder, at least one.
pub(super) fn clash(
    output: &Path,
    clashes: &[std::path::PathBuf],
    ledger: &LedgerState,
) -> Problem {
    let first = clashes.first().map(|path| shown(&output.join(path))).unwrap_or_default();
    let message = match clashes.len() {
        0 | 1 => format!("`{first}` is in the way, and Padi did not write it"),
        n => format!("`{first}` and {} more are in the way, and Padi did not write them", n - 1),
    };
    let mut problem = Diagnostic::new(Code::OutputClash, message);
    for path in clashes.iter().skip(1).take(NAMED) {
        problem = problem.note(format!("`{}` too", shown(&output.join(path))), None);
    }
    let other = "or name another folder with `--output-dir`";
    Box::new(match ledger {
        LedgerState::Readable => problem.help(format!("move it away, {other}")),
        LedgerState::Missing => problem
            .note("there is no ledger in the folder, so Padi cannot tell what it wrote there", None)
            .help(format!("if an earlier build made this folder, delete it whole; {other}")),
        LedgerState::Unreadable(why) => problem
            .note(
                format!("the ledger in the folder cannot be used ({why}), so Padi cannot tell what it wrote there"),
                None,
            )
            .help(format!("if an earlier build made this folder, delete it whole; {other}")),
    })
}

/// What is known of the last build's ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LedgerState {
    /// It was read.
    Readable,
    /// The folder has none, or there is no folder.
    Missing,
    /// Someone changed it, or a newer Padi wrote it.
    Unreadable(String),
}

/// `what` could not be done; nothing was published.
pub(super) fn failed(what: &str, path: &Path, error: &io::Error) -> Problem {
    let message = format!("could not {what} `{}`: {error}", shown(path));
    let help = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            format!("make room on that disk; {OLD_ONE_STAYS}")
        }
        _ => OLD_ONE_STAYS.to_owned(),
    };
    Box::new(Diagnostic::new(Code::WriteFailed, message).help(help))
}

pub(super) fn twice(path: &Path) -> Problem {
    let message = format!("`{}` was to be written twice", shown(path));
    Box::new(Diagnostic::new(Code::WriteFailed, message).help(OLD_ONE_STAYS))
}

pub(super) fn incomplete(written: usize, listed: usize) -> Problem {
    let message = format!("{written} files were written, but {listed} were to be published");
    Box::new(Diagnostic::new(Code::WriteFailed, message).help(OLD_ONE_STAYS))
}

pub(super) fn moved(output: &Path) -> Problem {
    let message =
        format!("the output folder `{}` was replaced while the site was built", shown(output));
    Box::new(Diagnostic::new(Code::WriteFailed, message).help("build again"))
}

pub(super) fn partly(path: &Path, error: &io::Error) -> Problem {
    let message = format!("could not publish `{}`: {error}", shown(path));
    let help = "a part of the new site is published, beside the rest of the old one: mend the \
                cause and build again";
    Box::new(Diagnostic::new(Code::PartlyWritten, message).help(help))
}

pub(super) fn source_changed(source: &str) -> Problem {
    let message = format!("`{}` changed while the site was built", quoted(source));
    Box::new(Diagnostic::new(Code::SourceChanged, message).help("build again"))
}

/// After the new site is published: something of the old one stayed.
pub(super) fn left_behind(what: &str, path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("the site is published, but could not {what} `{}`: {error}", shown(path));
    Diagnostic::new(Code::CleanupFailed, message).help("the next build tries again")
}

pub(super) fn kept_aside(place: &Path) -> Diagnostic {
    let message = format!(
        "files that Padi did not write came into the output folder while it was exchanged; they are now in `{}`",
        shown(place)
    );
    Diagnostic::new(Code::CleanupFailed, message).help("put them where they belong")
}

pub(super) fn not_one_step(output: &Path, why: &str) -> Diagnostic {
    let message =
        format!("files were renamed into `{}` one by one, not in one step: {why}", shown(output));
    Diagnostic::new(Code::NotOneStep, message)
}

const NOTHING: &str = "nothing was written";

/// `there` is at least one.
pub(super) fn exists(there: &[&SourcePath]) -> Problem {
    let names: Vec<String> = there.iter().map(|path| quoted(path.as_str())).collect();
    let message = match names.as_slice() {
        [one] => format!("`{one}` is there already"),
        many => format!("`{}` are there already", many.join("`, `")),
    };
    Box::new(
        Diagnostic::new(Code::FileExists, message)
            .help(format!("write into that file, or choose another name or locale; {NOTHING}")),
    )
}

pub(super) fn not_empty(folder: &Path, names: &[String]) -> Problem {
    let more = names.len().saturating_sub(NAMED);
    let some: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message =
        format!("`{}` is not empty: it holds `{}`{rest}", shown(folder), some.join("`, `"));
    Box::new(
        Diagnostic::new(Code::FileExists, message)
            .help(format!("name a new folder, or an empty one; {NOTHING}")),
    )
}

pub(super) fn through_link(at: &Path) -> Problem {
    let message = format!("`{}` is a symbolic link, and padi writes through none", shown(at));
    let place = at.to_str().and_then(SourcePath::parse).as_ref().map(Place::file);
    Box::new(
        Diagnostic::new(Code::SymbolicLink, message)
            .at(place)
            .help(format!("put the folder itself there; {NOTHING}")),
    )
}

pub(super) fn no_folder(at: &Path) -> Problem {
    Box::new(
        Diagnostic::new(Code::FileExists, format!("`{}` is there and is no folder", shown(at)))
            .help(format!("move it; {NOTHING}")),
    )
}

pub(super) fn not_written(path: &Path, error: &io::Error) -> Problem {
    let message = format!("could not write `{}`: {error}", shown(path));
    Box::new(Diagnostic::new(Code::NotWritten, message).help(NOTHING))
}

pub(super) fn changed_meanwhile(path: &Path) -> Problem {
    let message = format!("`{}` was changed while padi looked at it", shown(path));
    Box::new(
        Diagnostic::new(Code::SourceChanged, message)
            .help(format!("say the command again; {NOTHING}")),
    )
}
