"""Words that carry a person's name but name something else: streets, schools, mosques, firms, villages."""

from __future__ import annotations

from memarak.privacy.names import roles as roles_of
from memarak.privacy.names.classes import (
    AMBIGUOUS,
    CAPITALISED,
    COMMON,
    CUE,
    HOLY,
    HYPHEN,
    INITIAL,
    LINE,
    LOWER,
    MIXED,
    NAME,
    NUMBER,
    PLACE,
    PLACEHEAD,
    RELIGIOUS,
    SLASH,
    SPACE,
    STOP,
    TIGHT,
    TIME,
    TITLES,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import place_pairs, word_set
from memarak.privacy.names.roles import HEADS, heads
from memarak.privacy.names.tokens import Tokens
from memarak.privacy.names.words import PAD

_ARTICLES = word_set("articles")
_COMMON_PEOPLE = word_set("common_people")
_DISHES = word_set("dishes")
_FOODS = word_set("foods")
_GOODS = word_set("goods")
_HALLS = word_set("halls")
_HOLY_NAMES = word_set("holy_names")
_KEEPS_TITLE = word_set("keeps_title")
_OFFICES = word_set("offices")
_PEOPLE_OF = word_set("people_of")
_PLANTS = word_set("plants")
_QUALIFIERS = word_set("kinds_of_group") | word_set("adjectives_of_things")
_RISINGS = word_set("risings")
_ROADS = word_set("roads")
_SHOPS = word_set("shops")
_WORSHIP = word_set("worship")
_WORSHIP_OPENERS = word_set("worship_openers")
_TAKES = frozenset({NAME, AMBIGUOUS, UNKNOWN, PLACE, INITIAL})
_LONGEST = 4


THING, STREET, PAIR, RUN, TRADE, SIGN, SACRED, SAYING = range(1, 9)
"""Why a word belongs to the name of a thing."""


def blocked(tokens: Tokens) -> dict[int, int]:
    """The indices of words that belong to the name of a thing or place, each with the rule that says so."""
    found: dict[int, int] = {}
    words, classes, roles, is_mixed = tokens.words, tokens.classes, tokens.roles, tokens.style == MIXED
    for i in [i for i in tokens.marked if roles[i] & HEADS]:
        word, kind, shape = words[i], classes[i], tokens.shapes[i]
        opens = heads().get(word)
        if opens is None:
            if kind == HOLY:
                found[i] = SACRED
            continue
        # "min" is short for admin, MIN a school
        is_thing = opens & roles_of.THING and i not in found and not (word == "min" and shape == LOWER)
        if is_thing or (opens & roles_of.HALL and words[i - 1] == "rumah"):
            found.update(dict.fromkeys(_thing(tokens, i), THING))
        elif opens & roles_of.STREET_TAIL and shape != LOWER:
            found.update(dict.fromkeys(_street(tokens, i), STREET))
        elif opens & roles_of.PAIRED and _is_pair(tokens, i):
            found.update(dict.fromkeys((i, i + 1), PAIR))
        elif opens & roles_of.SOFT and is_mixed:
            found.update(dict.fromkeys(_capital_run(tokens, i), RUN))
        elif kind == HOLY:
            found[i] = SACRED
        elif opens & roles_of.TRADE_TAIL and is_mixed:
            found.update(dict.fromkeys(_trade(tokens, i), TRADE))
        if opens & roles_of.DOOR and is_mixed and shape == CAPITALISED and classes[i - 1] != NAME:
            found.update(dict.fromkeys(_sign(tokens, i), SIGN))
        if opens & roles_of.PROPHET:
            found.update(dict.fromkeys(_holy_name(tokens, i), SACRED))
        elif opens & roles_of.SAID:
            found.update(dict.fromkeys(_saying(tokens, i), SAYING))
    return found


def _is_pair(tokens: Tokens, i: int) -> bool:
    """Whether the words from `i` on are a place, office or saying of two words."""
    together = (tokens.words[i], tokens.words[i + 1]) in place_pairs() and tokens.gaps[i + 1] in (SPACE, HYPHEN)
    return together and not _is_somebodys(tokens, i)


def _is_somebodys(tokens: Tokens, i: int) -> bool:
    """Whether the two words from `i` on belong to a person: "Pak Agung Karya", "Dewi Sartika Rahayu".

    "Bapak Jaksa Agung" is an office.
    """
    titled = tokens.classes[i - 1] in TITLES and tokens.words[i] not in _OFFICES
    goes_on = tokens.gaps[i + 2] == SPACE and tokens.classes[i + 2] in (NAME, AMBIGUOUS) and _in_capitals(tokens, i, i + 2)
    return titled or (goes_on and NAME in tokens.classes[i : i + 2])


def _sign(tokens: Tokens, head: int) -> range:
    """ "Nasi Puyung Inaq Esun", "Batik Sasambo", "Laundry Bu Nengah": what is written with capitals after goods and over doors.

    A sentence that begins so may tell of goods and whose they are ("Kambing Amaq Saleh mati", "Warung Bu Sri tutup"): only
    dishes carry a title there.
    """
    opens = tokens.gaps[head] in (LINE, STOP) or head == PAD
    word = tokens.words[head]
    food = word in _FOODS
    if opens and not food:
        return range(0)
    i = head + 1
    while tokens.gaps[i] == SPACE and tokens.shapes[i] == CAPITALISED and i - head <= _LONGEST:
        if tokens.classes[i] in TITLES and word in _GOODS and not food:
            break
        i += 1
    return range(head + 1, i)


def _holy_name(tokens: Tokens, head: int) -> range:
    """ "nabi Yusuf", "Syekh Abdul Qadir Jaelani", "Santo Yosef": names that are nobody's in the village."""
    i = head + 1
    before = tokens.classes[head - 1]
    while tokens.words[i] in _HOLY_NAMES and tokens.gaps[i] == SPACE and i - head <= _LONGEST:
        i += 1
    # "Syekh Umar" may live next door
    short = i < head + 3 and tokens.words[head] in (
        "syekh",
        "syeikh",
        "syaikh",
        "khalifah",
        "sahabat",
        "santo",
        "santa",
        "dewi",
        "dewa",
    )
    if i == head + 1 or before in TITLES or short:
        return range(0)
    return range(head, i)


def _saying(tokens: Tokens, head: int) -> list[int]:
    """ "Fajar belum terbit", "Mawar dan melati", "Bakso Mas Kumis": dawn, flowers and dishes at work."""
    word, last = tokens.words[head], tokens.words[head + 2]
    titled = tokens.classes[head - 1] in TITLES
    if word in _DISHES:
        title = head + 1 if tokens.classes[head + 1] in TITLES else head + 2
        if tokens.classes[title] in TITLES and tokens.shapes[head] == CAPITALISED and _in_capitals(tokens, title, title + 1):
            # "Ayam taliwang Bu Muratin"
            return [title + 1]
        called = tokens.classes[head + 1] in TITLES and tokens.gaps[head + 2] == SPACE
        return [head + 2] if called and tokens.classes[head + 2] in (COMMON, AMBIGUOUS) else []
    if word in _PLANTS and tokens.classes[head + 1] == NUMBER and not titled and last not in ("tahun", "thn", "th"):
        # "posyandu Melati 1 dan Mawar 2", but "Mawar 5 tahun"
        return [head]
    if word in _PLANTS:
        together = tokens.words[head + 1] in ("dan", "dn", "atau") and last in _PLANTS
        return [head, head + 2] if together and tokens.shapes[head + 2] == LOWER and not titled else []
    return [head] if last in _RISINGS and not titled else []


def _trade(tokens: Tokens, tail: int) -> range:
    """ "Wahyu Motor", "Sinar Harapan Elektronik": what is written with capitals before a word of trade."""
    i = tail
    if tokens.shapes[tail] != CAPITALISED:
        return range(0)
    while tokens.gaps[i] == SPACE and tokens.shapes[i - 1] == CAPITALISED and tokens.classes[i - 1] in _TAKES and tail - i < 3:
        i -= 1
    if tokens.classes[i - 1] in TITLES or tokens.classes[i - 1] == CUE:
        return range(0)
    return range(i, tail)


def _street(tokens: Tokens, tail: int) -> range:
    """ "Kingsley Avenue", "CARROLL ST": up to two words before an English word for a street or a park."""
    i = tail
    while tokens.gaps[i] == SPACE and tokens.classes[i - 1] in _TAKES and tokens.shapes[i - 1] != LOWER and tail - i < 2:
        i -= 1
    return range(0) if tokens.classes[i - 1] in TITLES else range(i, tail)


def _capital_run(tokens: Tokens, head: int) -> range:
    """ "aplikasi Simpun Cerdas": what is written with capitals after a word for something that has a name."""
    i = head + 1
    if tokens.classes[i] == NAME:
        # "peserta lomba Aulia Rahmi"
        return range(0)
    while tokens.gaps[i] == SPACE and tokens.shapes[i] == CAPITALISED and tokens.classes[i] not in TITLES and i - head <= _LONGEST:
        i += 1
    return range(head + 1, i)


def _in_capitals(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are written with capitals in a text that has others too."""
    return tokens.style == MIXED and all(tokens.shapes[i] == CAPITALISED for i in range(first, last + 1))


def _thing(tokens: Tokens, head: int) -> range:
    words, classes, gaps = tokens.words, tokens.classes, tokens.gaps
    i = head + 1
    # "ketua yayasan", but nobody is a road's: "pak, jalan Kertaraharja rusak"
    office = words[head - 1] in _PEOPLE_OF and words[head] not in _ROADS
    # "SMPN 2 Pemenang", "Masjid Al-Ikhlas"
    # "marbot masjid Nurul Yaqin" looks after a mosque
    office = office and not (words[head] in _WORSHIP and words[i] in _WORSHIP_OPENERS)
    if words[i] == "dr" and words[head] in _ROADS and classes[i + 1] == NAME:
        i += 1
    if words[i] in _ARTICLES and gaps[i + 1] == HYPHEN:
        # "Masjid An-Nur"
        return range(i, i + 2)
    while classes[i] == NUMBER and gaps[i] in (SPACE, STOP, TIGHT):
        i += 1
    if classes[i] == PLACEHEAD and gaps[i] == SPACE:
        # "jembatan Kali Segah", "pasar desa Sokong"
        i += 1
    while words[i] in _QUALIFIERS and gaps[i] == SPACE:
        i += 1
    while classes[i] == HOLY and gaps[i] == SPACE:
        # "Masjid Jami' Sayyidina Umar"
        i += 1
    personal = words[i] in _COMMON_PEOPLE and words[head] not in _ROADS
    if words[head] in _KEEPS_TITLE and not office and not personal:
        # "Jl. TGH. Zainuddin"; but "toko Bu Ijah" and "marbot masjid Amaq Nisah" name persons
        if words[head] in _HALLS and classes[i] == COMMON and classes[i + 1] in TITLES and gaps[i] == SPACE:
            # "Gedung kesenian Hj. Sitiara"
            i += 1
        while (classes[i] in TITLES or words[i - 1 : i + 1] == ["tuan", "guru"]) and gaps[i] in (SPACE, TIGHT, STOP):
            i += 1
    elif words[head] in _SHOPS and classes[i] == RELIGIOUS and _in_capitals(tokens, head, i + 1):
        # "Toko Haji Ridwan" is a sign over a door
        i += 1
    elif classes[i] in TITLES or (office and classes[i] != PLACE):
        return range(0)
    return range(head + 1, _end_of_thing(tokens, head, i))


def _end_of_thing(tokens: Tokens, head: int, first: int) -> int:
    """Where the name of a thing that begins at word `first` behind its head ends."""
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    i = first
    while i - first < _LONGEST and gaps[i] in (
        (SPACE, TIGHT, HYPHEN, STOP) if i == first or len(words[i - 1]) == 1 else (SPACE, HYPHEN, SLASH)
    ):
        if i == first and gaps[i] == STOP and len(words[head]) > 3:
            break
        kind = classes[i]
        written_as_name = shapes[i] != LOWER and tokens.style == MIXED
        if not (kind in _TAKES or len(words[i]) == 1 or (written_as_name and kind in (COMMON, TIME, HOLY))):
            break
        if shapes[first] == CAPITALISED and shapes[i] == LOWER and tokens.style == MIXED:
            break
        i += 1
    return i
