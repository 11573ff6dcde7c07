"""HTML, SVG and XML as pieces of text: what stands between tags, and what stands in attributes.

A tokenizer of one pattern, because a site has thousands of pages. A piece ends at every tag but the ones that only
change how letters look, and a span within digits: a number in which a search term is marked must still be read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from memarak.privacy.scan.documents import pieces_of_json

_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)-->"
    r"|<(?P<raw>script|style)\b(?P<rawattributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?P<body>.*?)</(?P=raw)\s*>"
    r"|<!\[CDATA\[(?P<cdata>.*?)\]\]>"
    r"|<[/!?]?(?P<tag>[A-Za-z][\w:.-]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.S | re.I,
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_LETTERS_ONLY = frozenset({"b", "i", "em", "strong", "mark", "u", "wbr", "font"})
_JOINS_DIGITS = frozenset({"span", "small", "tspan", "abbr"})
_DRAWING = frozenset(
    {
        *(
            "d",
            "points",
            "transform",
            "viewbox",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "dx",
            "dy",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
        ),
        *(
            "class",
            "id",
            "style",
            "for",
            "type",
            "rel",
            "charset",
            "lang",
            "dir",
            "role",
            "integrity",
            "crossorigin",
            "sizes",
            "srcset",
        ),
        *(
            "fill",
            "stroke",
            "stroke-width",
            "offset",
            "gradienttransform",
            "preserveaspectratio",
            "xmlns",
            "aria-labelledby",
            "nonce",
        ),
        *(
            "aria-describedby",
            "aria-controls",
            "headers",
            "text-anchor",
            "font-size",
            "opacity",
            "stroke-dasharray",
            "d3",
            "colspan",
            "rowspan",
        ),
    }
)
"""Attributes of a browser or a drawing that hold no words."""


def pieces_of_markup(source: str) -> Iterator[str]:
    """Every piece of text of an HTML, SVG or XML source, unescaped; scripts and comments count as text."""
    words: list[str] = []
    position = 0
    for token in _TOKEN.finditer(source):
        words.append(source[position : token.start()])
        position = token.end()
        tag = (token["tag"] or "").lower()
        if tag not in _LETTERS_ONLY and not (tag in _JOINS_DIGITS and _stands_in_number(source, token.start(), position)):
            yield from _piece(words)
            words = []
        yield from _inside(token)
    words.append(source[position:])
    yield from _piece(words)


def _stands_in_number(source: str, start: int, end: int) -> bool:
    return source[start - 1 : start].isdigit() and source[end : end + 1].isdigit()


def _inside(token: re.Match[str]) -> Iterator[str]:
    """The texts that a token itself carries: a comment, a script, escaped markup, attributes."""
    if token["comment"]:
        yield token["comment"].strip()
    if token["body"]:
        yield from _script(token["body"].strip())
    if token["cdata"]:
        yield from pieces_of_markup(token["cdata"])
    for name, double, single, bare in _ATTRIBUTE.findall(token["attributes"] or token["rawattributes"] or ""):
        value = double or single or bare
        if value and name.lower() not in _DRAWING:
            yield unquote(unescape(value)) if "%" in value else unescape(value)


def _script(body: str) -> Iterator[str]:
    """A script as its lines; one that is data as its values."""
    try:
        yield from pieces_of_json(body)
    except ValueError:
        yield from body.splitlines()


def _piece(words: list[str]) -> Iterator[str]:
    text = unescape("".join(words)).strip()
    if not text:
        return
    if "<" in text and _TOKEN.search(text):  # markup that was escaped, as in a feed
        yield from pieces_of_markup(text)
    else:
        yield text
