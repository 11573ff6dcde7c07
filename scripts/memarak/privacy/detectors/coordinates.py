"""Places to the metre: coordinates in degrees, minutes or metres, and plus codes.

A pair of decimal degrees is taken by what speaks for it: that it lies in Indonesia, how fine it is, a sign, a side or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import GAP, Reading
from memarak.privacy.spans import Span

KIND = "koordinat"


_SIDES = (
    r"l(?:in)?tang (?:selatan|utara)|bujur (?:timur|barat)|south|north|east|west|ls|lu|bt|bb|[snew]|[tu](?=[^\S\n]*(?:[,;)]|$))"
)
_SIDE = rf"(?:{GAP}(?:{_SIDES})(?![^\W_]))"
_LABEL = (
    r"(?:garis lintang|garis bujur|lat(?:itude|t)?|long(?:itude)?|lng|lon|lintang(?: selatan| utara)?|bujur(?: timur)?"
    r"|k[o]{1,2}rdinat|ls|lu|bt|coordinates?)"
)
_MINUS = r"(?:[-\u2212\u2013][^\S\n]?|(?:minus|min)[^\S\n])"
_DEGREE_SIGNS = "°º˚"
_SIGN = rf"[{_DEGREE_SIGNS}]"
_AXIS = rf"(?:[\"']?(?:{_LABEL}|[xysnew])(?:nya)?[\"']?\.?{GAP}[:=]?{GAP})"


def _pair(point: str) -> re.Pattern[str]:
    """Two values in decimal degrees with `point` before their places."""
    value = (
        rf"0?(?P<whole_NAME>\d{{1,3}}){point}(?P<places_NAME>[\dol]{{0,16}}\d)(?!\d)"
        rf"(?:[^\S\n]?(?:{_SIGN}|derajat\b|deg\b))?(?P<side_NAME>{_SIDE})?"
    )
    between = rf"(?P<between>{GAP}(?:%2c|[,;/|&:~_]|\n)?{GAP}(?:(?:dan|and|koma)[^\S\n])?)(?P<inner>{_AXIS})?"
    first, second = value.replace("NAME", "a"), value.replace("NAME", "b")
    return re.compile(rf"(?<![\d_.])(?<!\d,){first}{between}(?P<minus_b>{_MINUS})?{second}")


_PAIR, _SPELLED_PAIR = _pair("[.,]"), _pair(r"(?:[.,]|[^\S\n](?:koma|titik)[^\S\n])")
_BEFORE_PAIR = re.compile(rf"(?P<label>(?<![^\W_]){_AXIS})?(?P<minus>{_MINUS})?\Z")
_REACH = 40
_STRONG_BEFORE = re.compile(rf"(?<![^\W_])(?:{_LABEL}|utm|gps)(?:nya)?\b[^\d\n]{{0,24}}\Z")
_WEAK_BEFORE = re.compile(r"(?<![^\W_])(?:titik|lokasi|posisi|pin|maps?|gmaps?|share ?lo[ck]|loc|x)\w{0,3}\b[^\d\n]{0,16}\Z")
_LABELLED = re.compile(
    rf"(?<![^\W_]){_LABEL}(?:nya)?\.?{GAP}[:=]?{GAP}(?P<value>{_MINUS}?\d{{1,3}}[.,]\d{{2,17}}(?:[^\S\n]?{_SIGN})?{_SIDE}?)"
)
_FINE = 4
"""So many places behind the point, eleven metres, are a coordinate's."""
_SHARES = re.compile(r"persen|%|rasio|indeks|skor|nilai|rata-rata|rp\b")
_DEGREE = rf"(?:{_SIGN}|\*|o(?=[^\S\n]?\d)|d(?=[^\S\n]?\d)|derajat|deg)"
_MINUTE, _SECOND = r"(?:['’′`]|menit|min\b|m(?=[^\S\n]?\d))", r"(?:[\"”″]|''|’’|detik|dtk|sec|s(?![^\W_]))"
_ANGLE = re.compile(
    rf"(?:(?<![^\W_])(?P<words>ls|lu|bt){GAP})?(?P<value>(?:(?<![^\W_])(?P<letter>[snew]){GAP})?(?<!\d)\d{{1,3}}[^\S\n]?(?P<degree>{_DEGREE})"
    rf"[^\S\n]?\d{{1,2}}(?:[.,]\d{{1,6}})?[^\S\n]?{_MINUTE}"
    rf"(?P<seconds>[^\S\n]?\d{{1,2}}(?:[.,]\d{{1,6}})?[^\S\n]?{_SECOND}?)?(?P<side>{_SIDE})?)"
)
_DEGREES = re.compile(rf"(?<![\w.,])[-\u2212]?\d{{1,3}}[.,]\d{{2,17}}[^\S\n]?{_SIGN}[^\S\n]?(?:ls|lu|bt|[snew])\b")
_PARTS = r"\d{1,2}(?:[.,]\d{1,2}[.,]\d{1,2}|[.,]\d{1,6}|[ :-]{1,2}\d{1,2}(?:[.,]\d{1,4})?)?['’′]?"
_SPACED = re.compile(
    rf"(?<![\d.,])0?\d{{1,2}}[° \t\xa0:.,-]{{1,2}}{_PARTS}{GAP}(?:ls|lu|[sn])\b[ \t,;/-]{{0,3}}(?:dan[ \t])?"
    rf"1\d\d[° \t\xa0:.,-]{{1,2}}{_PARTS}{GAP}(?:bt|e)\b"
    rf"|(?<![^\W_])(?:lat|lintang|ls|[sn])[:=]?{GAP}0?\d{{1,2}}[° \t\xa0:.,-]{{1,2}}{_PARTS}{GAP}[,;/]?{GAP}"
    rf"(?:long|lon|bujur|bt|e)[:=]?{GAP}1\d\d[° \t\xa0:.,-]{{1,2}}{_PARTS}"
)
"""Degrees, minutes and seconds with blanks, dashes or colons between, and their side before or behind."""
_CODE = "23456789cfghjmpqrvwx"
_PLUS_CODE = re.compile(
    rf"(?<![^\W_])(?:[{_CODE}]{{4}}[^\S\n])?[{_CODE}]{{4,8}}[^\S\n]?(?:\+|plus)[^\S\n]?[{_CODE}]{{2,3}}(?![^\W_])"
)
_EASTING = r"(?:0?\d{6}|\d{3}[.,]\d{3})(?:[.,]\d{1,3})?"
_NORTHING = r"(?:\d{6,8}|\d[.,]\d{3}[.,]\d{3})(?:[.,]\d{1,4})?"
_METRES = r"(?:[^\S\n]?m?[entu]\b)"
_GRID = re.compile(
    rf"(?<!\w)(?:(?P<zone>\d{{2}}[^\S\n]?[c-x])\b{GAP}[:,;-]?{GAP})?"
    rf"(?P<first>(?:x|me?|e|easting|timur){GAP}[:=]?{GAP})?(?<![\w.,])(?P<easting>{_EASTING})(?P<east>{_METRES})?"
    rf"{GAP}[,;/]?{GAP}(?:dan )?(?P<second>(?:y|mn?|n|northing|utara){GAP}[:=]?{GAP})?{_NORTHING}(?P<north>{_METRES})?(?!\d)"
)
_GRID_BEFORE = re.compile(r"(?:utm|koordinat|kordinat|easting)[^\d\n]{0,24}\Z")
_NUMBER = r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh)"
_IN_WORDS = re.compile(
    rf"(?<![^\W_])(?:min(?:us)?[^\S\n])?(?:{_NUMBER}[^\S\n]){{1,3}}(?:koma|titik)(?:[^\S\n]{_NUMBER}){{2,8}}"
    rf"[^\w\n]{{1,3}}(?:(?:dan|koma|{_LABEL}|lintang selatan)[^\w\n]{{1,3}}){{0,2}}"
    rf"seratus[^\S\n](?:{_NUMBER}[^\S\n]){{1,3}}(?:koma|titik)(?:[^\S\n]{_NUMBER}){{2,8}}"
)


_LABEL_WORDS = (
    *("lat", "latitude", "latt", "lon", "long", "longitude", "lng", "ls", "lu", "bt", "lintang", "bujur", "koordinat", "kordinat"),
    *("koordinatnya", "kordinatnya", "coordinate", "coordinates"),
)
_LABELS = frozenset(word + ending for word in _LABEL_WORDS for ending in ("", "nya"))
"""The word that each branch of `_LABEL` begins or ends with, as it stands in a text."""
_EAST = frozenset(["bt", "e", "bujur", "long", "lon"])
_SPOKEN_POINT = frozenset(["koma", "seratus"])
TRIGGERS = frozenset([*_LABELS, *_EAST, *_SPOKEN_POINT, "derajat", "deg", "plus"])
SIGNS = ("+", *_DEGREE_SIGNS)
_FRACTION, _LONG = b"0.0", b"000"
"""What stands in `Reading.marks` for a digit on each side of a point, and for the three digits that each number of a grid has."""
_FRACTIONS = re.compile(rb"0+\.0")
_AXES = frozenset(["me", "mt", "mn", "mu", "easting", "utm", *"cdefghjklmnpqrstuvwx"])
"""Words of which one stands beside the numbers of a grid: letters of zones and axes."""
_NORTHERNMOST, _WESTERNMOST, _EASTERNMOST = 11, 95, 141
"""Degrees within which Indonesia lies, to the north as to the south."""


def may_hold(reading: Reading) -> bool:
    """Whether two fractions, or a sign or a word of coordinates, stand in the text."""
    if not reading.has_digit:
        return reading.words >= _SPOKEN_POINT
    if "+" in reading.lower or not TRIGGERS.isdisjoint(reading.words):
        return True
    return is_shaped(reading) or _has_degree_sign(reading.lower)


def is_shaped(reading: Reading) -> bool:
    """Whether two fractions stand in the text, or two long numbers and a letter of an axis."""
    marks = reading.marks
    return marks.count(_FRACTION) > 1 or (marks.count(_LONG) > 1 and not _AXES.isdisjoint(reading.words))


def _has_degree_sign(lower: str) -> bool:
    return not lower.isascii() and any(map(lower.__contains__, _DEGREE_SIGNS))


def find(reading: Reading) -> Iterator[Span]:
    """Coordinates in every usual way of writing, whole codes."""
    lower, words = reading.lower, reading.words
    yield from _pairs(reading)
    if _FRACTION in reading.marks and not _LABELS.isdisjoint(words):
        for match in _LABELLED.finditer(lower):
            yield Span(*match.span("value"), KIND)
    yield from _angles(reading)
    if reading.marks.count(_LONG) > 1 and not _AXES.isdisjoint(words):
        yield from _grids(lower)
    if "+" in lower or ("plus" in words and reading.has_digit):
        for match in _PLUS_CODE.finditer(lower):
            if any(c.isdigit() for c in match[0]) and any(c.isalpha() for c in match[0].replace("plus", "")):
                yield Span(match.start(), match.end(), KIND)
    if words >= _SPOKEN_POINT:
        for match in _IN_WORDS.finditer(lower):
            yield Span(match.start(), match.end(), KIND)


def _pairs(reading: Reading) -> Iterator[Span]:
    """Two values in decimal degrees, from the sign or the lone letter of a side before the first on; none swallows a line."""
    lower, done = reading.lower, 0
    for match in _candidates(reading):
        before = _BEFORE_PAIR.search(lower, max(0, match.start() - _REACH), match.start())
        if match.start() < done or before is None or (lower[match.start() - 1 : match.start()].isalpha() and not before["label"]):
            continue
        if _is_place(match, before, lower):
            label, done = (before["label"] or "").strip(" \t:=\"'."), match.end()
            start = before.start("label") if label in ("s", "n", "e", "w") else match.start() - len(before["minus"] or "")
            if "\n" in match["between"]:
                yield Span(start, match.start("between"), KIND)
                start = match.end("inner") if match["inner"] else match.end("between")
            yield Span(start, done, KIND)


def _candidates(reading: Reading) -> Iterator[re.Match[str]]:
    """What may be a pair, at each fraction or behind the word for its point; they may overlap."""
    if reading.marks.count(_FRACTION) > 1:
        for fraction in _FRACTIONS.finditer(reading.marks):
            match = _PAIR.match(reading.lower, fraction.start())
            if match:
                yield match
    if reading.has_digit and "koma" in reading.words:
        yield from _SPELLED_PAIR.finditer(reading.lower)


def _is_place(match: re.Match[str], before: re.Match[str], lower: str) -> bool:
    """Whether a pair of values is a place on the map."""
    first, second = int(match["whole_a"]), int(match["whole_b"])
    latitude, longitude = min(first, second), max(first, second)
    minus = before["minus"] if first < second else match["minus_b"]
    places = min(len(match["places_a"]), len(match["places_b"]))
    is_sided = bool((match["side_a"] and match["side_b"]) or (before["label"] and match["inner"]))
    is_joined = len(match["between"].replace("koma", ",").strip(" \t")) < 2 and not match["inner"]
    if not is_sided and _SHARES.search(lower, max(0, match.start() - 24), match.end() + 12):
        return False
    if latitude > _NORTHERNMOST or not _WESTERNMOST <= longitude <= _EASTERNMOST:
        return places >= _FINE and first < 100 and (is_sided or second > 9)
    if places >= _FINE or is_sided:
        return True
    if "\n" in match["between"]:
        return False
    start = max(0, match.start() - _REACH)
    if (minus and is_joined) or _STRONG_BEFORE.search(lower, start, before.start()):
        return True
    return places > 1 and is_joined and _WEAK_BEFORE.search(lower, start, before.start()) is not None


def _angles(reading: Reading) -> Iterator[Span]:
    """Degrees, minutes and seconds; in words only with a side, a label or seconds: a slope has 8 degrees, too."""
    lower, words = reading.lower, reading.words
    is_eastern = not _EAST.isdisjoint(words)
    if "deg" in words or "derajat" in words or is_eastern or _has_degree_sign(lower):
        for match in _ANGLE.finditer(lower):
            told = match["side"] or match["words"] or match["letter"] or match["seconds"] or not match["degree"].isalpha()
            if told or _STRONG_BEFORE.search(lower, max(0, match.start() - _REACH), match.start()):
                yield Span(*match.span("value"), KIND)
        for match in _DEGREES.finditer(lower):
            yield Span(match.start(), match.end(), KIND)
    for match in _SPACED.finditer(lower) if is_eastern else ():
        yield Span(match.start(), match.end(), KIND)


def _grids(lower: str) -> Iterator[Span]:
    """Metres east and north, with their zone, their axes, or a word that announces them."""
    for match in _GRID.finditer(lower):
        has_axes = (match["first"] and match["second"]) or (match["east"] and match["north"])
        start = match.start("easting")
        if match["zone"]:
            yield Span(match.start("zone"), match.end(), KIND)
        elif has_axes or _GRID_BEFORE.search(lower, max(0, start - _REACH), match.start()):
            yield Span(start, match.end(), KIND)
