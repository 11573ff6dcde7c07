"""What the index of places sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.panels.villages import VillageMap


class DistrictRow(NamedTuple):
    """One kecamatan."""

    name: str
    "Its name."
    address: str
    "Its page."
    received: Figure
    "Complaints received."
    resolved_share: Figure
    "The share resolved."
    bar: str
    "The same as a bar's width; blank where there is none."
    median_days: Figure
    "The median of working days to resolution."


class PlaceIndexPage(NamedTuple):
    """The map of villages and the table of districts."""

    as_of: str
    "The ISO date of the data."
    since: str
    "The ISO date of the first complaint; blank where there is none."
    villages: VillageMap | None
    "The tile map; nothing where the regency has no list of villages."
    districts: tuple[DistrictRow, ...]
    "The kecamatan, from west to east."
