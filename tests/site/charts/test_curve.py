"""The resolution curve."""

from __future__ import annotations

from memarak.site.charts.curve import CurvePoint, resolution_curve, share_at

POINTS = [CurvePoint(0, 0.0, 0.0, 0.0), CurvePoint(9, 0.5, 0.3, 0.7), CurvePoint(45, 0.8, 0.6, 0.95)]


def test_line_and_band_are_steps_in_a_box_of_one_hundred() -> None:
    chart = resolution_curve(POINTS, [], 9, 14, "80 % selesai")
    assert chart.horizon == 90
    assert chart.line == "M0 100H0V100H10V50H50V20H100"
    assert chart.band == "M10 30H50V5H100V40H50V70H10Z"


def test_median_deadline_and_end_are_labelled() -> None:
    chart = resolution_curve(POINTS, [], 9, 14, "80 % selesai")
    assert chart.median is not None
    assert chart.goal is not None
    assert (chart.median.x, chart.median.text) == ("10%", "separuh: 9\u00a0hari kerja")
    assert (chart.goal.x, chart.goal.text) == ("15.56%", "tenggat 14\u00a0hari kerja")
    assert (chart.end.y, chart.end.text) == ("20%", "80 % selesai")


def test_censored_days_are_ticks_on_the_curve() -> None:
    chart = resolution_curve(POINTS, [45, 45, 18, 400], 9, None, "")
    assert [(t.x, t.top, t.end) for t in chart.censored] == [("20%", "47.8%", "52.2%"), ("50%", "17.8%", "22.2%")]


def test_a_median_never_reached_has_no_dot() -> None:
    chart = resolution_curve([CurvePoint(0, 0.0, 0.0, 0.0), CurvePoint(30, 0.1, 0.02, 0.3)], [], None, None, "10 %")
    assert chart.median is None
    assert chart.low_end


def test_the_horizon_follows_the_median() -> None:
    assert resolution_curve([CurvePoint(0, 0.0, 0.0, 0.0), CurvePoint(4, 1.0, 1.0, 1.0)], [], 4, 14, "").horizon == 30
    assert resolution_curve(POINTS, [], 140, None, "").horizon == 180


def test_the_share_holds_until_the_next_step() -> None:
    assert share_at(POINTS, 44) == POINTS[1]
    assert share_at(POINTS[1:], 3) is None
