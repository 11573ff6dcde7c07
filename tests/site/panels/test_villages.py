"""The map's finding and its table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.site.panels.villages import village_map


@pytest.mark.parametrize(
    ("villages", "finding"),
    [
        (["Laut"], "Terbanyak dari Desa Laut (1); dari 3 desa belum ada."),
        (["Laut", "Laut", "Bukit", "Utara"], "Terbanyak dari Desa Laut (2) dan Bukit (1); dari satu desa belum ada."),
        ([""], "Belum ada keluhan yang tempatnya tercatat sampai desa."),
    ],
)
def test_the_title_says_where_most_came_from(corpus_of: Callable[..., Any], villages: list[str], finding: str) -> None:
    panel = village_map(corpus_of([{"nomor": f"T-{n}", "desa": village} for n, village in enumerate(villages)]))
    assert panel is not None
    assert panel.finding == finding


def test_every_village_has_a_tile_a_page_and_a_line(corpus_of: Callable[..., Any]) -> None:
    panel = village_map(corpus_of([{}]))
    assert panel is not None
    assert [(row.district, row.village, row.received.count) for row in panel.rows] == [
        ("Utara", "Laut", 1),
        ("Utara", "Bukit", 0),
        ("Utara", "Utara", 0),
        ("Selatan", "Gili Indah", 0),
    ]
    assert all(panel.links.values())
