"""What the model is told about a word that may be a name."""

from __future__ import annotations

from functools import lru_cache

from memarak.privacy.names.classes import (
    AMBIGUOUS,
    BIN,
    COMMON,
    CUE,
    DOCTOR,
    EDGE,
    HOLY,
    INITIAL,
    KIN,
    MARK,
    NAME,
    NAMELIKE,
    NUMBER,
    PLACE,
    TIME,
    TITLE,
    TITLES,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import is_verbal, word_classes, word_set
from memarak.privacy.names.slips import is_slip
from memarak.privacy.names.tokens import ALL_UPPER, CAPITALISED, COLON, LINE, MIXED, SLASH, SPACE, STOP, TIGHT, Tokens

_OPENERS = TITLES - {TITLE, DOCTOR} | {CUE, BIN, MARK}
_ORDINARY = frozenset({COMMON, TIME, PLACE, INITIAL, KIN, HOLY})
_BREAKS = (LINE, STOP)
_GROUPS = {NAME: "n", UNKNOWN: "u", AMBIGUOUS: "a", INITIAL: "i"}
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
    if tokens.words[i - 1] in word_set("fines"):
        # "Denda Pelayanan" is a fine
        return False
    if kind == COMMON and tokens.gaps[i] not in _BREAKS and not is_verbal(tokens.words[i]):
        return True
    return tokens.gaps[i] in (SPACE, TIGHT) and (after_name or tokens.classes[i - 1] in _OPENERS)


def features(tokens: Tokens, i: int, after_name: bool, bucket: int, evidence: int = 0, nearby: int = 0) -> tuple[str | int, ...]:
    """The features of word `i`; `after_name` tells that the word before belongs to a name, `bucket` how much
    the word sounds like one, `evidence` what the rules say of it, `nearby` what was decided of the words before.

    Integers are combinations of classes, gaps and shapes; strings are words and parts of words.
    """
    words, kind = tokens.words, tokens.classes[i]
    word = words[i]
    around = _around(tokens, i, after_name)
    left, right, left2, _, before, _, _, _ = around
    previous = "" if left == EDGE else ("[]" if after_name else words[i - 1])
    following = "" if right == EDGE else words[i + 1]
    before2 = words[i - 2] if left2 != EDGE else ""
    group = _GROUPS.get(kind, "c")
    look = _look(tokens, i)
    own = f"{kind} {look}"
    form_before, form_behind = form(previous), form(following)
    plain = word if kind not in (UNKNOWN, NAME) else ""
    found: tuple[str | int, ...] = (
        *_combinations(kind, kind * 12 + look, around, after_name, bucket, min(len(word), 15)),
        "p" + previous,
        "P" + group + previous,
        "n" + following,
        "N" + group + following,
        "b" + before2,
        "B" + before2 + " " + previous,
        *_spelling(word, group, after_name),
        "w" + plain,
        f"f{own} {form_before}",
        f"g{own} {form_behind}",
        f"h{group} {form_before} {form_behind}",
        f"k{own} {nearby}",
        f"l{group} {left} {nearby} {before}",
        f"m{group} {nearby} {bucket}",
        "x" + (f"{look}{after_name:d}" if kind == UNKNOWN and is_slip(word) else ""),
    )
    if not evidence:
        return found
    beside = (own, f"{group} {words[i - 1]}", f"{kind} {left} {right}", f"{bucket} {kind}", plain)
    return (*found, f"e{evidence}", *[f"e{evidence} {what}" for what in beside])


def _around(tokens: Tokens, i: int, after_name: bool) -> tuple[int, ...]:
    """Classes of the two words on each side, gaps and shapes beside word `i`; a break between sentences is an edge."""
    classes, gaps, shapes = tokens.classes, tokens.gaps, tokens.shapes
    before, behind = gaps[i], gaps[i + 1]
    left = (MARK if after_name else classes[i - 1]) if before not in _BREAKS else EDGE
    right = classes[i + 1] if behind not in _BREAKS else EDGE
    left2 = classes[i - 2] if left != EDGE and gaps[i - 1] not in _BREAKS else EDGE
    right2 = classes[i + 2] if right != EDGE and gaps[i + 2] not in _BREAKS else EDGE
    return left, right, left2, right2, before, behind, shapes[i - 1], shapes[i + 1]


def _spelling(word: str, group: str, after_name: bool) -> tuple[str, ...]:
    """How the word ends and begins."""
    return "2" + word[-2:], "3" + word[-3:], "4" + word[-4:], "s" + word[:3], "c" + group + ("1" if after_name else "0") + word[-3:]


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
        return 4 + shape * 2 + (tokens.gaps[i] in _BREAKS)
    return shape if shape == CAPITALISED else 0


def _combinations(kind: int, own: int, around: tuple[int, ...], after_name: bool, bucket: int, length: int) -> tuple[int, ...]:
    """What stands together, each combination in a range of numbers of its own."""
    left, right, left2, right2, before, behind, shape_left, shape_right = around
    base = own * _KINDS
    with_left, with_right = kind * _KINDS + left, kind * _KINDS + right
    return (
        own,
        1_000_000 + base + left,
        1_100_000 + base + right,
        1_200_000 + with_left * _KINDS + right,
        1_400_000 + with_left * _KINDS + left2,
        1_600_000 + with_right * _KINDS + right2,
        1_800_000 + base + before,
        1_900_000 + base + behind,
        2_000_000 + with_left * 16 + before,
        2_100_000 + with_right * 16 + behind,
        2_200_000 + (own * 12 + before) * 12 + behind,
        2_400_000 + (own * 4 + shape_left) * 4 + shape_right,
        2_500_000 + (own * 2 + after_name) * 16 + length,
        2_700_000 + base + bucket,
        2_800_000 + (with_left * 2 + after_name) * 8 + bucket,
        3_000_000 + with_right * 8 + bucket,
        3_100_000 + (own * 2 + after_name) * 8 + bucket,
    )
