"""Curves drawn from the published rows are those behind the published medians."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from memarak.measures import measure
from memarak.measures.published import resolution_waits, response_waits
from memarak.measures.survival import HALF, TENTH, quantile
from memarak.rows import Complaint
from memarak.settings import Settings
from memarak.tables import RedactedTables

AS_OF = date(2026, 11, 24)


@pytest.mark.parametrize("opd", ["pupr", "dikes", "dukcapil"])
def test_published_rows_give_the_published_medians(
    tables: Callable[..., RedactedTables], draw_rows: Callable[..., list[dict[str, Any]]], settings: Settings, opd: str
) -> None:
    measured = measure(tables(draw_rows(300, seed=11)), settings, AS_OF)
    rows = [row for row in (Complaint(*cells) for cells in measured.keluhan.itertuples(index=False)) if row.opd == opd]
    stated = measured.statistik.query("tingkat == 'opd' and kode == @opd and jenis_periode == 'semua'").set_index("ukuran")
    resolutions = resolution_waits(rows, AS_OF)
    for name, waits, level in (
        ("median_hari_tanggapan", response_waits(rows, AS_OF), HALF),
        ("median_hari_penyelesaian", resolutions, HALF),
        ("p90_hari_penyelesaian", resolutions, TENTH),
    ):
        found = quantile(waits, level)
        written = ["" if day is None else str(day) for day in (found.days, found.low, found.high)]
        assert written == stated.loc[name, ["nilai", "ci_bawah", "ci_atas"]].tolist()
        assert sum(events + censored for _, events, censored in waits) == int(stated.loc[name, "n"])
