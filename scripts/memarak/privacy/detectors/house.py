"""A house's number that stands before its road or in the middle of an address: `No 12 Jalan Raya`, `jl Sudirman 45 Tanjung`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import AMBIGUOUS, NAME, PLACE
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.narrowing import Narrowed, a_part_of, a_word_of
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "alamat"
_ROAD = r"(?:jl|jln|jalan|gg|gang|lorong|lrg)\.?[^\S\n]{1,2}"
_ROAD_AS_WORD = r"(?:j(?<![^\W_]j)(?:l|ln|alan)|g(?<![^\W_]g)(?:g|ang)|l(?<![^\W_]l)(?:orong|rg))\.?[^\S\n]{1,2}"
_NAMES = frozenset({NAME, AMBIGUOUS, PLACE})
_ROADS_WORDS = """
raya pariwisata pendidikan pahlawan merdeka pemuda veteran mawar melati anggrek kamboja
cempaka kenanga pantai bypass majapahit pantura
"""
_ROADS = frozenset(_ROADS_WORDS.split())
_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<house>(?:no|nomor|nomer|nmr|number|#)\.?[^\S\n]{{0,2}}\d{{1,3}}[a-z]?|\d{{1,3}}[a-z]?)[^\S\n]?,?[^\S\n]{{1,2}}"
    rf"{_ROAD}(?P<name>[a-z][\w.']{{2,20}})"
)
_ROAD_BEHIND = re.compile(rf"[a-z]?[^\S\n]?,?[^\S\n]{{1,2}}{_ROAD}")
_WORD_BEHIND = re.compile(r"[a-z]?[^\S\n]{1,2}[a-z]")
"""What stands behind the digits of `_BEFORE` and of `_MIDDLE`."""
_LONGEST_NUMBER = 3
_ENDS = (".", ")", ":", "/", "-")
"""Signs behind a number that is followed by no word at once."""
_LONGEST_ROAD, _MOST_WORDS_OF_ROAD = 80, 4
"""More characters than `_MIDDLE` can have before its number, and so many words."""
_ADMINISTRATIVE = ("rt", "kel", "kelurahan", "kec", "kecamatan", "desa", "ds", "dsn", "dusun", "kota", "kab", "tanjung")
_MIDDLE = re.compile(
    rf"{_ROAD_AS_WORD}(?P<name>(?:[a-z][\w.']{{2,20}}[^\S\n]){{1,3}})(?P<house>\d{{1,3}}[a-z]?)[^\S\n]{{1,2}}"
    rf"(?P<behind>(?:{'|'.join(_ADMINISTRATIVE)})\b|[a-z]{{4,20}})"
)
_UNIT = re.compile(
    r"(?<![^\W_])(?P<house>(?:unit(?!.{1,8}(?:di|hotel)\b)|room|kamar|kmr)[^\S\n]{1,2}(?:no\.?[^\S\n]?)?[a-z]?\d{1,4}[a-z]?)[^\S\n]?,?[^\S\n]{1,2}(?:di[^\S\n]|at[^\S\n])?"
    r"(?:villa|vila|bungalow|homestay|apart\w{2,6}|kos|kost|hotel|resort|jl|jalan|rusun\w{0,4})(?![^\W_])"
)
_HOME_BEFORE = re.compile(
    r"(?:\A|\n|[,:;(]|\b(?:rumah\w{0,3}|alamat\w{0,3}|tinggal|live|lives|living|domisili|di|at|in|saya|sy|kami"
    r"|antara|depan|dpn|samping|sebelah|sblh|seberang|belakang|blkg|dekat|dkt|masuk|menuju|pagar|tembok|gerbang|halaman|bangunan|garasi"
    r"|selokan|got|warga|penghuni|pemilik|milik|toko|warung|ruko|kios))[^\S\n]{0,2}\Z"
)
_JOINED_BEFORE = re.compile(
    r"(?<![^\W_])((?:no|nomor|nomer|nmr)\.?[^\S\n]{0,2}\d{1,3}[a-z]?)[^\S\n]?(?:dan|dn|&|/|,|s/d|sampai|atau|sama)[^\S\n]{0,2}\Z"
)
""" "antara No. 18 dan No. 20 Jalan …"."""
_LIVES = re.compile(
    r"\b(?:rumah|alamat|tinggal|domisili|live|lives)\w{0,3}(?:[^\S\n](?:saya|sy|kami|di|at))*[^\S\n]?[:,]?[^\S\n]?\Z"
)
_REACH = 24
_NO_NAMES = "km kelas rt rw tahun thn lantai tahap gang rusak berlubang sepanjang ada yang"
_NOT_NAME = frozenset(_NO_NAMES.split())
_IN_ALLEY = re.compile(
    r"(?<![^\W_])(?:gg|gang|lrg|lorong)\.?[^\S\n]{0,2}(?:\d{1,2}|(?:[a-z]{3,15}[^\S\n]){0,2}[ivx]{1,4})/(?P<house>\d{1,3}[a-z]?)(?![\w/])(?![^\S\n](?:m|meter|km)\b)"
)
_BEFORE_UNIT = re.compile(
    r"(?<![^\W_])(?P<house>(?:no|nomor|nomer|nmr)\.?[^\S\n]{0,2}\d{1,3}[a-z]?)(?=[^\S\n]?,?[^\S\n](?:r[tw]\.?[^\S\n]?\d|bl(?:o?k|ock)[^\S\n][a-z]{1,2}(?![^\W_])))"
)
_AT_KILOMETRE = re.compile(
    r"(?<![^\W_])(?:jl|jln|jalan)\.?[^\S\n][^!?\n\d]{2,40}[^\S\n](?P<house>km\.?[^\S\n]?\d{1,3},?[^\S\n](?:no|nomor|nomer|nmr)\.?[^\S\n]?\d{1,4}[a-z]?)"
    r"(?![^\W_])"
)
""" "Jl. Raya Bayan KM 3 no 8"."""
_ONES = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_COUNT = rf"(?:(?:nol[^\S\n])?(?:{_ONES}(?:[^\S\n](?:belas|puluh))?|sepuluh|sebelas)|0{{0,2}}\d{{1,2}})(?![^\W_])"
_SPELLED = re.compile(
    rf"(?<![^\W_])(?P<house>er[ -]?te(?:[^\S\n]no\.?)?[^\S\n]?[:.]?[^\S\n]?{_COUNT}"
    rf"(?:[^\S\n]?[/,-]?[^\S\n]?(?:dan[^\S\n])?er[ -]?we[^\S\n]?{_COUNT})?"
    rf"|er[ -]?we[^\S\n]?[:.]?[^\S\n]?{_COUNT})"
    r"(?![^\S\n](?:kali|orang|org|hari|bulan|bln|tahun|thn|juta|jt|ribu|rb|kk|rumah|unit|periode|x|jam|karung|warga)(?![^\W_]))"
)
""" "erte tiga erwe satu"."""
_AT_FLOOR = re.compile(
    r"(?<![^\W_])(?:rusun\w{0,5}|apart\w{2,6}|kos\w{0,5}|kost\w{0,4}|hotel|asrama|mess|wisma|penginapan)(?![^\W_])[^!?\n]{0,32}?"
    r"(?<![^\W_])(?P<house>(?:lantai|lt)\.?[^\S\n]?\d{1,2},?[^\S\n](?:no|nomor|nomer)\.?[^\S\n]?\d{1,4}[a-z]?)(?![^\W_])"
)
_FLOORS = frozenset(["lantai", "lt"])
_SPELLED_WORDS = frozenset(["er", "erte", "erwe"])
_UNITS, _NEIGHBOURHOODS = frozenset(["unit", "room", "kamar", "kmr"]), frozenset(["rt", "rw", "blok", "blk", "block"])
_NARROWED = Narrowed(
    (_UNIT, a_word_of(_UNITS)),
    (_IN_ALLEY, a_part_of("/")),
    (_BEFORE_UNIT, a_word_of(_NEIGHBOURHOODS)),
    (_AT_KILOMETRE, a_part_of("km")),
    (_AT_FLOOR, lambda reading: reading.has_digit and not _FLOORS.isdisjoint(reading.words)),
    (_SPELLED, a_word_of(_SPELLED_WORDS)),
)
_ROAD_ENDS = ("jl", "jln", "jalan", "gg", "gang", "lorong", "lrg")
_ROAD_STEMS = ("jalan", "jl", "gang", "gg", "lorong", "lrg")
_ROAD_WORDS = frozenset(_ROAD_ENDS)
_BESIDE_NUMBERS = _UNITS | _NEIGHBOURHOODS | _FLOORS
TRIGGERS = _ROAD_WORDS | _BESIDE_NUMBERS | _SPELLED_WORDS
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for a road or a room stands in a text with digits, or letters that are spelled as they sound."""
    words = reading.words
    if not _SPELLED_WORDS.isdisjoint(words):
        return True
    if not reading.has_digit:
        return False
    return not _BESIDE_NUMBERS.isdisjoint(words) or (not _ROAD_WORDS.isdisjoint(words) and _may_stand_at_road(reading))


def find(reading: Reading) -> Iterator[Span]:
    """The number, with the word for it; the road stays."""
    lower = reading.lower
    stands = [] if _ROAD_WORDS.isdisjoint(reading.words) else list(_house_numbers(reading))
    for match in _BEFORE.finditer(lower) if any(before for before, _ in stands) else ():
        start = match.start()
        joined = None if match["house"].isalnum() else _JOINED_BEFORE.search(lower, max(0, start - _REACH), start)
        if joined and _is_road(match, reading):
            yield Span(*joined.span(1), KIND)
            yield Span(*match.span("house"), KIND)
        before = _LIVES if match["house"].isalnum() else _HOME_BEFORE
        if before.search(lower, max(0, match.start() - _REACH), match.start()) and _is_road(match, reading):
            yield Span(match.start("house"), match.end("house"), KIND)
    for match in _MIDDLE.finditer(lower) if any(behind for _, behind in stands) else ():
        lives = _LIVES.search(lower, max(0, match.start() - _REACH), match.start()) is not None
        places = lives or match["behind"] in _ADMINISTRATIVE or class_of(match["behind"]) == PLACE
        if places and _is_road(match, reading):
            yield Span(match.start("house"), match.end("house"), KIND)
    for pattern in _NARROWED.worth_trying(reading):
        for match in pattern.finditer(lower):
            yield Span(match.start("house"), match.end("house"), KIND)


def _may_stand_at_road(reading: Reading) -> bool:
    lower = reading.lower
    return "/" in lower or "km" in lower or any(_house_numbers(reading))


def _house_numbers(reading: Reading) -> Iterator[tuple[bool, bool]]:
    """Of each number as short as a house's, whether a word for a road stands behind it, and whether one stands a few words before
    it and another word behind; those of which neither is true are left out."""
    lower = reading.lower
    for first, end in reading.digits:
        if end - first <= _LONGEST_NUMBER and not lower.startswith(_ENDS, end):
            before_road = _ROAD_BEHIND.match(lower, end) is not None
            behind_road = lower[first - 1 : first].isspace() and _WORD_BEHIND.match(lower, end) and _follows_road(lower, first)
            if before_road or behind_road:
                yield before_road, bool(behind_road)


def _follows_road(lower: str, first: int) -> bool:
    before = lower[max(0, first - _LONGEST_ROAD) : first]
    return any(map(before.__contains__, _ROAD_STEMS)) and any(
        word.rstrip(".").endswith(_ROAD_ENDS) for word in before.split()[-_MOST_WORDS_OF_ROAD:]
    )


def _is_road(match: re.Match[str], reading: Reading) -> bool:
    """Whether what stands behind the word for a road is the name of one: by its capital or its words."""
    words = match["name"].replace(".", " ").split()
    if not words or not _NOT_NAME.isdisjoint(words):
        return False
    start = match.start("name")
    capital = (
        reading.text[start].isupper()
        and reading.text[match.start() : match.end()].upper() != reading.text[match.start() : match.end()]
    )
    return capital or words[0] in _ROADS or class_of(words[-1]) in _NAMES
