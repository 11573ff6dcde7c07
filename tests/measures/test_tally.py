"""Tallies of shards add up to the tally of the whole."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.measures.cohorts import Cohort
from memarak.measures.durations import timeline_of
from memarak.measures.figures import Coverage
from memarak.measures.observations import observe
from memarak.measures.summary import merge_tallies, statistics, tallies
from memarak.measures.tally import STATUS_CODES, Tally
from memarak.settings import Settings
from memarak.tables import RedactedTables

AS_OF = date(2026, 11, 24)
Rows = Callable[..., list[dict[str, Any]]]
Tables = Callable[..., RedactedTables]


def counted(keluhan: pd.DataFrame, settings: Settings) -> dict[Cohort, Tally]:
    frame = keluhan.reset_index(drop=True)
    return tallies(frame, observe(timeline_of(frame, settings.deadlines, AS_OF)), settings.periods)


@pytest.mark.parametrize("cut", [0, 1, 30, 79])
def test_shards_merge_to_the_whole(tables: Tables, draw_rows: Rows, settings: Settings, cut: int) -> None:
    keluhan = tables(draw_rows(80, seed=3)).keluhan
    whole = counted(keluhan, settings)
    merged = merge_tallies(counted(keluhan.iloc[:cut], settings), counted(keluhan.iloc[cut:], settings))
    assert merged == whole
    frames = [statistics(counts, Coverage(), settings.periods) for counts in (dict(reversed(merged.items())), whole)]
    pd.testing.assert_frame_equal(*frames)


def test_what_shards_hand_over_can_be_pickled(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    keluhan = tables(draw_rows(30, seed=5)).keluhan
    seen = observe(timeline_of(keluhan, settings.deadlines, AS_OF))
    again = tallies(keluhan, pickle.loads(pickle.dumps(seen)), settings.periods)
    assert pickle.loads(pickle.dumps(again)) == counted(keluhan, settings)


def test_one_more_complaint_touches_its_own_cohorts_alone(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    rows = draw_rows(120, seed=4)
    new = {"nomor": "baru", "tanggal_masuk": "2025-03-03", "opd": "dikes", "kecamatan": "Bayan", "desa": "Loloan"}
    before, after = (counted(tables(part).keluhan, settings) for part in (rows, [*rows, new]))
    touched = {cohort for cohort in after if after[cohort] != before.get(cohort)}
    periods = {("semua", ""), ("tahun", "2025"), ("bulan", "2025-03")}
    codes = {("semua", ""), ("jenis", "keluhan"), ("opd", "dikes"), ("kecamatan", "Bayan"), ("desa", "Bayan/Loloan")}
    assert {(c.level, c.code) for c in touched} == codes
    assert {(c.period_kind, c.period) for c in touched} == periods
    assert len(touched) == len(codes) * len(periods) - 1  # no months for desa


def test_groups_of_statuses() -> None:
    empty = Tally((0,) * len(STATUS_CODES), 0, 0, 0, 0, 0, 0, (), (), (), (), ())
    seen = dict(zip(("diterima", "diteruskan", "diproses", "menunggu_pelapor"), (1, 2, 3, 4), strict=True))
    seen |= {"selesai": 5, "ditutup_otomatis": 6, "diarsipkan": 7}
    tally = replace(empty, statuses=tuple(seen.get(code, 0) for code in STATUS_CODES))
    assert (tally.received, tally.open, tally.resolved, tally.continued) == (28, 10, 5, 21)
    assert {code: tally.with_status(code) for code in seen} == seen


def test_tallies_of_other_statuses_do_not_add_up_in_silence() -> None:
    empty = Tally((0,) * len(STATUS_CODES), 0, 0, 0, 0, 0, 0, (), (), (), (), ())
    with pytest.raises(ValueError, match="shorter"):
        empty + replace(empty, statuses=empty.statuses[1:])
