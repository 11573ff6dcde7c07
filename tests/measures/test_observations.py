"""What each complaint adds to a tally, and what the source has at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest

from memarak.measures.durations import timeline_of
from memarak.measures.figures import Coverage
from memarak.measures.observations import counts_of, coverage_of, observe, tally_rows
from memarak.settings import Deadlines
from memarak.tables import RedactedTables

Tables = Callable[..., RedactedTables]
Rows = Callable[..., list[dict[str, Any]]]
AS_OF = date(2026, 11, 24)
RECEIVED = {"tanggal_masuk": "2026-09-01"}
CLOSED = {**RECEIVED, "tanggal_selesai": "2026-09-11"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{**RECEIVED, "status": "selesai"}], Coverage(responses=False, closing_dates=False)),
        ([{**CLOSED, "status": "selesai"}], Coverage(responses=False, closing_dates=True)),
        ([{**CLOSED, "status": "diarsipkan"}], Coverage(responses=False, closing_dates=False)),
        ([{**CLOSED, "status": "ditutup_otomatis"}, {**RECEIVED, "status": "selesai"}], Coverage(False, False)),
        ([{**RECEIVED, "tanggal_tanggapan_pertama": "2026-09-02"}, RECEIVED], Coverage(responses=True, closing_dates=False)),
        ([], Coverage(responses=False, closing_dates=False)),
    ],
    ids=["no date", "dated", "archived alone", "not the resolved one", "one response", "none"],
)
def test_a_source_has_responses_and_closing_dates_where_a_row_shows_one(
    tables: Tables, rows: list[dict[str, Any]], expected: Coverage
) -> None:
    assert coverage_of(timeline_of(tables(rows).keluhan, Deadlines(), AS_OF)) == expected


def test_counts_alone_are_those_of_the_whole_tally(tables: Tables, draw_rows: Rows) -> None:
    seen = observe(timeline_of(tables(draw_rows(150, seed=8)).keluhan, Deadlines(), AS_OF))
    some = np.arange(0, 150, 2)
    whole, counts = tally_rows(seen, some), counts_of(seen, some)
    assert (counts.statuses, counts.overdue, counts.undated) == (whole.statuses, whole.overdue, whole.undated)
    assert min(counts.overdue, counts.undated) > 0
    without_waits = (counts.answer_due, counts.answered_in_time, counts.resolution_due, counts.resolved_in_time)
    assert without_waits == (0, 0, 0, 0)
    assert (counts.answers, counts.answers_working, counts.resolutions, counts.resolutions_working, counts.open_ages) == ((),) * 5
