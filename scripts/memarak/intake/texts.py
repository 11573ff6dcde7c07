"""Cells as people and other systems leave them, made plain: markup, hidden characters, odd spaces.

Two strengths: `clean_line` for cells of one line, `clean_text` for texts whose line breaks mean something.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Cell = TypeVar("Cell", bound=Hashable)
Result = TypeVar("Result")

HTML, HIDDEN, MISREAD = 1, 2, 4
"""Flags of what was repaired in a cell."""

_BLANK_MARKS = frozenset({"-", "--", "---", "–", "—", "."})
_TAGS = (
    "a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|o:p|ol|p|pre|s|section|small|"
    "span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_BLOCK_END = re.compile(r"</(?:p|div|table|ul|ol|blockquote|h[1-6]|section|pre)\s*>", re.IGNORECASE)
_LINE_END = re.compile(r"<(?:br|hr)\b[^<>]*>|</(?:tr|dt|dd)\s*>", re.IGNORECASE)
_ITEM = re.compile(r"\s*<li\b[^<>]*>\s*", re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_DROPPED = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_DROPPED_END = re.compile(r"-->|</(?:script|style)\s*>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_TAGS}|script|style)\b[^<>]*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_MISREAD = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}"
)
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ODD_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_EDGE = re.compile(r" *\n *")
_MANY_BREAKS = re.compile(r"\n{3,}")
_SUSPECT_ASCII = re.compile("[\x00-\x09\x0b-\x1f\x7f<&]| \n|\n |\n\n\n")


def map_unique(values: Sequence[Cell], function: Callable[[Cell], Result]) -> list[Result]:
    """`function` of every value, called once for each distinct one: sheets repeat themselves."""
    results = {value: function(value) for value in dict.fromkeys(values)}
    return [results[value] for value in values]


def clean_text(text: str) -> tuple[str, int]:
    """A text of several lines made plain, and flags of what was repaired in it.

    Markup becomes paragraphs, entities characters, UTF-8 once read as Windows-1252 what it was; control,
    zero-width and direction characters and lone surrogates go; every kind of space is a space; letters are
    composed (NFC). Line breaks stay.
    """
    if text.isascii() and ((text.isprintable() and "<" not in text and "&" not in text) or not _SUSPECT_ASCII.search(text)):
        plain = text.strip()
        return ("" if plain in _BLANK_MARKS else plain), 0
    plain, flags = _without_markup(text)
    decoded = _MISREAD.sub(_decoded, plain)
    if decoded != plain:
        plain, flags = decoded, flags | MISREAD
    shown = _HIDDEN.sub("", _LINE_BREAK.sub("\n", plain))
    if len(shown) != len(_LINE_BREAK.sub("\n", plain)):
        flags |= HIDDEN
    spaced = _LINE_EDGE.sub("\n", _ODD_SPACE.sub(" ", shown))
    tidy = _MANY_BREAKS.sub("\n\n", unicodedata.normalize("NFC", spaced)).strip()
    return ("" if tidy in _BLANK_MARKS else tidy), flags


def clean_line(text: str) -> tuple[str, int]:
    """A cell of one line made plain as `clean_text` does, its spaces and line breaks single spaces."""
    if text.isascii() and text.isprintable() and "<" not in text and "&" not in text:
        plain, flags = text, 0
    else:
        plain, flags = clean_text(text)
    joined = " ".join(plain.split())
    return ("" if joined in _BLANK_MARKS else joined), flags


def _decoded(match: re.Match[str]) -> str:
    """The character whose UTF-8 bytes were shown one by one, as a curly quote often is; anything else as it stands."""
    try:
        return b"".join(_byte(character) for character in match[0]).decode()
    except UnicodeError:
        return match[0]


def _byte(character: str) -> bytes:
    """The byte that Windows-1252 shows as `character`; bytes that it leaves undefined pass as themselves."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _without_markup(text: str) -> tuple[str, int]:
    """`text` without HTML; entities are opened up to three times, as exports escape twice."""
    if "<" not in text and "&" not in text:
        return text, 0
    plain = text
    for _ in range(3):
        before = plain
        plain = _strip_tags(plain) if "<" in plain else plain
        plain = _ENTITY.sub(lambda match: html.unescape(match[0]), plain)
        if plain == before:
            break
    return plain, (HTML if plain != text else 0)


def _strip_tags(text: str) -> str:
    if not _TAG.search(text) and "<!--" not in text:
        return text
    # What is dropped must end somewhere: behind the last end nothing is looked for, so no text takes long.
    last = max((match.end() for match in _DROPPED_END.finditer(text)), default=0)
    plain = _DROPPED.sub("", text[:last]) + text[last:]
    plain = _BLOCK_END.sub("\n\n", _LINE_END.sub("\n", plain))
    plain = _CELL_END.sub(" ", _ITEM.sub("\n- ", plain))
    return _TAG.sub("", plain)
