//! The table of codes: name, severity, and the paragraph that `docs/diagnostics.md` shows.

use super::Severity::{self, Error, Note, Warning};

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident $text:literal)+) => {
        /// What kind of problem. The name is stable; tests and scripts may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $text] $code,)+
        }

        /// Every code, in the order of the documentation.
        pub const CODES: &[Code] = &[$(Code::$code),+];

        impl Code {
            /// `dead-link`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => $severity,)+ }
            }

            /// What it means and what to do, in a paragraph.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$code => $text,)+ }
            }
        }
    };
}

codes! {
    // Reading.
    Unreadable "unreadable" Error "A file or folder could not be read. The message holds what the system says."
    NotAFile "not-a-file" Error "Something that is neither a file nor a folder (a FIFO, a socket, a device) lies among the sources. Padi never opens it. Remove it."
    SymbolicLink "symbolic-link" Error "A symbolic link lies among the sources. Padi does not follow links, because they can lead out of the portal. Put the file itself there."
    BadFileName "bad-file-name" Error "A file has a name that is no UTF-8, holds control characters, or cannot be part of an address. Assets take ASCII letters, digits, `.`, `_` and `-`, and start with a letter or digit."
    NameClash "name-clash" Error "Two files have names that are equal but for upper and lower case or Unicode normal form. On some systems they are one file. Rename one."
    TooLarge "too-large" Error "A file is larger than its limit in `[limits]` of `site.toml`."
    TooMany "too-many" Error "There are more files, or deeper folders, than the limit allows."
    UnexpectedFile "unexpected-file" Error "A file lies where Padi expects none, or its name has no locale that the portal publishes. Texts are `index.<locale>.md`, or `_index.<locale>.md` for home and sections."
    UnsafeAsset "unsafe-asset" Error "An asset can act when a browser opens it: an HTML file, or an SVG with scripts, event handlers, foreign objects, entities or links to elsewhere."
    NoSite "no-site" Error "There is no `site.toml` in the root folder, so this is no portal. Name the folder with `--root`."

    // Text and TOML.
    NotUtf8 "not-utf8" Error "A text file is not valid UTF-8 from this byte on. Save it as UTF-8."
    ForbiddenCharacter "forbidden-character" Error "A text holds a control character, a character that is none, or a bidirectional control that can make text look like something else. Remove it."
    FrontMatterMissing "front-matter-missing" Error "A Markdown file does not start with front matter: TOML between two lines `+++`."
    FrontMatterUnterminated "front-matter-unterminated" Error "The front matter starts with a line `+++` but has no second such line."
    TomlSyntax "toml-syntax" Error "The TOML parser cannot read this. The message says what it expected."
    UnknownKey "unknown-key" Error "A key that Padi does not know, often a typing error. What belongs to a theme goes into `[extra]`."
    MissingKey "missing-key" Error "A key that is required is not there."
    WrongType "wrong-type" Error "The value of a key has another type than it must have."
    BadValue "bad-value" Error "The value of a key is not allowed. The help says what is."
    SharedKey "shared-key" Error "A translation holds a key that is true of the document in every language. It stands in the original only."

    // Markdown.
    TooDeep "too-deep" Error "A text nests deeper than the limit, or starts a line with too many container marks. No reader could follow it, and libraries fall over it."
    RawHtml "raw-html" Error "Raw HTML in Markdown. Write it in Markdown, or allow cleaned HTML with `raw_html = \"clean\"` under `[markdown]` in `site.toml`."
    BadLink "bad-link" Error "A link has an address that Padi refuses: another scheme than http, https, mailto and tel, a path from the root, user information, or characters that parsers read differently."
    MissingAlt "missing-alt" Error "An image has no text alternative. Say what it shows between the brackets: `![a rice field](field.jpg)`."
    BadHeadingId "bad-heading-id" Error "A heading's `{#id}` holds other characters than ASCII letters, digits, `-` and `_`, or the heading has attributes that Padi does not allow."
    BadImage "bad-image" Error "The size of a picture could not be read from its file, or is not between 1 and 30,000 pixels."
    CodeTooLong "code-too-long" Note "A code block or one of its lines is too long to be highlighted. It is shown plain."
    UnknownLanguage "unknown-language" Warning "The language of a code block is not known. It is shown plain."
    ParserFailed "parser-failed" Error "A library gave up on this file. Padi went on with the others. Please report it, with the file."

    // Linking.
    UnknownLocale "unknown-locale" Error "A locale that `site.toml` does not list."
    UnknownTopic "unknown-topic" Error "No topic has this id."
    UnknownDocument "unknown-document" Error "No document has this id."
    UnknownRecord "unknown-record" Error "No record in `data/` has this id."
    UnknownSection "unknown-section" Error "A folder of `content/` is no section of `site.toml`, or a section has no folder."
    DuplicateId "duplicate-id" Error "Two documents or records have one id."
    DuplicateAddress "duplicate-address" Error "Two pages or files would have one address."
    NoOriginal "no-original" Error "A document has no original: no text in the default locale, and none that says `original = true`."
    TwoOriginals "two-originals" Error "Two texts of one document say that they are the original."
    Cycle "cycle" Error "Documents replace each other, or topics are above each other, in a circle."
    StatusMismatch "status-mismatch" Error "Status and lineage disagree: a document that another supersedes is not `superseded`, one is `withdrawn` without saying when and why, or the other way round."
    DeadLink "dead-link" Error "A link leads to a file that is not there."
    DeadFragment "dead-fragment" Error "A link leads to a heading that is not on that page."
    DraftLink "draft-link" Error "A published page leads to a draft or to a page that is published later."
    LeavesRoot "leaves-root" Error "A path leads out of the portal."
    Misaligned "misaligned" Warning "A translation has other headings or paragraphs than its original. From the place shown to the next shared heading the paragraphs have no numbers."
    MissingTranslation "missing-translation" Note "A document is not translated into a published locale. Its readers see the fallback, with a notice."

    // Locales and messages.
    FluentSyntax "fluent-syntax" Error "The Fluent parser cannot read this message."
    DuplicateMessage "duplicate-message" Error "One file holds a message twice."
    MissingMessage "missing-message" Error "A template uses a message that a published locale does not have. Messages never fall back to another language."
    MessageFailed "message-failed" Error "A message could not be formatted: it uses a variable that the template does not give, or refers to what is not there."
    MessageRefused "message-refused" Error "A message nests too deep, selects on a constant, or holds more placeables than Padi lets the library see."
    LocaleData "locale-data" Error "`locale.toml` lacks what CLDR does not have for this locale, or holds something that cannot be used."
    Unfinished "unfinished" Warning "A file in `locales/` holds comments with the mark `TODO`, as `padi new locale` writes them beside what is still in another language. Translate what stands under each, and remove the comment."

    // Terms and language.
    UnknownTerm "unknown-term" Warning "A file `terms.toml` has a term that the default locale's does not have. That one says which terms there are; the others say what they are called."
    AvoidedForm "avoided-form" Warning "A text holds a form that `terms.toml` of its locale lists under `avoid`. Write the agreed form. Where the form stands inside a longer accepted one, nothing is reported."
    MissingTerm "missing-term" Warning "An original uses a term, and its translation nowhere holds the form that `terms.toml` (or, for names of bodies, meetings and members, `data/`) agrees on for its locale. Write the agreed form, or add the form that the text uses to `also`. Words that are rightly rendered in many ways say `required = false`."

    // Templates.
    TemplateMissing "template-missing" Error "A template that Padi or another template needs is in no layer."
    TemplateSyntax "template-syntax" Error "A template cannot be compiled."
    TemplateFailed "template-failed" Error "A template failed while it rendered a page."
    PageFailed "page-failed" Error "A page could not be made. Please report it, with the page."

    // Fonts.
    FontMissing "font-missing" Error "A table `[[fonts]]` names a file that no layer has in `fonts/`: the font, or its licence."
    FontBroken "font-broken" Error "A font of `fonts/` cannot be read, or cannot be cut down to the characters of the portal. Take it from its source again."

    // Writing.
    OutputInSources "output-in-sources" Error "The output folder lies in or above a folder of sources, where it would replace them."
    OutputBusy "output-busy" Error "Another build is writing this folder. Wait until it has ended."
    OutputClash "output-clash" Error "A file in the output folder that Padi did not write has the place of one that it would write. Padi does not overwrite it. Move it, or name another folder."
    OutputUnusable "output-unusable" Error "The output folder cannot be used: it is a symbolic link, a file, or on something that cannot be written."
    WriteFailed "write-failed" Error "The site could not be written. The old one is untouched."
    NotOneStep "not-one-step" Note "The output folder cannot be exchanged in one step (it is a mount point, or its file system does not allow it), so files were renamed into place one by one."
    PartlyWritten "partly-written" Error "Files were renamed into place one by one, because the output folder cannot be exchanged in one step, and one of them failed. Each file is whole, but some are new and some are old. Mend the cause and build again."
    SourceChanged "source-changed" Error "A file changed between being read and being copied or written, so nothing was published or written. Say the command again."
    CleanupFailed "cleanup-failed" Warning "The new site is published, but something of the old one could not be removed or written to disk. The message says what."
    FileExists "file-exists" Error "`padi new` or `padi init` would write a file that is there already. They never overwrite, and write nothing if one of their files exists."
    NotWritten "not-written" Error "`padi new` or `padi init` could not write a file. What they had written before was taken back."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let mut names: Vec<_> = CODES.iter().map(|code| code.name()).collect();
        assert!(
            names.iter().all(|n| n
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CODES.len());
    }
}
