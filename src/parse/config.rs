//! `site.toml`: every value is checked before anything is built.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{Fields, TITLE_CHARS, file};
use super::{decode, fonts, problem};
use crate::diagnostics::{Code, Diagnostic, nearest, quoted};
use crate::model::{
    BaseUrl, Config, Direction, Limits, Locale, LocaleConfig, Outputs, RawHtml, SectionConfig,
    SectionOrder, Slug, SourcePath,
};
use crate::source::{Place, Source, Span, Spanned};

/// Entries on a page of a list, where the settings do not say. A guess: what one can look through.
const PAGINATE_BY: usize = 50;
/// Folders that sections may not have: Padi's own lists are there.
const RESERVED: &[&str] = &["topics", "meetings", "bodies", "members"];

/// Reads the settings. The configuration is there unless what every page needs is missing.
pub fn site(source: &Source) -> (Option<Config>, Vec<Diagnostic>) {
    let text = match decode(source) {
        Ok(text) => text,
        Err(found) => return (None, vec![found]),
    };
    let mut problems = Vec::new();
    let mut fields = file(&source.path, text, &mut problems);
    let config = read(&mut fields, &mut problems);
    fields.finish(&mut problems);
    (config, problems)
}

fn read(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<Config> {
    let help = "say where the site will stand: `base_url = \"https://portal.example/\"`";
    let base = fields.require("base_url", 500, help, problems);
    let base_url = base.and_then(|text| checked(fields, text, self::base_url, help, problems));
    let help = "name the locale of the originals: `default_locale = \"en\"`";
    let default = fields.require("default_locale", 20, help, problems);
    let mut named = Vec::new();
    let locales = read_locales(fields, &mut named, problems);
    let default_locale = default.and_then(|text| known(fields, &text, &locales, problems));
    let help = "a tag authority is a domain and a date that it was yours: `portal.example,2026`";
    let tag = fields.require("tag_authority", TITLE_CHARS, help, problems);
    let tag_authority = tag.and_then(|text| checked(fields, text, tag_authority, help, problems));
    let help = "give the mail address that readers write to: `contact = \"editor@portal.example\"`";
    let contact = fields.require("contact", TITLE_CHARS, help, problems);
    let contact = contact.and_then(|text| checked(fields, text, mail_address, help, problems));
    let help = "a theme is the name of a folder in `themes/`";
    let theme = fields.text("theme", 100, problems);
    let theme = theme.and_then(|text| checked(fields, text, folder_name, help, problems));
    let locales = read_fallbacks(fields, locales, &mut named, problems);
    let config = Config {
        base_url: BaseUrl { origin: String::new(), path: String::new() },
        default_locale: Locale::parse("en").expect("`en` is a tag"),
        theme: theme.unwrap_or_else(|| "default".to_owned()),
        tag_authority: tag_authority.unwrap_or_default(),
        contact: contact.unwrap_or_default(),
        locales,
        sections: read_sections(fields, problems),
        outputs: read_outputs(fields, problems),
        fonts: fonts::tables(fields, problems),
        paginate_by: read_paging(fields, problems),
        raw_html: read_markdown(fields, problems),
        limits: read_limits(fields, problems),
        extra: fields.extra(problems),
    };
    Some(Config { base_url: base_url?, default_locale: default_locale?, ..config })
}

/// Applies a check to a text; a text that fails is a problem with `help`.
pub(super) fn checked<T>(
    fields: &Fields<'_>,
    text: Spanned<String>,
    check: impl Fn(&str) -> Option<T>,
    help: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    let value = check(&text.value);
    if value.is_none() {
        let message = format!("`{}` is not allowed here", quoted(&text.value));
        problems.push(problem::bad_value(fields.path(), text.span, &message, help));
    }
    value
}

/// Reads a base URL: `http` or `https`, a host, perhaps a path; nothing else.
pub fn base_url(text: &str) -> Option<BaseUrl> {
    let url = url::Url::parse(text).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
        && !text.contains(['\\', ' ']);
    let path = url.path().trim_end_matches('/');
    let safe = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._~%-".contains(&b));
    let origin = url.origin().ascii_serialization();
    (plain && safe && !path.contains("//")).then(|| BaseUrl { origin, path: format!("{path}/") })
}

/// RFC 4151 §2.1: a domain name or mail address, a comma, a date.
fn tag_authority(text: &str) -> Option<String> {
    let (name, date) = text.split_once(',')?;
    let domain = name.rsplit('@').next()?;
    let named = domain.contains('.')
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-._@".contains(&b));
    let dated = matches!(date.len(), 4 | 7 | 10)
        && date.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    (named && dated).then(|| text.to_owned())
}

fn mail_address(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._+".contains(&b))
    };
    (plain(local) && plain(domain)).then(|| text.to_owned())
}

fn folder_name(text: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (!text.is_empty() && text.bytes().all(plain)).then(|| text.to_owned())
}

/// `locales = ["en", …]`, or `[[locales]]` with more to say of each; what these name as fallbacks goes
/// to `named`.
fn read_locales(
    fields: &mut Fields<'_>,
    named: &mut Vec<Spanned<String>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<LocaleConfig> {
    let listed = match fields.is_list_of_tables("locales") {
        true => fields
            .tables("locales", problems)
            .into_iter()
            .filter_map(|it| locale_table(it, named, problems))
            .collect(),
        false => {
            let names = fields.texts("locales", 20, problems);
            names
                .into_iter()
                .filter_map(|name| Some((tag(fields.path(), &name, problems)?, name.span)))
                .map(|(locale, span)| Spanned::new(plain_locale(locale), span))
                .collect::<Vec<_>>()
        }
    };
    let mut seen = BTreeSet::new();
    let mut locales = Vec::new();
    for one in listed {
        match seen.insert(one.value.locale.clone()) {
            true => locales.push(one.value),
            false => {
                let message = format!("`{}` is listed twice", one.value.locale);
                problems.push(problem::bad_value(
                    fields.path(),
                    one.span,
                    &message,
                    "list it once",
                ));
            }
        }
    }
    if locales.is_empty() && !fields.is_broken() {
        let help = "list the locales that are published: `locales = [\"en\", \"th\"]`";
        problems.push(problem::missing_key(fields.path(), fields.span(), "locales", help));
    }
    locales
}

fn plain_locale(locale: Locale) -> LocaleConfig {
    LocaleConfig { locale, fallback: Vec::new(), direction: None, calendar: None, digits: None }
}

pub(super) fn tag(
    path: &SourcePath,
    text: &Spanned<String>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Locale> {
    let locale = Locale::parse(&text.value);
    if locale.is_none() {
        let message = format!("`{}` is no locale", quoted(&text.value));
        let help = "write a BCP 47 tag in canonical case: `en`, `ms-Arab`, `zh-Hans`, `pt-TL`";
        problems.push(problem::bad_value(path, text.span, &message, help));
    }
    locale
}

fn locale_table(
    mut inner: Fields<'_>,
    named: &mut Vec<Spanned<String>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<LocaleConfig>> {
    let span = inner.span();
    let text = inner.require("locale", 20, "name it: `locale = \"th\"`", problems);
    let locale = text.and_then(|text| tag(inner.path(), &text, problems));
    let direction = inner.text("direction", 3, problems).and_then(|text| {
        let check = |text: &str| match text {
            "ltr" => Some(Direction::LeftToRight),
            "rtl" => Some(Direction::RightToLeft),
            _ => None,
        };
        checked(&inner, text, check, "write `ltr` or `rtl`", problems)
    });
    let mut key = |name, help: &str| {
        let text = inner.text(name, 20, problems)?;
        checked(&inner, text, unicode_key, help, problems)
    };
    let calendar = key("calendar", "write a Unicode calendar key: `gregory`, `buddhist`");
    let digits = key("digits", "write a Unicode numbering system: `latn`, `khmr`");
    let names = inner.texts("fallback", 20, problems);
    let fallback = names.iter().filter_map(|name| tag(inner.path(), name, problems)).collect();
    // Whether they are listed can be told when the list is read.
    named.extend(names);
    inner.finish(problems);
    Some(Spanned::new(
        LocaleConfig { locale: locale?, fallback, direction, calendar, digits },
        span,
    ))
}

fn unicode_key(text: &str) -> Option<String> {
    let plain = (3..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    plain.then(|| text.to_owned())
}

/// One of the published locales.
fn known(
    fields: &Fields<'_>,
    text: &Spanned<String>,
    locales: &[LocaleConfig],
    problems: &mut Vec<Diagnostic>,
) -> Option<Locale> {
    let found = locales.iter().find(|known| known.locale.as_str() == text.value);
    if found.is_none() && !locales.is_empty() {
        problems.push(unknown_locale(fields.path(), text.span, &text.value, locales));
    }
    found.map(|known| known.locale.clone())
}

fn unknown_locale(
    path: &SourcePath,
    span: Span,
    wanted: &str,
    locales: &[LocaleConfig],
) -> Diagnostic {
    let near = nearest(wanted, locales.iter().map(|known| known.locale.as_str()));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add it to `locales`, or remove it here".to_owned(),
    };
    Diagnostic::new(Code::UnknownLocale, format!("`{}` is not listed in `locales`", quoted(wanted)))
        .at(Place::new(path, span))
        .help(help)
}

/// `[fallbacks]`: by locale, the locales shown where it has no translation.
fn read_fallbacks(
    fields: &mut Fields<'_>,
    mut locales: Vec<LocaleConfig>,
    named: &mut Vec<Spanned<String>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<LocaleConfig> {
    for text in std::mem::take(named) {
        known(fields, &text, &locales, problems);
    }
    type Chains = BTreeMap<toml::Spanned<String>, Vec<String>>;
    let Some(chains) = fields.take::<Chains>("fallbacks", problems) else { return locales };
    for (name, chain) in chains.value {
        let name = Spanned::new(name.get_ref().clone(), fields.place(name.span(), chains.span));
        let chain: Vec<Locale> = chain
            .into_iter()
            .filter_map(|one| known(fields, &Spanned::new(one, name.span), &locales, problems))
            .collect();
        match locales.iter_mut().find(|known| known.locale.as_str() == name.value) {
            Some(locale) => locale.fallback = chain,
            None => problems.push(unknown_locale(fields.path(), name.span, &name.value, &locales)),
        }
    }
    locales
}

fn read_sections(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Vec<SectionConfig> {
    let mut sections: Vec<SectionConfig> = Vec::new();
    for mut inner in fields.tables("sections", problems) {
        let help = "name its folder in `content/`: `folder = \"documents\"`";
        let text = inner.require("folder", 100, help, problems);
        let folder = text.and_then(|text| {
            let free = |name: &str| {
                let taken = sections.iter().any(|known| known.folder.as_str() == name);
                (!RESERVED.contains(&name) && !taken).then(|| super::slug(name))?
            };
            let help =
                "a section is a folder of `content/` by its name, once; topics, meetings, bodies and \
                 members have lists of their own";
            checked(&inner, text, free, help, problems)
        });
        let order = inner.text("order", 10, problems).and_then(|text| {
            let check = |text: &str| match text {
                "date" => Some(SectionOrder::Date),
                "title" => Some(SectionOrder::Title),
                _ => None,
            };
            checked(&inner, text, check, "write `date` or `title`", problems)
        });
        inner.finish(problems);
        let order = order.unwrap_or(SectionOrder::Date);
        sections.extend(folder.map(|folder: Slug| SectionConfig { folder, order }));
    }
    sections
}

fn read_outputs(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Outputs {
    let mut outputs = Outputs::default();
    let Some(mut inner) = fields.table("outputs", problems) else { return outputs };
    let kinds: [(&'static str, &mut bool); 15] = [
        ("sitemap", &mut outputs.sitemap),
        ("redirects", &mut outputs.redirects),
        ("topics", &mut outputs.topics),
        ("not_found", &mut outputs.not_found),
        ("feeds", &mut outputs.feeds),
        ("list_feeds", &mut outputs.list_feeds),
        ("feed_archives", &mut outputs.feed_archives),
        ("robots", &mut outputs.robots),
        ("skos", &mut outputs.skos),
        ("structured_data", &mut outputs.structured_data),
        ("markdown", &mut outputs.markdown),
        ("open_data", &mut outputs.open_data),
        ("records", &mut outputs.records),
        ("citations", &mut outputs.citations),
        ("fonts", &mut outputs.fonts),
    ];
    for (key, kind) in kinds {
        if let Some(on) = inner.take::<bool>(key, problems) {
            *kind = on.value;
        }
    }
    inner.finish(problems);
    outputs
}

/// How many entries a page of a list has.
fn read_paging(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> usize {
    let size = fields.take::<u16>("paginate_by", problems);
    size.map_or(PAGINATE_BY, |size| usize::from(size.value))
}

fn read_markdown(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> RawHtml {
    let Some(mut inner) = fields.table("markdown", problems) else { return RawHtml::Refuse };
    let text = inner.text("raw_html", 10, problems);
    let check = |text: &str| match text {
        "refuse" => Some(RawHtml::Refuse),
        "clean" => Some(RawHtml::Clean),
        _ => None,
    };
    let help = "write `refuse` or `clean`";
    let raw_html = text.and_then(|text| checked(&inner, text, check, help, problems));
    inner.finish(problems);
    raw_html.unwrap_or(RawHtml::Refuse)
}

fn read_limits(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Limits {
    let mut limits = Limits::default();
    let Some(mut inner) = fields.table("limits", problems) else { return limits };
    if let Some(bytes) = inner.take::<u32>("text_bytes", problems) {
        limits.text_bytes = bytes.value.into();
    }
    if let Some(bytes) = inner.take::<u64>("asset_bytes", problems) {
        limits.asset_bytes = bytes.value;
    }
    if let Some(files) = inner.take::<u32>("files", problems) {
        limits.files = files.value.try_into().unwrap_or(limits.files);
    }
    if let Some(nesting) = inner.take::<u8>("nesting", problems) {
        // Walkers and browsers were tried up to here.
        limits.nesting = usize::from(nesting.value).min(Limits::default().nesting);
    }
    inner.finish(problems);
    limits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_are_an_origin_and_a_path() {
        let base = base_url("https://portal.example/a/b").unwrap();
        assert_eq!((base.origin.as_str(), base.path.as_str()), ("https://portal.example", "/a/b/"));
        assert_eq!(base_url("http://127.0.0.1:1111").unwrap().path, "/");
        for bad in [
            "portal.example",
            "ftp://a.example/",
            "https://a.example/?q",
            "https://u@a.example/",
            "https://a.example/#x",
            "https:\\\\a.example",
            "javascript:alert(1)",
            "https://a.example/a b",
        ] {
            assert!(base_url(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn tag_authorities_follow_rfc_4151() {
        for good in ["portal.example,2026", "a.example,2026-01", "me@a.example,2026-01-31"] {
            assert!(tag_authority(good).is_some(), "{good}");
        }
        for bad in [
            "portal.example",
            "portal,2026",
            "portal.example,26",
            "Portal.example,2026",
            "a.example,2026-1",
        ] {
            assert!(tag_authority(bad).is_none(), "{bad}");
        }
    }
}
