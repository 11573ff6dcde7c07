"""The stage: redacted records in, published tables with figures out."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from memarak.dictionary import FILES
from memarak.measures.cohorts import sorted_periods
from memarak.measures.durations import Days, Flags, Timeline, iso_dates, last_day_used, timeline_of
from memarak.measures.gaps import missing_dates, uncertain_years
from memarak.measures.observations import coverage_of, observe
from memarak.measures.overrides import read_overrides
from memarak.measures.summary import statistics, tallies
from memarak.settings import Period, Settings
from memarak.slugs import complaint_path
from memarak.tables import MeasuredTables, RedactedTables
from memarak.vocabulary import RESOLVED


def measure(redacted: RedactedTables, settings: Settings, as_of: date) -> MeasuredTables:
    """Deadlines, waiting times and all figures of `redacted` as they stood on `as_of`."""
    keluhan = redacted.keluhan.reset_index(drop=True)
    overrides = read_overrides(settings.folder)
    timeline = timeline_of(keluhan, settings.deadlines, as_of, overrides)
    coverage = coverage_of(timeline)
    counted = tallies(keluhan, observe(timeline), settings.periods)
    return MeasuredTables(
        kind=redacted.kind,
        as_of=as_of,
        keluhan=published_complaints(keluhan, timeline),
        tanggapan=as_text(redacted.tanggapan),
        opd=as_text(redacted.opd.drop(columns="alias", errors="ignore")),
        wilayah=as_text(redacted.wilayah.drop(columns="alias", errors="ignore")),
        pertemuan=as_text(redacted.pertemuan),
        program=as_text(redacted.program),
        statistik=statistics(counted, coverage, settings.periods),
        periode=period_rows(settings.periods),
        hari_libur=holiday_rows(timeline),
        has_responses=coverage.responses,
        account=redacted.account,
        review=redacted.review,
        problems=(*redacted.problems, *missing_dates(timeline), *uncertain_years(timeline, overrides)),
    )


def published_complaints(keluhan: pd.DataFrame, timeline: Timeline) -> pd.DataFrame:
    """`keluhan.csv`: the redacted rows with groups, deadlines, waiting times and addresses."""
    between = timeline.calendar.between
    dated = timeline.has_closing & (timeline.group == RESOLVED)
    numbers = keluhan["nomor"].tolist()
    added: dict[str, Any] = {
        "kelompok": timeline.group,
        "tenggat_tanggapan": iso_dates(timeline.answer_deadline),
        "tenggat_penyelesaian": iso_dates(timeline.resolution_deadline),
        "hari_tanggapan": _numbers(timeline.answered - timeline.received, timeline.has_answer),
        "hari_kerja_tanggapan": _numbers(between(timeline.received, timeline.answered), timeline.has_answer),
        "hari_penyelesaian": _numbers(timeline.closed - timeline.received, dated),
        "hari_kerja_penyelesaian": _numbers(between(timeline.received, timeline.closed), dated),
        "tautan": np.array([complaint_path(number) if number else "" for number in numbers], dtype=object),
    }
    return as_text(keluhan).assign(**added)[list(FILES["keluhan"].column_names)]


def period_rows(periods: tuple[Period, ...]) -> pd.DataFrame:
    """`periode.csv`: the named periods, both days included."""
    rows = [(p.slug, p.name, p.start.isoformat(), p.end.isoformat()) for p in sorted_periods(periods)]
    return pd.DataFrame(rows, columns=["slug", "nama", "mulai", "akhir"], dtype=object)


def holiday_rows(timeline: Timeline) -> pd.DataFrame:
    """`hari_libur.csv`: every non-working weekday from the first receipt to the last day that a count reached."""
    days = timeline.calendar.off_between(timeline.calendar.first, last_day_used(timeline))
    rows = [(h.day.isoformat(), h.name, h.kind) for h in days]
    return pd.DataFrame(rows, columns=["tanggal", "nama", "jenis"], dtype=object)


def as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """A copy, its rows numbered from 0, with every cell a string: dates as `2026-10-08`, absent values blank."""
    columns = {}
    for name, column in frame.items():
        if pd.api.types.is_datetime64_any_dtype(column):
            days = column.to_numpy(dtype="datetime64[D]")
            columns[name] = iso_dates(days.astype(np.int64), ~np.isnat(days))
        else:
            columns[name] = _texts(column)
    return pd.DataFrame(columns, dtype=object)


def _texts(column: pd.Series) -> NDArray[np.object_]:
    texts = column.to_numpy(dtype=object, copy=True)
    if pd.api.types.infer_dtype(texts, skipna=False) == "string":
        return texts
    for place in [place for place, cell in enumerate(texts.tolist()) if type(cell) is not str]:
        texts[place] = "" if pd.isna(texts[place]) else str(texts[place])
    return texts


def _numbers(values: Days, known: Flags) -> NDArray[np.object_]:
    different, places = np.unique(values, return_inverse=True)
    return np.where(known, different.astype(str).astype(object)[places], "")
