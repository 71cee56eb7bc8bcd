//! A portal in memory: read, parsed, linked, its theme compiled; ready to render.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::Progress;
use crate::diagnostics::{self, Code, Diagnostic};
use crate::link::{self, Files};
use crate::lint;
use crate::locale::Locales;
use crate::model::{BaseUrl, Config, FONTS, LocaleIndex, Portal, Publication, SourcePath};
use crate::parse::{self, Options, Parsed};
use crate::read;
use crate::render::{self, Highlighter, Inputs};
use crate::source::{Source, Sources};
use crate::theme::{self, Surroundings, Theme};

/// Which portal, and how it is wanted.
#[derive(Clone, Debug)]
pub struct Project {
    /// The root folder.
    pub root: PathBuf,
    /// The settings file, relative to the root.
    pub config: String,
    /// Instead of the one in the settings.
    pub base_url: Option<BaseUrl>,
    /// Drafts, future documents, today.
    pub publication: Publication,
}

/// A portal that can be rendered.
pub struct Session {
    /// The linked portal.
    pub portal: Portal,
    /// What depends on a language.
    pub locales: Arc<Locales>,
    /// Templates and styles.
    pub theme: Theme,
    /// Colours code.
    pub highlighter: Highlighter,
}

impl Session {
    /// What rendering takes.
    ///
    /// # Errors
    /// A diagnostic if a message that every page needs cannot be formatted.
    pub fn inputs(&self) -> Result<Inputs<'_>, Box<Diagnostic>> {
        Inputs::new(&self.portal, &self.locales, &self.theme, &self.highlighter)
    }
}

/// What loading came to.
pub struct Loaded {
    /// `None` where problems leave nothing to render.
    pub session: Option<Session>,
    /// Everything that was found, sorted.
    pub problems: Vec<Diagnostic>,
    /// The texts, to quote in reports.
    pub texts: BTreeMap<SourcePath, Arc<[u8]>>,
    /// The settings' theme, to know what to watch.
    pub theme: String,
}

/// What each file came to when it was parsed last.
#[derive(Default)]
pub struct Cache {
    files: BTreeMap<SourcePath, Remembered>,
    options: Option<(usize, crate::model::RawHtml)>,
}

#[derive(Clone)]
struct Remembered {
    bytes: Arc<[u8]>,
    parsed: Option<Parsed>,
    problems: Vec<Diagnostic>,
}

/// Loads a portal. Files whose bytes are as `cache` knows them are not parsed again.
pub(super) fn load(project: &Project, cache: &mut Cache, progress: &dyn Progress) -> Loaded {
    let (linked, mut looked) = read_and_link(project, cache, progress);
    if let Some(linked) = &linked {
        progress.stage("lint", None);
        looked.problems.extend(lint::check(&linked.portal));
    }
    let session = linked.and_then(|linked| with_theme(linked, progress, &mut looked.problems));
    diagnostics::arrange(&mut looked.problems);
    let Looked { problems, texts, theme } = looked;
    Loaded { session, problems, texts, theme }
}

/// Links a portal without compiling its theme: enough to ask it questions.
pub(super) fn look(
    project: &Project,
    progress: &dyn Progress,
) -> (Option<(Portal, Arc<Locales>)>, Looked) {
    let (linked, mut looked) = read_and_link(project, &mut Cache::default(), progress);
    diagnostics::arrange(&mut looked.problems);
    (linked.map(|linked| (linked.portal, linked.around.locales)), looked)
}

/// What looking at the files of a portal came to, besides the portal.
pub(super) struct Looked {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) texts: BTreeMap<SourcePath, Arc<[u8]>>,
    pub(super) theme: String,
}

/// A portal, and what its theme will be made from.
struct Linked {
    portal: Portal,
    highlighter: Highlighter,
    texts: Vec<Source>,
    around: Surroundings,
}

fn read_and_link(
    project: &Project,
    cache: &mut Cache,
    progress: &dyn Progress,
) -> (Option<Linked>, Looked) {
    let (problems, texts, theme) = (Vec::new(), BTreeMap::new(), "default".to_owned());
    let mut looked = Looked { problems, texts, theme };
    progress.stage("read", None);
    let site = match read::site(&project.root, &project.config) {
        Ok(site) => site,
        Err(found) => {
            looked.problems.push(*found);
            return (None, looked);
        }
    };
    looked.texts.insert(site.path.clone(), site.bytes.clone());
    let (config, found) = parse::site(&site);
    looked.problems.extend(found);
    let linked = config.map(|mut config| {
        if let Some(base_url) = &project.base_url {
            config.base_url = base_url.clone();
        }
        looked.theme = config.theme.clone();
        link_files(project, config, site.path, cache, progress, &mut looked)
    });
    (linked, looked)
}

fn link_files(
    project: &Project,
    config: Config,
    site: SourcePath,
    cache: &mut Cache,
    progress: &dyn Progress,
    looked: &mut Looked,
) -> Linked {
    let (sources, found) = read::sources(&project.root, &config.theme, &config.limits);
    looked.problems.extend(found);
    looked.texts.extend(sources.texts.iter().map(|text| (text.path.clone(), text.bytes.clone())));
    progress.stage("parse", Some(sources.texts.len()));
    let options = Options { limits: config.limits.clone(), raw_html: config.raw_html };
    let parsed = parse_all(&sources, &options, cache, progress, &mut looked.problems);
    progress.stage("link", None);
    let Sources { texts, assets } = sources;
    let (locales, found) = Locales::new(&config, &texts.iter().collect::<Vec<_>>());
    looked.problems.extend(found);
    let statics = assets.iter().filter_map(|asset| asset.key.as_str().strip_prefix("static/"));
    let positions = config.locales.iter().enumerate();
    let around = Surroundings {
        locales: Arc::new(locales),
        positions: positions.map(|(at, it)| (it.locale.to_string(), LocaleIndex(at))).collect(),
        files: statics.map(str::to_owned).collect(),
        base_path: config.base_url.path.clone(),
    };
    let fonts = texts.iter().filter(|text| text.key.folder() == FONTS).cloned().collect();
    let files = Files { config, site, parsed, assets, fonts };
    let (portal, found) = link::link(files, &around.locales, project.publication);
    looked.problems.extend(found);
    let highlighter = Highlighter::default();
    looked.problems.extend(render::check_code(&portal, &highlighter));
    Linked { portal, highlighter, texts, around }
}

fn with_theme(
    linked: Linked,
    progress: &dyn Progress,
    problems: &mut Vec<Diagnostic>,
) -> Option<Session> {
    let Linked { portal, highlighter, texts, around } = linked;
    progress.stage("theme", None);
    let locales = around.locales.clone();
    let (theme, found) = theme::load(&texts, around);
    problems.extend(found);
    let usable = theme.filter(|_| !has_no_messages(problems));
    usable.map(|theme| Session { portal, locales, theme, highlighter })
}

/// Without its messages no page can be made, and each would say so again.
fn has_no_messages(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| {
        matches!(problem.code, Code::MissingMessage | Code::FluentSyntax | Code::LocaleData)
    })
}

fn parse_all(
    sources: &Sources,
    options: &Options,
    cache: &mut Cache,
    progress: &dyn Progress,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Parsed> {
    let key = Some((options.limits.nesting, options.raw_html));
    if cache.options != key {
        cache.files.clear();
        cache.options = key;
    }
    let known = &cache.files;
    let fresh: Vec<(&Source, Remembered)> = sources
        .texts
        .par_iter()
        .map(|source| {
            let same = known.get(&source.path).filter(|known| known.bytes == source.bytes);
            let remembered = same.cloned().unwrap_or_else(|| {
                let (parsed, problems) = parse::parse(source, options);
                Remembered { bytes: source.bytes.clone(), parsed, problems }
            });
            progress.step();
            (source, remembered)
        })
        .collect();
    let mut parsed = Vec::new();
    cache.files.clear();
    for (source, remembered) in fresh {
        problems.extend(remembered.problems.iter().cloned());
        parsed.extend(remembered.parsed.clone());
        cache.files.insert(source.path.clone(), remembered);
    }
    parsed
}
