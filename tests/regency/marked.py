"""A language in which every sentence stands between marks, data that stands between others, and what of a page is in neither."""

from __future__ import annotations

import re
from html.parser import HTMLParser

SENTENCE, DATA = "⟦⟧", "‹›"
_LIST = " | "
_INNERMOST = re.compile("⟦[^⟦⟧]*⟧|‹[^‹›⟦⟧]*›")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_LANGUAGE = re.compile(
    r"https?://\S+|[\w-]+\.(?:csv|jsonl?|xlsx|py|bib|ris|jsonld)\b|\b(?:SVG|PNG|BibTeX|RIS|CSL-JSON|[KM]B|SHA256SUMS)\b"
)
"""Addresses, names of files and formats, units of size."""
_SKIPPED = ("code", "pre", "script", "style")
_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder", "label")
_META = ("description", "og:title", "og:description", "citation_title", "dcterms.title")
_VOID = ("meta", "link", "br", "wbr", "input", "line", "rect", "circle", "path")


def translated(sentence: str) -> str:
    """`sentence` between marks; each word of a list between its own. Numbers are written as nobody else writes them."""
    if sentence == "1.234,5":
        return "1'234·5"
    return _LIST.join(f"⟦{part}⟧" for part in sentence.split(_LIST))


class _Reader(HTMLParser):
    """Collects all that people read or hear of a page: its text as one string, each attribute by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.said: list[str] = []
        self.skipped: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        is_skipped = tag in _SKIPPED or given.get("lang") == "en" or bool(self.skipped and self.skipped[-1])
        if not is_skipped:
            self.said += [given[name] for name in _ATTRIBUTES if name in given and (name != "title" or tag != "link")]
            if tag == "meta" and (given.get("name") or given.get("property") or given.get("itemprop")) in (*_META, "name"):
                self.said.append(given["content"])
        if tag not in _VOID:
            self.skipped.append(is_skipped)
        self.text.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.skipped.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.skipped.pop()
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.skipped or not self.skipped[-1]:
            self.text.append(data)


def unmarked(page: str) -> list[str]:
    """Words of `page` that are neither a sentence of the interface nor data."""
    reader = _Reader()
    reader.feed(page)
    found = []
    for text in ("".join(reader.text), *reader.said):
        rest, count = text, 1
        while count:
            rest, count = _INNERMOST.subn(" ", rest)
        found += [f"{word} in “{' '.join(rest.split())[:80]}”" for word in _WORD.findall(_NO_LANGUAGE.sub(" ", rest))]
    return found
