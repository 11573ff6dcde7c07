"""Per cents and places of labels."""

from __future__ import annotations

import pytest

from memarak.site.charts.scale import Scale, per_cent, place_labels, rows, tick_step, ticks


@pytest.mark.parametrize(("share", "text"), [(0, "0%"), (37.5, "37.5%"), (33.3333, "33.33%"), (100, "100%"), (-0.0, "0%")])
def test_a_share_is_written_as_short_as_it_can_be(share: float, text: str) -> None:
    assert per_cent(share) == text


def test_a_scale_holds_at_its_edges_and_can_be_flipped() -> None:
    assert [Scale(0, 20).at(v) for v in (-5, 0, 5, 20, 99)] == ["0%", "0%", "25%", "100%", "100%"]
    assert Scale(0, 20, flipped=True).at(5) == "75%"
    assert Scale(3, 3).at(3) == "0%"


@pytest.mark.parametrize(
    ("high", "expected"), [(4, (0, 1, 2, 3, 4)), (70, (0, 20, 40, 60)), (7, (0, 2, 4, 6)), (1200, (0, 500, 1000))]
)
def test_ticks_are_round_numbers_within_the_scale(high: float, expected: tuple[int, ...]) -> None:
    assert ticks(high) == expected
    assert tick_step(high, 4) in (1, 2, 5, 10, 20, 50, 100, 200, 500)


def test_labels_stay_inside_and_never_overlap() -> None:
    placed = place_labels([(0, "masuk"), (5, "tanggapan: 2"), (50, "tengah"), (98, "selesai: 40")])
    assert [(p.anchor, p.row) for p in placed] == [("start", 0), ("start", 1), ("middle", 0), ("end", 0)]
    assert rows(placed) == 2
    assert rows(place_labels([])) == 0
