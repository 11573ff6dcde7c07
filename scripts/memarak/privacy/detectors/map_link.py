"""Links to maps, and shortened ones of which the words around say that they show a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "koordinat"


_HOSTS = (
    r"maps\.app\.goo\.gl|goo\.gl/maps|(?:www\.)?google\.[a-z.]{2,8}/maps|maps\.google\.[a-z.]{2,8}|maps\.apple(?:\.com)?"
    r"|(?:www\.|ul\.)?waze\.com|share\.google|g\.co/(?:kgs|maps)|(?:www\.)?bing\.com/maps|earth\.google\.[a-z.]{2,8}"
    r"|(?:www\.)?openstreetmap\.org|osm\.org|w3w\.co|what3words\.com|(?:share|wego)\.here\.com|plus\.codes|g\.page"
    r"|mapcarta\.com|(?:www\.)?petalmaps\.com|(?:yandex\.[a-z]{2,3}|(?:www\.)?mapquest\.com)/maps?|maps?\.me|mapy\.cz"
)
_REST = r"(?:[^\s<>\"']|'(?=[\w%])){0,400}"
_LINK = re.compile(
    rf"(?:https?://)?(?:{_HOSTS}){_REST}|geo:[-\d.,]{{5,60}}|///[a-z]{{2,20}}\.[a-z]{{2,20}}\.[a-z]{{2,20}}"
    r"|(?<![^\W_])(?:what3words|w3w|what 3 words)[^\S\n]?[:=]?[^\S\n]?(?P<words>[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20})(?![\w./])"
)
_WITH_PLACE = re.compile(
    r"https?://[^\s<>\"'@]{4,200}?(?:[@=/:+,]|%20)-?\d{1,2}\.\d{2,17}(?:,|%2c|~|/|\+|;|&lo?ng?=)-?\d{2,3}\.\d{2,17}[^\s<>\"']{0,200}"
)
"""An address in the web that holds the two coordinates."""
_SHORT = re.compile(
    r"(?:https?://)?(?<![\w.])(?:bit\.ly|s\.id|tinyurl\.com|goo\.gl|cutt\.ly|rb\.gy|t\.ly|is\.gd|ow\.ly|shorturl\.at|linkr\.id|g\.co"
    r"|lnkd\.in|t\.co|rebrand\.ly|tiny\.cc|v\.gd|gojek\.link|gofood\.link|grab\.onelink\.me|onelink\.me|grb\.to|intip\.in|shp\.ee)/"
    r"[^\s<>\"']{2,120}"
)
_PLACE = (
    r"(?:titik\w{0,3}|lokasi\w{0,3}|lok|loc|share ?lo[ck]\w{0,3}|s[eh]{1,2}r ?lo[ck]\w{0,3}|shlok|pin ?point|pin|posisi\w{0,3}"
    r"|g?maps?\w{0,3}|peta|k[o]{1,2}rdinat\w{0,3}|location|alamat\w{0,3}|tkp)"
)
_PLACE_BEFORE = re.compile(rf"(?<![^\W_]){_PLACE}(?![^\W_])(?:[^\S\n]{{1,2}}[^\W\d_]{{1,12}}){{0,3}}[^\w\n]{{0,4}}\Z")
_PLACE_BEHIND = re.compile(rf"[^\w\n]{{1,4}}(?:[^\W\d_]{{1,12}}[^\S\n]){{0,1}}{_PLACE}(?![^\W_])")
_FORM = re.compile(r"form\w*|daftar|pendaftaran|ppdb|survei|survey|tes|ujian|vaksin\w*|pelatihan|acara|kegiatan")
_REACH = 48
_MAPS = frozenset(
    [
        *("maps", "goo", "waze", "osm", "openstreetmap", "w", "what", "here", "plus", "g", "geo", "mapcarta", "share", "bing"),
        *("google", "petalmaps", "yandex", "mapquest", "mapy", "map", "earth"),
    ]
)
_SHORTENERS = frozenset(
    [
        *("bit", "s", "tinyurl", "goo", "cutt", "rb", "t", "is", "ow", "shorturl", "linkr", "g", "lnkd", "rebrand", "tiny", "v"),
        *("gojek", "gofood", "grab", "onelink", "grb", "intip", "shp"),
    ]
)
"""The first words of the hosts."""
TRIGGERS = _MAPS | _SHORTENERS | {"http", "https"}
SIGNS = ("///",)
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a part of such a link's host stands in the text."""
    return not TRIGGERS.isdisjoint(reading.words) or "///" in reading.lower


def find(reading: Reading) -> Iterator[Span]:
    """Whole links, without the full stop or bracket behind them."""
    lower, words = reading.lower, reading.words
    if not _MAPS.isdisjoint(words) or "///" in lower:
        for match in _LINK.finditer(lower):
            yield _without_stop(match, "words" if match["words"] else 0)
    if "/" not in lower:
        return
    for match in _WITH_PLACE.finditer(lower) if "http" in lower else ():
        yield _without_stop(match)
    for match in _SHORT.finditer(lower) if not _SHORTENERS.isdisjoint(words) else ():
        before = _PLACE_BEFORE.search(lower, max(0, match.start() - _REACH), match.start())
        behind = _PLACE_BEHIND.match(lower, match.end())
        told = before or behind
        if told and not _FORM.search(told[0]):
            yield _without_stop(match)


def _without_stop(match: re.Match[str], group: str | int = 0) -> Span:
    return Span(match.start(group), match.start(group) + len(match[group].rstrip(".,;:!?)")), KIND)
