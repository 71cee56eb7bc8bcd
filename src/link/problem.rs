//! Words for what linking found.

use crate::diagnostics::{Code, Diagnostic, nearest, quoted};
use crate::model::{RecordKind, SourcePath};
use crate::source::{Place, Span};

/// What an unknown name was meant to name.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Topic,
    Document,
    Record(RecordKind),
}

pub(super) fn unknown(wanted: Wanted, place: Place, id: &str, known: &[&str]) -> Diagnostic {
    let (code, noun, home) = match wanted {
        Wanted::Topic => (Code::UnknownTopic, "topic", "`content/topics/`"),
        Wanted::Document => (Code::UnknownDocument, "document", "`content/`"),
        Wanted::Record(RecordKind::Bodies) => {
            (Code::UnknownRecord, "body", "`[[bodies]]` in `data/`")
        }
        Wanted::Record(RecordKind::Meetings) => {
            (Code::UnknownRecord, "meeting", "`[[meetings]]` in `data/`")
        }
        Wanted::Record(RecordKind::Members) => {
            (Code::UnknownRecord, "member", "`[[members]]` in `data/`")
        }
    };
    let help = match nearest(id, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("add it to {home}"),
    };
    Diagnostic::new(code, format!("no {noun} has the id `{}`", quoted(id))).at(place).help(help)
}

pub(super) fn unknown_locale(place: Place, locale: &str, known: &[&str]) -> Diagnostic {
    let help = match nearest(locale, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add it to `locales` in `site.toml`".to_owned(),
    };
    Diagnostic::new(
        Code::UnknownLocale,
        format!("`{}` is not a locale of this portal", quoted(locale)),
    )
    .at(place)
    .help(help)
}

pub(super) fn unknown_term(
    place: Place,
    id: &str,
    default: &str,
    near: Option<&str>,
) -> Diagnostic {
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("add it to `locales/{default}/terms.toml`, or take it out here"),
    };
    let message = format!("`{default}` has no term `{}`", quoted(id));
    Diagnostic::new(Code::UnknownTerm, message).at(place).help(help)
}

pub(super) fn unexpected_file(path: &SourcePath, help: &str) -> Diagnostic {
    Diagnostic::new(Code::UnexpectedFile, "padi expects no such file here")
        .at(Place::file(path))
        .help(help)
}

pub(super) fn unknown_section(path: &SourcePath, section: &str, known: &[&str]) -> Diagnostic {
    let help = match nearest(section, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            format!("add it to `site.toml`: `[[sections]]`, `folder = \"{}\"`", quoted(section))
        }
    };
    Diagnostic::new(Code::UnknownSection, format!("`{}` is not a section", quoted(section)))
        .at(Place::file(path))
        .help(help)
}

pub(super) fn section_without_text(site: &SourcePath, section: &str, locale: &str) -> Diagnostic {
    Diagnostic::new(Code::UnknownSection, format!("the section `{section}` has no text of its own"))
        .at(Place::file(site))
        .help(format!("write `content/{section}/_index.{locale}.md`"))
}

pub(super) fn no_home(site: &SourcePath, locale: &str) -> Diagnostic {
    Diagnostic::new(Code::NoOriginal, "the portal has no home page")
        .at(Place::file(site))
        .help(format!("write `content/_index.{locale}.md`"))
}

pub(super) fn no_original(path: &SourcePath, default: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NoOriginal,
        format!("this document has no text in `{default}`, and none is the original"),
    )
    .at(Place::file(path))
    .help("write that text, or add `original = true` to the front matter of the original")
}

pub(super) fn two_originals(second: Place, first: Place) -> Diagnostic {
    Diagnostic::new(Code::TwoOriginals, "a second text says that it is the original")
        .at(second)
        .note("the first one", first)
        .help("a document has one original; remove the key from the other")
}

pub(super) fn shared_key(place: Place, key: &str, original: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        Code::SharedKey,
        format!("`{key}` is true of the document in every language, and this is a translation"),
    )
    .at(place)
    .help(format!("it stands in `{original}` only"))
}

pub(super) fn missing_key(path: &SourcePath, span: Span, key: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::MissingKey, format!("the key `{key}` is missing"))
        .at(Place::new(path, span))
        .help(help)
}

pub(super) fn bad_value(place: Place, message: impl Into<String>, help: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, message).at(place).help(help)
}

pub(super) fn duplicate_id(id: &str, second: Place, first: Place) -> Diagnostic {
    Diagnostic::new(Code::DuplicateId, format!("the id `{id}` is taken"))
        .at(second)
        .note("it was given here first", first)
        .help("give each its own id")
}

pub(super) fn duplicate_address(address: &str, second: Place, first: Option<Place>) -> Diagnostic {
    let problem = Diagnostic::new(
        Code::DuplicateAddress,
        format!("the address `{}` is taken", quoted(address)),
    )
    .at(second)
    .help("give one of them another `slug`, name or alias");
    match first {
        Some(first) => problem.note("by this", first),
        None => problem.note("by a page that padi makes itself", None),
    }
}

pub(super) fn no_font(place: Place, key: &SourcePath, known: &[&str]) -> Diagnostic {
    let help = match nearest(key.as_str(), known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "put it into `fonts/` of the portal or its theme".to_owned(),
    };
    Diagnostic::new(Code::FontMissing, format!("no layer has the file `{key}`"))
        .at(place)
        .help(help)
}

pub(super) fn cycle(what: &str, members: &[String], place: Place) -> Diagnostic {
    Diagnostic::new(Code::Cycle, format!("{what} in a circle: {}", members.join(" → ")))
        .at(place)
        .help("remove one of these references")
}

pub(super) fn not_superseded(place: Place, other: &str, path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        Code::StatusMismatch,
        format!("`{other}` is superseded by this, but its status is another"),
    )
    .at(place)
    .note("the document that is superseded", Place::file(path))
    .help("write `status = \"superseded\"` there")
}

pub(super) fn not_replaced(place: Place) -> Diagnostic {
    Diagnostic::new(Code::StatusMismatch, "this document is superseded, but no other supersedes it")
        .at(place)
        .help("name it in `supersedes` of the document that replaced it")
}

pub(super) fn withdrawn_mismatch(place: Place, says_so: bool) -> Diagnostic {
    let (message, help) = match says_so {
        true => (
            "this document is withdrawn, but does not say when and why",
            "add `withdrawn = { on = 2026-12-24, reason = \"…\" }`",
        ),
        false => (
            "this document says when it was withdrawn, but its status is another",
            "write `status = \"withdrawn\"`",
        ),
    };
    Diagnostic::new(Code::StatusMismatch, message).at(place).help(help)
}

pub(super) fn dead_link(
    place: Place,
    wanted: &str,
    near: Option<&str>,
    otherwise: &str,
) -> Diagnostic {
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => otherwise.to_owned(),
    };
    Diagnostic::new(Code::DeadLink, format!("there is nothing at `{}`", quoted(wanted)))
        .at(place)
        .help(help)
}

pub(super) fn dead_fragment(place: Place, wanted: &str, known: Option<Vec<&str>>) -> Diagnostic {
    let near = nearest(wanted, known.iter().flatten().copied());
    let help = match (near, known) {
        (Some(near), _) => format!("did you mean `#{near}`?"),
        (None, None) => "write the id of one of that page's headings".to_owned(),
        (None, Some(known)) if known.is_empty() => "that page has no headings".to_owned(),
        (None, Some(known)) => {
            let shown: Vec<&str> = known.into_iter().take(8).collect();
            format!("its headings are `#{}`", shown.join("`, `#"))
        }
    };
    Diagnostic::new(Code::DeadFragment, format!("no heading has the id `{}`", quoted(wanted)))
        .at(place)
        .help(help)
}

pub(super) fn draft_link(place: Place, path: &SourcePath) -> Diagnostic {
    Diagnostic::new(Code::DraftLink, "this leads to a document that is not published")
        .at(place)
        .note("it is a draft, or its day has not come", Place::file(path))
        .help("publish it first, or remove the reference")
}

pub(super) fn leaves_root(place: Place, path: &str) -> Diagnostic {
    Diagnostic::new(Code::LeavesRoot, format!("`{}` leads out of `content/`", quoted(path)))
        .at(place)
        .help("link to a document or an asset of this portal")
}

pub(super) fn bad_heading_id(place: Place, id: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::BadHeadingId, format!("the heading id `{id}` is taken"))
        .at(place)
        .note("by this heading", first)
        .help("give each heading its own id")
}

pub(super) fn misaligned_headings(place: Place, original: Place) -> Diagnostic {
    Diagnostic::new(Code::Misaligned, "the headings differ from the original's from here on")
        .at(place)
        .note("in the original", original)
        .help("a translation has the original's headings, in their order and level")
}

pub(super) fn misaligned_paragraphs(
    place: Place,
    have: usize,
    original: Place,
    want: usize,
) -> Diagnostic {
    Diagnostic::new(
        Code::Misaligned,
        format!("this part has {have} paragraphs, the original {want}"),
    )
    .at(place)
    .note("in the original", original)
    .help("a translation has the original's paragraphs, one for one")
}

pub(super) fn missing_translation(path: &SourcePath, locales: &[&str]) -> Diagnostic {
    Diagnostic::new(Code::MissingTranslation, format!("not translated into {}", locales.join(", ")))
        .at(Place::file(path))
}

pub(super) fn id_in_translation(place: Place, id: &str) -> Diagnostic {
    Diagnostic::new(Code::BadHeadingId, format!("the id `{id}` stands in a translation"))
        .at(place)
        .help("leave it out: headings take their ids from the original")
}

pub(super) fn bad_folder(path: &SourcePath, name: &str) -> Diagnostic {
    let message = format!("the folder name `{}` cannot be part of an address", quoted(name));
    Diagnostic::new(Code::BadFileName, message).at(Place::file(path)).help(
        "rename the folder: letters, marks and digits in lower case, joined by single hyphens",
    )
}
