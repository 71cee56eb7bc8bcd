//! What is told of one document.

use serde::Serialize;

use super::links::{LinkIn, LinkOut};
use crate::diagnostics::Diagnostic;
use crate::model::SourcePath;

/// All that the portal knows of a document. Dates are local, as `2026-11-25`.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// Its id.
    pub id: String,
    /// As in a list.
    pub role: &'static str,
    /// The folder of its section.
    pub section: Option<String>,
    /// Its kind.
    pub kind: &'static str,
    /// Its status.
    pub status: Option<&'static str>,
    /// Its title in the default locale, else the original's.
    pub title: String,
    /// The folder of its files.
    pub folder: String,
    /// The locale of its original.
    pub original: String,
    /// Who publishes it.
    pub publisher: Option<Named>,
    /// Bodies that it concerns.
    pub bodies: Vec<Named>,
    /// Members that it concerns.
    pub members: Vec<Named>,
    /// Whether its text is the instrument's own, in full.
    pub full_text: bool,
    /// When and where it was adopted.
    pub adopted: Option<Adopted>,
    /// When and why it was withdrawn.
    pub withdrawn: Option<Withdrawn>,
    /// First published here.
    pub published: Option<String>,
    /// The last change that is not minor, else its publication.
    pub updated: Option<String>,
    /// Counted from 1.
    pub revision: usize,
    /// What changed, oldest first.
    pub changes: Vec<Changed>,
    /// What the readers of each locale find.
    pub texts: Vec<TextSheet>,
    /// Its topics.
    pub topics: Vec<Named>,
    /// If it is a topic: what is around it.
    pub topic: Option<TopicSheet>,
    /// What it does to others and others to it.
    pub lineage: Vec<LineageSheet>,
    /// Named by its author, then those that share most topics with it.
    pub related: Vec<RelatedSheet>,
    /// Former addresses.
    pub aliases: Vec<AliasSheet>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Files beside its texts.
    pub assets: Vec<AssetSheet>,
    /// Links in its texts.
    pub links_out: Vec<LinkOut>,
    /// Documents whose texts link to it.
    pub links_in: Vec<LinkIn>,
    /// What is wrong with its files.
    #[serde(skip)]
    pub problems: Vec<Diagnostic>,
    /// Whether other documents lie in folders below its own: home and sections.
    #[serde(skip)]
    pub(super) front: bool,
}

/// Something with an id and a name in the default locale.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title or name; empty if there is no such record.
    pub name: String,
}

/// When and where a document was adopted.
#[derive(Clone, Debug, Serialize)]
pub struct Adopted {
    /// The day.
    pub date: String,
    /// The meeting.
    pub meeting: Option<MeetingSheet>,
}

/// A meeting; of one without a record only the id is known.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingSheet {
    /// Its id.
    pub id: String,
    /// Its name in the default locale.
    pub name: String,
    /// Town and country, in the default locale.
    pub place: String,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
}

/// When and why a document was withdrawn.
#[derive(Clone, Debug, Serialize)]
pub struct Withdrawn {
    /// The day.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// A change since publication.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The day.
    pub date: String,
    /// What changed.
    pub note: String,
    /// Not counted in the revision.
    pub minor: bool,
}

/// A document as the readers of one locale find it.
#[derive(Clone, Debug, Serialize)]
pub struct TextSheet {
    /// The locale.
    pub locale: String,
    /// `original`, `translation` or `fallback`.
    pub state: &'static str,
    /// The file, if there is a text in this locale.
    pub file: Option<String>,
    /// The locale of the text that is shown.
    pub shown: String,
    /// The title that is shown.
    pub title: String,
    /// The address from the root of the site.
    pub path: String,
    /// The absolute address.
    pub url: String,
    /// Who answers for the text that is shown.
    pub authority: Option<&'static str>,
    /// Who reviewed it.
    pub reviewed: Option<Reviewed>,
}

/// Who reviewed a translation.
#[derive(Clone, Debug, Serialize)]
pub struct Reviewed {
    /// A name.
    pub by: String,
    /// The day.
    pub on: String,
}

/// What is around a topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicSheet {
    /// Topics above it.
    pub broader: Vec<Named>,
    /// Topics below it.
    pub narrower: Vec<Named>,
    /// Topics related to it.
    pub related: Vec<Named>,
    /// Documents that name it, the newest first.
    pub documents: Vec<Named>,
}

/// How a document stands to another.
#[derive(Clone, Debug, Serialize)]
pub struct LineageSheet {
    /// `replaces`, `replaced-by` and so on.
    pub relation: &'static str,
    /// The other's id.
    pub id: String,
    /// The other's title.
    pub title: String,
}

/// A related document.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedSheet {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its author named it; else it shares topics.
    pub named: bool,
}

/// A former address.
#[derive(Clone, Debug, Serialize)]
pub struct AliasSheet {
    /// The former address.
    pub from: String,
    /// Where it leads; nothing if it is taken by something else.
    pub to: Option<String>,
}

/// A source of a document.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When the editors read it.
    pub accessed: Option<String>,
}

/// A file beside the texts.
#[derive(Clone, Debug, Serialize)]
pub struct AssetSheet {
    /// The file.
    pub file: String,
    /// Its address from the root of the site.
    pub path: String,
    /// Its absolute address.
    pub url: String,
    /// Its length.
    pub bytes: u64,
}

impl Sheet {
    /// Keeps the problems of its own files.
    pub(super) fn keep_problems(&mut self, all: &[Diagnostic]) {
        let own = all.iter().filter(|problem| {
            problem.place.as_ref().is_some_and(|place| self.has_file(&place.path))
        });
        self.problems = own.cloned().collect();
    }

    /// Below the folder of home and of a section are other documents.
    fn has_file(&self, path: &SourcePath) -> bool {
        let inner = path.as_str().strip_prefix(self.folder.as_str());
        let inner = inner.and_then(|inner| inner.strip_prefix('/'));
        inner.is_some_and(|inner| !self.front || !inner.contains('/'))
    }
}
