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
from memarak.privacy.names.tokens import CAPITALISED, HYPHEN, LOWER, MIXED, PAD, SLASH, SPACE, STOP, TIGHT, Tokens

NAMED_THINGS = frozenset(
    "jl jln jalan jlan gg gang lorong simpang masjid mesjid musholla mushola musala mushalla langgar pondok ponpes pontren "
    "pesantren yayasan sdn sd smp smpn sma sman smk smkn mi min mts mtsn ma man tk tkn paud ra tpq tpa stkip universitas univ "
    "institut stikes rsud rs rsu rsia puskesmas pustu polindes poskesdes posyandu klinik apotek apotik pt cv ud koperasi ksp "
    "bumdes hotel villa vila resort homestay bungalow cafe kafe resto restoran spbu perumahan perum griya btn stadion lapangan "
    "gor gedung terminal bandara pelabuhan pantai pulau gili gunung air-terjun bendungan bendung embung kelompok poktan kwt "
    "sanggar majelis majlis jamaah toko salon laundry dusun dsn desa kampung lingkungan kelurahan kecamatan kabupaten street "
    "terjun merk merek universitas aula museum ormas partai madrasah".split()
)
"""Words after which a name is the name of that thing."""

_KEEP_TITLE_TOO = NAMED_THINGS - frozenset("toko salon laundry kelompok dusun dsn desa kampung lingkungan".split())
"""After these a title belongs to the thing too ("Jl. TGH. Zainuddin"); "toko Bu Ijah" still names a person."""

_PEOPLE_OF = frozenset(
    "kepala kadus kades ketua wakil sekretaris bendahara pak bapak bpk ibu bu guru anggota kader staf warga".split()
)
"""After these "desa", "sekolah" and the like belong to the office: what follows may be its holder."""

_TAKES = frozenset({NAME, AMBIGUOUS, UNKNOWN, PLACE, INITIAL})
_LONGEST = 4


def blocked(tokens: Tokens) -> set[int]:
    """The indices of words that belong to the name of a thing or place."""
    found: set[int] = set()
    for i in range(PAD, PAD + tokens.count):
        word = tokens.words[i]
        if word in NAMED_THINGS and i not in found:
            found.update(_thing(tokens, i))
        elif tokens.classes[i] == HOLY:
            found.add(i)
    return found


def _thing(tokens: Tokens, head: int) -> range:
    words, classes, gaps, shapes = tokens.words, tokens.classes, tokens.gaps, tokens.shapes
    i = head + 1
    office = words[head - 1] in _PEOPLE_OF
    # "SMPN 2 Pemenang", "Masjid Al-Ikhlas"
    while classes[i] == NUMBER and gaps[i] in (SPACE, STOP, TIGHT):
        i += 1
    if words[head] in _KEEP_TITLE_TOO and not office:
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
