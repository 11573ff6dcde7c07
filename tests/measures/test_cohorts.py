"""Which cohorts there are: none is empty, none is missing, blank values belong nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from memarak.measures.cohorts import Cohort, cohort_order, cohorts, level_codes, sorted_periods
from memarak.settings import Period
from memarak.tables import RedactedTables

Tables = Callable[..., RedactedTables]
PERIODS = (Period("100-hari", "Seratus hari", date(2021, 2, 26), date(2021, 6, 5)),)


def found(tables: RedactedTables, level: str) -> list[tuple[str, str, str, int]]:
    return [(c.code, c.period_kind, c.period, len(rows)) for c, rows in cohorts(tables.keluhan, PERIODS) if c.level == level]


def test_periods_of_an_agency_in_their_order(tables: Tables) -> None:
    rows: list[dict[str, Any]] = [
        {"tanggal_masuk": "2022-01-31", "opd": "dikes"},
        {"tanggal_masuk": "2021-06-05", "opd": "dikes"},
        {"tanggal_masuk": "2021-06-06", "opd": ""},
    ]
    assert found(tables(rows), "opd") == [
        ("dikes", "semua", "", 2),
        ("dikes", "tahun", "2021", 1),
        ("dikes", "tahun", "2022", 1),
        ("dikes", "bulan", "2021-06", 1),
        ("dikes", "bulan", "2022-01", 1),
        ("dikes", "khusus", "100-hari", 1),
    ]


@pytest.mark.parametrize(("day", "inside"), [("2021-02-25", 0), ("2021-02-26", 1), ("2021-06-05", 1), ("2021-06-06", 0)])
def test_both_days_of_a_named_period_are_included(tables: Tables, day: str, inside: int) -> None:
    assert sum(kind == "khusus" for _, kind, _, _ in found(tables([{"tanggal_masuk": day}]), "semua")) == inside


def test_a_village_is_told_by_its_district_and_a_blank_one_belongs_nowhere(tables: Tables) -> None:
    rows = [
        {"tanggal_masuk": "2026-01-05", "kecamatan": "Tanjung", "desa": "Tanjung"},
        {"tanggal_masuk": "2026-01-05", "kecamatan": "Tanjung", "desa": ""},
        {"tanggal_masuk": "2026-01-05", "kecamatan": "dirahasiakan", "desa": ""},
    ]
    assert {row[:2] + row[3:] for row in found(tables(rows), "desa")} == {
        ("Tanjung/Tanjung", "semua", 1),
        ("Tanjung/Tanjung", "tahun", 1),
    }
    assert [(code, n) for code, kind, _, n in found(tables(rows), "kecamatan") if kind == "semua"] == [
        ("Tanjung", 2),
        ("dirahasiakan", 1),
    ]


def test_a_row_has_the_code_of_its_level_and_a_blank_one_where_it_belongs_nowhere(tables: Tables) -> None:
    places = [("Tanjung", "Jenggala"), ("Bayan", "Bayan"), ("Bayan", ""), ("", "")]
    keluhan = tables(
        [{"tanggal_masuk": "2026-01-05", "kecamatan": district, "desa": village} for district, village in places]
    ).keluhan
    assert level_codes(keluhan, "desa").tolist() == ["Tanjung/Jenggala", "Bayan/Bayan", "", ""]
    assert level_codes(keluhan, "kecamatan").tolist() == ["Tanjung", "Bayan", "Bayan", ""]


def test_every_meeting_is_counted_and_has_its_own(tables: Tables) -> None:
    rows = [{"tanggal_masuk": "2026-01-05", "pertemuan": meeting} for meeting in ("SJ-02", "SJ-01", "", "SJ-02", "SJ-03")]
    assert [(code, n) for code, _, _, n in found(tables(rows), "pertemuan")] == [("SJ-01", 1), ("SJ-02", 2), ("SJ-03", 1)]


def test_meetings_have_no_periods_and_topics_no_months(tables: Tables) -> None:
    rows = [{"tanggal_masuk": "2021-03-05", "pertemuan": "SJ-01", "kategori": "Jalan", "klasifikasi": "berkadar"}]
    assert found(tables(rows), "pertemuan") == [("SJ-01", "semua", "", 1)]
    for level in ("kategori", "klasifikasi"):
        assert [kind for _, kind, _, _ in found(tables(rows), level)] == ["semua", "tahun", "khusus"]


def test_months_have_every_measure_for_all_and_the_counts_for_three_levels(tables: Tables) -> None:
    rows = [{"tanggal_masuk": "2026-01-05", "kategori": "Jalan", "desa": "Tanjung", "pertemuan": "SJ-01"}]
    months = {c.level: c.counts_only for c, _ in cohorts(tables(rows).keluhan, ()) if c.period_kind == "bulan"}
    assert months == {"semua": False, "jenis": True, "opd": True, "kecamatan": True}


def test_no_complaints_make_no_cohorts(tables: Tables) -> None:
    assert list(cohorts(tables([]).keluhan, PERIODS)) == []


def test_the_first_cohort_is_all(tables: Tables) -> None:
    [(first, rows), *_] = cohorts(tables([{"tanggal_masuk": "2026-01-05"}]).keluhan, PERIODS)
    assert (first, rows.tolist()) == (Cohort("semua", "", "semua", ""), [0])


def test_named_periods_stand_by_beginning_then_end_then_slug() -> None:
    first, last = date(2021, 1, 1), date(2021, 12, 31)
    ordered = (
        Period("z", "Terpendek", first, date(2021, 3, 31)),
        Period("b", "Setahun", first, last),
        Period("c", "Setahun juga", first, last),
        Period("a", "Belakangan", date(2021, 2, 1), date(2021, 2, 2)),
    )
    assert sorted_periods(ordered[::-1]) == ordered


def test_cohorts_stand_in_the_order_of_the_file_wherever_they_were_made() -> None:
    periods = (
        Period("akhir", "Akhir", date(2026, 10, 1), date(2026, 12, 31)),
        Period("mula", "Mula", date(2021, 1, 1), date(2021, 6, 5)),
    )
    ordered = [
        Cohort("semua", "", "semua", ""),
        Cohort("semua", "", "tahun", "2021"),
        Cohort("semua", "", "tahun", "2026"),
        Cohort("semua", "", "bulan", "2021-02"),
        Cohort("semua", "", "khusus", "mula"),
        Cohort("semua", "", "khusus", "akhir"),
        Cohort("opd", "dikes", "khusus", "akhir"),
        Cohort("opd", "pupr", "semua", ""),
        Cohort("kecamatan", "Bayan", "semua", ""),
    ]
    assert sorted([*ordered[5:], *ordered[:5]], key=cohort_order(periods)) == ordered
