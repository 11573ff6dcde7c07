"""The road that data takes, one named call a stage. Read this first.

    sources  ->  intake   ->  privacy      ->  measures      ->  snapshot  ->  site
    RawTables    CleanTables  RedactedTables   MeasuredTables    files         pages

Stages don't call each other; this file orders them. Nothing right of `privacy` sees raw text, nothing right
of `snapshot` knows where data came from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from memarak.errors import SchemaMismatch, SnapshotInvalid
from memarak.settings import Settings, load_settings
from memarak.state import State
from memarak.tables import CleanTables, MeasuredTables
from memarak.withdrawal import read_withdrawn_list, reason_class, vanished_pages


@dataclass(frozen=True, slots=True)
class Run:
    """What one run works on; the options of the commands. `tell` is called with the name of each step."""

    source: str
    config: Path
    snapshot: Path
    state: Path
    report: Path
    as_of: date
    tell: Callable[[str], None]


def build(run: Run, output: Path) -> MeasuredTables:
    """Take the snapshot, then render the site from it into `output`."""
    from memarak.site.render import check_output, render_site

    check_output(output)
    measured = pull(run)
    run.tell("membangun situs")
    render_site(run.snapshot, run.state, output)
    return measured


def pull(run: Run) -> MeasuredTables:
    """Take the snapshot: read, check, redact, measure, freeze, report.

    What stood before stands until the new snapshot is whole.
    """
    from memarak.snapshot import write_snapshot

    settings = load_settings(run.config)
    state = State(run.state, settings.site.base_url)
    with state.locked():
        clean = read_source_records(run, settings, state)
        withdrawn = _withdrawals(clean, settings, state)
        measured = protect_and_measure(run, settings, clean, withdrawn)
        run.tell("menulis snapshot")
        before = _shown_pages(run.snapshot, settings)
        write_snapshot(measured, settings, run.snapshot)
        shown = set(measured.keluhan["tautan"]) - {""}
        state.withdraw(withdrawn, run.as_of)
        state.keep_addresses(vanished_pages(before, shown, set(clean.keluhan["nomor"]), withdrawn), shown, run.as_of)
        _report(run, measured)
    return measured


def check(run: Run) -> MeasuredTables:
    """The quality report alone: everything up to the figures, no snapshot written."""
    settings = load_settings(run.config)
    state = State(run.state, settings.site.base_url)
    with state.locked():
        clean = read_source_records(run, settings, state)
        measured = protect_and_measure(run, settings, clean, _withdrawals(clean, settings, state))
        _report(run, measured)
    return measured


def read_source_records(run: Run, settings: Settings, state: State) -> CleanTables:
    """Sources and intake: the sheet's cells as typed records, with every problem told."""
    from memarak.intake import read_records
    from memarak.sources import read_source

    run.tell("membaca tabel")
    raw = read_source(run.source, settings)
    run.tell("memeriksa baris")
    clean = read_records(raw, settings, run.as_of)
    _guard_visibility(clean, state)
    return clean


def protect_and_measure(run: Run, settings: Settings, clean: CleanTables, withdrawn: dict[str, str]) -> MeasuredTables:
    """Privacy and measures: only what may be shown, with its figures."""
    from memarak.measures import measure
    from memarak.privacy import load_decisions, protect

    run.tell("menyamarkan data pribadi")
    redacted = protect(clean, settings, withdrawn, load_decisions(run.state, clean))
    run.tell("menghitung statistik")
    return measure(redacted, settings, run.as_of)


def _guard_visibility(clean: CleanTables, state: State) -> None:
    """Refuse a sheet that lost its `kerahasiaan` column: renaming it must not publish what was confidential."""
    if clean.has_visibility_column:
        state.remember_visibility_column()
    elif state.visibility_column_seen:
        raise SchemaMismatch(
            "Kolom kerahasiaan tidak ada lagi di tab keluhan, padahal dulu ada; kembalikan judul kolomnya supaya "
            "keluhan rahasia tidak terbit."
        )


def _withdrawals(clean: CleanTables, settings: Settings, state: State) -> dict[str, str]:
    """Everything to be taken back: in the `penarikan` tab, in `ditarik.csv`, or remembered from earlier."""
    tab = {number: reason_class(why) for number, why in zip(clean.penarikan["nomor"], clean.penarikan["alasan"], strict=True)}
    return {**tab, **read_withdrawn_list(settings.folder), **state.withdrawn}


def _shown_pages(snapshot: Path, settings: Settings) -> dict[str, str]:
    """Page path to `nomor` of what this portal's last snapshot showed; nothing where there is none to read."""
    from memarak.snapshot import read_snapshot

    try:
        last = read_snapshot(snapshot)
    except SnapshotInvalid:
        return {}
    own = last.portal.base_url == settings.site.base_url
    return {row.tautan: row.nomor for row in last.complaints if row.tautan and own}


def _report(run: Run, measured: MeasuredTables) -> None:
    from memarak.reporting import write_report

    run.tell("menulis laporan")
    write_report(run.report, measured, run.as_of)
