"""What the model is told about a word that may be a name."""

from __future__ import annotations

from memarak.privacy.names.classes import (
    BIN,
    COMMON,
    CUE,
    DOCTOR,
    EDGE,
    HOLY,
    INITIAL,
    KIN,
    MARK,
    NAMELIKE,
    NUMBER,
    PLACE,
    TIME,
    TITLE,
    TITLES,
)
from memarak.privacy.names.lexicon import word_set
from memarak.privacy.names.tokens import ALL_UPPER, CAPITALISED, COLON, LINE, MIXED, SPACE, STOP, TIGHT, Tokens

_OPENERS = TITLES - {TITLE, DOCTOR} | {CUE, BIN, MARK}
_ORDINARY = frozenset({COMMON, TIME, PLACE, INITIAL, KIN, HOLY})
_KINDS = 40


def is_candidate(tokens: Tokens, i: int, after_name: bool) -> bool:
    """Whether word `i` is put before the model at all.

    Unknown words and names always; an ordinary word only where it is written like a name after what announces one.
    """
    kind = tokens.classes[i]
    if tokens.classes[i - 1] == tokens.classes[i + 1] == NUMBER and len(tokens.words[i]) <= 3:
        # "7 Jul 2023"
        return False
    if kind in NAMELIKE:
        return True
    if tokens.shapes[i] != CAPITALISED or tokens.style != MIXED or kind not in _ORDINARY:
        return False
    if tokens.gaps[i + 1] == COLON or (kind == PLACE and tokens.classes[i - 1] == CUE):
        # "Nama Lengkap:" is a label, "nama Gili Indah" a place's
        return False
    if tokens.words[i - 1] in word_set("weak_titles"):
        # "Denda Pelayanan" is a fine
        return False
    return tokens.gaps[i] in (SPACE, TIGHT) and (after_name or tokens.classes[i - 1] in _OPENERS)


def features(tokens: Tokens, i: int, after_name: bool, bucket: int) -> tuple[str | int, ...]:
    """The features of word `i`; `after_name` tells that the word before belongs to a name, `bucket` how much
    the word sounds like one.

    Integers are combinations of classes, gaps and shapes; strings are words and parts of words.
    """
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    word, kind = words[i], classes[i]
    before, behind = gaps[i], gaps[i + 1]
    starts = before in (LINE, STOP)
    shape = shapes[i]
    if tokens.style == ALL_UPPER:
        look = 3
    elif tokens.style == MIXED:
        look = 4 + shape * 2 + starts
    else:
        look = shape if shape == CAPITALISED else 0
    own = kind * 12 + look
    left = (MARK if after_name else classes[i - 1]) if before not in (LINE, STOP) else EDGE
    right = classes[i + 1] if behind not in (LINE, STOP) else EDGE
    left2 = classes[i - 2] if left != EDGE and gaps[i - 1] not in (LINE, STOP) else EDGE
    right2 = classes[i + 2] if right != EDGE and gaps[i + 2] not in (LINE, STOP) else EDGE
    previous = "" if left == EDGE else ("[]" if after_name else words[i - 1])
    following = "" if right == EDGE else words[i + 1]
    before2 = words[i - 2] if left2 != EDGE else ""
    group = "n" if kind == 2 else "u" if kind == 0 else "a" if kind == 3 else "i" if kind == INITIAL else "c"
    base = own * _KINDS
    return (
        own,
        1_000_000 + base + left,
        1_100_000 + base + right,
        1_200_000 + (kind * _KINDS + left) * _KINDS + right,
        1_400_000 + (kind * _KINDS + left) * _KINDS + left2,
        1_600_000 + (kind * _KINDS + right) * _KINDS + right2,
        1_800_000 + base + before,
        1_900_000 + base + behind,
        2_000_000 + (kind * _KINDS + left) * 16 + before,
        2_100_000 + (kind * _KINDS + right) * 16 + behind,
        2_200_000 + (own * 12 + before) * 12 + behind,
        2_400_000 + (own * 4 + shapes[i - 1]) * 4 + shapes[i + 1],
        2_500_000 + (own * 2 + after_name) * 16 + min(len(word), 15),
        "p" + previous,
        "P" + group + previous,
        "n" + following,
        "N" + group + following,
        "b" + before2,
        "B" + before2 + " " + previous,
        "2" + word[-2:],
        "3" + word[-3:],
        "4" + word[-4:],
        "s" + word[:3],
        2_700_000 + base + bucket,
        2_800_000 + ((kind * _KINDS + left) * 2 + after_name) * 8 + bucket,
        3_000_000 + (kind * _KINDS + right) * 8 + bucket,
        3_100_000 + (own * 2 + after_name) * 8 + bucket,
        "c" + group + str(after_name) + word[-3:],
        "w" + (word if kind not in (0, 2) else ""),
    )
