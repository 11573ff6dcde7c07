"""The tile map."""

from __future__ import annotations

import pytest

from memarak.site.charts.tile_map import class_breaks, soft_hyphens, tile_map

VILLAGES = [("Barat", "Gili Indah"), ("Barat", "Malaka"), ("Timur", "Senaru")]
POSITIONS = {("Barat", "Gili Indah"): (1, 1), ("Barat", "Malaka"): (3, 1), ("Timur", "Senaru"): (1, 2)}


def test_columns_go_from_west_to_east_and_rows_from_the_coast_with_gaps() -> None:
    chart = tile_map(VILLAGES, POSITIONS, {("Barat", "Malaka"): 4})
    assert [(c.district, [t.village for t in c.tiles]) for c in chart.columns] == [
        ("Barat", ["Gili Indah", "", "Malaka"]),
        ("Timur", ["Senaru"]),
    ]
    island, _, inland = chart.columns[0].tiles
    assert (island.is_island, island.count, island.level) == (True, 0, 0)
    assert (inland.is_island, inland.count, inland.level) == (False, 4, 2)


def test_without_positions_a_district_is_a_column() -> None:
    chart = tile_map(VILLAGES, {}, {})
    assert [[t.village for t in c.tiles] for c in chart.columns] == [["Gili Indah", "Malaka"], ["Senaru"]]
    assert chart.key == ()


def test_classes_are_fifths_of_the_villages_at_round_numbers() -> None:
    breaks = class_breaks([3, 5, 9, 12, 14, 20, 24, 29, 33, 38, 45, 49, 60, 77, 83])
    assert breaks == (1, 10, 25, 40, 60)
    assert all(b < 10 or b % 5 == 0 for b in breaks)
    assert class_breaks([0, 0]) == ()
    assert class_breaks([2, 2, 2]) == (1, 2)


def test_the_key_names_every_class() -> None:
    counts = {("Barat", "Gili Indah"): 1, ("Barat", "Malaka"): 7, ("Timur", "Senaru"): 9}
    assert tile_map(VILLAGES, POSITIONS, counts).key == ("1–6", "7–8", "9+")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Pemenang Barat", "Peme|nang Barat"),
        ("Genggelang", "Geng|ge|lang"),
        ("Rempek Darussalam", "Rempek Darus|sa|lam"),
        ("Sokong", "Sokong"),
    ],
)
def test_long_words_may_break_between_syllables(name: str, shown: str) -> None:
    assert soft_hyphens(name).replace("\u00ad", "|") == shown
