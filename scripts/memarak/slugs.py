"""Addresses made of words: the one place that turns identifiers and names into path segments."""

from __future__ import annotations

import hashlib
import re
import unicodedata

RESERVED = frozenset({"halaman"})
_OWN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug_of_name(name: str) -> str:
    """The path segment of a place, category or agency: `Gili Indah` is `gili-indah`, `KTP, KK dan akta` `ktp-kk-dan-akta`."""
    plain = (name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()).lower()
    return _OTHER.sub("-", plain).strip("-") or _digest(name)


def slug_of_number(number: str) -> str:
    """The path segment of a complaint, an injective function of its `nomor` alone.

    A number that is its own slug stays as it is. Any other gets its slug and, behind `_`, which no number
    can hold, a short digest of the number itself: `KLU/2026/0412` and `KLU-2026-0412` differ.
    """
    if _OWN.fullmatch(number) and number not in RESERVED:
        return number
    return f"{slug_of_name(number)}_{_digest(number)}"


def complaint_path(number: str) -> str:
    """The path of a complaint's page, relative to the site's address: its `tautan`, and what is remembered once it is gone."""
    return f"keluhan/{slug_of_number(number)}/"


def slugs_of_names(names: list[str]) -> dict[str, str]:
    """Slugs for a closed list of names; names whose slugs would meet, or are reserved, get a digest behind `_`."""
    plain = {name: slug_of_name(name) for name in names}
    taken: dict[str, int] = {}
    for slug in plain.values():
        taken[slug] = taken.get(slug, 0) + 1
    return {n: f"{s}_{_digest(n)}" if taken[s] > 1 or s in RESERVED else s for n, s in plain.items()}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
