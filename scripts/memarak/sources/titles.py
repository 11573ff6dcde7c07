"""Titles of tabs and headers of columns that may stand in a message: what could be a person's data is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 40
_PERSONAL = re.compile(r"\d{5}|@")


def tellable(titles: Iterable[str]) -> list[str]:
    """Those of `titles` that may be told, their spaces single."""
    plain = (" ".join(title.split()) for title in titles)
    return [title for title in plain if title and len(title) <= _LONGEST and not _PERSONAL.search(title)]
