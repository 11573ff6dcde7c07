"""Whether anything in a text is what a rule of names begins with, told by a byte for each word: most texts hold nothing.

What `announced` or the model could begin a name with has either a word that may be a name wherever it stands, or a word with a
capital, a place or a month, and that mostly behind a word that announces it. Where neither stands, nothing is found: every rule
that is added to `cues`, `speech` or `is_candidate` and needs less must be told here too (`tests/privacy/test_fast_path.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from memarak.privacy.names.classes import (
    BIN,
    CAPITALISED,
    COMMON,
    CUE,
    KIN,
    LINE,
    LOWER,
    MARK,
    NAMELIKE,
    PLACE,
    SELF,
    STOP,
    TITLE,
    TITLES,
)
from memarak.privacy.names.lexicon import is_verbal, word_set
from memarak.privacy.names.roles import balinese

LOOK, CAPITAL, TAKEN, ANNOUNCES, ENDS, KINDRED, OWNER = (1 << n for n in range(7))
"""Always worth a look; an ordinary word with a capital; may be announced though it is no name by itself; announces the word
behind it; a sentence ends behind it; may be a relation ("anak", "putrinya"), and whose ("saya", "pak") the relation is."""
BETWEEN = ANNOUNCES | KINDRED
"""Signs that stand alone: whatever may hold for the words around them."""
_TELLING = word_set("english_titles") | word_set("chinese_surnames") | word_set("hyphenated_surnames") | {"si"}
_TELLING |= {second for _, second in balinese()}
_CALLED = word_set("months_as_names") | word_set("plants")
_ALWAYS = NAMELIKE | {CUE, BIN}
_CALLING = TITLES | {SELF, MARK}


def hint(word: str, kind: int, shape: int, behind: int, is_led: bool) -> int:
    """The bits of a word; `behind` is the gap behind it, `is_led` tells that its piece begins with something else."""
    if kind in _ALWAYS or word in _TELLING or behind == LINE:
        return LOOK
    bits = CAPITAL if shape == CAPITALISED and kind == COMMON and not is_verbal(word) else 0
    if shape != LOWER or kind == PLACE or word in _CALLED:
        bits |= TAKEN
    if bits and is_led:
        # what stands before it only the text tells
        return LOOK
    if kind in _CALLING or word == "guru":
        bits |= ANNOUNCES
    if behind == STOP:
        bits |= ENDS
    if kind == KIN or word.endswith("nya"):
        bits |= KINDRED
    return bits | OWNER if kind in (SELF, TITLE) else bits


def _any(is_meant: Callable[[int], int | bool]) -> bytes:
    """A set of a pattern: the bytes that `is_meant` is true of."""
    return b"[" + b"".join(b"\\x%02x" % bits for bits in range(1 << 7) if is_meant(bits)) + b"]"


_OPENING = re.compile(
    _any(lambda bits: bits & LOOK)
    + b"|"
    + _any(lambda bits: not bits & ENDS)
    + _any(lambda bits: bits & CAPITAL)
    + b"|"
    + _any(lambda bits: bits & ANNOUNCES and not bits & ENDS)
    + _any(lambda bits: bits & TAKEN)
    + b"|"
    + _any(lambda bits: bits & KINDRED)
    + _any(lambda bits: bits & OWNER)
)


def may_begin(hints: bytes) -> bool:
    """Whether a name may begin at one of the words with `hints`."""
    return _OPENING.search(b"%c%b" % (ENDS, hints)) is not None
