"""The programme line."""

from __future__ import annotations

from datetime import date

from memarak.site.charts.progress import Measure, progress

START, END = date(2021, 2, 26), date(2021, 6, 5)
MEASURES = [Measure(date(2021, 2, 26), 0), Measure(date(2021, 6, 5), 74), Measure(date(2022, 6, 30), 131)]


def test_the_line_runs_through_every_measurement_and_the_period_is_washed() -> None:
    chart = progress(MEASURES, 120, START, END, "74 di hari ke-100", "131")
    assert chart.line == "M0 100L20.25 49.56L100 10.71"
    assert (chart.span_x, chart.span_width) == ("0%", "20.25%")
    assert len(chart.dots) == 3
    assert [(label.text, label.anchor) for label in chart.labels] == [("74 di hari ke-100", "start"), ("131", "end")]


def test_the_target_s_label_keeps_clear_of_the_line_s_end() -> None:
    near = progress(MEASURES, 120, START, END, "", "131")
    assert (near.goal_x, near.goal_anchor) == ("0%", "start")
    far = progress(MEASURES, 60, START, END, "", "131")
    assert (far.goal_x, far.goal_anchor, far.goal_below) == ("100%", "end", True)


def test_a_programme_without_target_or_later_report_has_neither() -> None:
    chart = progress(MEASURES[:2], None, START, END, "74", "74")
    assert chart.goal == ""
    assert [label.text for label in chart.labels] == ["74"]


def test_ticks_name_the_year_where_it_is_new_and_stay_clear_of_the_edge() -> None:
    texts = [t.text for t in progress(MEASURES, 120, START, END, "", "").ticks]
    assert texts == ["Jul 2021", "Jan 2022"]
    long = [Measure(START, 0), Measure(date(2026, 9, 30), 33.6)]
    assert [t.text for t in progress(long, 40, START, END, "", "").ticks] == ["2023", "2025"]
