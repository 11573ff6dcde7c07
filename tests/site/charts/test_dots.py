"""Dot and interval."""

from __future__ import annotations

from memarak.site.charts.dots import DotInput, dots


def test_dots_and_intervals_stand_on_one_scale() -> None:
    chart = dots([DotInput(10, 5, 20), DotInput(40, 30, 50)], goal=14)
    assert [(d.x, d.left, d.right, d.is_open) for d in chart.rows] == [("20%", "10%", "40%", False), ("80%", "60%", "100%", False)]
    assert (chart.goal, chart.goal_anchor) == ("28%", "middle")
    assert [t.text for t in chart.ticks] == ["0", "20", "40"]


def test_an_interval_without_upper_end_runs_to_the_edge() -> None:
    (row,) = dots([DotInput(10, 5, None)]).rows
    assert (row.is_open, row.right) == (True, "100%")


def test_a_median_not_reached_has_an_interval_but_no_dot() -> None:
    reached, open_row, nothing = dots([DotInput(10, 5, 20), DotInput(None, 15, None), DotInput(None, None, None)]).rows
    assert reached.x
    assert (open_row.x, open_row.is_open) == ("", True)
    assert (nothing.x, nothing.left, nothing.is_open) == ("", "", False)


def test_one_wide_interval_does_not_squeeze_the_others() -> None:
    wide, narrow = dots([DotInput(147, 93, 452), DotInput(20, 15, 25)]).rows
    assert (wide.is_open, wide.right) == (True, "100%")
    assert not narrow.is_open
    assert float(narrow.x.rstrip("%")) > 2 * 100 * 20 / 452 * 0.9
