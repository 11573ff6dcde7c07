"""Figures counted again from published rows: what an edition of the past would say with other rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
import pandas as pd

from memarak.measures.calendar import Holiday
from memarak.measures.durations import timeline_of_published
from memarak.measures.observations import coverage_of, observe
from memarak.measures.summary import statistics, tallies
from memarak.rows import Holiday as HolidayRow
from memarak.rows import NamedPeriod, Statistic
from memarak.settings import Period

_DATES = ("tanggal_masuk", "tanggal_tanggapan_pertama", "tanggal_selesai", "tenggat_tanggapan", "tenggat_penyelesaian")


def recount(
    complaints: Sequence[tuple[str, ...]],
    columns: Sequence[str],
    holidays: Iterable[HolidayRow],
    periods: Iterable[NamedPeriod],
    as_of: date,
) -> tuple[Statistic, ...]:
    """The rows of `statistik.csv` for these complaints on `as_of`, with these days off and named periods.

    `columns` names the fields of each complaint: those of `keluhan.csv` on which figures rest, dates as ISO
    strings, blank where there is none.
    """
    keluhan = pd.DataFrame(complaints, columns=list(columns), dtype=object)
    for name in _DATES:
        keluhan[name] = np.array([text or "NaT" for text in keluhan[name]], dtype="datetime64[s]")
    off = {date.fromisoformat(row.tanggal): Holiday(date.fromisoformat(row.tanggal), row.nama, row.jenis) for row in holidays}
    named = tuple(Period(p.slug, p.nama, date.fromisoformat(p.mulai), date.fromisoformat(p.akhir)) for p in periods)
    timeline = timeline_of_published(keluhan, off, as_of)
    frame = statistics(tallies(keluhan, observe(timeline), named), coverage_of(timeline), named)
    return tuple(Statistic(*row) for row in frame.itertuples(index=False, name=None))
