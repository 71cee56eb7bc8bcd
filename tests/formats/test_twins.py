"""Markdown twins and llms.txt, read by markdown-it-py: titles are words and nothing more, links lead to files and
places of the site.
"""

import unittest
from urllib.parse import urljoin

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from sites import Case, hostile_site

# CommonMark, with what twins may hold besides.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)


def tokens(site, name):
    return READER.parse(site.read(name))


def plain(inline):
    """The words of a line, or None where they mean more than words."""
    if any(token.type not in ("text", "text_special") for token in inline.children):
        return None
    return inline.content and "".join(token.content for token in inline.children)


def links(found):
    for token in found:
        for inner in token.children or []:
            if inner.type == "link_open":
                yield inner.attrs["href"]
            elif inner.type == "image":
                yield inner.attrs["src"]


def presence(site):
    """Each public text has a twin; a fallback page, a draft and what is to come have none."""
    wanted = {f"{text.folder}/index.md" for text in site.texts("document", "page", "topic", "section", "home")}
    for name in sorted(wanted ^ set(site.named("index.md"))):
        yield f"{name} is missing, or should not be there"


def titles(site):
    for text in site.texts("document", "page", "topic", "section", "home"):
        name = f"{text.folder}/index.md"
        found = tokens(site, name)
        title = plain(found[1]) if found[0].type == "heading_open" and found[0].tag == "h1" else None
        if title != text.title:
            yield f"{name}: the title is {title!r}, not {text.title!r}"
        lists = [at for at, token in enumerate(found) if token.type == "bullet_list_close"]
        if text.summary:
            summary = found[lists[0] + 2] if len(found) > lists[0] + 2 and found[lists[0] + 1].type == "paragraph_open" else None
            said = summary and plain(summary)
            if said != text.summary.strip(" "):
                yield f"{name}: the summary is {said!r}, not {text.summary!r}"
        headings = [after.content for before, after in zip(found[1:], found[2:]) if before.type == "heading_open"]
        if any(token.type == "html_block" for token in found) or any("{#" in heading for heading in headings):
            yield f"{name}: holds what only this site understands"


def destinations(site):
    """Links lead to files of the site and to places on its pages, or to other sites; one is the page's own address."""
    for name in site.named("index.md"):
        hrefs = list(links(tokens(site, name)))
        page = site.url(name.removesuffix("index.md") + "index.html")
        if page not in hrefs:
            yield f"{name}: does not say its address"
        for href in hrefs:
            other = href.startswith(("https://", "http://", "mailto:")) and not href.startswith(site.base)
            if not other and not site.has(name, href):
                yield f"{name}: {href} leads to nothing"


def data(site):
    """The twin of a page with data names what the page shows below its text."""
    for text in site.texts("document", "page"):
        shown = site.page(text.page).xpath("//li[@data-kind]/a/@href | //*[@id='t-timeline']//a/@href | //*[@id='t-members']//a/@href")
        wanted = {urljoin(text.url, href).replace("|", "%7C") for href in shown}
        name = f"{text.folder}/index.md"
        said = {urljoin(text.url, href).removesuffix("index.md") for href in links(tokens(site, name))}
        if not wanted <= said:
            yield f"{name}: does not name {sorted(wanted - said)}"
        if text.document.shared["kind"] in ("directory", "timeline", "members") and not wanted:
            yield f"{text.page}: shows no data"


def llms(site):
    """Each language lists its own texts, each once, by title."""
    for locale in site.locales:
        name = f"{locale}/llms.txt"
        found = tokens(site, name)
        heading = plain(found[1]) if found[0].tag == "h1" else None
        if heading != site.message(locale, "site-title"):
            yield f"{name}: is called {heading!r}"
        quotation = plain(found[5]) if found[3].type == "blockquote_open" and found[4].type == "paragraph_open" else None
        if quotation != site.message(locale, "site-description"):
            yield f"{name}: the description is {quotation!r}"
        listed = {}
        for token in found:
            children = token.children or []
            for at, inner in enumerate(children):
                if inner.type == "link_open":
                    until = next(to for to in range(at, len(children)) if children[to].type == "link_close")
                    words = "".join(one.content if one.type == "text" else f"<{one.type}>" for one in children[at + 1 : until])
                    if inner.attrs["href"] in listed:
                        yield f"{name}: {inner.attrs['href']} stands twice"
                    listed[inner.attrs["href"]] = words
        for href in listed:
            if not site.has(name, href):
                yield f"{name}: {href} leads to nothing"
        wanted = {text.title for text in site.texts("document", "page", "topic") if text.locale == locale}
        if set(listed.values()) != wanted:
            yield f"{name}: lists {sorted(set(listed.values()) ^ wanted)[:4]} or lacks them"


class Faultless(Case):
    def test_presence(self):
        self.faultless(presence)

    def test_titles(self):
        self.faultless(titles)

    def test_destinations(self):
        self.faultless(destinations)

    def test_data(self):
        self.faultless(data)

    def test_llms(self):
        self.faultless(llms)

    def test_the_text_is_kept_but_for_its_links(self):
        text = hostile_site().read("th/notes/pictured/index.md")
        self.assertIn('![A "square" [box]](../../../assets/notes/pictured/square.svg)', text)
        self.assertIn("[not a link](x)", text)
        self.assertIn("(https://asean.example/?a=1&b=2)", text)


class Mutated(Case):
    NAME = "th/plans/plan-2/index.md"

    def test_titles(self):
        self.broken(titles, "the title is None", "lo/plans/plan-6/index.md", r"\\\*e\\\*", "*e*")
        self.broken(titles, "the summary is", "th/plans/plan-16/index.md", r"\\-", "-")
        self.broken(titles, "the summary is", "lo/plans/plan-18/index.md", r"1\\\.", "1.")

    def test_destinations(self):
        self.broken(destinations, "leads to nothing", self.NAME, r"#part", "#elsewhere")
        self.broken(destinations, "leads to nothing", self.NAME, r"plan-1/index\.md", "plan-99/index.md")
        self.broken(destinations, "its address", self.NAME, "<https://[^>]*>", "")

    def test_llms(self):
        self.broken(llms, "or lacks them", "th/llms.txt", r"\n- \[.*", "")
        self.broken(llms, "is called", "th/llms.txt", r"# ", "# *a*")
        self.broken(llms, "the description is None", "th/llms.txt", r"\\\*e\\\*", "*e*")


if __name__ == "__main__":
    unittest.main()
