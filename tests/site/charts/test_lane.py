"""The time lane of one complaint."""

from __future__ import annotations

import pytest

from memarak.site.charts.lane import lane


def test_a_resolved_complaint_shows_both_events_and_both_deadlines() -> None:
    chart = lane(5, 14, response_day=4, closing_day=13, closed_as="selesai")
    assert [(m.x, m.label, m.is_late) for m in chart.above] == [("28.57%", "tanggapan: 4", False), ("92.86%", "selesai: 13", False)]
    assert [m.label for m in chart.below] == ["masuk", "tenggat 5", "tenggat 14 hari kerja"]
    assert (chart.done, chart.late_from, chart.waits) == ("92.86%", "", False)
    assert chart.sentence == (
        "Sejak masuk: ditanggapi pada hari kerja ke-4, tenggatnya 5 hari kerja; "
        "selesai pada hari kerja ke-13, tenggatnya 14 hari kerja."
    )


def test_what_came_after_its_deadline_is_late_from_there_on() -> None:
    chart = lane(5, 14, response_day=6, closing_day=28, closed_as="selesai")
    assert [m.is_late for m in chart.above] == [True, True]
    assert chart.late_from == "50%"


def test_an_open_complaint_waits_and_says_nothing_of_today() -> None:
    chart = lane(5, 14, response_day=4, closed_as="terbuka")
    assert chart.waits
    assert chart.done == "28.57%"
    assert chart.sentence.endswith("belum selesai, tenggatnya 14 hari kerja.")


@pytest.mark.parametrize(
    ("closed_as", "day", "label", "words"),
    [
        ("ditutup_otomatis", 15, "ditutup sistem: 15", "ditutup oleh sistem pada hari kerja ke-15"),
        ("selesai", 0, "selesai: hari itu juga", "selesai pada hari yang sama"),
    ],
)
def test_how_it_ended_is_told(closed_as: str, day: int, label: str, words: str) -> None:
    chart = lane(5, 14, closing_day=day, closed_as=closed_as)
    assert [m.label for m in chart.above] == [label]
    assert words in chart.sentence


def test_archived_and_undated_ones_have_no_closing_event() -> None:
    assert lane(5, 14, closing_day=3, closed_as="tidak_dilanjutkan").above == ()
    assert "tidak dilanjutkan" in lane(5, 14, closing_day=3, closed_as="tidak_dilanjutkan").sentence
    assert "tanggalnya tidak tercatat" in lane(5, 14, closed_as="selesai").sentence


def test_equal_deadlines_share_one_stroke_and_long_lanes_have_few_ticks() -> None:
    assert [m.label for m in lane(5, 5).below] == ["masuk", "kedua tenggat 5 hari kerja"]
    assert len(lane(5, 14, closing_day=900, closed_as="selesai").ticks) < 41
