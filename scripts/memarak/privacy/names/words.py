"""The words of a text: found by one pattern over all of it, or put together from those of its pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain, repeat
from operator import add, attrgetter
from typing import NamedTuple

from memarak.privacy.names.classes import (
    CAPITALISED,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    EDGE,
    HYPHEN,
    LINE,
    LOWER,
    MARK,
    NUMBER,
    OPAQUE,
    OPEN,
    OTHER,
    SLASH,
    SPACE,
    STOP,
    TIGHT,
    UPPER,
)
from memarak.privacy.names.glance import BETWEEN, LOOK, hint, may_begin
from memarak.privacy.names.lexicon import guess, word_classes, word_set
from memarak.privacy.names.roles import CAPITAL, role
from memarak.privacy.pieces import Pieces, cut

_LETTERS = r"[^\W\d_]"
_MARK = r"\[[^\[\]\n]{1,60}\]"
_LINK = r"(?:https?://|www\.)\S+"
_DIGITS = rf"{_LETTERS}*\d[^\W_]*"
_WORD = rf"{_LETTERS}++(?:['’`´]{_LETTERS}++)*(?!['’`´]{_LETTERS})"
_BEHALF = r"(?<![^\W_])[aA] ?[./] ?[nN](?![^\W_])"
_OPAQUE, _OPAQUE_AT = rf"{_LINK}|#\w+", rf"{_LINK}|[\w.+-]{{1,64}}@[\w.-]+|[@#][\w.]+"
_TOKEN = re.compile(rf"({_MARK}|{_OPAQUE}|{_BEHALF}|{_WORD}(?!\d)|{_DIGITS})")
_TOKEN_AT = re.compile(rf"({_MARK}|{_OPAQUE_AT}|{_BEHALF}|{_WORD}(?!\d)|{_DIGITS})")
_PLAIN = re.compile(r"([aA](?<![a-zA-Z0-9][aA]) ?[./] ?[nN](?![a-zA-Z0-9])|[a-zA-Z]++(?!\d)|[a-zA-Z]*\d[a-zA-Z0-9]*)", re.ASCII)
"""What `_TOKEN` finds in a text of plain letters without links, marks and apostrophes; in half the time."""
_NOT_PLAIN = ("[", "'", "`", "#", "@", "http", "www.")
_MARKED = re.compile(_MARK)
_SWALLOWS_MARK = ("http", "www.", "@")
"""What may begin a token that a mark is a part of."""
_HALF_BEHALF = re.compile(r"(?<![^\W_])[aA] ?[./]?\Z")
""" "a. n": the end of a piece that may be one word with the next."""
_KIND = re.compile(rf"({_MARK})|({_OPAQUE_AT})|({_BEHALF})|({_WORD})|({_DIGITS})")
_WORD_GROUP = 4
WORDS = re.compile(_WORD)
_APOSTROPHES = str.maketrans("’`´", "'''")
_ABBREVIATIONS = word_set("abbreviations")
_LONGEST = 255

PAD = 3
"""Empty places before the first and after the last word, so that neighbours can be asked for without a check."""
_PADS = [("", EDGE, LOWER, 0)] * PAD
_NO_WORDS = [""] * PAD
_LINES, _NOUGHTS = [LINE] * PAD, [0] * PAD
Places = tuple[list[int], list[int]]


class Words(NamedTuple):
    """The words of a text in order, each with its class, shape and role, and what stands before it; `PAD` more at both ends.

    `find_places` tells where each begins and ends.
    """

    words: list[str]
    classes: list[int]
    shapes: list[int]
    roles: list[int]
    gaps: list[int]
    find_places: Callable[[], Places]


def read_words(text: str, pieces: Sequence[Piece]) -> Words:
    """The words of `text`, whose pieces the caller has."""
    return _from_pieces(pieces) or _from_whole(text)


def _from_whole(text: str) -> Words:
    """The words of `text` by one pattern over all of it."""
    parts = _pattern_for(text).split(text)
    read = [*_PADS, *map(_read, parts[1::2]), *_PADS]
    words, classes, shapes, roles = map(list, zip(*read, strict=True))
    gaps = [gap_code(gap, before) for gap, before in zip(parts[:-1:2], words[PAD - 1 :], strict=False)]
    if parts[0] != " ":
        gaps[:1] = [LINE] * (len(parts) > 1)
    return Words(words, classes, shapes, roles, [*_LINES, *gaps, *_LINES], partial(_padded, *_edges(parts)))


def _edges(parts: Sequence[str]) -> Places:
    """Where those of `parts` that are words begin and end: every second one."""
    edges = list(accumulate(map(len, parts)))
    return edges[:-1:2], edges[1::2]


def _padded(starts: list[int], ends: list[int]) -> Places:
    """The places of words with those of the empty ones before and behind them."""
    behind = [ends[-1] if ends else 0] * PAD
    return [*_NOUGHTS, *starts, *behind], [*_NOUGHTS, *ends, *behind]


class Piece(NamedTuple):
    """What stands between two blanks: its words, and of each six numbers, a byte each.

    Its class, shape and role, where it begins and ends, and the gap behind it if a blank and a word follow the piece. `led` is
    what stands in the piece before its first word (all of a piece without words), `trail` what stands in it behind its last.
    `hints` are what `glance` asks for, `length` that of the piece with the blank behind it.
    """

    words: tuple[str, ...]
    signs: bytes
    led: str
    trail: str
    hints: bytes
    length: int


_SIGNS = 6
_SIGNS_BEHIND = bytes((EDGE, LOWER, 0, 0, 0, LINE)) * PAD
_SIGNS_BEFORE = bytes((LINE,)) + _SIGNS_BEHIND
_UNCLEAR = "\0 "
"""Before the first word of a piece that only the whole text explains."""


def _read_piece(piece: str) -> Piece:
    """The words of what stands between two blanks."""
    if "@" in piece or len(piece) > _LONGEST or _HALF_BEHALF.search(piece):
        return Piece((), b"", _UNCLEAR, "", bytes((LOOK,)), 0)
    parts = _pattern_for(piece).split(piece)
    led, trail = parts[0], parts[-1]
    places = zip(*_edges(parts), strict=True)
    parts[-1] += " "
    words: list[str] = []
    signs, hints = bytearray(), bytearray()
    for raw, gap, place in zip(parts[1::2], parts[2::2], places, strict=True):
        word, kind, shape, bits = _read(raw)
        behind = gap_code(gap, word)
        hints.append(hint(word, kind, shape, behind, bool(led) and not words))
        words.append(word)
        signs += bytes((kind, shape, bits, *place, behind))
    if led and gap_code(led, "") == LINE:
        hints.insert(0, LOOK)
    elif led and not words:
        hints.append(BETWEEN)
    return Piece(tuple(words), bytes(signs), led, trail, bytes(hints), len(piece) + 1)


_PIECES = Pieces(_read_piece)
_HINTS = attrgetter("hints")


def pieces_of(text: str) -> list[Piece]:
    """What stands between the blanks of `text`; none where only the whole text tells its words."""
    if "[" in text:
        if any(map(text.__contains__, _SWALLOWS_MARK)):
            return []
        text = _MARKED.sub(_without_blanks, text)
    return list(map(_PIECES.__getitem__, cut(text))) if text[:1] != " " else []


def may_begin_name(pieces: Sequence[Piece]) -> bool:
    """Whether a name may begin in `pieces` of a text; `False` is certain."""
    return not pieces or may_begin(b"".join(map(_HINTS, pieces)))


def _from_pieces(pieces: Sequence[Piece]) -> Words | None:
    """The fast path of names: the words of `text` from those of its pieces, most of which were met in a text before.

    `None` where that would not be the same.
    """
    words, signs, mended = [*_NO_WORDS], [_SIGNS_BEFORE], []
    trail = waiting = ""
    for own, own_signs, led, own_trail, _, _ in pieces:
        if led or waiting:
            if led is _UNCLEAR:
                return None
            waiting = f"{waiting or trail} {led}"
            if own:
                mended.append((len(words), waiting))
                waiting = ""
        if own:
            words += own
            signs.append(own_signs)
            trail = own_trail
    end = len(words)
    if end == PAD:
        return None
    together = b"".join((*signs, _SIGNS_BEHIND))
    gaps = list(together[:-1:_SIGNS])
    for i, gap in mended:
        gaps[i] = gap_code(gap, words[i - 1]) if i > PAD else LINE
    gaps[end] = LINE
    classes, shapes, roles = (list(together[place::_SIGNS]) for place in (1, 2, 3))
    words += _NO_WORDS
    return Words(words, classes, shapes, roles, gaps, partial(_places_of, pieces))


def _places_of(pieces: Sequence[Piece]) -> Places:
    """Where the words of `pieces` begin and end: where a piece begins, and where in it they do."""
    words_of, signs_of, _, _, _, lengths = zip(*pieces, strict=True)
    offsets = accumulate(lengths, initial=0)
    offset_of = list(chain.from_iterable(map(repeat, offsets, map(len, words_of))))
    signs = b"".join(signs_of)
    return _padded(list(map(add, offset_of, signs[3::_SIGNS])), list(map(add, offset_of, signs[4::_SIGNS])))


def _without_blanks(mark: re.Match[str]) -> str:
    return mark[0].replace(" ", "\0")


def _pattern_for(text: str) -> re.Pattern[str]:
    if text.isascii() and not any(map(text.__contains__, _NOT_PLAIN)):
        return _PLAIN
    return _TOKEN_AT if "@" in text else _TOKEN


@lru_cache(maxsize=1 << 16)
def _read(raw: str) -> tuple[str, int, int, int]:
    """The word that the token `raw` is, in lower case, with its class, shape and role."""
    match = None if raw.isalpha() else _KIND.fullmatch(raw)
    kind = _WORD_GROUP if raw.isalpha() else (match.lastindex if match else None) or 1
    if kind != _WORD_GROUP:
        word, found = ("[]", "", "an", "", "")[kind - 1], (MARK, OPAQUE, CUE, MARK, NUMBER)[kind - 1]
        return word, found, LOWER, role(word, found)
    word = raw.lower().translate(_APOSTROPHES)
    listed = word_classes().get(word)
    found = guess(word) if listed is None else listed
    shape = LOWER if not raw[0].isupper() else UPPER if len(raw) > 1 and raw.isupper() else CAPITALISED
    return word, found, shape, role(word, found) | (CAPITAL if shape == CAPITALISED else 0)


def gap_code(gap: str, before: str) -> int:
    """What the characters `gap` behind the word `before` mean."""
    if gap == " ":
        return SPACE
    if "\n" in gap or "\r" in gap or "<br" in gap:
        return LINE
    bare = gap.strip()
    if not bare:
        return SPACE
    first = bare[0]
    if first == "." and len(bare) == 1:
        if len(before) == 1 or before in _ABBREVIATIONS:
            return SPACE
        return TIGHT if gap == "." else STOP
    if bare[:2] == ".,":
        return COMMA
    return _GAPS.get(bare[-1] if bare[-1] in "(:=" else first, OTHER)


_GAPS = {
    ",": COMMA, ";": COMMA, ".": STOP, "!": STOP, "?": STOP, "…": STOP, ":": COLON, "=": COLON, "(": OPEN, ")": CLOSE,
    "-": HYPHEN, "–": HYPHEN, "—": HYPHEN, "/": SLASH, "&": SPACE,
}  # fmt: skip
