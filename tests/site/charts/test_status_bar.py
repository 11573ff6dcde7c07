"""The stacked bar of status groups."""

from __future__ import annotations

from memarak.site.charts.status_bar import status_bar


def end(segment: object) -> float:
    return float(getattr(segment, "x").rstrip("%")) + float(getattr(segment, "width").rstrip("%"))  # noqa: B009


def test_segments_fill_the_bar_in_the_groups_order() -> None:
    bar = status_bar({"terbuka": 50, "selesai": 50})
    assert [(s.group, s.x, s.width) for s in bar] == [("selesai", "0%", "49.75%"), ("terbuka", "50.25%", "49.75%")]


def test_a_group_of_one_stays_visible_and_nothing_leaves_the_bar() -> None:
    bar = status_bar({"selesai": 9999, "terbuka": 1, "ditutup_otomatis": 1, "tidak_dilanjutkan": 1})
    assert all(float(s.width.rstrip("%")) > 0.5 for s in bar)
    assert abs(end(bar[-1]) - 100) < 0.05


def test_an_empty_cohort_has_no_segment() -> None:
    assert status_bar({"selesai": 0}) == ()
