"""What the templates of finding, and of not finding, see."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.models.listing import Choices


class Option(NamedTuple):
    """One thing to choose in a filter."""

    value: str
    "What the script compares with."
    label: str
    "Its words."
    group: str = ""
    "The status group, for its colour; blank for all but statuses."
    inner: tuple[Option, ...] = ()
    "The villages of a kecamatan."


class SearchPage(NamedTuple):
    """Where to look."""

    contact: str
    "Whom to ask; blank where the portal names nobody."
    indexes: tuple[Choices, ...]
    "The lists."
    years: tuple[Option, ...] = ()
    "Years of receipt, newest first."
    agencies: tuple[Option, ...] = ()
    "Agencies with complaints, in order of the alphabet."
    places: tuple[Option, ...] = ()
    "Kecamatan with their desa."
    statuses: tuple[Option, ...] = ()
    "All statuses."
