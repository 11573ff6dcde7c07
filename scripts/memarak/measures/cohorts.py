"""The groups of complaints for which figures are made: levels by periods."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from memarak.settings import Period

Rows = NDArray[np.intp]

ALL, YEAR, MONTH, NAMED = "semua", "tahun", "bulan", "khusus"
PERIOD_KINDS = (ALL, YEAR, MONTH, NAMED)
LEVELS = ("semua", "jenis", "opd", "kecamatan", "desa", "kategori", "klasifikasi", "pertemuan")
FULL_BY_MONTH = ("semua",)
COUNTS_BY_MONTH = ("jenis", "opd", "kecamatan")
WITHOUT_PERIODS = ("pertemuan",)


@dataclass(frozen=True, slots=True)
class Cohort:
    """One group of complaints: `level` and `code` say which, `period_kind` and `period` when received.

    `counts_only` where the file has only the counts (agencies by month, and the like).
    """

    level: str
    code: str
    period_kind: str
    period: str
    counts_only: bool = False


def sorted_periods(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Named periods by beginning, end and slug: the order of `periode.csv` and of rows in `statistik.csv`."""
    return tuple(sorted(periods, key=lambda p: (p.start, p.end, p.slug)))


def cohort_order(periods: tuple[Period, ...]) -> Callable[[Cohort], tuple[int, str, int, int, str]]:
    """The sorting key that puts cohorts in the order of `statistik.csv`, wherever they were made."""
    named = {period.slug: place for place, period in enumerate(sorted_periods(periods))}

    def key(cohort: Cohort) -> tuple[int, str, int, int, str]:
        place = named[cohort.period] if cohort.period_kind == NAMED else 0
        return LEVELS.index(cohort.level), cohort.code, PERIOD_KINDS.index(cohort.period_kind), place, cohort.period

    return key


def cohorts(keluhan: pd.DataFrame, periods: tuple[Period, ...]) -> Iterator[tuple[Cohort, Rows]]:
    """Every cohort with at least one complaint and the positions of its rows."""
    received = keluhan["tanggal_masuk"].to_numpy(dtype="datetime64[D]")
    years = received.astype("datetime64[Y]")
    months = received.astype("datetime64[M]")
    spans = [(p.slug, np.datetime64(p.start), np.datetime64(p.end)) for p in sorted_periods(periods)]
    for level in LEVELS:
        for code, rows in _by_code(keluhan, level):
            yield Cohort(level, code, ALL, ""), rows
            if level in WITHOUT_PERIODS:
                continue
            for year, part in _split(years, rows):
                yield Cohort(level, code, YEAR, year), part
            if level in FULL_BY_MONTH or level in COUNTS_BY_MONTH:
                for month, part in _split(months, rows):
                    yield Cohort(level, code, MONTH, month, counts_only=level in COUNTS_BY_MONTH), part
            for slug, start, end in spans:
                part = rows[(received[rows] >= start) & (received[rows] <= end)]
                if len(part):
                    yield Cohort(level, code, NAMED, slug), part


def level_codes(keluhan: pd.DataFrame, level: str) -> NDArray[np.object_]:
    """Each row's `kode` at a level other than `semua`; blank where it belongs to no cohort of that level."""
    codes: NDArray[np.object_] = keluhan[level].to_numpy(dtype=object)
    if level == "desa":
        joined = (keluhan["kecamatan"] + "/" + keluhan["desa"]).to_numpy(dtype=object)
        codes = np.where(codes != "", joined, "")
    return codes


def _by_code(keluhan: pd.DataFrame, level: str) -> Iterator[tuple[str, Rows]]:
    """The rows of each code of a level, codes in the order of their characters, blank ones left out."""
    if level == "semua":
        if len(keluhan):
            yield "", np.arange(len(keluhan))
        return
    for code, rows in _groups(level_codes(keluhan, level)):
        if code != "":
            yield str(code), rows


def _split(keys: NDArray[np.datetime64], rows: Rows) -> Iterator[tuple[str, Rows]]:
    """`rows` apart by year or month, earliest first."""
    for key, places in _groups(keys[rows].astype(np.int64)):
        yield str(key.astype(keys.dtype)), rows[places]


def _groups(values: NDArray[Any]) -> Iterator[tuple[Any, Rows]]:
    """Each different value in order, and the positions at which it stands."""
    places, names = pd.factorize(values, sort=True)
    order = np.argsort(places, kind="stable")
    bounds = np.searchsorted(places[order], np.arange(len(names) + 1))
    for number, name in enumerate(names):
        yield name, order[bounds[number] : bounds[number + 1]]
