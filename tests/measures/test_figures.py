"""Each measure from a few complaints, by its definition; and the right words where there is no number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from memarak.measures.cohorts import Cohort
from memarak.measures.durations import timeline_of
from memarak.measures.figures import COUNTS, MEASURES, Coverage, Figure, figure
from memarak.measures.observations import observe
from memarak.measures.summary import tallies
from memarak.measures.tally import Tally
from memarak.settings import Deadlines
from memarak.tables import RedactedTables

AS_OF = date(2026, 11, 24)
Row = dict[str, Any]
Count = Callable[..., Tally]

DONE: Row = {"tanggal_masuk": "2026-09-01", "status": "selesai", "tanggal_selesai": "2026-09-11"}
SLOW: Row = {"tanggal_masuk": "2026-09-01", "status": "selesai", "tanggal_selesai": "2026-10-31"}
UNDATED: Row = {"tanggal_masuk": "2026-09-01", "status": "selesai"}
OPEN: Row = {"tanggal_masuk": "2026-09-01", "status": "diproses"}
NEW: Row = {"tanggal_masuk": "2026-11-20", "status": "diterima"}
AUTO: Row = {"tanggal_masuk": "2026-09-01", "status": "ditutup_otomatis", "tanggal_selesai": "2026-10-01"}
ARCHIVED: Row = {"tanggal_masuk": "2026-09-01", "status": "diarsipkan", "tanggal_selesai": "2026-09-02"}


@pytest.fixture
def tally(tables: Callable[[Sequence[Row]], RedactedTables]) -> Count:
    def count(*rows: Row) -> Tally:
        keluhan = tables(rows).keluhan
        counted = tallies(keluhan, observe(timeline_of(keluhan, Deadlines(), AS_OF)), ())
        return counted[Cohort("semua", "", "semua", "")]

    return count


def test_counts_by_status_and_group(tally: Count) -> None:
    counted = tally(DONE, UNDATED, OPEN, NEW, AUTO, ARCHIVED, ARCHIVED)
    values = {name: MEASURES[name](counted).value for name in COUNTS}
    contract = {
        "masuk": "7",
        "diterima": "1",
        "diteruskan": "0",
        "diproses": "1",
        "menunggu_pelapor": "0",
        "selesai": "2",
        "ditutup_otomatis": "1",
        "diarsipkan": "2",
        "terbuka": "2",
        "tidak_dilanjutkan": "2",
        "lewat_tenggat": "1",
    }
    assert values == {**dict.fromkeys(COUNTS, "0"), **contract}
    assert {MEASURES[name](counted).base for name in values} == {7}


def test_only_an_open_complaint_is_overdue_and_only_after_its_deadline(tally: Count) -> None:
    due_today = {"tanggal_masuk": "2026-11-04", "status": "diproses"}  # 14 working days: 24 November
    due_yesterday = {"tanggal_masuk": "2026-11-03", "status": "diproses"}
    assert MEASURES["lewat_tenggat"](tally(due_today)).value == "0"
    assert MEASURES["lewat_tenggat"](tally(due_yesterday, AUTO, SLOW)).value == "1"


def test_share_resolved_leaves_out_the_archived_and_counts_the_auto_closed_against(tally: Count) -> None:
    counted = tally(*[DONE] * 4, UNDATED, *[OPEN] * 3, *[AUTO] * 2, *[ARCHIVED] * 5)
    assert MEASURES["rasio_selesai"](counted) == Figure("0.5000", 10, "0.2366", "0.7634")


def test_median_response_counts_those_who_wait(tally: Count) -> None:
    answered = [{**OPEN, "tanggal_tanggapan_pertama": f"2026-09-{day:02}"} for day in (2, 3, 4, 5, 6)]
    counted = tally(*answered, *[OPEN] * 5, {**ARCHIVED, "tanggal_tanggapan_pertama": "2026-09-01"})
    found = MEASURES["median_hari_tanggapan"](counted)
    assert (found.value, found.base, found.low, found.high) == ("5", 10, "1", "")
    assert MEASURES["median_hari_kerja_tanggapan"](counted).value == "3"  # 5 and 6 September are a weekend
    assert MEASURES["median_hari_tanggapan"](tally(*answered, *[OPEN] * 6)) == Figure("", 11, "2", "", "belum tercapai")


def test_a_median_never_reached_keeps_the_lower_end_of_its_interval(tally: Count) -> None:
    quick = {**DONE, "tanggal_selesai": "2026-09-04"}
    found = MEASURES["median_hari_penyelesaian"](tally(*[quick] * 9, *[OPEN] * 11))
    assert found == Figure("", 20, "3", "", "belum tercapai")


def test_resolution_censors_the_auto_closed_when_they_were_closed(tally: Count) -> None:
    # Ten closed by the system on day 30, ten resolved on day 60: only the latter were at risk by then.
    counted = tally(*[AUTO] * 10, *[SLOW] * 10)
    assert MEASURES["median_hari_penyelesaian"](counted).value == "60"
    assert MEASURES["p90_hari_penyelesaian"](counted).value == "60"
    # Without a closing date they are observed until the date of the data.
    undated = {**AUTO, "tanggal_selesai": ""}
    assert MEASURES["p90_hari_penyelesaian"](tally(*[undated] * 10, *[SLOW] * 10)).note == "belum tercapai"


def test_resolution_leaves_out_the_archived_and_the_undated(tally: Count) -> None:
    counted = tally(*[DONE] * 10, *[UNDATED] * 30, *[ARCHIVED] * 30)
    found = MEASURES["median_hari_penyelesaian"](counted)
    assert found == Figure("10", 10, "10", "10")


def test_response_on_time_waits_for_the_deadline(tally: Count) -> None:
    on_the_day = {**NEW, "tanggal_masuk": "2026-09-01", "tanggal_tanggapan_pertama": "2026-09-08"}
    day_after = {**on_the_day, "tanggal_tanggapan_pertama": "2026-09-09"}
    early = {**NEW, "tanggal_tanggapan_pertama": "2026-11-21"}
    counted = tally(*[on_the_day] * 5, *[day_after] * 3, *[early] * 2, *[OPEN] * 2, *[NEW] * 7, ARCHIVED)
    found = MEASURES["tepat_waktu_tanggapan"](counted)
    assert (found.value, found.base) == ("0.5833", 12)


def test_a_complaint_due_on_the_date_of_the_data_is_not_late_yet(tally: Count) -> None:
    due_today = {"tanggal_masuk": "2026-11-17", "status": "diproses"}  # 5 working days: 24 November
    due_yesterday = {"tanggal_masuk": "2026-11-16", "status": "diproses"}
    assert MEASURES["tepat_waktu_tanggapan"](tally(*[due_today] * 12)) == Figure("", 0, note="tidak ada dasar")
    assert MEASURES["tepat_waktu_tanggapan"](tally(*[due_yesterday] * 12)).value == "0.0000"
    resolution_due_today = {"tanggal_masuk": "2026-11-04", "status": "diproses"}
    assert MEASURES["tepat_waktu_penyelesaian"](tally(*[resolution_due_today] * 12)).base == 0


def test_resolution_on_time_counts_late_auto_closing_as_not_resolved(tally: Count) -> None:
    on_the_day = {**DONE, "tanggal_selesai": "2026-09-21"}
    day_after = {**DONE, "tanggal_selesai": "2026-09-22"}
    counted = tally(*[on_the_day] * 6, *[day_after] * 2, AUTO, OPEN, *[NEW] * 5, *[UNDATED] * 5, ARCHIVED)
    found = MEASURES["tepat_waktu_penyelesaian"](counted)
    assert (found.value, found.base) == ("0.6000", 10)


def test_what_the_system_closed_within_the_deadline_was_not_resolved_in_time(tally: Count) -> None:
    closed_early = {**AUTO, "tanggal_selesai": "2026-09-10"}
    found = MEASURES["tepat_waktu_penyelesaian"](tally(*[DONE] * 6, *[closed_early] * 4))
    assert (found.value, found.base) == ("0.6000", 10)


def test_the_median_age_may_end_in_a_half(tally: Count) -> None:
    ages = [{**NEW, "tanggal_masuk": f"2026-11-{day:02}"} for day in (24, 23, 22, 21, 20, 19, 18, 17, 16, 15)]
    assert MEASURES["umur_median_terbuka"](tally(*ages, DONE)) == Figure("4.5", 10)
    assert MEASURES["umur_median_terbuka"](tally(*ages, {**NEW, "tanggal_masuk": "2026-11-01"})).value == "5"


NUMBERLESS = [name for name in MEASURES if name not in COUNTS]


@pytest.mark.parametrize("name", NUMBERLESS)
def test_below_ten_there_is_no_number(tally: Count, name: str) -> None:
    answered = {**DONE, "tanggal_tanggapan_pertama": "2026-09-02"}
    nine = tally(*[OPEN if name.endswith("_terbuka") else answered] * 9)
    assert MEASURES[name](nine) == Figure("", 9, note="data terlalu sedikit")


@pytest.mark.parametrize("name", NUMBERLESS)
def test_all_archived_leaves_nothing_to_rest_on(tally: Count, name: str) -> None:
    assert MEASURES[name](tally(*[ARCHIVED] * 12)) == Figure("", 0, note="tidak ada dasar")


@pytest.mark.parametrize("name", [n for n in NUMBERLESS if "tanggapan" in n])
def test_a_source_without_responses_says_so(tally: Count, name: str) -> None:
    assert figure(name, tally(*[OPEN] * 12, DONE), Coverage(responses=False)) == Figure("", 13, note="tidak ada data tanggapan")


@pytest.mark.parametrize("name", [n for n in NUMBERLESS if n.endswith("penyelesaian")])
def test_a_source_without_closing_dates_says_so(tally: Count, name: str) -> None:
    counted = tally(*[UNDATED] * 12, *[OPEN] * 12)
    assert figure(name, counted, Coverage(closing_dates=False)) == Figure("", 12, note="tidak ada tanggal selesai")
    assert figure(name, tally(*[UNDATED] * 12), Coverage()).note == "tidak ada tanggal selesai"


@pytest.mark.parametrize("name", MEASURES)
def test_what_a_source_lacks_blanks_only_what_rests_on_it(tally: Count, name: str) -> None:
    answered = {**DONE, "tanggal_tanggapan_pertama": "2026-09-02"}
    counted = tally(*[answered] * 12, *[OPEN] * 12)
    whole = figure(name, counted, Coverage())
    assert whole == MEASURES[name](counted)
    assert whole.value or name == "p90_hari_penyelesaian"
    without_responses = figure(name, counted, Coverage(responses=False))
    assert (without_responses == whole) == (not name.endswith("tanggapan"))
    assert figure(name, counted, Coverage(closing_dates=False)) == whole  # none of these resolved ones lacks its date


@pytest.mark.parametrize(
    ("undated", "dated", "note"),
    [(0, 0, "belum tercapai"), (1, 0, "tidak ada tanggal selesai"), (50, 0, "tidak ada tanggal selesai"), (1, 1, "belum tercapai")],
)
def test_an_agency_whose_resolved_lack_dates_is_not_called_slow(tally: Count, undated: int, dated: int, note: str) -> None:
    found = MEASURES["median_hari_penyelesaian"](tally(*[UNDATED] * undated, *[DONE] * dated, *[OPEN] * 12))
    assert (found.value, found.note) == ("", note)


def test_where_every_resolved_one_lacks_its_date_nobody_is_called_late(tally: Count) -> None:
    assert MEASURES["tepat_waktu_penyelesaian"](tally(*[UNDATED] * 12)) == Figure("", 0, note="tidak ada tanggal selesai")
    assert MEASURES["median_hari_penyelesaian"](tally(*[UNDATED] * 12)) == Figure("", 0, note="tidak ada tanggal selesai")


def test_none_of_twelve_has_a_rate_with_an_interval(tally: Count) -> None:
    assert MEASURES["tepat_waktu_penyelesaian"](tally(*[SLOW] * 12)) == Figure("0.0000", 12, "0.0000", "0.2425")


def test_a_tally_without_complaints_has_no_numbers(tally: Count) -> None:
    empty = tally(ARCHIVED)
    empty = replace(empty, statuses=(0,) * len(empty.statuses))
    assert {MEASURES[name](empty).note for name in NUMBERLESS} == {"tidak ada dasar"}
    assert MEASURES["masuk"](empty).value == "0"
