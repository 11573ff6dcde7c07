"""Vehicle plates: `DR 4127 KB`, `dr8821hz`, `DK-7316-AH`; not `RT 10 RW`, `dr 2024 sp` (dari, sampai) or `SDN 2 Loloan`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "plat"


_REGIONS = (
    "aa|ab|ad|ae|ag|ba|bb|bd|be|bg|bh|bk|bl|bm|bn|bp|da|db|dc|dd|de|dg|dh|dk|dl|dm|dn|dp|dr|ds|dt|dw|ea|eb|ed|kb|kh|kt"
    "|ku|pa|pb|ps"
    "|a|b|d|e|f|g|h|k|l|m|n|p|r|s|t|w|z"
)
_GAP = r"[^\S\n]{0,2}[-./_]?[^\S\n]{0,2}"
_PLATE = re.compile(
    rf"(?<![^\W_])([a-z]{{1,2}})({_GAP})(\d\d \d\d|\d(?: \d){{1,3}}|[\doil]{{1,4}})({_GAP})"
    r"([a-z]{1,3}|[a-z](?: [a-z]){1,2})(?![^\W_])"
)
_REGION = re.compile(r"(?<![^\W_])[a-z]{1,2}")
_FURTHEST_REGION = 12
"""More characters than lie between the beginning of `_PLATE` and its first digit."""
_OVER_LINES = re.compile(
    r"(?<![^\W_])([a-z]{1,2})[^\S\n.-]{0,2}(?:(\d{3,4})[^\S\n]{0,2}\n\s{0,2}|\n\s{0,2}(\d{3,4})[^\S\n.-]{0,2})([a-z]{2,3})(?![^\W_])"
)
"""With a line's end between."""
_THEN_WORDS = ("terus", "trus", "trs", "lalu", "kemudian", "then", "spasi", "strip", "minus")
_THEN = rf"[^\S\n](?:{'|'.join(_THEN_WORDS)})[^\S\n]"
_SAID = re.compile(
    rf"(?<![^\W_])(?:(?:[a-z]{{2}}){_THEN}(?:\d{{2,4}}|\d(?: \d){{1,3}})"
    rf"|[a-z]{_THEN}(?:\d{{3,4}}|\d(?: \d){{2,3}})){_THEN}[a-z]{{1,3}}(?![^\W_])"
)
""" "AB terus 2915 terus NQ": as it is said on the telephone."""
_PLATE_NEAR = re.compile(r"(?<![^\W_])(?:pe?lat|nopol|no\.? ?pol|tnkb|plate)(?:[^\S\n]?nya)?[^\w\n]{0,3}\Z")
_MODEL_BEFORE = re.compile(
    r"(?<![^\W_])(?:pompa|genset|generator|alkon|laptop|printer|tipe|type|model|merk|merek|merknya|seri|ac|tv|kamera)(?:[^\S\n][a-z]{2,12})?"
    r"[^\S\n](?:[a-z]-)?\Z"
)
_SPOKEN = r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_IN_WORDS = re.compile(rf"(?<![^\W_])(?:{_REGIONS})(?:[ -]{_SPOKEN}){{2,4}}(?:[ -][a-z]{{1,3}}|(?:[ -][a-z]){{2,3}})?(?![^\W_])")
_DIGITS = frozenset(["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])
_OF_HERE_SPACED = re.compile(r"(?<![^\W_])(?:d r|e a)(?: \d){3,4}(?: [a-z]){1,3}(?![^\W_])")
_OF_HERE_IN_WORDS = re.compile(rf"(?<![^\W_])(?:dr|ea)(?:[ -]{_SPOKEN}){{4}}[ -](?P<tail>[a-z]{{2}})(?![^\W_])")
_SPACED = re.compile(r"(?<![^\W_])[a-z](?: [a-z])?(?: \d){2,4}(?: [a-z]){1,3}(?![^\W_])")
"""Sign by sign, behind a word for a plate: `D R 2 7 8 1 P L`."""
_BEHIND_VEHICLE = re.compile(
    r"(?<![^\W_])(?:motor\w{0,3}|mobil\w{0,3}|truk\w{0,3}|honda|vario|beat|scoopy|nmax|avanza|innova|inova|pikup|bus|kendaraan)"
    rf"(?:[^\S\n][a-z]{{2,12}}){{0,2}}[^\S\n]((?:{_REGIONS})[ -]?\d{{4}}|(?<=dinas )(?:{_REGIONS})[ -]?\d{{1,3}})"
    r"(?![\d.,/]|[^\S\n]?[^\W\d_]{1,3}(?![^\W_]))"
    r"(?![^\S\n]?(?:meter|rupiah|ribu|juta|unit|orang|warga|kali|tahun|sampai|kilo|liter))"
)
_WITHOUT_TAIL = re.compile(
    rf"(?:pe?lat(?: nomor)?(?: merah| hitam| putih| kuning)?|nopol|no\.? ?pol(?:isi)?|nomor polisi|plate(?: number)?|tnkb"
    rf"|nomor kendaraan|plt(?= ?(?:dr|ea|dk)[ .-]?\d))(?: ?[a-z]{{2,8}})?[^\S\n]{{0,2}}[:=(]?\s{{0,2}}[\"“']?"
    rf"((?<![^\W_])(?:{_REGIONS}|ri|rf[a-z]){_GAP}[\do]{{2,4}}(?:{_GAP}(?!(?:di|ke|yg|dan|dr|itu|ini|tp|ada|sm"
    rf"|dg)\b)[a-z]{{1,3}})?|\d{{3,4}}{_GAP}[a-z]{{2,3}}|\d{{3,4}})(?![^\W_])"
)
_FAR = re.compile(
    r"(?<![^\W_])(?:pe?lat|nopol|plate)\w{0,3}(?:[^\S\n][a-z]{2,9}){1,6}"
    rf"[^\S\n]((?:{_REGIONS})[ -]?\d{{4}}(?![\d.,/]))(?![^\W_])"
)
"""Without its last letters, some words behind the word for it."""
_VEHICLE = re.compile(
    r"pe?lat|nopol|no\.? ?pol|polisi|motor|mobil|truk|truck|bus\b|bis\b|pick ?up|pikap|stnk|bpkb|kendaraan|sepeda|avanza"
    r"|xenia|innova|inova"
    r"|brio|jazz|ninja|beat|vario|scoopy|mio|nmax|aerox|vixion|supra|honda|yamaha|suzuki|toyota|daihatsu|ayla|agya"
    r"|sigra|calya|l300|engkel"
    r"|dump|travel|taksi|taxi|ojek|angkot|minibus|carry|hilux|fortuner|pajero|grab|gojek|driver|car\b|van\b|scooter"
    r"|bike|plate|tnkb|elf\b"
    r"|parkir|ngebut|ugal|kebut|serempet|sopir|supir|kijang|ertiga|terios|rush|tronton|trailer|molen|box\b|biss?on|lexi|freego"
    r"|fuso|colt|tangki|ambulan|cidomo|roda|penabrak|tabrak|matic|matik|satria|rx|klx|crf|pcx|armada|konvoi|ranmor|begal|jambret"
)
_NOT_TAIL_WORDS = (
    "sp di ke yg yang dg dgn tp ya kg km cm m mm rb jt th thn wib wit hr org kk ha rw rt no dan or x kali bln mg g l ml"
    " va kwh kva jam"
    " am pm dr pd sd smp jl br gb mb gg is at to in of on the and for a s/d rp x1 pcs bh buah ton hari an c s e n w t u"
    " ls bt lu"
)
_NOT_TAIL = frozenset(_NOT_TAIL_WORDS.split())
_UNITS = frozenset(
    {"kg", "km", "cm", "mm", "ha", "rb", "jt", "wib", "rw", "rt", "kk", "ml", "va", "gb", "mb", "th", "kva", "kwh", "x"}
)
_OF_HERE = frozenset({"dr", "ea"})
"""Regions of the island and its neighbour: their letters begin no amount, so that a tail may hold a vowel."""
_SHORT = (
    "aj ya ok eh oh ni tu mo ga la lo sm si ku mu ia pa bu om wa ko po do no to so be he me we se le ri mi hi ki ti as us al el"
)
_SHORT_WORDS = frozenset(_SHORT.split())
_REGION_SET = frozenset(_REGIONS.split("|"))
_PLATE_WORDS = frozenset(["plat", "plt", "platnya", "pelat", "nopolnya", "nopol", "pol", "polisi", "kendaraan", "plate", "tnkb"])
_VEHICLE_WORDS = "motor motornya mobil mobilnya truk truknya honda vario beat scoopy nmax avanza innova inova pikup bus kendaraan"
_VEHICLES = frozenset(_VEHICLE_WORDS.split())
_SAYING = frozenset(_THEN_WORDS)
_SAYINGS = [[word] for word in _THEN_WORDS]
TRIGGERS = _REGION_SET | _PLATE_WORDS
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether the letters of a region stand in a text with digits, or a word for a plate in any."""
    words = reading.words
    return not (TRIGGERS if reading.has_digit else _PLATE_WORDS).isdisjoint(words) or _is_said_of_here(reading)


def _is_said_of_here(reading: Reading) -> bool:
    """Whether letters of a region of here and words for digits stand in the text."""
    words = reading.words
    return not (_OF_HERE.isdisjoint(words) or _DIGITS.isdisjoint(words))


def find(reading: Reading) -> Iterator[Span]:
    """By their look where written in capitals; otherwise near a word for a vehicle, or in one piece."""
    position = 0
    for match in _with_digits(reading):
        if match.start() >= position and _is_plate(match, reading):
            yield Span(match.start(), match.end(), KIND)
            position = match.end()
    if "\n" in reading.lower and reading.has_digit:
        yield from _over_lines(reading)
    if not _PLATE_WORDS.isdisjoint(reading.words):
        for pattern, group in ((_WITHOUT_TAIL, 1), (_IN_WORDS, 0), (_SPACED, 0)):
            for match in pattern.finditer(reading.lower):
                if match[group].replace(" ", "") == "l300":
                    continue  # a make of car
                yield Span(match.start(group), match.end(group), KIND)
    if reading.has_digit and any(map(reading.words.issuperset, (("d", "r"), ("e", "a")))):
        yield from (Span(*match.span(), KIND) for match in _OF_HERE_SPACED.finditer(reading.lower))
    for match in _OF_HERE_IN_WORDS.finditer(reading.lower) if _is_said_of_here(reading) else ():
        if match["tail"] not in _NOT_TAIL and match["tail"] not in _SHORT_WORDS:
            yield Span(*match.span(), KIND)
    for said in _SAID.finditer(reading.lower) if _is_said(reading) else ():
        if said[0].split()[0] in _REGION_SET:
            yield Span(said.start(), said.end(), KIND)
    patterns: tuple[re.Pattern[str], ...] = () if _VEHICLES.isdisjoint(reading.words) else (_BEHIND_VEHICLE,)
    patterns += () if _PLATE_WORDS.isdisjoint(reading.words) else (_FAR,)
    for match in (match for pattern in patterns for match in pattern.finditer(reading.lower)):
        if not _is_year(match[1][-4:]):
            yield Span(match.start(1), match.end(1), KIND)


def _with_digits(reading: Reading) -> Iterator[re.Match[str]]:
    """What is built as a plate around the digits of the text; not elsewhere, so the rest of it need not be searched.

    Matches may overlap: "L300 DR 8765 NZ" is none but holds one.
    """
    position = 0
    for first, _ in reading.digits:
        for region in _REGION.finditer(reading.lower, max(position, first - _FURTHEST_REGION), first):
            position = region.end()
            match = _PLATE.match(reading.lower, region.start())
            if match and match[1] in _REGION_SET:
                yield match


def _is_said(reading: Reading) -> bool:
    """Whether one of the words that people say between the parts of a plate stands right before digits."""
    if not reading.has_digit or _SAYING.isdisjoint(reading.words):
        return False
    return any(reading.lower[max(0, first - _FURTHEST_REGION) : first].split(" ")[-2:-1] in _SAYINGS for first, _ in reading.digits)


def _over_lines(reading: Reading) -> Iterator[Span]:
    """Plates near a word for a vehicle, in two pieces so that no marker swallows a line."""
    for match in _OVER_LINES.finditer(reading.lower):
        digits = match[2] or match[3]
        if match[1] not in _REGION_SET or match[4] in _NOT_TAIL or match[4] in _SHORT_WORDS or _is_year(digits):
            continue
        if _VEHICLE.search(reading.lower, max(0, match.start() - 60), match.start()):
            border = reading.lower.index("\n", match.start())
            yield Span(match.start(), match.end(2) if match[2] else border, KIND)
            yield Span(match.start(4) if match[2] else match.start(3), match.end(), KIND)


def _is_plate(match: re.Match[str], reading: Reading) -> bool:
    region, digits, tail = match[1], match[3].replace(" ", ""), match[5].replace(" ", "")
    certain_digits = sum(c.isdigit() for c in digits)
    if not certain_digits or (certain_digits < 3 and certain_digits < len(digits)) or digits.startswith("o"):
        return False
    behind = reading.text[match.end() : match.end() + 2]
    if tail in _REGION_SET and any(c.isdigit() for c in behind):
        return False
    if region not in _OF_HERE and _MODEL_BEFORE.search(reading.lower, max(0, match.start() - 28), match.start()):
        return False
    if behind[:1] == "/" and (behind[1:].isdigit() or "/" in match[0]):
        return False
    written = reading.text[match.start() : match.end()]
    capital = written == written.upper()
    shouting = capital and _all_capitals(reading, match.start(), match.end())
    in_one_piece = not match[2] and not match[4]
    has_vehicle = _VEHICLE.search(reading.lower, max(0, match.start() - 60), min(len(reading.lower), match.end() + 30)) is not None
    if len(region) == 1 and len(digits) == 1:
        is_degree = region in ("d", "s") and not match[2]  # "D3 BSI"
        return has_vehicle and capital and not shouting and len(tail) > 1 and tail not in _NOT_TAIL and not is_degree
    if has_vehicle and len(digits) == 4 and len(region) == 2 and (in_one_piece or not _is_year(digits)):
        if not _is_year(digits) and _PLATE_NEAR.search(reading.lower, max(0, match.start() - 16), match.start()):
            return True
        near = _VEHICLE.search(reading.lower, max(0, match.start() - 16), match.start()) is not None
        return tail not in _UNITS or (capital and not _is_year(digits) and (near or not shouting or in_one_piece))
    if ("/" in match[2] + match[4] or " " in match[3]) and not has_vehicle:
        return False
    if has_vehicle:
        return tail not in _NOT_TAIL or (capital and not shouting and tail not in _UNITS)
    if tail in _NOT_TAIL:
        return capital and not shouting and _is_of_here(region, digits, tail)
    if len(region) == 1:
        return capital and not shouting and len(digits) >= 3 and len(tail) >= 2 and not _is_year(digits)
    if capital and not shouting:
        # "BP3MI" is an agency
        return len(digits) > 1 or not in_one_piece
    of_here = region in _OF_HERE and len(tail) == 2 and tail not in _SHORT_WORDS
    if len(digits) == 4 and len(tail) > 1 and not _is_year(digits) and (of_here or not set(tail) & set("aiueo")):
        return True
    return (in_one_piece or capital) and len(digits) >= 3 and not (_is_year(digits) and not in_one_piece)


def _is_of_here(region: str, digits: str, tail: str) -> bool:
    """Whether a plate is of the island and complete, and no round sum: such a one may end with what is a word, too."""
    is_whole = region in _OF_HERE and len(digits) == 4 and len(tail) == 2
    return is_whole and tail not in _UNITS and not digits.endswith("00") and not _is_year(digits)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20")


def _all_capitals(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around are written in capitals too, so that capitals tell nothing."""
    around = reading.text[max(0, start - 30) : start] + reading.text[end : end + 30]
    letters = [c for c in around if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) * 10 >= len(letters) * 8
