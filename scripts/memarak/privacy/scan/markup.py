"""HTML, SVG and XML as pieces of text: what stands between tags, and what stands in attributes.

A site has thousands of pages that share most of their tags and words, so a page is cut with two patterns and only
what no page had before is looked into. A piece ends at every tag but the ones that only change how letters look, and
a span within digits: a number in which a search term is marked must still be read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from memarak.privacy.scan.documents import pieces_of_json

_WHOLE = re.compile(
    r"<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>"
    r"|(?P<open><(?P<raw>script|style)\b[^>]*>)(?P<body>.*?)</(?P=raw)\s*>",
    re.S | re.I,
)
_LOOKS_ONLY = re.compile(
    r"</?(?:b|i|em|strong|mark|u|wbr|font)(?:\s[^>]*)?/?>|(?<=\d)</?(?:span|small|tspan|abbr)(?:\s[^>]*)?>(?=\d)", re.I
)
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_DRAWING_WORDS = """
d points transform viewbox x y x1 x2 y1 y2 dx dy cx cy r rx ry width height fill stroke stroke-width stroke-dasharray offset opacity
gradienttransform preserveaspectratio xmlns text-anchor font-size class id style for type rel charset lang dir role integrity
crossorigin sizes srcset nonce headers colspan rowspan aria-labelledby aria-describedby aria-controls name property
"""
_DRAWING = frozenset(_DRAWING_WORDS.split())
"""Attributes of a browser or a drawing that hold no words."""


def pieces_of_markup(source: str) -> set[str]:
    """Every distinct piece of text of an HTML, SVG or XML source, unescaped; scripts and comments count as text."""
    pieces: set[str] = set()
    if "<!" in source or "<s" in source or "<S" in source:
        for match in _WHOLE.finditer(source):
            pieces.update(_inside(match))
        source = _WHOLE.sub("<>", source)
    source = _LOOKS_ONLY.sub("", source)
    for tag in set(_TAG.findall(source)):
        if "=" in tag:
            pieces.update(_attributes(tag))
    for raw in set(_TAG.split(source)):
        text = unescape(raw).strip() if "&" in raw else raw.strip()
        if "<" in text and text != raw.strip() and _TAG.search(text):
            pieces |= pieces_of_markup(text)  # markup that was escaped, as in a feed
        else:
            pieces.add(text)
    pieces.discard("")
    return pieces


def _inside(match: re.Match[str]) -> Iterator[str]:
    """The texts of what is no ordinary tag: a comment, a script with its attributes, unparsed data."""
    if match["comment"]:
        yield match["comment"].strip()
    elif match["cdata"]:
        yield from pieces_of_markup(match["cdata"])
    elif match["open"]:
        yield from _attributes(match["open"])
        yield from _script(match["body"].strip())


def _script(body: str) -> Iterator[str]:
    """A script as its lines; one that is data as its values."""
    try:
        yield from pieces_of_json(body)
    except ValueError:
        yield from (line.strip() for line in body.splitlines())


@lru_cache(maxsize=1 << 16)
def _attributes(tag: str) -> tuple[str, ...]:
    """The values of a tag's attributes that may hold words, links opened."""
    values = []
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        value = double or single or bare
        if value and name.lower() not in _DRAWING:
            value = unescape(value) if "&" in value else value
            values.append(unquote(value) if "%" in value else value)
    return tuple(values)
