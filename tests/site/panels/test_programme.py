"""Programmes against their targets, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from memarak.site.panels.programme import programme_periods


def measured(values: Sequence[tuple[str, str]], target: str = "20", name: str = "Air untuk dusun") -> list[dict[str, str]]:
    base = {"nama": name, "opd": "dishub", "periode": "awal", "satuan": "dusun", "target": target}
    return [{**base, "tanggal": day, "capaian": value} for day, value in values]


@pytest.mark.parametrize(
    ("values", "finding", "state"),
    [
        (
            [("2021-05-30", "12"), ("2021-09-01", "23")],
            "Pada hari ke-100 baru 12 dari 20 dusun; sasaran tercapai pada September 2021.",
            "selesai",
        ),
        ([("2021-05-30", "21")], "Sasaran 20 dusun tercapai dalam masa program.", "selesai"),
        (
            [("2021-05-30", "21"), ("2022-01-01", "30")],
            "Sasaran 20 dusun tercapai dalam masa program, dan diteruskan sampai 30.",
            "selesai",
        ),
        (
            [("2021-05-30", "21"), ("2022-01-01", "9")],
            "Sasaran 20 dusun tercapai dalam masa program, tetapi pada 1 Januari 2022 tinggal 9.",
            "terbuka",
        ),
        (
            [("2021-05-30", "4"), ("2022-01-01", "9.5")],
            "Pada hari ke-100 baru 4 dari 20 dusun; pada 1 Januari 2022 sudah 9,5.",
            "terbuka",
        ),
        ([("2021-05-30", "4")], "Pada hari ke-100 baru 4 dari 20 dusun, dan belum ada laporan sesudahnya.", "terbuka"),
    ],
)
def test_the_title_is_what_became_of_it(corpus_of: Callable[..., Any], values: Any, finding: str, state: str) -> None:
    (period,) = programme_periods(corpus_of([{}], programme=measured(values)))
    (programme,) = period.programmes
    assert (programme.finding, programme.state) == (finding, state)


def test_day_one_hundred_is_counted_from_the_period(corpus_of: Callable[..., Any]) -> None:
    (period,) = programme_periods(corpus_of([{}], programme=measured([("2021-05-30", "12"), ("2021-09-01", "23")])))
    assert (period.day_text, period.span_text) == ("hari ke-100", "100 hari")
    assert period.statement == (
        "Dari satu program yang punya sasaran angka, tidak satu pun mencapainya pada hari ke-100. "
        "Satu lagi mencapainya sesudah itu."
    )


def test_without_target_or_measurement_in_time_words_stand_in(corpus_of: Callable[..., Any]) -> None:
    (period,) = programme_periods(corpus_of([{}], programme=measured([("2021-09-01", "3")], target="")))
    (programme,) = period.programmes
    assert (programme.at_end, programme.at_end_is_absent) == ("belum diukur", True)
    assert (programme.latest, programme.target_text) == ("tanpa sasaran angka", "")
    assert programme.finding == "Sampai 1 September 2021 tercatat 3 dusun."
    assert period.statement == ""


def test_an_unknown_period_is_the_span_of_its_reports(corpus_of: Callable[..., Any]) -> None:
    rows = [{**row, "periode": "lain"} for row in measured([("2021-05-30", "12"), ("2021-09-01", "23")])]
    (period,) = programme_periods(corpus_of([{}], programme=rows))
    assert (period.title, period.statistics_address) == ("Program lain", "")
