"""Revisions of an edition: nothing without a cause, and each cause with exactly its figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from memarak.history.editions import Edition, forget, make_edition
from memarak.history.revisions import revisions_of
from memarak.rows import Statistic
from memarak.snapshot import Snapshot

THEN, NOW = date(2026, 11, 3), date(2026, 12, 20)
Row = dict[str, Any]
Take = Callable[..., Snapshot]


@pytest.fixture
def rows(draw_rows: Callable[..., list[Row]]) -> list[Row]:
    return draw_rows(150, seed=31, as_of=THEN, years=2)


@pytest.fixture
def edition(snapshot_of: Take, rows: list[Row]) -> Edition:
    return make_edition(snapshot_of(rows, THEN), "2026-11-03-1", {})


def changed(rows: list[Row], number: str, **cells: str) -> list[Row]:
    return [{**row, **cells} if row["nomor"] == number else row for row in rows]


def pick(rows: list[Row], **cells: str) -> Row:
    return next(row for row in rows if row["nomor"] and all(row[name] == value for name, value in cells.items()))


def withheld(row: Row) -> Row:
    return {**row, "nomor": "", "desa": "", "pertemuan": "", "ditampilkan": "tidak"}


def test_the_same_records_revise_nothing_however_late(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    for day in (THEN, NOW):
        found = revisions_of(edition, snapshot_of(rows, day))
        assert (found.changes, found.figures, found.unlisted) == ((), (), 0)


def test_what_happened_since_revises_nothing(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    later = (THEN + timedelta(days=9)).isoformat()
    progressed = []
    for place, row in enumerate(rows):
        if row["status"] in ("diterima", "diteruskan", "diproses", "menunggu_pelapor"):
            row = {**row, "tanggal_tanggapan_pertama": row["tanggal_tanggapan_pertama"] or later}
            step = [{"status": "selesai", "tanggal_selesai": later}, {"status": "diarsipkan"}, {"status": "diproses"}][place % 3]
            row = {**row, **step}
        progressed.append(row)
    new = {"nomor": "BARU", "tanggal_masuk": later, "desa": "Jenggala"}
    found = revisions_of(edition, snapshot_of([*progressed, new], NOW))
    assert (found.changes, found.figures) == ((), ())


def test_a_corrected_closing_date_is_named_with_its_figures_alone(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    row = next(r for r in rows if r["nomor"] and r["status"] == "selesai" and r["tanggal_selesai"] and r["opd"] == "pupr")
    found = revisions_of(edition, snapshot_of(changed(rows, row["nomor"], tanggal_selesai=THEN.isoformat()), NOW))
    [change] = found.changes
    assert (change.cause, change.number, change.columns) == ("koreksi", row["nomor"], ("tanggal_selesai",))
    assert found.figures
    assert {r.causes for r in found.figures} == {("koreksi",)}
    assert all("penyelesaian" in r.address[4] for r in found.figures)
    assert {r.address[1] for r in found.figures if r.address[0] == "opd"} <= {"pupr"}


def test_a_late_entry_adds_to_its_cohorts(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    late = {"nomor": "SUSUL", "tanggal_masuk": "2026-10-05", "opd": "dikes", "kecamatan": "Bayan", "desa": "Loloan"}
    found = revisions_of(edition, snapshot_of([*rows, late], NOW))
    assert [(c.cause, c.number, c.columns) for c in found.changes] == [("susulan", "SUSUL", ())]
    figures = {r.address: r for r in found.figures}
    everything = figures["semua", "", "semua", "", "masuk"]
    assert everything.before and everything.after  # noqa: PT018
    assert int(everything.after.nilai) == int(everything.before.nilai) + 1
    assert figures["desa", "Bayan/Loloan", "tahun", "2026", "masuk"].before is None
    assert not any(r.address[0] == "opd" and r.address[1] != "dikes" for r in found.figures)


def applied(edition: Edition, snapshot: Snapshot) -> dict[tuple[str, ...], Statistic]:
    """The edition's figures with its revisions put in."""
    figures = {row[:5]: row for row in edition.statistics}
    for revision in revisions_of(edition, snapshot).figures:
        figures.pop(revision.address, None)
        if revision.after:
            figures[revision.address] = revision.after
    return figures


LATE_SPRING = {"tanggal_masuk": "2024-05-20", "status": "selesai", "tanggal_selesai": "2024-06-03", "kategori": "Drainase"}


@pytest.mark.parametrize("edit", ["late entries from before", "agency", "closing date", "answer", "reopened", "class"])
def test_frozen_and_revised_figures_are_those_that_would_have_been_published(
    snapshot_of: Take, rows: list[Row], edition: Edition, edit: str
) -> None:
    row = next(r for r in rows if r["nomor"] and r["status"] == "selesai" and r["tanggal_selesai"] and r["opd"] == "pupr")
    cells = {
        "agency": {"opd": "dikes"},
        "closing date": {"tanggal_selesai": THEN.isoformat()},
        "answer": {"tanggal_tanggapan_pertama": row["tanggal_masuk"]},
        "reopened": {"status": "diproses", "tanggal_selesai": ""},
        "class": {"klasifikasi": "berkadar" if row["klasifikasi"] != "berkadar" else "tidak_berkadar"},
    }
    mended = (
        changed(rows, row["nomor"], **cells[edit])
        if edit in cells
        else [*rows, *({**LATE_SPRING, "nomor": f"M-{n}"} for n in range(12))]
    )
    would_have_been = {figure[:5]: figure for figure in snapshot_of(mended, THEN).statistics}
    assert applied(edition, snapshot_of(mended, NOW)) == would_have_been
    assert would_have_been != {figure[:5]: figure for figure in edition.statistics}


def test_another_agency_moves_the_figures_of_both(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    row = pick(rows, opd="pupr")
    found = revisions_of(edition, snapshot_of(changed(rows, row["nomor"], opd="dikes"), NOW))
    received = {r.address[1] for r in found.figures if r.address[4] == "masuk" and r.address[0] == "opd"}
    assert received == {"pupr", "dikes"}
    assert {r.address[0] for r in found.figures} == {"opd"}


def test_a_withdrawn_complaint_still_counts_and_is_not_named(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    row = pick(rows, opd="pupr", kecamatan="Tanjung")
    taken = [withheld(r) if r is row else r for r in rows]
    for known in (edition, forget(edition, {row["nomor"]})):
        found = revisions_of(known, snapshot_of(taken, NOW))
        [change] = found.changes
        assert (change.cause, change.number, change.columns) == ("ditarik", "", ())
        assert found.figures == ()  # it counts as before where it may be told
        assert found.unlisted > 0


def test_a_complaint_gone_from_the_source_lowers_the_counts(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    row = pick(rows, opd="pupr")
    gone = [r for r in rows if r is not row]
    for known in (edition, forget(edition, {row["nomor"]})):
        found = revisions_of(known, snapshot_of(gone, NOW))
        figures = {r.address: r for r in found.figures}
        everything = figures["semua", "", "semua", "", "masuk"]
        assert everything.before and everything.after  # noqa: PT018
        assert (everything.causes, int(everything.after.nilai)) == (("ditarik",), len(rows) - 1)
        assert {r.address[0] for r in found.figures} <= {"semua", "jenis"}


def test_a_forgotten_complaint_is_not_found_by_the_corrections_beside_it(
    snapshot_of: Take, rows: list[Row], edition: Edition
) -> None:
    row, other = pick(rows, opd="dukcapil"), pick(rows, opd="pupr")
    gone = [r for r in changed(rows, other["nomor"], opd="dikes") if r is not row]
    found = revisions_of(forget(edition, {row["nomor"]}), snapshot_of(gone, NOW))
    assert sorted(change.cause for change in found.changes) == ["ditarik", "koreksi"]
    assert {r.address[1] for r in found.figures if r.address[0] == "opd"} == {"pupr", "dikes"}
    assert found.unlisted > 0


def test_a_complaint_shown_again_is_a_correction(snapshot_of: Take, rows: list[Row]) -> None:
    row = pick(rows, opd="pupr")
    before = make_edition(snapshot_of([withheld(r) if r is row else r for r in rows], THEN), "2026-11-03-1", {})
    found = revisions_of(before, snapshot_of(rows, NOW))
    [change] = found.changes
    assert (change.cause, change.number) == ("koreksi", row["nomor"])
    assert "ditampilkan" in change.columns
    assert not any(r.address[0] == "semua" for r in found.figures)


def test_withheld_rows_generalised_anew_revise_nothing(snapshot_of: Take, rows: list[Row], edition: Edition) -> None:
    anew = [row if row["nomor"] else {**row, "kategori": "dirahasiakan", "kecamatan": "dirahasiakan"} for row in rows]
    found = revisions_of(edition, snapshot_of(anew, NOW))
    assert (found.changes, found.figures) == ((), ())


def test_a_withdrawal_beside_withheld_rows_of_the_same_day_is_told_apart(snapshot_of: Take, rows: list[Row]) -> None:
    same = {"tanggal_masuk": "2026-09-01", "opd": "pupr"}
    silent = {**same, "nomor": "", "status": "selesai", "tanggal_selesai": "2026-09-20", "ditampilkan": "tidak"}
    shown = {**same, "nomor": "ZZ-1", "status": "diproses"}
    before = make_edition(snapshot_of([*rows, silent, shown], THEN), "2026-11-03-1", {})
    found = revisions_of(before, snapshot_of([*rows, withheld(shown), silent], NOW))
    assert [change.cause for change in found.changes] == ["ditarik"]


def test_a_new_holiday_or_deadline_revises_nothing(snapshot_of: Take, rows: list[Row], edition: Edition, settings: Any) -> None:
    (settings.folder / "hari_libur.csv").write_text("tanggal,nama,tindakan\n2026-10-14,Libur daerah,tambah\n")
    found = revisions_of(edition, snapshot_of(rows, NOW))
    assert (found.changes, found.figures) == ((), ())


def test_an_edition_without_complaints_takes_late_entries(snapshot_of: Take) -> None:
    empty = make_edition(snapshot_of([], THEN), "2026-11-03-1", {})
    found = revisions_of(empty, snapshot_of([{"nomor": "K-1", "tanggal_masuk": "2026-10-01"}], NOW))
    assert [c.cause for c in found.changes] == ["susulan"]
    assert all(r.before is None for r in found.figures)
