//! The portal's interface texts are whole: every message of every catalogue in every locale, with the
//! variables and attributes of the English one, and in the language of its readers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

/// Texts that are the same as in English: locale, message (or `message.attribute`), and why.
const SAME_AS_ENGLISH: &[(&str, &str, &str)] = &[
    ("fil", "menu", "the word in Filipino, from English"),
    ("fil", "website", "the word in Filipino, from English"),
    ("id", "menu", "the word in Indonesian (KBBI)"),
    ("id", "status", "the word in Indonesian (KBBI)"),
    ("ms", "menu", "the word in Malay (Kamus Dewan)"),
    ("ms", "status", "the word in Malay (Kamus Dewan)"),
    ("pt", "menu", "the word in Portuguese, from French"),
    ("pt", "original", "the word in Portuguese, from Latin"),
    ("tet", "menu", "the loan from Portuguese"),
    ("tet", "status", "the loan that the government of Timor-Leste writes"),
    ("tet", "website", "the loan that the government of Timor-Leste writes"),
];

/// Folders with a folder of messages for each locale.
const LAYERS: [&str; 2] = ["themes/default/locales", "locales"];

/// One text: what has to agree between languages, and what must not.
#[derive(Clone, Debug, Default)]
struct Shape {
    /// As Fluent writes it, whatever its line breaks were.
    written: String,
    variables: BTreeSet<String>,
    /// Whether it has small letters outside of its variables: abbreviations are names, and stay.
    worded: bool,
}

/// The texts of a catalogue by `message` or `message.attribute`.
type Shapes = BTreeMap<String, Shape>;

#[test]
fn every_text_is_there_in_every_locale_with_its_variables() {
    let faults: Vec<String> = translations()
        .iter()
        .flat_map(|(at, english, other)| {
            differences(english, other).into_iter().map(move |fault| format!("{at}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_text_is_left_in_english() {
    let same: BTreeSet<(String, String)> = translations()
        .iter()
        .flat_map(|(at, english, other)| {
            let locale = at.rsplit('/').next().unwrap_or(at).to_owned();
            left_in_english(english, other).into_iter().map(move |id| (locale.clone(), id))
        })
        .collect();
    let known: BTreeSet<(String, String)> = SAME_AS_ENGLISH
        .iter()
        .map(|(locale, id, _)| (locale.to_string(), id.to_string()))
        .collect();
    let left: Vec<_> = same.difference(&known).collect();
    assert!(left.is_empty(), "in English still: {left:#?}");
    let unneeded: Vec<_> = known.difference(&same).collect();
    assert!(unneeded.is_empty(), "translated, so no exceptions any more: {unneeded:#?}");
}

#[test]
fn a_catalogue_with_faults_is_seen() {
    let english = shapes(
        "a = One { $n }\n    .title = Two\nb = { $n }\nc = { $n ->\n    [one] A page\n   *[other] { $n } pages\n }\n",
    );
    let faults = |text: &str| differences(&english, &shapes(text));
    let rest = "b = { $n }\nc = { $n } ဝက်ဘ်\n";
    assert_eq!(faults(&format!("a = ၁ {{ $n }}\n    .title = ၂\n{rest}")), Vec::<String>::new());
    assert_eq!(faults(&format!("a = ၁\n    .title = ၂\n{rest}")), ["`a` lacks `$n`"]);
    assert_eq!(faults(&format!("a = ၁ {{ $n }}\n{rest}")), ["`a.title` is missing"]);
    let more = faults(&format!("a = ၁ {{ $n }} {{ $m }}\n    .title = ၂\nd = ၃\n{rest}"));
    assert_eq!(more, ["`a` has `$m` beyond the English text", "`d` is not in English"]);
    let english = shapes("a = One { $n }\n    .title = Two\nb = { $n }\nc = ASEAN\n");
    let same = left_in_english(&english, &english);
    assert_eq!(same, ["a", "a.title"], "neither a variable nor an abbreviation is English");
}

/// Of each layer and locale but English: its folder, the English texts and its own.
fn translations() -> Vec<(String, Shapes, Shapes)> {
    let site = fs::read_to_string(root().join("site.toml")).unwrap();
    let site: toml::Table = site.parse().unwrap();
    let locales = site["locales"].as_array().unwrap();
    assert_eq!(locales.len(), 14, "the portal has fourteen locales");
    let mut found = Vec::new();
    for layer in LAYERS {
        let english = catalogue(&root().join(layer).join("en"));
        assert!(!english.is_empty(), "no messages in {layer}/en");
        for locale in locales.iter().filter_map(toml::Value::as_str).filter(|it| *it != "en") {
            let at = format!("{layer}/{locale}");
            let other = catalogue(&root().join(&at));
            found.push((at, english.clone(), other));
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// All texts of a folder of `.ftl` files; the same message twice is a fault.
fn catalogue(folder: &Path) -> Shapes {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    let mut found = Shapes::new();
    for path in files {
        for (id, shape) in shapes(&fs::read_to_string(&path).unwrap()) {
            assert!(found.insert(id.clone(), shape).is_none(), "`{id}` twice in {folder:?}");
        }
    }
    found
}

fn shapes(text: &str) -> Shapes {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?} in {text}"));
    let mut found = Shapes::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            for (id, pattern) in texts(message) {
                let mut shape = Shape { written: written(pattern), ..Shape::default() };
                shape.read(pattern);
                assert!(found.insert(id.clone(), shape).is_none(), "`{id}` stands twice");
            }
        }
    }
    found
}

/// The texts of a message: its value and its attributes.
fn texts<'a>(message: &'a Message<&'a str>) -> Vec<(String, &'a Pattern<&'a str>)> {
    let name = message.id.name;
    let value = message.value.iter().map(|value| (name.to_owned(), value));
    let attributes =
        message.attributes.iter().map(|it| (format!("{name}.{}", it.id.name), &it.value));
    value.chain(attributes).collect()
}

fn written(pattern: &Pattern<&str>) -> String {
    let (id, value) = (Identifier { name: "text" }, Some(pattern.clone()));
    let message = Message { id, value, attributes: Vec::new(), comment: None };
    serializer::serialize(&Resource { body: vec![Entry::Message(message)] })
}

impl Shape {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.worded |= value.chars().any(char::is_lowercase);
                }
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.read_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }
}

/// What `other` lacks of the English texts, and what it has beyond them.
fn differences(english: &Shapes, other: &Shapes) -> Vec<String> {
    let mut found = Vec::new();
    for (id, shape) in english {
        let Some(own) = other.get(id) else {
            found.push(format!("`{id}` is missing"));
            continue;
        };
        let lacks = shape.variables.difference(&own.variables);
        found.extend(lacks.map(|name| format!("`{id}` lacks `${name}`")));
        let more = own.variables.difference(&shape.variables);
        found.extend(more.map(|name| format!("`{id}` has `${name}` beyond the English text")));
    }
    let unknown = other.keys().filter(|id| !english.contains_key(*id));
    found.extend(unknown.map(|id| format!("`{id}` is not in English")));
    found
}

/// Texts with words that are the English ones.
fn left_in_english(english: &Shapes, other: &Shapes) -> Vec<String> {
    let same = |(id, own): &(&String, &Shape)| {
        own.worded && english.get(*id).is_some_and(|shape| shape.written == own.written)
    };
    other.iter().filter(same).map(|(id, _)| id.clone()).collect()
}
