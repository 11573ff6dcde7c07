"""What the rules say of a word that may be a name, for the model to weigh."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from memarak.privacy.names.blocks import RUN
from memarak.privacy.names.classes import (
    AMBIGUOUS,
    CAPITALISED,
    COMMON,
    HOLY,
    HYPHEN,
    LINE,
    LOWER,
    MIXED,
    NAME,
    NAMELIKE,
    SPACE,
    STOP,
    TIME,
    UNKNOWN,
)
from memarak.privacy.names.cues import BALINESE, TITLED
from memarak.privacy.names.extent import JOINED, links
from memarak.privacy.names.lexicon import is_verbal, word_set
from memarak.privacy.names.tokens import Tokens

_ALSO_GIVEN = word_set("also_given")
_BALINESE = word_set("balinese")
_DEGREE_WORDS = word_set("degree_words")
_PARTICLES = word_set("particles")
_QUALITIES = word_set("qualities")
_UNFINISHED = word_set("unfinished")
SONS = ("putra", "putri")
LISTED = NAMELIKE | {COMMON}
ANNOUNCED = 15
"""The part of the evidence that tells how a name is announced."""
CONTINUED, RULED_OUT = 512, 513
"""What the rules decide alone: that a word is (part of) a name, and that it is none."""


def nearby_of(i: int, certain: Sequence[bool], first: Mapping[int, int], stopped: Mapping[int, int], named: int) -> int:
    """What was decided of the words before word `i`, as one number; `named` tells how many belong to names."""
    before = 2 if certain[i - 1] else i - 1 in stopped
    second = 2 if certain[i - 2] else i - 2 in stopped
    return (before * 3 + second) * 6 + min(named, 2) * 2 + (len(first) > (i in first))


def evidence_of(tokens: Tokens, i: int, certain: Sequence[bool], first: Mapping[int, int], stopped: Mapping[int, int]) -> int:
    """What the rules say of word `i`, as one number: how it is announced, what thing it belongs to, and whether it is
    written as part of the name before it; `CONTINUED` and `RULED_OUT` are verdicts.
    """
    after_name = certain[i - 1]
    found = first.get(i, 0) + 16 * stopped.get(i, 0)
    if found == BALINESE or (found == TITLED and tokens.classes[i] == NAME):
        return CONTINUED
    if after_name and tokens.classes[i] == HOLY and _finishes(tokens, i):
        return CONTINUED
    if stopped.get(i, RUN) != RUN:
        return RULED_OUT
    if not found:
        if _goes_on(tokens, i, certain) or (after_name and _finishes(tokens, i)):
            return CONTINUED
        if _is_quality(tokens, i):
            return RULED_OUT
    return found + 256 * (after_name and is_written_on(tokens, i))


def _finishes(tokens: Tokens, i: int) -> bool:
    """Whether the name before word `i` is unfinished without it: "Nurul hikmah", "wahyu putra"."""
    if tokens.gaps[i] == HYPHEN:
        # "Jae-won"
        return (
            tokens.starts[i] == tokens.ends[i - 1] + 1
            and tokens.classes[i] in LISTED | {TIME}
            and tokens.words[i] != tokens.words[i - 1]
        )
    if tokens.gaps[i] != SPACE:
        return False
    before, word = tokens.words[i - 1], tokens.words[i]
    unfinished = before in _UNFINISHED or before.endswith("atul")
    # "I MADE DANA"
    unfinished = unfinished or (before in _BALINESE and tokens.words[i - 2] in ("i", "ni"))
    if word == "antara" and tokens.style == MIXED and tokens.shapes[i] == CAPITALISED:
        # "Kadek Dwi Antara": no "between"
        return True
    if word in _ALSO_GIVEN and tokens.style == MIXED and tokens.shapes[i] == tokens.shapes[i - 1] == CAPITALISED:
        # "Rahmat Imam", "Abdullah Said"
        return True
    if before.endswith("ul") and len(before) > 4 and tokens.classes[i] == HOLY and tokens.classes[i - 1] == NAME:
        # "Zainul Islam"
        return True
    return word in SONS or (unfinished and tokens.classes[i] in LISTED and not is_verbal(word))


def _is_quality(tokens: Tokens, i: int) -> bool:
    """ "ga sabar", "kurang indah": an ordinary word that is also a name, after what makes it an adjective."""
    lower = tokens.classes[i] == AMBIGUOUS and tokens.shapes[i] == LOWER
    if not lower:
        return False
    if tokens.words[i - 1] in _DEGREE_WORDS and tokens.gaps[i] == SPACE:
        return True
    # "arif dan bijaksana", "aman dan sentosa"
    paired = tokens.words[i + 1] == "dan" and tokens.words[i + 2] in _QUALITIES
    return paired or (tokens.words[i - 1] == "dan" and tokens.words[i - 2] in _QUALITIES)


def is_written_on(tokens: Tokens, i: int, first: bool = False) -> bool:
    """Whether word `i`, beside a name, is written as part of it: with a capital in a text that uses them.

    `first`: the word before `i` is asked instead, and ordinary words only within a sentence.
    """
    j = i - 1 if first else i
    shape = tokens.shapes[i]
    if tokens.style != MIXED or tokens.gaps[i] != SPACE or shape == LOWER or shape != tokens.shapes[i - 1]:
        return False
    kind, word = tokens.classes[j], tokens.words[j]
    if kind == COMMON:
        return tokens.gaps[j] not in (STOP, LINE) and shape == CAPITALISED and not is_verbal(word)
    return kind in (UNKNOWN, AMBIGUOUS, NAME) or word in SONS or (kind == TIME and not first)


def _goes_on(tokens: Tokens, i: int, certain: Sequence[bool]) -> bool:
    """Whether a name that ends at one or two particles ("van", "bin", "al", "van der") goes on with word `i`."""
    if tokens.gaps[i] not in (*JOINED, HYPHEN) or tokens.gaps[i - 1] not in JOINED or not links(tokens, i - 1):
        return False
    two = certain[i - 3] and tokens.gaps[i - 2] in JOINED and tokens.words[i - 2] in _PARTICLES
    return (certain[i - 2] or two) and tokens.classes[i] in LISTED and tokens.shapes[i] != LOWER
