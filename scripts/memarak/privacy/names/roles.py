"""What a word may do to names by itself, so that most words of a text need not be asked one by one.

Each word has its bits from when it is first read. A rule looks at the words with its own bit, and no rule at a word with none.
"""

from __future__ import annotations

from functools import cache

from memarak.privacy.names.classes import BIN, CUE, HOLY, NAMELIKE, SELF, TITLES
from memarak.privacy.names.lexicon import place_pairs, word_classes, word_set

LIKELY, CAPITAL, CALLS, HEADS, CLOSES, TELLS = (1 << n for n in range(6))
"""May be a name wherever it stands; has a capital; may announce a name at its place (`cues`); may open or close
the name of a thing (`blocks`); may stand in the line above a signature; may announce a name beside it."""
VOCATIVES = ("min", "mimin", "admin", "halo", "hai", "eh", "woi")
THING, HALL, STREET_TAIL, PAIRED, SOFT, TRADE_TAIL, DOOR, PROPHET, SAID = (1 << n for n in range(9))
"""What a word may open or close."""
_CALLING = TITLES | {CUE, SELF, BIN}


def role(word: str, kind: int) -> int:
    """The bits of `word` of the class `kind`, but for `CAPITAL`."""
    bits = LIKELY if kind in NAMELIKE else 0
    if word in _callers():
        bits |= CALLS
    if kind == SELF or word in _tellers():
        bits |= TELLS
    if kind == HOLY or word in heads():
        bits |= HEADS
    return bits | CLOSES if word in word_set("signers") else bits


@cache
def balinese() -> frozenset[tuple[str, str]]:
    """Pairs that open a Balinese name: "I Wayan", "Ni Luh"."""
    seconds = word_set("balinese")
    pairs = {(first, second) for first in ("i", "ni") for second in seconds}
    return frozenset(
        pairs | {("ida", "bagus"), ("ida", "ayu"), ("anak", "agung"), ("dewa", "ayu"), ("dewa", "gede"), ("dewa", "made")}
    )


@cache
def _tellers() -> frozenset[str]:
    """The words beside which `announced` may find something, but for those of the class `SELF`."""
    return word_set("human_passives").union(word_set("tells"), VOCATIVES)


@cache
def _callers() -> frozenset[str]:
    """The words at which, or beside which, `announced` may find something."""
    first = frozenset(first for first, _ in balinese())
    return first.union(
        {"guru", "si"},
        _tellers(),
        *map(word_set, ("hyphenated_surnames", "english_titles", "chinese_surnames")),
        (word for word, kind in word_classes().items() if kind in _CALLING),
    )


@cache
def heads() -> dict[str, int]:
    """The words that may open the name of a thing, or close one, each with what it may open."""
    found: dict[str, int] = {}
    lists = (
        (("sakit", "makan"), HALL),
        ((first for first, _ in place_pairs()), PAIRED),
        (word_set("named_things"), THING),
        (word_set("english_streets"), STREET_TAIL),
        (word_set("soft_things"), SOFT),
        (word_set("trade_words"), TRADE_TAIL),
        (word_set("prophets"), PROPHET),
        (word_set("sayings"), SAID),
        # what stands before a name over a door or on a packing
        (word_set("signs") | word_set("foods") | word_set("goods"), DOOR),
    )
    for words, what in lists:
        for word in words:
            found[word] = found.get(word, 0) | what
    return found
