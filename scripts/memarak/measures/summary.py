"""`statistik.csv`: one row a figure, in a fixed order, every value a string ready to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from memarak.dictionary import FILES
from memarak.measures.cohorts import Cohort, cohort_order, cohorts
from memarak.measures.definitions import UNITS
from memarak.measures.figures import COUNTS, MEASURES, Coverage, figure
from memarak.measures.observations import Observations, counts_of, tally_rows
from memarak.measures.tally import Tally
from memarak.settings import Period


def tallies(keluhan: pd.DataFrame, seen: Observations, periods: tuple[Period, ...]) -> dict[Cohort, Tally]:
    """The tally of every cohort of these rows. Those of disjoint shards merge by `merge_tallies`."""
    return {cohort: (counts_of if cohort.counts_only else tally_rows)(seen, rows) for cohort, rows in cohorts(keluhan, periods)}


def merge_tallies(left: Mapping[Cohort, Tally], right: Mapping[Cohort, Tally]) -> dict[Cohort, Tally]:
    """The tallies of two disjoint shards taken together."""
    merged = dict(left)
    for cohort, tally in right.items():
        merged[cohort] = merged[cohort] + tally if cohort in merged else tally
    return merged


def statistics(counted: Mapping[Cohort, Tally], coverage: Coverage, periods: tuple[Period, ...]) -> pd.DataFrame:
    """The rows of `statistik.csv` for these cohorts, in the file's order."""
    ordered = sorted(counted, key=cohort_order(periods))
    rows = [row for cohort in ordered for row in figure_rows(cohort, counted[cohort], coverage)]
    return pd.DataFrame(rows, columns=list(FILES["statistik"].column_names), dtype=object)


def figure_rows(cohort: Cohort, tally: Tally, coverage: Coverage) -> Iterator[tuple[str, ...]]:
    """All rows of one cohort."""
    place = (cohort.level, cohort.code, cohort.period_kind, cohort.period)
    for name in COUNTS if cohort.counts_only else MEASURES:
        found = figure(name, tally, coverage)
        yield (*place, name, found.value, UNITS[name], str(found.base), found.low, found.high, found.note)
