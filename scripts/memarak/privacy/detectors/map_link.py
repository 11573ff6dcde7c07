"""Links to maps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "koordinat"


_HOSTS = (
    r"maps\.app\.goo\.gl|goo\.gl/maps|(?:www\.)?google\.[a-z.]{2,8}/maps|maps\.google\.[a-z.]{2,8}|maps\.apple\.com"
    r"|(?:www\.|ul\.)?waze\.com"
    r"|(?:www\.)?openstreetmap\.org|osm\.org|w3w\.co|what3words\.com|g\.co/kgs|share\.here\.com|plus\.codes|g\.page"
    r"|mapcarta\.com"
)
_LINK = re.compile(
    rf"(?:https?://)?(?:{_HOSTS})[^\s<>\"']{{0,400}}|geo:[-\d.,]{{5,60}}|///[a-z]{{2,20}}\.[a-z]{{2,20}}\.[a-z]{{2,20}}"
)
TRIGGERS = frozenset(["maps", "goo", "waze", "osm", "openstreetmap", "w", "what", "here", "plus", "g", "geo", "mapcarta"])
SIGNS = ("///",)
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether a part of such a link's host stands in the text."""
    return not TRIGGERS.isdisjoint(reading.words) or "///" in reading.lower


def find(reading: Reading) -> Iterator[Span]:
    """Whole links, without the full stop or bracket behind them."""
    for match in _LINK.finditer(reading.lower):
        yield Span(match.start(), match.start() + len(match[0].rstrip(".,;:!?)")), KIND)
