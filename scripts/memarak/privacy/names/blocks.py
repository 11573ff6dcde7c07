"""Words that carry a person's name but name something else: streets, schools, mosques, firms, villages."""

from __future__ import annotations

from memarak.privacy.names.classes import (
    AMBIGUOUS,
    COMMON,
    HOLY,
    INITIAL,
    NAME,
    NUMBER,
    PLACE,
    TIME,
    TITLES,
    UNKNOWN,
)
from memarak.privacy.names.lexicon import place_pairs, word_set
from memarak.privacy.names.tokens import CAPITALISED, HYPHEN, LOWER, MIXED, PAD, SLASH, SPACE, STOP, TIGHT, Tokens

_TAKES = frozenset({NAME, AMBIGUOUS, UNKNOWN, PLACE, INITIAL})
_LONGEST = 4


def blocked(tokens: Tokens) -> set[int]:
    """The indices of words that belong to the name of a thing or place."""
    found: set[int] = set()
    things, pairs, soft = word_set("named_things"), place_pairs(), word_set("soft_things")
    for i in range(PAD, PAD + tokens.count):
        word = tokens.words[i]
        if word in things and i not in found:
            found.update(_thing(tokens, i))
        elif (word, tokens.words[i + 1]) in pairs and tokens.gaps[i + 1] in (SPACE, HYPHEN) and tokens.classes[i - 1] not in TITLES:
            found.update((i, i + 1))
        elif word in soft and tokens.style == MIXED:
            found.update(_capital_run(tokens, i))
        elif tokens.classes[i] == HOLY:
            found.add(i)
    return found


def _capital_run(tokens: Tokens, head: int) -> range:
    """ "aplikasi Simpun Cerdas": what is written with capitals after a word for something that has a name."""
    i = head + 1
    if tokens.classes[i] == NAME:
        # "peserta lomba Aulia Rahmi"
        return range(0)
    while tokens.gaps[i] == SPACE and tokens.shapes[i] == CAPITALISED and tokens.classes[i] not in TITLES and i - head <= _LONGEST:
        i += 1
    return range(head + 1, i)


def _thing(tokens: Tokens, head: int) -> range:
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    i = head + 1
    office = words[head - 1] in word_set("people_of")
    # "SMPN 2 Pemenang", "Masjid Al-Ikhlas"
    while classes[i] == NUMBER and gaps[i] in (SPACE, STOP, TIGHT):
        i += 1
    while words[i] in word_set("kinds_of_group") and gaps[i] == SPACE:
        i += 1
    personal = words[i] in word_set("common_people") and words[head] not in word_set("roads")
    if words[head] in word_set("keeps_title") and not office and not personal:
        # "Jl. TGH. Zainuddin"; but "toko Bu Ijah" and "marbot masjid Amaq Nisah" name persons
        while classes[i] in TITLES and gaps[i] in (SPACE, TIGHT, STOP):
            i += 1
    elif classes[i] in TITLES or (office and classes[i] != PLACE):
        return range(0)
    first = i
    while i - first < _LONGEST and gaps[i] in ((SPACE, TIGHT, HYPHEN, STOP) if i == first else (SPACE, HYPHEN, SLASH)):
        if i == first and gaps[i] == STOP and len(words[head]) > 3:
            break
        kind = classes[i]
        written_as_name = shapes[i] != LOWER and tokens.style == MIXED
        if not (kind in _TAKES or (written_as_name and kind in (COMMON, TIME, HOLY))):
            break
        if shapes[first] == CAPITALISED and shapes[i] == LOWER and tokens.style == MIXED:
            break
        i += 1
    return range(head + 1, i)
