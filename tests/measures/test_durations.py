"""Deadlines and dates of every complaint."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest

from memarak.measures.durations import iso_dates, last_day_used, timeline_of, timeline_of_published
from memarak.measures.overrides import Override
from memarak.settings import Deadlines
from memarak.tables import RedactedTables

Tables = Callable[..., RedactedTables]
AS_OF = date(2026, 11, 24)


def deadlines_of(tables: RedactedTables, corrections: tuple[Override, ...] = (), **given: Any) -> list[tuple[str, str]]:
    timeline = timeline_of(tables.keluhan, Deadlines(**given), AS_OF, corrections)
    both = (iso_dates(timeline.answer_deadline), iso_dates(timeline.resolution_deadline))
    return list(zip(*(dates.tolist() for dates in both), strict=True))


@pytest.mark.parametrize(
    ("kelas", "resolution"),
    [
        ("permintaan_informasi", "2026-10-09"),
        ("aspirasi", "2026-10-09"),
        ("tidak_berkadar", "2026-10-22"),
        ("berkadar", "2026-12-29"),  # twelve weeks and two days, over Christmas and its leave
        ("", "2026-10-22"),
    ],
)
def test_deadline_goes_by_class(tables: Tables, kelas: str, resolution: str) -> None:
    assert deadlines_of(tables([{"tanggal_masuk": "2026-10-02", "klasifikasi": kelas}])) == [("2026-10-09", resolution)]


def test_an_aspiration_without_class_has_the_deadline_of_the_unknown(tables: Tables) -> None:
    [(_, resolution)] = deadlines_of(tables([{"tanggal_masuk": "2026-10-02", "jenis": "aspirasi"}]))
    assert resolution == "2026-10-22"


def test_configured_deadlines_hold(tables: Tables) -> None:
    given = deadlines_of(tables([{"tanggal_masuk": "2026-10-02"}]), response_days=1, resolution_days={"lain": 2})
    assert given == [("2026-10-05", "2026-10-06")]


@pytest.mark.parametrize(
    ("corrections", "deadlines"),
    [
        ((), ("2026-12-21", "2026-12-28")),  # over Christmas and its leave
        ((Override(date(2026, 12, 21), "Pilkada", "tambah"),), ("2026-12-22", "2026-12-29")),
        ((Override(date(2026, 12, 24), "", "hapus"),), ("2026-12-21", "2026-12-24")),
        ((Override(date(2026, 12, 17), "Hari terima", "tambah"),), ("2026-12-21", "2026-12-28")),
    ],
    ids=["none", "one day more", "one day less", "the day of receipt"],
)
def test_a_correction_of_the_holidays_moves_the_deadlines_after_it(
    tables: Tables, corrections: tuple[Override, ...], deadlines: tuple[str, str]
) -> None:
    given = {"response_days": 2, "resolution_days": {"lain": 5}}
    assert deadlines_of(tables([{"tanggal_masuk": "2026-12-17"}]), corrections, **given) == [deadlines]


def test_a_day_that_nobody_knows_is_blank() -> None:
    days = np.array([0, 20_735, 0], dtype=np.int64)
    assert iso_dates(days).tolist() == ["1970-01-01", "2026-10-09", "1970-01-01"]
    assert iso_dates(days, np.array([True, True, False])).tolist() == ["1970-01-01", "2026-10-09", ""]


def test_counts_reach_to_the_last_deadline_or_the_date_of_the_data(tables: Tables) -> None:
    old = timeline_of(tables([{"tanggal_masuk": "2021-03-05"}]).keluhan, Deadlines(), AS_OF)
    new = timeline_of(tables([{"tanggal_masuk": "2026-11-24", "klasifikasi": "berkadar"}]).keluhan, Deadlines(), AS_OF)
    assert last_day_used(old) == (AS_OF - date(1970, 1, 1)).days
    assert last_day_used(new) == new.resolution_deadline[0] > old.as_of


@pytest.mark.parametrize("name", ["tanggal_masuk", "tanggal_tanggapan_pertama", "tanggal_selesai"])
def test_a_day_after_the_date_of_the_data_can_be_counted_to(tables: Tables, name: str) -> None:
    keluhan = tables([{"tanggal_masuk": "2026-11-24"}, {"tanggal_masuk": "2026-11-24", name: "2026-11-30"}]).keluhan
    due = keluhan["tanggal_masuk"]
    seen = timeline_of_published(keluhan.assign(tenggat_tanggapan=due, tenggat_penyelesaian=due), {}, AS_OF)
    monday = np.array([seen.as_of + 6])
    assert seen.calendar.between(seen.received[:1], monday).tolist() == [4]


def test_no_complaints_have_no_dates(tables: Tables) -> None:
    assert deadlines_of(tables([])) == []
