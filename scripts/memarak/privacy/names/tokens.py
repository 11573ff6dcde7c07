"""A text as words with their classes, shapes and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import compress, count

from memarak.privacy.names.classes import (
    ALL_LOWER,
    ALL_UPPER,
    CAPITALISED,
    COMMON,
    CUE,
    LINE,
    MIXED,
    STOP,
    TITLES,
    UNKNOWN,
    UPPER,
)
from memarak.privacy.names.lexicon import plain_words
from memarak.privacy.names.words import PAD, WORDS, Piece, Places, pieces_of, read_words
from memarak.privacy.pieces import Pieces, cut

_INTRODUCTION = re.compile(r"[Ss](?:aya|y) [A-Z][a-z]+,? (?:da?ri?|warga|asal)\b")
_SENTENCE_STARTS = (STOP, LINE)
_ANNOUNCING = TITLES | {CUE}


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


_MAY_START = Pieces(lambda piece: not plain_words().issuperset(WORDS.findall(piece.lower())))
"""Whether a word of a piece is not known as plain."""


def may_hold_name(text: str, words: Collection[str] | None = None) -> bool:
    """Whether a closer look is worth it: some word is not known as plain. Costs a few microseconds.

    `words` are those of `text` in lower case, where the caller has them.
    """
    if any(map(_MAY_START.__getitem__, cut(text))) if words is None else not plain_words().issuperset(words):
        return True
    return ("aya " in text or "sy " in text or "Sy " in text) and _INTRODUCTION.search(text) is not None


def tokenise(text: str, pieces: Sequence[Piece] | None = None) -> Tokens:
    """The words of `text` in order; `pieces` are `pieces_of` it, where the caller has them."""
    words, classes, shapes, roles, gaps, find_places = read_words(text, pieces_of(text) if pieces is None else pieces)
    marked = list(compress(count(), roles))
    length = len(words) - 2 * PAD
    style = _style(shapes, gaps, marked, length)
    if style == MIXED and UPPER in shapes:
        _mark_acronyms(words, classes, shapes, marked)
    return Tokens(length, words, classes, shapes, gaps, roles, marked, style, find_places)


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


def _mark_acronyms(words: list[str], classes: list[int], shapes: list[int], marked: list[int]) -> None:
    """A lone unknown word of a few capitals is an abbreviation, unless a title or cue stands before it."""
    for i in marked:
        if classes[i] == UNKNOWN and shapes[i] == UPPER and len(words[i]) <= 5:
            alone = shapes[i - 1] != UPPER and shapes[i + 1] != UPPER
            if alone and classes[i - 1] not in _ANNOUNCING:
                classes[i] = COMMON
