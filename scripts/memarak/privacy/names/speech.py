"""Names told by how people speak of somebody, whatever the lexicon thinks of the word."""

from __future__ import annotations

from memarak.privacy.names.classes import (
    AMBIGUOUS,
    CAPITALISED,
    COMMA,
    COMMON,
    EDGE,
    HYPHEN,
    KIN,
    LINE,
    LOWER,
    MIXED,
    NAME,
    NAMELIKE,
    SELF,
    SPACE,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import is_verbal, word_set
from memarak.privacy.names.roles import VOCATIVES
from memarak.privacy.names.tokens import Tokens

_CHINESE_SURNAMES = word_set("chinese_surnames")
_HUMAN_PASSIVES = word_set("human_passives")
_HYPHENATED_SURNAMES = word_set("hyphenated_surnames")
_MONTHS_AS_NAMES = word_set("months_as_names")
_NICKNAMES = word_set("nicknames")
_OFFICES = word_set("offices")
_PLANTS = word_set("plants")
_TELLS = word_set("tells")
TOWARDS = ("ke", "buat", "utk", "sama", "kpd", "kepada", "pada", "ama")
_WHO_IS_TOLD = ("yg", "yang", "yng", "itu", "ini", "kok", "tlg", "tolong")
_BEFORE = frozenset((*TOWARDS, *VOCATIVES))
_OPENERS = _CHINESE_SURNAMES | _HYPHENATED_SURNAMES | {"si"}
_TOGETHER = ("sama", "dan", "dn", "ama", "sm")


def may_be_spoken_of(tokens: Tokens, i: int) -> bool:
    """Whether `spoken` is worth asking at word `i`; cheap."""
    words, classes = tokens.words, tokens.classes
    return (
        words[i - 1] in _BEFORE
        or words[i] in _OPENERS
        or words[i + 1] in _HUMAN_PASSIVES
        or tokens.gaps[i] == LINE
        or (classes[i + 1] == KIN and classes[i + 2] == SELF)
    )


def spoken(tokens: Tokens, i: int) -> list[int]:
    """The words from `i` on that are a name by how they are spoken of."""
    if _is_hurt(tokens, i) or _is_greeted(tokens, i) or _is_kin_of(tokens, i):
        return [i]
    if tokens.words[i] == "si" and tokens.gaps[i + 1] == SPACE:
        return _companions(tokens, i + 1)
    if tokens.words[i] in _CHINESE_SURNAMES and _is_chinese(tokens, i):
        return [i, i + 1, i + 2]
    if tokens.words[i] in _HYPHENATED_SURNAMES and _is_korean(tokens, i):
        return [i, i + 1, i + 2]
    return [i] if _heads_list_line(tokens, i) else []


def _is_chinese(tokens: Tokens, i: int) -> bool:
    """ "Tan Mei Hwa", "Liem Kok Beng": a surname and two short words, all with capitals."""
    three = range(i, i + 3)
    capitals = tokens.style == MIXED and all(tokens.shapes[j] == CAPITALISED and len(tokens.words[j]) <= 6 for j in three)
    return capitals and tokens.gaps[i + 1] == SPACE and tokens.gaps[i + 2] in (SPACE, HYPHEN)


def _is_korean(tokens: Tokens, i: int) -> bool:
    """ "Kim Min-jae", "Park Soo-yeon": a surname and a given name of two parts, the second without a capital."""
    capitals = tokens.style == MIXED and tokens.shapes[i] == tokens.shapes[i + 1] == CAPITALISED
    joined = tokens.gaps[i + 1] == SPACE and tokens.gaps[i + 2] == HYPHEN and tokens.starts[i + 2] == tokens.ends[i + 1] + 1
    return capitals and joined and tokens.shapes[i + 2] == LOWER and len(tokens.words[i + 1]) <= 6


def _is_hurt(tokens: Tokens, i: int) -> bool:
    """ "kemarin dewi ditabrak": after a time or at the beginning, before what is done to people."""
    if tokens.words[i + 1] not in _HUMAN_PASSIVES or tokens.gaps[i + 1] != SPACE:
        return False
    opens = tokens.classes[i - 1] in (TIME, EDGE) or tokens.gaps[i] in (LINE, STOP)
    return opens and tokens.classes[i] in (NAME, AMBIGUOUS)


def _is_greeted(tokens: Tokens, i: int) -> bool:
    """ "salam ke rahmat", "titip pesan buat dewi"."""
    if tokens.words[i - 1] in VOCATIVES and tokens.classes[i] in (NAME, AMBIGUOUS) and tokens.words[i + 1] in _WHO_IS_TOLD:
        # "min yudi yg jaga loket", "min, rahmat yang jaga"
        return tokens.gaps[i] == SPACE or (tokens.gaps[i] == COMMA and tokens.words[i + 1] in ("yg", "yang", "yng"))
    towards = tokens.words[i - 1] in TOWARDS and tokens.words[i - 2] in _TELLS
    near = tokens.gaps[i] == SPACE and tokens.gaps[i - 1] == SPACE
    return towards and near and tokens.classes[i] in (NAME, AMBIGUOUS)


def _is_kin_of(tokens: Tokens, i: int) -> bool:
    """ "Juli istri saya", "min, bunga keponakan sy", "Dewi putrinya pak Saleh": what may be a name, a relation, and whose."""
    if tokens.gaps[i + 1] != SPACE or tokens.gaps[i + 2] != SPACE or tokens.gaps[i] not in (LINE, STOP, COMMA):
        return False
    owned = tokens.classes[i + 2] == SELF and tokens.classes[i + 1] == KIN
    owned = owned or (tokens.words[i + 1].endswith("nya") and tokens.classes[i + 2] == TITLE)
    capital = tokens.shapes[i] == CAPITALISED
    named = tokens.classes[i] in (NAME, AMBIGUOUS) or tokens.words[i] in _MONTHS_AS_NAMES or tokens.words[i] in _PLANTS
    return owned and (named or (capital and tokens.classes[i] == COMMON and not is_verbal(tokens.words[i])))


def _companions(tokens: Tokens, i: int) -> list[int]:
    """ "si Emot sama kancil": whoever follows "si", and who is named with them."""
    found = []
    while _is_called(tokens, i):
        found.append(i)
        if tokens.words[i + 1] not in _TOGETHER or tokens.gaps[i + 1] != SPACE or tokens.gaps[i + 2] != SPACE:
            break
        i += 2
    return found


def _is_called(tokens: Tokens, i: int) -> bool:
    kind, word = tokens.classes[i], tokens.words[i]
    capital = tokens.style == MIXED and tokens.shapes[i] == CAPITALISED and kind == COMMON and not is_verbal(word)
    return word in _NICKNAMES or kind in NAMELIKE or (capital and word not in _OFFICES)


def _heads_list_line(tokens: Tokens, i: int) -> bool:
    """ "- Keisya Putri NISN ...": in a list whose lines look alike, the line above begins with a name too."""
    if tokens.gaps[i] != LINE or tokens.shapes[i] == LOWER or tokens.classes[i] not in (UNKNOWN, NAME, AMBIGUOUS):
        return False
    above = i - 1
    while tokens.gaps[above] != LINE and i - above < 8:
        above -= 1
    alike = above < i - 1 and tokens.classes[i - 1] == _last_of_line(tokens, i) and tokens.shapes[above] == tokens.shapes[i]
    return alike and tokens.classes[above] in NAMELIKE


def _last_of_line(tokens: Tokens, i: int) -> int:
    j = i + 1
    while tokens.gaps[j] != LINE and j - i < 8:
        j += 1
    return tokens.classes[j - 1]
