"""The tile map of complaints per village, with the table behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.tile_map import TileMap, tile_map
from memarak.site.corpus import Corpus
from memarak.site.figures import ALL_TIME, Figure, Period
from memarak.site.language import say


class VillageRow(NamedTuple):
    """One line of the table behind the map."""

    district: str
    "The kecamatan."
    village: str
    "The desa."
    address: str
    "Its page."
    received: Figure
    "Complaints received."
    resolved: Figure
    "Of these, the resolved ones."


class VillageMap(NamedTuple):
    """The map, its finding, and its numbers as a table."""

    chart: TileMap
    "The drawing."
    finding: str
    "The map's title: what it shows."
    links: Mapping[tuple[str, str], str]
    "The page of each desa."
    figures: Mapping[tuple[str, str], Figure]
    "Complaints received from each desa."
    rows: tuple[VillageRow, ...]
    "The numbers, from west to east."
    is_placed: bool
    "Whether the tiles stand roughly where the villages lie."


def village_map(corpus: Corpus, period: Period = ALL_TIME) -> VillageMap | None:
    """The map of one period; `None` where the regency has no list of villages."""
    villages = [(place.kecamatan, place.desa) for place in corpus.snapshot.places if place.desa]
    if not villages:
        return None
    book = corpus.figures
    figures = {v: book.figure("masuk", "desa", f"{v[0]}/{v[1]}", period) for v in villages}
    counts = {v: figure.count for v, figure in figures.items()}
    links = {v: corpus.place_address(*v) for v in villages}
    chart = tile_map(villages, corpus.portal.tiles, counts)
    rows = tuple(
        VillageRow(
            tile.district,
            tile.village,
            links[(tile.district, tile.village)],
            figures[(tile.district, tile.village)],
            book.figure("selesai", "desa", f"{tile.district}/{tile.village}", period),
        )
        for column in chart.columns
        for tile in column.tiles
        if tile.village
    )
    return VillageMap(chart, _finding(counts), links, figures, rows, bool(corpus.portal.tiles))


def _finding(counts: Mapping[tuple[str, str], int]) -> str:
    """Where most came from, and where fewest: in words for the empty ones."""
    most = sorted((-count, name) for (_, name), count in counts.items() if count)
    if not most:
        return say("Belum ada keluhan yang tempatnya tercatat sampai desa.")
    first = [f"{name} ({words.number(-count)})" for count, name in most[:2]]
    none = sum(1 for count in counts.values() if not count)
    text = say("Terbanyak dari Desa {daftar}", daftar=words.listing(first))
    if none:
        counted = say("{n} desa", n=none) if none > 1 else say("satu desa")
        return say("{terbanyak}; dari {desa} belum ada.", terbanyak=text, desa=counted)
    least, name = most[-1]
    return say("{terbanyak}, paling sedikit dari {desa}.", terbanyak=text, desa=f"{name} ({words.number(-least)})")
