"""What the model is told about a word that may be a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

from memarak.privacy.names.classes import (
    ALL_UPPER,
    AMBIGUOUS,
    BIN,
    CAPITALISED,
    COLON,
    COMMON,
    CUE,
    DOCTOR,
    EDGE,
    HOLY,
    INITIAL,
    KIN,
    LINE,
    MARK,
    MIXED,
    NAME,
    NAMELIKE,
    NUMBER,
    PLACE,
    SLASH,
    SPACE,
    STOP,
    TIGHT,
    TIME,
    TITLE,
    TITLES,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import is_verbal, word_classes, word_set
from memarak.privacy.names.slips import is_slip
from memarak.privacy.names.tokens import Tokens

_FINES = word_set("fines")
_OPENERS = TITLES - {TITLE, DOCTOR} | {CUE, BIN, MARK}
_ORDINARY = frozenset({COMMON, TIME, PLACE, INITIAL, KIN, HOLY})
BREAKS = (LINE, STOP)
"""What ends a sentence: an ordinary word behind it has its capital anyway."""
_LETTERS = {NAME: "n", UNKNOWN: "u", AMBIGUOUS: "a", INITIAL: "i"}
_KINDS = 40
"""More than there are classes: the step of a combination."""


def is_candidate(tokens: Tokens, i: int, after_name: bool) -> bool:
    """Whether word `i` is put before the model at all.

    Unknown words and names always; an ordinary word only where it is written like a name after what announces one.
    """
    kind = tokens.classes[i]
    if kind == INITIAL and tokens.gaps[i + 1] == SLASH:
        # "45/Pdt.G/2025" is a lawsuit
        return False
    if tokens.classes[i - 1] == tokens.classes[i + 1] == NUMBER and len(tokens.words[i]) <= 3:
        # "7 Jul 2023"
        return False
    if kind in NAMELIKE:
        return True
    if kind not in _ORDINARY or tokens.gaps[i + 1] == COLON:
        # "Nama Lengkap:" is a label
        return False
    if tokens.style == ALL_UPPER:
        return after_name and kind in (COMMON, PLACE) and tokens.gaps[i] == SPACE
    if tokens.shapes[i] != CAPITALISED or tokens.style != MIXED or (kind == PLACE and tokens.classes[i - 1] == CUE):
        # "nama Gili Indah" is a place's
        return False
    if tokens.words[i - 1] in _FINES:
        # "Denda Pelayanan" is a fine
        return False
    if kind == COMMON and tokens.gaps[i] not in BREAKS and not is_verbal(tokens.words[i]):
        return True
    return tokens.gaps[i] in (SPACE, TIGHT) and (after_name or tokens.classes[i - 1] in _OPENERS)


Feature = str | int
Key = tuple[Any, ...]


def keys_of(tokens: Tokens, i: int, after_name: bool, bucket: int, nearby: int = 0) -> tuple[tuple[Key, ...], tuple[str, ...]]:
    """What the features of word `i` depend on: a key for each of `GROUPS`, and the features that are kept by no key.

    `after_name` tells that the word before belongs to a name, `bucket` how much the word sounds like one, `nearby` what was
    decided of the words before. A break between sentences is an edge.
    """
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    before, behind = gaps[i], gaps[i + 1]
    left = left2 = right = right2 = EDGE
    previous = following = before2 = ""
    if before not in BREAKS:
        left = MARK if after_name else classes[i - 1]
        if left != EDGE:
            previous = "[]" if after_name else words[i - 1]
            left2 = EDGE if gaps[i - 1] in BREAKS else classes[i - 2]
            before2 = "" if left2 == EDGE else words[i - 2]
    if behind not in BREAKS:
        right = classes[i + 1]
        if right != EDGE:
            following = words[i + 1]
            right2 = EDGE if gaps[i + 2] in BREAKS else classes[i + 2]
    kind, look = classes[i], _look(tokens, i)
    keys: tuple[Key, ...] = (
        (words[i], kind, look, after_name, bucket),
        (previous, kind, look),
        (following, kind, look),
        (kind, look, left, left2, before, after_name, bucket, nearby),
        (kind, look, right, right2, behind, bucket),
        (kind, look, left, right, before, behind, shapes[i - 1], shapes[i + 1]),
    )
    forms = f"h{_LETTERS.get(kind, 'c')} {form(previous)} {form(following)}"
    return keys, ("b" + before2, "B" + before2 + " " + previous, forms)


def _of_word(word: str, kind: int, look: int, after_name: bool, bucket: int) -> tuple[Feature, ...]:
    """The word by itself: how it is written, sounds, begins and ends."""
    own, group = kind * 12 + look, _LETTERS.get(kind, "c")
    return (
        own,
        2_500_000 + (own * 2 + after_name) * 16 + min(len(word), 15),
        2_700_000 + own * _KINDS + bucket,
        3_100_000 + (own * 2 + after_name) * 8 + bucket,
        "2" + word[-2:],
        "3" + word[-3:],
        "4" + word[-4:],
        "s" + word[:3],
        f"c{group}{after_name:d}{word[-3:]}",
        "w" + _plain(word, kind),
        "x" + (f"{look}{after_name:d}" if kind == UNKNOWN and is_slip(word) else ""),
    )


def _of_previous(previous: str, kind: int, look: int) -> tuple[Feature, ...]:
    """The word before it."""
    return "p" + previous, "P" + _LETTERS.get(kind, "c") + previous, f"f{kind} {look} {form(previous)}"


def _of_following(following: str, kind: int, look: int) -> tuple[Feature, ...]:
    """The word behind it."""
    return "n" + following, "N" + _LETTERS.get(kind, "c") + following, f"g{kind} {look} {form(following)}"


def _before(
    kind: int, look: int, left: int, left2: int, before: int, after_name: bool, bucket: int, nearby: int
) -> tuple[Feature, ...]:
    """The kinds of words before it, what stands between, and what was decided of them."""
    base, group, with_left = (kind * 12 + look) * _KINDS, _LETTERS.get(kind, "c"), kind * _KINDS + left
    return (
        1_000_000 + base + left,
        1_400_000 + with_left * _KINDS + left2,
        1_800_000 + base + before,
        2_000_000 + with_left * 16 + before,
        2_800_000 + (with_left * 2 + after_name) * 8 + bucket,
        f"k{kind} {look} {nearby}",
        f"l{group} {left} {nearby} {before}",
        f"m{group} {nearby} {bucket}",
    )


def _behind(kind: int, look: int, right: int, right2: int, behind: int, bucket: int) -> tuple[Feature, ...]:
    """The kinds of words behind it, and what stands between."""
    base, with_right = (kind * 12 + look) * _KINDS, kind * _KINDS + right
    return (
        1_100_000 + base + right,
        1_600_000 + with_right * _KINDS + right2,
        1_900_000 + base + behind,
        2_100_000 + with_right * 16 + behind,
        3_000_000 + with_right * 8 + bucket,
    )


def _around(
    kind: int, look: int, left: int, right: int, before: int, behind: int, shape_left: int, shape_right: int
) -> tuple[Feature, ...]:
    """What stands on both sides of it."""
    own = kind * 12 + look
    return (
        1_200_000 + ((kind * _KINDS + left) * _KINDS + right),
        2_200_000 + (own * 12 + before) * 12 + behind,
        2_400_000 + (own * 4 + shape_left) * 4 + shape_right,
    )


GROUPS: tuple[Callable[..., tuple[Feature, ...]], ...] = (_of_word, _of_previous, _of_following, _before, _behind, _around)
"""Features that depend on the same few things, each combination in a range of numbers of its own."""
_TRAINED_ORDER = itemgetter(
    *(0, 17, 25, 30, 18, 26, 19, 27, 20, 28, 31, 32, 1, 2, 21, 29, 3),
    *(11, 12, 14, 15, 33, 34, 4, 5, 6, 7, 8, 9, 13, 16, 35, 22, 23, 24, 10),
)
_TRAINED_EVIDENCE = itemgetter(0, 1, 4, 2, 3, 5)
"""The order in which the committed model learnt them: sums of fractions differ in their last bit by it."""


def features(tokens: Tokens, i: int, after_name: bool, bucket: int, evidence: int = 0, nearby: int = 0) -> tuple[Feature, ...]:
    """The features of word `i`, told by the parts of `keys_of`; `evidence` is what the rules say of it.

    Integers are combinations of classes, gaps and shapes; strings are words and parts of words.
    """
    keys, others = keys_of(tokens, i, after_name, bucket, nearby)
    grouped = chain.from_iterable([features_of(*key) for features_of, key in zip(GROUPS, keys, strict=True)])
    found: tuple[Feature, ...] = _TRAINED_ORDER((*grouped, *others))
    if not evidence:
        return found
    told = zip(EVIDENCE_GROUPS, evidence_keys(keys, tokens.words[i - 1], evidence), strict=True)
    return (*found, *_TRAINED_EVIDENCE([said for features_of, key in told for said in features_of(*key)]))


def evidence_keys(keys: tuple[Key, ...], word_before: str, evidence: int) -> tuple[Key, ...]:
    """What the features of `evidence` for a word with `keys` depend on: a key for each of `EVIDENCE_GROUPS`."""
    word, kind, look, _, bucket = keys[0]
    left, right = keys[-1][2:4]
    return (evidence, kind, look, left, right, bucket), (evidence, kind, word_before), (evidence, _plain(word, kind))


def _told(evidence: int, kind: int, look: int, left: int, right: int, bucket: int) -> tuple[str, ...]:
    """What the rules say of a word, alone and with the kinds of words around it."""
    said = f"e{evidence}"
    return said, f"{said} {kind} {look}", f"{said} {kind} {left} {right}", f"{said} {bucket} {kind}"


def _told_behind(evidence: int, kind: int, word_before: str) -> tuple[str, ...]:
    """The same behind `word_before`."""
    return (f"e{evidence} {_LETTERS.get(kind, 'c')} {word_before}",)


def _told_of(evidence: int, plain: str) -> tuple[str, ...]:
    """The same of the word `plain`."""
    return (f"e{evidence} {plain}",)


EVIDENCE_GROUPS: tuple[Callable[..., tuple[str, ...]], ...] = (_told, _told_behind, _told_of)


def _plain(word: str, kind: int) -> str:
    """The word itself, if it is an ordinary one: which name it is tells nothing of others."""
    return word if kind not in (UNKNOWN, NAME) else ""


_FORMS = (
    *(("me", "", "m"), ("di", "in", "D"), ("di", "", "d"), ("ber", "", "b"), ("be", "", "b"), ("ter", "", "t")),
    *(("ke", "an", "K"), ("ke", "", "k"), ("pe", "an", "P"), ("pe", "", "p"), ("se", "", "s"), ("ng", "", "G"), ("ny", "", "G")),
    *(("", "nya", "N"), ("", "kan", "A"), ("", "in", "I"), ("", "an", "a"), ("", "ku", "u")),
)
"""Beginnings and endings that tell how a word is derived, the first that fits."""


@lru_cache(maxsize=50_000)
def form(word: str) -> str:
    """How `word` is derived, as far as its ends show it, or its class where lists know a telling one."""
    kind = word_classes().get(word, UNKNOWN)
    if kind not in (COMMON, UNKNOWN):
        return str(kind)
    if len(word) > 4:
        for prefix, suffix, name in _FORMS:
            if word.startswith(prefix) and word.endswith(suffix):
                return name
    return "" if kind == COMMON else "?"


def _look(tokens: Tokens, i: int) -> int:
    """How word `i` is written, as far as that tells anything in this text."""
    if tokens.style == ALL_UPPER:
        return 3
    shape = tokens.shapes[i]
    if tokens.style == MIXED:
        return 4 + shape * 2 + (tokens.gaps[i] in BREAKS)
    return shape if shape == CAPITALISED else 0
