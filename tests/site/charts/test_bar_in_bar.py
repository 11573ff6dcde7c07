"""Received and resolved as bar in bar."""

from __future__ import annotations

from memarak.site.charts.bar_in_bar import BarInput, bars_in_bars


def test_bars_share_one_scale_from_zero() -> None:
    tall, short = bars_in_bars([BarInput("Des 2025", 8, 6), BarInput("", 4, 0)])
    assert (tall.received_y, tall.received_height, tall.resolved_y, tall.resolved_height) == ("0%", "100%", "25%", "75%")
    assert (short.received_height, short.resolved_height) == ("50%", "0%")
    assert (tall.axis_label, tall.received_text) == ("Des 2025", "8")


def test_a_month_without_complaints_has_no_number() -> None:
    assert bars_in_bars([BarInput("", 0, 0), BarInput("", 1284, 3)])[0].received_text == ""
    assert bars_in_bars([BarInput("", 1284, 3)])[0].received_text == "1.284"


def test_twelve_bars_fill_the_width_and_two_do_not_become_walls() -> None:
    assert bars_in_bars([BarInput("", 1, 1)] * 12)[-1].middle == "95.83%"
    assert bars_in_bars([BarInput("", 1, 1)] * 2)[0].width == "12.04%"
