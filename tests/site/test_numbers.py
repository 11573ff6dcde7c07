"""Every number that a page shows is its row's: value, n and interval, as written and as read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

import pytest

from memarak.rows import Statistic
from memarak.site import english
from memarak.site.figures import address_of, figure_of


class Shown(NamedTuple):
    address: str
    column: str
    machine: str | None
    text: str


class Numbers(HTMLParser):
    """Elements with `data-statistik`, and what they say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self._open: Shown | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if address := found.get("data-statistik"):
            self._open = Shown(address, found.get("data-kolom") or "nilai", found.get("value"), "")

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open = self._open._replace(text=self._open.text + data)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag in ("data", "span"):
            self.shown.append(self._open)
            self._open = None


def expected(page: str, row: Statistic, shown: Shown) -> tuple[str | None, str]:
    figure = english.shown(figure_of(row)) if page.startswith("en/") else figure_of(row)
    if shown.column == "n":
        return row.n, figure.n_text
    if shown.column == "ci":
        return None, figure.interval
    return row.nilai or None, figure.text


@pytest.fixture(scope="module")
def rows(site: Any) -> dict[str, Statistic]:
    with (site.snapshot / "statistik.csv").open(encoding="utf-8", newline="") as stream:
        return {address_of(row): row for row in (Statistic(**r) for r in csv.DictReader(stream))}


def every(site: Any) -> Iterator[tuple[str, Shown]]:
    for page, text in site.html.items():
        for shown in Numbers(text).shown:
            yield page, shown


def test_every_number_is_its_row_s(site: Any, rows: dict[str, Statistic]) -> None:
    wrong = [
        (page, shown)
        for page, shown in every(site)
        if shown.address not in rows or (shown.machine, shown.text) != expected(page, rows[shown.address], shown)
    ]
    assert not wrong[:5]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("", "semua//semua//masuk"),
        ("statistik/", "semua//semua//rasio_selesai"),
        ("statistik/2026/", "semua//tahun/2026/masuk"),
        ("statistik/2026-10/", "opd/dikes/bulan/2026-10/masuk"),
        ("statistik/awal/", "semua//khusus/awal/median_hari_kerja_penyelesaian"),
        ("opd/dishub/", "opd/dishub/semua//tepat_waktu_penyelesaian"),
        ("wilayah/", "desa/Utara%2FLaut/semua//masuk"),
        ("sematan/masuk/", "semua//semua//masuk"),
        ("sematan/opd/dikes/", "opd/dikes/semua//median_hari_kerja_penyelesaian"),
    ],
)
def test_each_kind_of_page_shows_its_figures(site: Any, page: str, address: str) -> None:
    assert address in {shown.address for shown in Numbers(site.html[page]).shown}


def test_intervals_and_bases_are_shown_too(site: Any) -> None:
    assert {shown.column for _, shown in every(site)} == {"nilai", "n", "ci"}
