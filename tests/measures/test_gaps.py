"""What the figures had to do without."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from memarak.measures.durations import Timeline, timeline_of
from memarak.measures.gaps import missing_dates, uncertain_years
from memarak.measures.overrides import ADD, Override
from memarak.problems import Problem
from memarak.settings import Deadlines
from memarak.tables import RedactedTables

Tables = Callable[..., RedactedTables]
DATED = {"status": "selesai", "tanggal_selesai": "2026-09-11"}
UNDATED = {"status": "selesai"}
BY_SYSTEM = {"status": "ditutup_otomatis"}


def timeline(tables: Tables, rows: list[dict[str, Any]], as_of: date) -> Timeline:
    full = [{"tanggal_masuk": "2026-09-01", **row} for row in rows]
    return timeline_of(tables(full).keluhan, Deadlines(), as_of)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], []),
        ([{}], []),
        ([DATED, UNDATED], []),
        ([UNDATED, UNDATED, {}], [("tanggal-selesai-tidak-dicatat", "2")]),
        ([BY_SYSTEM, DATED], [("ditutup-tanpa-tanggal", "1")]),
        ([UNDATED, BY_SYSTEM, BY_SYSTEM], [("tanggal-selesai-tidak-dicatat", "1"), ("ditutup-tanpa-tanggal", "2")]),
        ([{**BY_SYSTEM, "tanggal_selesai": "2026-09-11"}, UNDATED], []),
        ([{"status": "diarsipkan"}], []),
    ],
    ids=["none", "open", "one of two dated", "none dated", "system", "both", "system dated", "archived"],
)
def test_closing_dates_that_nobody_wrote_down(tables: Tables, rows: list[dict[str, Any]], told: list[tuple[str, str]]) -> None:
    assert missing_dates(timeline(tables, rows, date(2026, 11, 24))) == tuple(
        Problem(code, "keluhan", column="tanggal_selesai", details={"jumlah": count}) for code, count in told
    )


@pytest.mark.parametrize(
    ("received", "as_of", "told"),
    [
        ("2026-09-01", date(2026, 11, 24), []),
        ("2026-09-01", date(2028, 3, 1), [("hari-libur-perkiraan", "2028")]),
        ("2027-12-30", date(2027, 12, 30), [("hari-libur-perkiraan", "2028")]),  # the deadline lies in the next year
        ("1902-01-05", date(1902, 3, 1), [("hari-libur-tidak-dikenal", "1902")]),
        ("1945-12-20", date(1945, 12, 28), [("hari-libur-tidak-dikenal", "1945")]),
    ],
)
def test_years_of_whose_holidays_nobody_is_sure(tables: Tables, received: str, as_of: date, told: list[tuple[str, str]]) -> None:
    found = uncertain_years(timeline(tables, [{"tanggal_masuk": received}], as_of), ())
    assert [(p.code, p.details["tahun"]) for p in found if p.details["tahun"] != "2027"] == told
    assert {p.table for p in found} <= {"hari_libur"}


def test_a_year_is_sure_once_its_estimates_are_confirmed(tables: Tables) -> None:
    from memarak.measures.calendar import ESTIMATED, holidays_of

    seen = timeline(tables, [{"tanggal_masuk": "2028-02-01"}], date(2028, 3, 1))
    decreed = tuple(
        Override(day, holiday.name.replace(ESTIMATED, "").strip(), ADD, holiday.kind)
        for day, holiday in holidays_of([2028]).items()
        if ESTIMATED in holiday.name
    )
    assert decreed
    assert uncertain_years(seen, decreed[1:])
    assert uncertain_years(seen, decreed) == ()


def test_without_complaints_no_year_matters(tables: Tables) -> None:
    assert uncertain_years(timeline(tables, [], date(2028, 3, 1)), ()) == ()
