"""Figures counted again from the published rows are the published figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from memarak.measures import measure
from memarak.measures.recount import recount
from memarak.rows import Holiday, NamedPeriod
from memarak.settings import Settings
from memarak.tables import RedactedTables


@pytest.mark.parametrize(("count", "as_of"), [(0, date(2026, 11, 24)), (250, date(2026, 11, 24)), (60, date(2028, 3, 1))])
def test_recount_is_what_was_published(
    tables: Callable[..., RedactedTables],
    draw_rows: Callable[..., list[dict[str, Any]]],
    settings: Settings,
    count: int,
    as_of: date,
) -> None:
    (settings.folder / "hari_libur.csv").write_text("tanggal,nama,tindakan\n2026-11-18,Pilkada,tambah\n")
    measured = measure(tables(draw_rows(count, seed=21, as_of=as_of)), settings, as_of)

    def rows(name: str) -> list[tuple[str, ...]]:
        return list(getattr(measured, name).itertuples(index=False, name=None))

    holidays, periods = (Holiday(*row) for row in rows("hari_libur")), (NamedPeriod(*row) for row in rows("periode"))
    again = recount(rows("keluhan"), list(measured.keluhan.columns), holidays, periods, as_of)
    assert [tuple(row) for row in again] == rows("statistik")
