"""A text as words with their classes, shapes and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from memarak.privacy.names.classes import COMMON, CUE, EDGE, MARK, NUMBER, OPAQUE, TITLES, UNKNOWN
from memarak.privacy.names.lexicon import guess, plain_words, word_classes, word_set

SPACE, COMMA, STOP, TIGHT, LINE, COLON, OPEN, CLOSE, HYPHEN, SLASH, OTHER = range(11)
"""What stands between two words. TIGHT: a full stop without a space."""
LOWER, CAPITALISED, UPPER = range(3)
MIXED, ALL_LOWER, ALL_UPPER = range(3)
"""How the whole text is typed: with capitals where they belong, with none, or in capitals."""

PAD = 3
"""Empty places before the first and after the last word, so that neighbours can be asked for without a check."""

_NO_WORDS = [""] * PAD
_EDGES, _NO_SHAPES, _LINES, _NOUGHTS = ([value] * PAD for value in (EDGE, LOWER, LINE, 0))
_ASKED = -1

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
_KIND = re.compile(rf"({_MARK})|({_OPAQUE_AT})|({_BEHALF})|({_WORD})|({_DIGITS})")
_WORD_GROUP = 4
_INTRODUCTION = re.compile(r"[Ss](?:aya|y) [A-Z][a-z]+,? (?:da?ri?|warga|asal)\b")
WORDS = re.compile(_WORD)
_SENTENCE_STARTS = (STOP, LINE)
_APOSTROPHES = str.maketrans("’`´", "'''")
_ANNOUNCING = TITLES | {CUE}


@dataclass(slots=True)
class Tokens:
    """A text's words from `PAD` to `PAD + count`, as parallel lists padded at both ends.

    `gaps[i]` tells what stands before word i.
    """

    count: int
    words: list[str]
    classes: list[int]
    shapes: list[int]
    gaps: list[int]
    starts: list[int]
    ends: list[int]
    style: int


def may_hold_name(text: str, words: Collection[str] | None = None) -> bool:
    """Whether a closer look is worth it: some word is not known as plain. Costs a few microseconds.

    `words` are those of `text` in lower case, where the caller has them.
    """
    if not plain_words().issuperset(WORDS.findall(text.lower()) if words is None else words):
        return True
    return ("aya " in text or "y " in text) and _INTRODUCTION.search(text) is not None


def tokenise(text: str) -> Tokens:
    """The words of `text` in order."""
    pieces = _pattern_for(text).split(text)
    read = list(map(_read, pieces[1::2]))
    words = [*_NO_WORDS, *[word for word, _, _ in read], *_NO_WORDS]
    classes = [*_EDGES, *[kind for _, kind, _ in read], *_EDGES]
    shapes = [*_NO_SHAPES, *[shape for _, _, shape in read], *_NO_SHAPES]
    count = len(read)
    gaps = [*_LINES, *[_USUAL_GAPS.get(gap, _ASKED) for gap in pieces[:-1:2]], *_LINES]
    for i in [i for i, gap in enumerate(gaps) if gap == _ASKED]:
        gaps[i] = gap_code(pieces[2 * (i - PAD)], words[i - 1])
    if count and pieces[0] != " ":
        gaps[PAD] = LINE
    edges = list(accumulate(map(len, pieces)))
    starts, ends = [*_NOUGHTS, *edges[:-1:2]], [*_NOUGHTS, *edges[1::2]]
    starts += [len(text)] * PAD
    ends += [len(text)] * PAD
    style = _style(shapes, gaps, count)
    if style == MIXED and UPPER in shapes:
        _mark_acronyms(words, classes, shapes)
    return Tokens(count, words, classes, shapes, gaps, starts, ends, style)


def _pattern_for(text: str) -> re.Pattern[str]:
    if text.isascii() and not any(map(text.__contains__, _NOT_PLAIN)):
        return _PLAIN
    return _TOKEN_AT if "@" in text else _TOKEN


@lru_cache(maxsize=1 << 16)
def _read(raw: str) -> tuple[str, int, int]:
    """The word that the token `raw` is, in lower case, with its class and shape."""
    match = _KIND.fullmatch(raw)
    kind = (match.lastindex if match else None) or 1
    if kind != _WORD_GROUP:
        return ("[]", "", "an", "", "")[kind - 1], (MARK, OPAQUE, CUE, MARK, NUMBER)[kind - 1], LOWER
    word = raw.lower().translate(_APOSTROPHES)
    found = word_classes().get(word)
    shape = LOWER if not raw[0].isupper() else UPPER if len(raw) > 1 and raw.isupper() else CAPITALISED
    return word, guess(word) if found is None else found, shape


def _style(shapes: list[int], gaps: list[int], count: int) -> int:
    upper = shapes.count(UPPER)
    if upper > 1 and upper * 2 > count:
        return ALL_UPPER
    if CAPITALISED not in shapes:
        return ALL_LOWER
    # a capital that opens a sentence tells nothing of how names are typed
    within = sum([shape == CAPITALISED and gap not in _SENTENCE_STARTS for shape, gap in zip(shapes, gaps, strict=True)])
    # Every Word With A Capital tells as little as none
    all_titled = count > 9 and within * 10 > count * 7
    return MIXED if within and not all_titled else ALL_LOWER


def _mark_acronyms(words: list[str], classes: list[int], shapes: list[int]) -> None:
    """A lone unknown word of a few capitals is an abbreviation, unless a title or cue stands before it."""
    for i in range(PAD, len(words) - PAD):
        if classes[i] == UNKNOWN and shapes[i] == UPPER and len(words[i]) <= 5:
            alone = shapes[i - 1] != UPPER and shapes[i + 1] != UPPER
            if alone and classes[i - 1] not in _ANNOUNCING:
                classes[i] = COMMON


def gap_code(gap: str, before: str) -> int:
    """What the characters `gap` behind the word `before` mean."""
    if "\n" in gap or "\r" in gap or "<br" in gap:
        return LINE
    bare = gap.strip()
    if not bare:
        return SPACE
    first = bare[0]
    if first == "." and len(bare) == 1:
        if len(before) == 1 or before in word_set("abbreviations"):
            return SPACE
        return TIGHT if gap == "." else STOP
    if bare[:2] == ".,":
        return COMMA
    return _GAPS.get(bare[-1] if bare[-1] in "(:=" else first, OTHER)


_GAPS = {
    ",": COMMA, ";": COMMA, ".": STOP, "!": STOP, "?": STOP, "…": STOP, ":": COLON, "=": COLON, "(": OPEN, ")": CLOSE,
    "-": HYPHEN, "–": HYPHEN, "—": HYPHEN, "/": SLASH, "&": SPACE,
}  # fmt: skip
_USUAL_GAPS = {gap: gap_code(gap, "") for gap in (" ", ", ", ",", "-", " - ", "/", " (")}
"""Those that mean the same behind every word, known at once."""
