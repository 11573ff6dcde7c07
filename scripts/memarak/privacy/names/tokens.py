"""A text as words with their classes, shapes and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate, chain
from typing import NamedTuple

from memarak.privacy.names.classes import COMMON, CUE, EDGE, MARK, NUMBER, OPAQUE, TITLES, UNKNOWN
from memarak.privacy.names.lexicon import guess, plain_words, word_classes, word_set
from memarak.privacy.names.roles import CAPITAL, role
from memarak.privacy.pieces import Pieces, cut

SPACE, COMMA, STOP, TIGHT, LINE, COLON, OPEN, CLOSE, HYPHEN, SLASH, OTHER = range(11)
"""What stands between two words. TIGHT: a full stop without a space."""
LOWER, CAPITALISED, UPPER = range(3)
MIXED, ALL_LOWER, ALL_UPPER = range(3)
"""How the whole text is typed: with capitals where they belong, with none, or in capitals."""

PAD = 3
"""Empty places before the first and after the last word, so that neighbours can be asked for without a check."""

_NO_WORDS = [""] * PAD
_EDGES, _NO_SHAPES, _LINES, _NOUGHTS = ([value] * PAD for value in (EDGE, LOWER, LINE, 0))

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
_INTRODUCTION = re.compile(r"[Ss](?:aya|y) [A-Z][a-z]+,? (?:da?ri?|warga|asal)\b")
WORDS = re.compile(_WORD)
_SENTENCE_STARTS = (STOP, LINE)
_APOSTROPHES = str.maketrans("’`´", "'''")
_ANNOUNCING = TITLES | {CUE}


Places = tuple[list[int], list[int]]


@dataclass(slots=True)
class Tokens:
    """A text's words from `PAD` to `PAD + count`, as parallel lists padded at both ends.

    `gaps[i]` tells what stands before word i; from `starts[i]` to `ends[i]` it stands in the text. `marked` are the places,
    in order, whose words have bits in `roles`.
    """

    count: int
    words: list[str]
    classes: list[int]
    shapes: list[int]
    gaps: list[int]
    roles: list[int]
    marked: list[int]
    style: int
    _find_places: Callable[[], Places]
    _places: Places | None = None

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._found_places()[0]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._found_places()[1]

    def _found_places(self) -> Places:
        """Most texts hold nothing, and nobody asks where."""
        if self._places is None:
            self._places = self._find_places()
        return self._places


def may_hold_name(text: str, words: Collection[str] | None = None) -> bool:
    """Whether a closer look is worth it: some word is not known as plain. Costs a few microseconds.

    `words` are those of `text` in lower case, where the caller has them.
    """
    if not plain_words().issuperset(WORDS.findall(text.lower()) if words is None else words):
        return True
    return ("aya " in text or "y " in text) and _INTRODUCTION.search(text) is not None


def tokenise(text: str) -> Tokens:
    """The words of `text` in order."""
    words, classes, shapes, roles, gaps = _from_pieces(text) or _from_whole(text)
    count = len(words)
    words = [*_NO_WORDS, *words, *_NO_WORDS]
    classes = [*_EDGES, *classes, *_EDGES]
    shapes = [*_NO_SHAPES, *shapes, *_NO_SHAPES]
    roles = [*_NOUGHTS, *roles, *_NOUGHTS]
    gaps = [*_LINES, *gaps, *_LINES]
    marked = [i for i, bits in enumerate(roles) if bits]
    style = _style(shapes, gaps, marked, count)
    if style == MIXED and UPPER in shapes:
        _mark_acronyms(words, classes, shapes)
    return Tokens(count, words, classes, shapes, gaps, roles, marked, style, partial(_places_in, text))


Read = tuple[Sequence[str], Sequence[int], Sequence[int], Sequence[int], Sequence[int]]
"""Words, classes, shapes, roles, and what stands before each."""


def _from_whole(text: str) -> Read:
    """The words of `text` by one pattern over all of it."""
    pieces = _pattern_for(text).split(text)
    if len(pieces) == 1:
        return (), (), (), (), ()
    words, classes, shapes, roles = zip(*map(_read, pieces[1::2]), strict=True)
    gaps = [gap_code(gap, before) for gap, before in zip(pieces[:-1:2], ("", *words), strict=False)]
    if pieces[0] != " ":
        gaps[0] = LINE
    return words, classes, shapes, roles, gaps


def _places_in(text: str) -> Places:
    pieces = _pattern_for(text).split(text)
    edges = list(accumulate(map(len, pieces)))
    end = [len(text)] * PAD
    return [*_NOUGHTS, *edges[:-1:2], *end], [*_NOUGHTS, *edges[1::2], *end]


class _Token(NamedTuple):
    """A word as its piece tells it. `gap` is what stands behind it, if a blank and a word follow the piece.

    `led` is what stands in the piece before its first word, `trail` what stands in it behind its last.
    """

    word: str
    kind: int
    shape: int
    role: int
    gap: int
    led: str
    trail: str


_UNCLEAR = (_Token("", -1, LOWER, 0, OTHER, "", ""),)
"""A piece that only the whole text explains."""


def _read_piece(piece: str) -> tuple[_Token, ...]:
    """The words of what stands between two blanks."""
    parts = _pattern_for(piece).split(piece)
    if "@" in piece or _HALF_BEHALF.search(piece) or (len(parts) == 1 and piece):
        return _UNCLEAR
    led, trail = parts[0], parts[-1]
    parts[-1] += " "
    last = len(parts) - 2
    return tuple(
        _Token(*_read(parts[i]), gap_code(parts[i + 1], _read(parts[i])[0]), led if i == 1 else "", trail if i == last else "")
        for i in range(1, len(parts), 2)
    )


_PIECES = Pieces(_read_piece)


def _from_pieces(text: str) -> Read | None:
    """The fast path of names: the words of `text` from those of its pieces, most of which were met in a text before.

    `None` where that would not be the same.
    """
    if "[" in text:
        if any(map(text.__contains__, _SWALLOWS_MARK)):
            return None
        text = _MARKED.sub(_without_blanks, text)
    read = list(chain.from_iterable(map(_PIECES.__getitem__, cut(text))))
    if not read:
        return None
    words, classes, shapes, roles, behind, led, trails = zip(*read, strict=True)
    if -1 in classes or text[0] == " ":
        return None
    gaps = [LINE, *behind[:-1]]
    if any(led):
        for i, before in enumerate(led[1:], 1):
            if before:
                gaps[i] = gap_code(f"{trails[i - 1]} {before}", words[i - 1])
    return words, classes, shapes, roles, gaps


def _without_blanks(mark: re.Match[str]) -> str:
    return mark[0].replace(" ", "\0")


def _pattern_for(text: str) -> re.Pattern[str]:
    if text.isascii() and not any(map(text.__contains__, _NOT_PLAIN)):
        return _PLAIN
    return _TOKEN_AT if "@" in text else _TOKEN


@lru_cache(maxsize=1 << 16)
def _read(raw: str) -> tuple[str, int, int, int]:
    """The word that the token `raw` is, in lower case, with its class, shape and role."""
    match = _KIND.fullmatch(raw)
    kind = (match.lastindex if match else None) or 1
    if kind != _WORD_GROUP:
        word, found = ("[]", "", "an", "", "")[kind - 1], (MARK, OPAQUE, CUE, MARK, NUMBER)[kind - 1]
        return word, found, LOWER, role(word, found)
    word = raw.lower().translate(_APOSTROPHES)
    listed = word_classes().get(word)
    found = guess(word) if listed is None else listed
    shape = LOWER if not raw[0].isupper() else UPPER if len(raw) > 1 and raw.isupper() else CAPITALISED
    return word, found, shape, role(word, found) | (CAPITAL if shape == CAPITALISED else 0)


def _style(shapes: list[int], gaps: list[int], marked: list[int], count: int) -> int:
    upper = shapes.count(UPPER)
    if upper > 1 and upper * 2 > count:
        return ALL_UPPER
    if CAPITALISED not in shapes:
        return ALL_LOWER
    # a capital that opens a sentence tells nothing of how names are typed
    within = sum([gaps[i] not in _SENTENCE_STARTS for i in marked if shapes[i] == CAPITALISED])
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
