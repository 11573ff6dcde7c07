"""Places to the metre: coordinates in degrees, minutes or metres, and plus codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "koordinat"


_SIDE = r"(?:[^\S\n]?[°º˚])?(?:[^\S\n]?(?:ls|lu|bt|bb|[snew])\b)?"
_LABEL = (
    r"(?:lat(?:itude)?|long(?:itude)?|lng|lon|lintang(?: selatan| utara)?|bujur(?: timur)?|koordinat|ls|lu|bt"
    r"|garis lintang|garis bujur)"
)
_PAIR = re.compile(
    rf"(?<![\w.,])[-\u2212\u2013]?[^\S\n]?\d{{1,2}}[.,]\d{{4,17}}{_SIDE}[^\S\n]{{0,2}}[,;/|&]?[^\S\n]{{0,2}}(?:dan "
    rf"|{_LABEL}[^\S\n]?[:=]?)?"
    rf"[^\S\n]{{0,2}}[-\u2212\u2013]?\d{{2,3}}[.,]\d{{4,17}}{_SIDE}"
)
_LABELLED = re.compile(
    rf"(?<![^\W_]){_LABEL}(?:nya)?[^\S\n]{{0,2}}[:=]?[^\S\n]{{0,2}}([-\u2212\u2013]?[^\S\n]?\d{{1,3}}[.,]\d{{2,17}}{_SIDE}"
    rf"(?:[^\S\n]{{0,2}}[,;/|&]?[^\S\n]{{0,2}}(?:dan "
    rf"|{_LABEL}[^\S\n]{{0,2}}[:=]?)?[^\S\n]{{0,2}}[-\u2212\u2013]?\d{{1,3}}[.,]\d{{2,17}}{_SIDE})?)"
)
_MINUTES = re.compile(
    r"(?<!\d)\d{1,3}[^\S\n]?(?:[°º˚]|derajat|deg)[^\S\n]?\d{1,2}(?:[.,]\d{1,6})?[^\S\n]?(?:['’′`]|menit|min)"
    r"(?:[^\S\n]?\d{1,2}(?:[.,]\d{1,6})?[^\S\n]?(?:[\"”″]|''|’’|detik|sec)?)?(?:[^\S\n]?(?:ls|lu|bt|bb|[snew])\b)?"
)
_BLANK = r"[° \t\xa0]{1,2}"
_COMPASS = re.compile(
    rf"(?<![^\W_])[sn][^\S\n]?\d{{1,2}}{_BLANK}\d{{1,2}}[.,]\d{{1,6}}['’′]?[^\S\n]{{0,2}},?[^\S\n]{{0,2}}"
    rf"[ew][^\S\n]?1\d\d{_BLANK}\d{{1,2}}[.,]\d{{1,6}}"
)
_DEGREES = re.compile(r"(?<![\w.,])[-\u2212]?\d{1,3}[.,]\d{2,17}[^\S\n]?[°º˚][^\S\n]?(?:ls|lu|bt|[snew])\b")
_SIDED = re.compile(
    r"(?<![^\W_])[sn][^\S\n]?\d{1,2}[.,]\d{3,17}[^\S\n]{0,2}[,;/]?[^\S\n]{0,2}[ew][^\S\n]?1?\d{2}[.,]\d{3,17}"
    r"|(?<![\w.,])\d{1,2}[.,]\d{2,17}[^\S\n]?(?:[sn]|l[su])[^\S\n]{0,2}[,;/|&]?[^\S\n]{0,2}1?\d{2}[.,]\d{2,17}[^\S\n]?(?:[ew]|bt)\b"
    r"|(?<![\w.,])[-\u2212\u2013][^\S\n]?\d{1,2}[.,]\d{2,3}[^\S\n]?[,;][^\S\n]?1[0-4]\d[.,]\d{2,3}(?!\d)"
)
"""Letters before or behind the figures, or few places behind the point."""
_SPACED = re.compile(
    r"(?<![\d.,])\d{1,2}[^\S\n]{1,2}\d{1,2}[^\S\n]{1,2}\d{1,2}(?:[.,]\d{1,4})?[^\S\n]?(?:ls|lu|s)\b[ \t,;/-]{0,3}(?:dan[ \t])?"
    r"1\d\d[^\S\n]{1,2}\d{1,2}[^\S\n]{1,2}\d{1,2}(?:[.,]\d{1,4})?[^\S\n]?(?:bt|e)\b"
)
"""Degrees, minutes and seconds with blanks between."""
_SHARES = re.compile(r"persen|%|rasio|indeks|skor|nilai|rata-rata|rp\b")
_CODE = "23456789cfghjmpqrvwx"
_PLUS_CODE = re.compile(rf"(?<![^\W_])[{_CODE}]{{4,8}}[^\S\n]?\+[^\S\n]?[{_CODE}]{{2,3}}(?![^\W_])")
_GRID = re.compile(
    r"(?<!\w)\d{2}[^\S\n]?[c-x][^\S\n]{1,2}\d{6}(?:[.,]\d{1,3})?[^\S\n,]{1,4}(?:me?)?[^\S\n]{0,2}\d{6,7}"
    r"|(?<![^\W_])x[^\S\n]?[:=]?[^\S\n]?\d{5,7}(?:[.,]\d{1,4})?[^\S\n]{0,2}[,;/]?[^\S\n]{0,2}(?:dan )?"
    r"y[^\S\n]?[:=]?[^\S\n]?\d{6,8}(?:[.,]\d{1,4})?"
)


_LABEL_WORDS = ("lat", "latitude", "lon", "long", "longitude", "lng", "ls", "lu", "bt", "lintang", "bujur", "koordinat")
_LABELS = frozenset(word + ending for word in _LABEL_WORDS for ending in ("", "nya"))
"""The word that each branch of `_LABEL` begins or ends with, as it stands in a text."""
_ZONES = frozenset("cdefghijklmnopqrstuvwx")
"""The letter of a grid's zone, or the `x` of its first number."""
_EAST = frozenset(["bt", "e"])
TRIGGERS = frozenset([*_LABEL_WORDS, *_EAST, "derajat", "deg", "koordinatnya"])
SIGNS = ("+", "°", "º", "˚")
LEAST_DIGITS = 6
_FRACTION, _METRES = b"0.0", b"00000"
"""What stands in `Reading.marks` for a digit on each side of a point, and for each of the two numbers of a grid."""


def may_hold(reading: Reading) -> bool:
    """Whether a sign or a word of coordinates, or a number of six digits, stands in the text."""
    if not reading.has_digit:
        return False
    lower = reading.lower
    if "+" in lower or "°" in lower or "º" in lower or "˚" in lower or not TRIGGERS.isdisjoint(reading.words):
        return True
    return reading.longest >= LEAST_DIGITS


def find(reading: Reading) -> Iterator[Span]:
    """Coordinates in every usual way of writing, whole codes."""
    lower = reading.lower
    for pattern in _worth_trying(reading):
        for match in pattern.finditer(lower):
            if pattern is not _PAIR or not _SHARES.search(lower, max(0, match.start() - 24), match.end() + 12):
                yield Span(match.start(), match.end(), KIND)
    if _FRACTION in reading.marks and not _LABELS.isdisjoint(reading.words):
        for match in _LABELLED.finditer(lower):
            yield Span(match.start(1), match.end(1), KIND)
    if "+" in lower:
        for match in _PLUS_CODE.finditer(lower):
            if any(c.isalpha() for c in match[0]):
                yield Span(match.start(), match.end(), KIND)


def _worth_trying(reading: Reading) -> Iterator[re.Pattern[str]]:
    """The patterns whose necessary part stands in the text: two fractions, a sign or word for degrees, a zone, a side."""
    if reading.marks.count(_FRACTION) > 1:
        yield from (_PAIR, _COMPASS, _SIDED)
    lower = reading.lower
    if "deg" in lower or "derajat" in lower or "°" in lower or "º" in lower or "˚" in lower:
        yield from (_MINUTES, _DEGREES)
    if reading.marks.count(_METRES) > 1 and not _ZONES.isdisjoint(reading.words):
        yield _GRID
    if not _EAST.isdisjoint(reading.words):
        yield _SPACED
