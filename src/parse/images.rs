//! What an asset is, from its name and first bytes: the size of a picture, and whether a browser
//! that opens it would run something.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::forbidden;
use crate::source::Asset;

/// Longest side of a picture in pixels; some formats can claim four thousand million.
const SIDE: u32 = 30_000;

/// Extensions of files that no browser runs: documents, data, sound and film. Others are refused,
/// because hosts and browsers may take them for something that acts.
const INERT: &[&str] = &[
    "pdf", "txt", "csv", "tsv", "json", "geojson", "zip", "epub", "odt", "ods", "odp", "doc",
    "docx", "xls", "xlsx", "ppt", "pptx", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4",
    "webm", "ogv", "vtt", "srt", "ttf", "otf", "woff", "woff2", "ics", "bib", "ris",
];

/// Extensions of pictures whose size is needed.
const PICTURES: &[&str] =
    &["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "jxl", "tif", "tiff"];

/// Width and height of a picture, `None` for other files; and what is wrong with the file.
pub fn check_asset(asset: &Asset) -> (Option<(u32, u32)>, Vec<Diagnostic>) {
    let name = asset.key.name().to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = extension == "svg" || PICTURES.contains(&extension) || INERT.contains(&extension);
    if !known {
        let why = "padi does not know what a browser does with files of its kind";
        return (None, vec![problem::unsafe_asset(&asset.path, why)]);
    }
    if extension != "svg" && looks_like_html(&asset.head) {
        let why = "a browser would run what is in it";
        return (None, vec![problem::unsafe_asset(&asset.path, why)]);
    }
    let size = match extension {
        "svg" => svg_size(asset),
        _ if PICTURES.contains(&extension) => picture_size(asset),
        _ => return (None, Vec::new()),
    };
    match size {
        Ok(size) => (Some(size), Vec::new()),
        Err(found) => (None, vec![*found]),
    }
}

fn picture_size(asset: &Asset) -> Result<(u32, u32), Box<Diagnostic>> {
    let size = imagesize::blob_size(&asset.head)
        .ok()
        .and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
    size.filter(in_range).ok_or_else(|| Box::new(problem::bad_image(&asset.path)))
}

fn in_range((width, height): &(u32, u32)) -> bool {
    (1..=SIDE).contains(width) && (1..=SIDE).contains(height)
}

/// What browsers sniff in the first kilobyte of a file (WHATWG MIME Sniffing §7.1).
fn looks_like_html(head: &[u8]) -> bool {
    let start = String::from_utf8_lossy(head.get(..1024).unwrap_or(head)).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r', '\u{c}']);
    ["<!doctype html", "<html", "<head", "<script", "<iframe", "<body", "<!--", "<?xml", "<svg"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

/// Reads an SVG through an XML reader; refuses what can act or load.
fn svg_size(asset: &Asset) -> Result<(u32, u32), Box<Diagnostic>> {
    let refuse = |why: &str| Box::new(problem::unsafe_asset(&asset.path, why));
    let broken = || Box::new(problem::bad_image(&asset.path));
    if asset.len > asset.head.len() as u64 {
        return Err(refuse("it is too long to be looked through"));
    }
    let text = std::str::from_utf8(&asset.head).map_err(|_| broken())?;
    if forbidden(text).is_some() {
        return Err(refuse("it holds control characters"));
    }
    let mut reader = Reader::from_str(text);
    let mut size = None;
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(element) => {
                depth += 1;
                if let Some(why) = acting(&element) {
                    return Err(refuse(why));
                }
                if depth == 1 {
                    size = svg_root(&element);
                }
            }
            Event::Empty(element) => {
                if let Some(why) = acting(&element) {
                    return Err(refuse(why));
                }
                if depth == 0 {
                    size = svg_root(&element);
                }
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            // A browser that decodes it otherwise than we do sees another file.
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                if encoding.is_some_and(|name| !name.as_ref().eq_ignore_ascii_case("utf-8")) {
                    return Err(refuse("its encoding is not UTF-8"));
                }
            }
            Event::DocType(_) => {
                return Err(refuse("it has a document type, which can define entities"));
            }
            Event::PI(_) => return Err(refuse("it has a processing instruction")),
            Event::Eof => break,
            _ => {}
        }
    }
    size.filter(|_| depth == 0).filter(in_range).ok_or_else(broken)
}

/// Elements of SVG 2 that draw or structure. What they do not name is refused: other vocabularies, and
/// elements that load or act.
const SVG_ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "metadata",
    "switch",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textpath",
    "lineargradient",
    "radialgradient",
    "stop",
    "clippath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "feblend",
    "fecolormatrix",
    "fecomponenttransfer",
    "fecomposite",
    "feconvolvematrix",
    "fediffuselighting",
    "fedisplacementmap",
    "fedistantlight",
    "fedropshadow",
    "feflood",
    "fefunca",
    "fefuncb",
    "fefuncg",
    "fefuncr",
    "fegaussianblur",
    "femerge",
    "femergenode",
    "femorphology",
    "feoffset",
    "fepointlight",
    "fespecularlighting",
    "fespotlight",
    "fetile",
    "feturbulence",
];

/// Why an element of an SVG can act, if it can.
fn acting(element: &BytesStart<'_>) -> Option<&'static str> {
    let name = element.local_name().as_ref().to_ascii_lowercase();
    match name.as_str() {
        "script" | "handler" | "listener" => return Some("it holds a script"),
        "foreignobject" | "iframe" | "embed" | "object" | "audio" | "video" => {
            return Some("it holds foreign content");
        }
        "style" => return Some("it holds a stylesheet, which can load from elsewhere"),
        known if SVG_ELEMENTS.contains(&known) && element.name().prefix().is_none() => {}
        _ => return Some("it holds elements that are not for drawing"),
    }
    for attribute in element.attributes() {
        let Ok(attribute) = attribute else {
            return Some("it has an attribute that cannot be read");
        };
        let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
        let value = attribute.value.to_ascii_lowercase();
        let value: String =
            value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        if key.starts_with("on") {
            return Some("it holds an event handler");
        }
        if matches!(key.as_str(), "href" | "src") && !value.starts_with('#') {
            return Some("it links to elsewhere");
        }
        if attribute.key.as_ref() == "xmlns" && value != "http://www.w3.org/2000/svg" {
            return Some("it holds another vocabulary than SVG");
        }
        let animates_link =
            key == "attributename" && (value.ends_with("href") || value.starts_with("on"));
        let loads = value.replace("url(#", "").contains("url(")
            || value.contains("javascript:")
            || value.contains("&#")
            || value.contains('\\')
            || value.contains("image-set(");
        if animates_link || loads {
            return Some("one of its attributes can load or act");
        }
    }
    None
}

/// The size of the root element: width and height in pixels, else the view box.
fn svg_root(element: &BytesStart<'_>) -> Option<(u32, u32)> {
    if element.local_name().as_ref() != "svg" {
        return None;
    }
    let value = |name: &str| {
        let attribute = element.try_get_attribute(name).ok()??;
        Some(attribute.value.into_owned())
    };
    let pixels = |text: String| text.trim_end_matches("px").trim().parse::<f64>().ok();
    let own = value("width").and_then(pixels).zip(value("height").and_then(pixels));
    let of_box = || {
        let numbers = value("viewBox")?;
        let mut numbers = numbers
            .split([' ', ','])
            .filter(|it| !it.is_empty())
            .skip(2)
            .map(|it| it.parse::<f64>().ok());
        Some((numbers.next()??, numbers.next()??))
    };
    let (width, height) = own.or_else(of_box)?;
    let whole = |side: f64| (side >= 0.5 && side <= f64::from(SIDE)).then(|| side.round() as u32);
    Some((whole(width)?, whole(height)?))
}
