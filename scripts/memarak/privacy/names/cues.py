"""Cues that announce a name with certainty: "nama saya", "a.n.", titles, signatures."""

from __future__ import annotations

from memarak.privacy.names.classes import (
    AMBIGUOUS,
    BIN,
    CAPITALISED,
    CLOSE,
    COLON,
    COMMA,
    COMMON,
    CUE,
    GREETING,
    HYPHEN,
    INITIAL,
    KIN,
    LINE,
    LOWER,
    MIXED,
    NAME,
    NAMELIKE,
    NOBLE,
    NUMBER,
    OPEN,
    OTHER,
    PLACE,
    RELIGIOUS,
    SELF,
    SLASH,
    SPACE,
    STOP,
    TIGHT,
    TIME,
    TITLE,
    TITLES,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import is_verbal, word_set
from memarak.privacy.names.roles import CALLS, CLOSES, TELLS, VOCATIVES, balinese
from memarak.privacy.names.speech import TOWARDS, may_be_spoken_of, spoken
from memarak.privacy.names.tokens import Tokens
from memarak.privacy.names.words import PAD

_AFTER_CUE = word_set("after_cue")
_ALSO_GIVEN = word_set("also_given")
_BALINESE = word_set("balinese")
_ENGLISH_TITLES = word_set("english_titles")
_HUMAN_PASSIVES = word_set("human_passives")
_LOOSE_TITLES = word_set("loose_titles")
_MONTHS_AS_NAMES = word_set("months_as_names")
_NOBLE_ALWAYS = word_set("noble_always")
_OFFICES = word_set("offices")
_PARTICLES = word_set("particles")
_SHORT_TITLES = word_set("short_titles")
_SIGNERS = word_set("signers")
_TELLS = word_set("tells")
_WEAK_TITLES = word_set("weak_titles")
_JOINED = (SPACE, TIGHT)
_CLOSE_BY = (SPACE, TIGHT, COLON, OTHER)
_BESIDE = TELLS | CLOSES
_BALINESE_PAIRS = balinese()


CUED, FOREIGN, TITLED, BALINESE, INTRODUCED, BORN, SIGNED, SPOKEN = range(1, 9)
"""How a name is announced."""


def announced(tokens: Tokens) -> dict[int, int]:
    """The indices of words that are the first of a name, each with how it is announced."""
    found: dict[int, int] = {}
    words, classes, gaps = tokens.words, tokens.classes, tokens.gaps
    for i in _worth_asking(tokens):
        kind, word = classes[i], words[i]
        if kind == CUE:
            _add(found, _after_cue(tokens, i), CUED)
        elif word in _ENGLISH_TITLES:
            found.update(dict.fromkeys(_after_english_title(tokens, i), FOREIGN))
        elif kind in TITLES and gaps[i] == SLASH and classes[i - 1] == NUMBER:
            continue  # "45/Pdt.G/2025" is a lawsuit
        elif kind in TITLES or (word == "guru" and words[i - 1] == "tuan"):
            _add(found, _after_title(tokens, i), TITLED)
        elif (word, words[i + 1]) in _BALINESE_PAIRS and gaps[i + 1] == SPACE:
            found.update(dict.fromkeys((i, i + 1), BALINESE))
        elif kind == SELF and (_introduces(tokens, i) or _is_own_kin(tokens, i)):
            found[i + 1] = INTRODUCED
        elif kind == BIN:
            found.update(dict.fromkeys(_around_bin(tokens, i), BORN))
        elif gaps[i] == LINE or (gaps[i] == COMMA and _closes(tokens, i)):
            _add(found, _signature(tokens, i), SIGNED)
        if may_be_spoken_of(tokens, i):
            found.update(dict.fromkeys(spoken(tokens, i), SPOKEN))
    return found


def _worth_asking(tokens: Tokens) -> list[int]:
    """The indices at which anything may announce a name, in order: by the word, the words beside it, or a new line."""
    words, kinds, roles, gaps, end = tokens.words, tokens.classes, tokens.roles, tokens.gaps, PAD + tokens.count
    near = [i for i in tokens.marked if roles[i] & CALLS]
    beside: list[int] = []
    if gaps.index(LINE, PAD + 1) < end:
        beside += [i for i in range(PAD, end) if gaps[i] == LINE]
    elif kinds[PAD + 2] == TITLE:
        # the first word of a text, of whom it is told whose kin it is; nothing else announces it by its place alone
        beside.append(PAD)
    for i in [i for i in tokens.marked if roles[i] & _BESIDE]:
        word = words[i]
        if i + 1 < end and (word in VOCATIVES or (roles[i] & CLOSES and _closes(tokens, i + 1))):
            beside.append(i + 1)
        if kinds[i] == SELF and kinds[i - 1] == KIN and i - 2 >= PAD:
            beside.append(i - 2)
        if word in _HUMAN_PASSIVES and i > PAD:
            beside.append(i - 1)
        if word in _TELLS and words[i + 1] in TOWARDS and i + 2 < end:
            beside.append(i + 2)
    return sorted({*near, *beside}) if beside else near


def _introduces(tokens: Tokens, i: int) -> bool:
    """ "saya Bunga dari Medana": an ordinary word with a capital, followed by where its bearer comes from."""
    j = i + 1
    capital = tokens.style == MIXED and tokens.shapes[j] == CAPITALISED and tokens.classes[j] in (COMMON, AMBIGUOUS, TIME)
    if not capital:
        return False
    placed = tokens.words[j + 1] in ("dari", "dr", "warga", "asal") and tokens.gaps[j + 1] in (SPACE, COMMA)
    plain = tokens.words[j] not in _OFFICES and not is_verbal(tokens.words[j])
    return placed and plain and tokens.gaps[j] == SPACE


def _is_own_kin(tokens: Tokens, i: int) -> bool:
    """ "anak saya Bintang": a relation, whose it is, and a word with a capital that may be a name."""
    capital = tokens.style == MIXED and tokens.shapes[i + 1] == CAPITALISED and tokens.gaps[i + 1] == SPACE
    if not capital:
        return False
    # "tetangga sy Ramadhan sama", but "istri saya Januari lalu"
    month = tokens.classes[i + 1] == TIME and tokens.words[i + 1] in _MONTHS_AS_NAMES
    month = month and tokens.classes[i + 2] not in (NUMBER, TIME) and tokens.words[i + 2] not in ("lalu", "kemarin", "ini", "depan")
    named = tokens.classes[i + 1] in NAMELIKE or month
    return tokens.classes[i - 1] == KIN and tokens.gaps[i] == SPACE and named


def _add(found: dict[int, int], index: int, how: int) -> None:
    if index:
        found[index] = how


def _skip_titles(tokens: Tokens, i: int) -> int:
    while tokens.classes[i] in TITLES and tokens.gaps[i + 1] in _JOINED:
        i += 1
    return i


def _is_written_as_name(tokens: Tokens, i: int) -> bool:
    return tokens.shapes[i] != LOWER and tokens.style == MIXED


def _after_cue(tokens: Tokens, cue: int) -> int:
    """ "nama saya X", "a.n. X", "Nama : X", "bernama X"."""
    words, gaps = tokens.words, tokens.gaps
    word = words[cue]
    if word == "an" and not _is_behalf(tokens, cue):
        return 0
    i = cue + 1
    strong = word in ("bernama", "atasnama", "named") or (word == "an" and tokens.ends[cue] - tokens.starts[cue] > 2)
    strong = strong or (word == "an" and gaps[i] != SPACE)
    while words[i] in _AFTER_CUE and gaps[i] == SPACE and i < cue + 3:
        i += 1
        strong = True
    strong = strong or gaps[i] == COLON or words[cue - 1] in ("atas", "my", "his", "her", "the", "dg", "dengan")
    if gaps[i] not in _CLOSE_BY and not (gaps[i] == STOP and word == "an"):
        return 0
    i = _skip_titles(tokens, i)
    kind = tokens.classes[i]
    if word == "alias" and kind in (COMMON, UNKNOWN, AMBIGUOUS, NAME):
        return i
    if words[i] == "is" and gaps[i] == SPACE:
        i += 1
        return i if tokens.shapes[i] != LOWER or tokens.classes[i] in (NAME, UNKNOWN) else 0
    if kind == NAME or (_is_written_as_name(tokens, i) and kind in (UNKNOWN, AMBIGUOUS)):
        return i
    if strong and (kind in (AMBIGUOUS, UNKNOWN) or (kind in (COMMON, PLACE) and _is_written_as_name(tokens, i))):
        return i
    return 0


def _is_behalf(tokens: Tokens, i: int) -> bool:
    """Whether `an` is "a.n." (on behalf of) and not the end of a word or a number ("90-an")."""
    return tokens.gaps[i + 1] in (TIGHT, COLON, STOP, SLASH, SPACE) and tokens.classes[i - 1] != NUMBER


def _after_title(tokens: Tokens, title: int) -> int:
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    i = title + 1
    if gaps[i] not in _JOINED or classes[i] in TITLES:
        return 0
    kind, group = classes[i], classes[title]
    if shapes[i] == LOWER and kind not in NAMELIKE and kind != PLACE and words[i] not in _MONTHS_AS_NAMES:
        # "pak mohon dibantu": none of what follows would take it
        return 0
    if words[i] in _ALSO_GIVEN and gaps[i] == gaps[i + 1] == SPACE and shapes[i] == shapes[i + 1] == CAPITALISED:
        # "Saudara Imam Taufik"
        return i if classes[i + 1] == NAME and words[title] in _SHORT_TITLES else 0
    named = _is_written_as_name(tokens, i)
    word = words[title]
    if word == "lalu" and words[i] in _BALINESE and shapes[i] != LOWER:
        return i
    if word in _SHORT_TITLES and word not in _WEAK_TITLES and words[i] in _MONTHS_AS_NAMES:
        # "bu mei jualan", not "pak, 2 juni"
        return i if classes[i + 1] != NUMBER else 0
    if word in _LOOSE_TITLES and named and shapes[i] == CAPITALISED and gaps[i] == SPACE and kind in NAMELIKE:
        # "om Frans"
        return i
    if word in _WEAK_TITLES:
        # also ordinary words or lone letters: only before what is surely a name
        if word == "lalu" and shapes[title] == LOWER and tokens.style == MIXED:
            return 0
        within = word == "lalu" and gaps[title] not in (STOP, LINE) and kind == COMMON
        return i if kind == NAME or (named and shapes[title] != LOWER and (within or kind in (UNKNOWN, AMBIGUOUS))) else 0
    if word in _NOBLE_ALWAYS or group == RELIGIOUS:
        # "inaq mesir": a mother is called after her child, not after a land
        called = kind == PLACE and word in _NOBLE_ALWAYS
        return i if kind in NAMELIKE or called or (named and kind in (COMMON, PLACE)) else 0
    if group == NOBLE and shapes[title] == LOWER and tokens.style == MIXED:
        return i if kind == NAME else 0
    if kind == NAME or (named and kind in (UNKNOWN, AMBIGUOUS)):
        return i
    # "Pak Kacung": an ordinary word with a capital, unless it is an office
    is_short = word in _SHORT_TITLES and gaps[i] == SPACE and kind in (COMMON, TIME, PLACE)
    capital = tokens.style == MIXED and shapes[i] == CAPITALISED
    return i if is_short and capital and words[i] not in _OFFICES and not is_verbal(words[i]) else 0


def _after_english_title(tokens: Tokens, title: int) -> range:
    """ "Mr. Kobayashi", "Mrs. van der Meer": whatever has a capital, and a name in any case."""
    i = title + 1
    joined: tuple[int, ...] = _JOINED
    while tokens.words[i] in _PARTICLES and tokens.gaps[i] in _JOINED:
        # "Al-Qahtani"
        joined = (*_JOINED, HYPHEN)
        i += 1
    named = tokens.shapes[i] != LOWER or tokens.classes[i] in (NAME, UNKNOWN)
    return range(title + 1, i + 1) if tokens.gaps[i] in joined and tokens.classes[i] not in TITLES and named else range(0)


def _around_bin(tokens: Tokens, i: int) -> list[int]:
    """ "Fulan bin Fulan", "Fulan bin Amaq Fulan"."""
    found = []
    if tokens.gaps[i] == SPACE and tokens.classes[i - 1] in NAMELIKE:
        found.append(i - 1)
    father = _skip_titles(tokens, i + 1)
    plain = tokens.classes[father] in NAMELIKE or (father > i + 1 and _is_written_as_name(tokens, father))
    if tokens.gaps[i + 1] in _JOINED and plain and found:
        found.append(father)
    return found


def _closes(tokens: Tokens, i: int) -> bool:
    """ "Demikian, Satria Budiman": a signature in the line that closes the text."""
    closing = tokens.gaps[i] == COMMA and tokens.words[i - 1] in _SIGNERS
    return closing and tokens.style == MIXED and tokens.shapes[i] == CAPITALISED and tokens.classes[i] in NAMELIKE


def _signature(tokens: Tokens, i: int) -> int:
    """A short line of names under "Hormat kami," or "ttd"."""
    before = i - 1
    if tokens.words[before] not in _SIGNERS and not (tokens.classes[before] == GREETING and tokens.words[before] != "yth"):
        return 0
    first = i = _skip_titles(tokens, i)
    end = PAD + tokens.count
    while i < end and i - first < 5 and (i == first or tokens.gaps[i] in (SPACE, TIGHT, COMMA, OPEN, CLOSE)):
        if tokens.classes[i] not in NAMELIKE and tokens.classes[i] not in (INITIAL, BIN, PLACE, COMMON):
            break
        i += 1
    short = i == end or tokens.gaps[i] in (LINE, OPEN, COMMA, CLOSE, STOP)
    return first if short and i > first and (tokens.classes[first] in NAMELIKE or tokens.shapes[first] == CAPITALISED) else 0
