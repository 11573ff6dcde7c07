"""The rows of `statistik.csv`: which figures a cohort has, and where they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from memarak.dictionary import FILES
from memarak.measures.cohorts import Cohort
from memarak.measures.durations import timeline_of
from memarak.measures.figures import COUNTS, MEASURES, Coverage
from memarak.measures.observations import observe
from memarak.measures.summary import figure_rows, merge_tallies, statistics, tallies
from memarak.measures.tally import Tally
from memarak.settings import Deadlines
from memarak.tables import RedactedTables

Tables = Callable[..., RedactedTables]
WHOLE = Cohort("semua", "", "semua", "")
BY_MONTH = Cohort("opd", "pupr", "bulan", "2026-09", counts_only=True)


@pytest.fixture
def counted(tables: Tables) -> dict[Cohort, Tally]:
    rows: list[dict[str, Any]] = [{"tanggal_masuk": "2026-09-01", "opd": "pupr"}] * 12 + [
        {"tanggal_masuk": "2026-09-02", "opd": "dlh"}
    ]
    keluhan = tables(rows).keluhan
    return tallies(keluhan, observe(timeline_of(keluhan, Deadlines(), date(2026, 11, 24))), ())


def test_a_cohort_has_every_measure_with_its_unit_and_its_address(counted: dict[Cohort, Tally]) -> None:
    rows = [dict(zip(FILES["statistik"].column_names, row, strict=True)) for row in figure_rows(WHOLE, counted[WHOLE], Coverage())]
    assert [row["ukuran"] for row in rows] == list(MEASURES)
    assert {(row["tingkat"], row["kode"], row["jenis_periode"], row["periode"]) for row in rows} == {("semua", "", "semua", "")}
    by_name = {row["ukuran"]: row for row in rows}
    received = by_name["masuk"]
    assert [received[name] for name in ("nilai", "satuan", "n", "ci_bawah", "ci_atas", "keterangan")] == [
        "13",
        "jumlah",
        "13",
        *[""] * 3,
    ]
    share = by_name["rasio_selesai"]
    assert [share[name] for name in ("nilai", "satuan", "n", "ci_bawah", "ci_atas")] == [
        "0.0000",
        "rasio",
        "13",
        "0.0000",
        "0.2281",
    ]
    never = by_name["median_hari_penyelesaian"]
    assert [never[name] for name in ("nilai", "satuan", "n", "keterangan")] == ["", "hari", "13", "belum tercapai"]


def test_an_agency_by_month_has_its_counts_alone(counted: dict[Cohort, Tally]) -> None:
    rows = list(figure_rows(BY_MONTH, counted[BY_MONTH], Coverage()))
    assert [row[4] for row in rows] == list(COUNTS)
    assert {row[:4] for row in rows} == {("opd", "pupr", "bulan", "2026-09")}
    assert rows[0][5:] == ("12", "jumlah", "12", "", "", "")


def test_what_the_source_lacks_is_the_reason(counted: dict[Cohort, Tally]) -> None:
    rows = figure_rows(WHOLE, counted[WHOLE], Coverage(responses=False))
    assert {row[-1] for row in rows if "tanggapan" in row[4]} == {"tidak ada data tanggapan"}


def test_only_a_cohort_of_counts_is_tallied_without_waits(counted: dict[Cohort, Tally]) -> None:
    assert {cohort.counts_only for cohort in counted} == {True, False}
    for cohort, tally in counted.items():
        assert bool(tally.answers) is not cohort.counts_only


def test_rows_stand_in_the_order_of_the_file_however_the_cohorts_came(counted: dict[Cohort, Tally]) -> None:
    frame = statistics(counted, Coverage(), ())
    assert tuple(frame.columns) == FILES["statistik"].column_names
    turned = statistics(dict(reversed(counted.items())), Coverage(), ())
    assert frame.to_numpy().tolist() == turned.to_numpy().tolist()
    levels = list(dict.fromkeys(frame["tingkat"]))
    assert levels == ["semua", "jenis", "opd", "kecamatan"]
    assert list(dict.fromkeys(frame.loc[frame["tingkat"] == "opd", "kode"])) == ["dlh", "pupr"]


def test_shards_add_up_and_what_only_one_has_stays(counted: dict[Cohort, Tally]) -> None:
    tally = counted[WHOLE]
    left, right = {WHOLE: tally, BY_MONTH: counted[BY_MONTH]}, {WHOLE: tally, replace(WHOLE, level="jenis", code="keluhan"): tally}
    merged = merge_tallies(left, right)
    assert merged[WHOLE].received == 26
    assert merged[BY_MONTH] == counted[BY_MONTH]
    assert merged[Cohort("jenis", "keluhan", "semua", "")] == tally
    assert set(left) == {WHOLE, BY_MONTH}
