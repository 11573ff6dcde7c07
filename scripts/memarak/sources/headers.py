"""Which row is the header, and which column holds what: by the contract's names and the synonyms of `portal.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from memarak.matching import fold
from memarak.settings import Settings
from memarak.sources.titles import tellable
from memarak.vocabulary import REQUIRED_COLUMNS, TABS

HEADER_DEPTH = 10
"""Rows from the top in which the header is sought: titles and logos stand above it."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a tab.

    `row` is the position of its last row (0 = first line). `fields` maps a column of the contract to the
    positions of the sheet's columns that may fill it, the first to be tried first. `titles` has the header of
    each of those positions as typed; `twins` the positions that share a header, by field.
    """

    row: int
    fields: Mapping[str, tuple[int, ...]]
    titles: Mapping[int, str]
    twins: Mapping[str, tuple[int, ...]]

    @property
    def positions(self) -> tuple[int, ...]:
        """Every sheet column that is wanted, from left to right."""
        return tuple(sorted(self.titles))

    @property
    def field_at(self) -> dict[int, str]:
        """Position of a sheet column -> the first column of the contract that it serves."""
        names: dict[int, str] = {}
        for field, positions in self.fields.items():
            for i in positions:
                names.setdefault(i, field)
        return names


def header_names(tab: str, settings: Settings) -> dict[str, tuple[str, ...]]:
    """Folded headers that mean each column of `tab`, the contract's own name first, then those of `portal.toml`."""
    extra = settings.columns.get(tab, {})
    names = {column: (column, *extra.get(column, ())) for column in TABS[tab]}
    if tab == "keluhan":
        names["tanggapan.tanggal"] = settings.response_in_complaint.date
        names["tanggapan.isi"] = settings.response_in_complaint.text
    return {column: tuple(dict.fromkeys(filter(None, map(fold, titles)))) for column, titles in names.items()}


def find_header(rows: Sequence[Sequence[str]], names: Mapping[str, tuple[str, ...]]) -> Header | None:
    """The header among the first rows of a tab: the row that names most columns, or two rows that share the task.

    `rows` starts with the tab's first line. Returns `None` where no row names any column.
    """
    best: Header | None = None
    for position, row in enumerate(rows[:HEADER_DEPTH]):
        header = _match(position, row, names)
        if best is None or len(header.fields) > len(best.fields):
            best = header
        if position + 1 < min(len(rows), HEADER_DEPTH) and header.fields:
            joined = _join(row, rows[position + 1], header)
            two_rows = _match(position + 1, joined, names)
            if joined and len(two_rows.fields) > len(best.fields):
                best = two_rows
    if best is None or not best.fields:
        return None
    return best


def missing_columns(tab: str, header: Header) -> tuple[str, ...]:
    """Columns without which `tab` can't be used and which `header` does not name."""
    return tuple(column for column in REQUIRED_COLUMNS[tab] if column not in header.fields)


def other_titles(row: Sequence[str], header: Header) -> list[str]:
    """Headers of `row` that mean nothing to us, for a message.

    A row that names fewer than two columns may be no header at all, so nothing of it is repeated.
    """
    if len(header.fields) < 2:
        return []
    return tellable(title for i, title in enumerate(row) if i not in header.titles)


def _match(position: int, row: Sequence[str], names: Mapping[str, tuple[str, ...]]) -> Header:
    places: dict[str, list[int]] = {}
    for i, title in enumerate(row):
        key = fold(title)
        if key:
            places.setdefault(key, []).append(i)
    fields: dict[str, tuple[int, ...]] = {}
    twins: dict[str, tuple[int, ...]] = {}
    for field, keys in names.items():
        found = [i for key in keys for i in places.get(key, ())]
        if found:
            fields[field] = tuple(found)
        for key in keys:
            if len(places.get(key, ())) > 1:
                twins[field] = tuple(places[key])
    titles = {i: " ".join(row[i].split()) for positions in fields.values() for i in positions}
    return Header(position, fields, titles, twins)


def _join(upper: Sequence[str], lower: Sequence[str], header: Header) -> list[str]:
    """Two header rows as one, where the lower one is blank under every column that the upper one names.

    So a row of data, which fills those columns, is never taken for a second header row.
    """
    if any(i < len(lower) and lower[i].strip() for i in header.titles):
        return []
    width = max(len(upper), len(lower))
    return [(lower[i] if i < len(lower) and lower[i].strip() else upper[i] if i < len(upper) else "") for i in range(width)]
