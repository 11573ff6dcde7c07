"""The road that data takes, one named call a stage. Read this first.

    sources  ->  intake   ->  privacy      ->  measures      ->  snapshot  ->  site   ->  publishing
    RawTables    CleanTables  RedactedTables   MeasuredTables    files         pages      releases

Stages don't call each other; this file orders them. Nothing right of `privacy` sees raw text, nothing right
of `snapshot` knows where data came from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from memarak.problems import counted
from memarak.settings import Settings, load_settings
from memarak.state import State
from memarak.tables import CleanTables, MeasuredTables
from memarak.unchanged import LastBuild, Told
from memarak.withdrawal import as_in_source, read_withdrawn_list, shown_pages, turned_confidential, vanished_pages

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames


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


class Measured(NamedTuple):
    """What a run holds in memory before anything is frozen.

    `earlier` are the pages of the package that was shown last, path to `nomor`; `withdrawn` maps `nomor` to the reason's class.
    """

    clean: CleanTables
    withdrawn: dict[str, str]
    earlier: dict[str, str]
    tables: MeasuredTables


def publish(run: Run, output: Path, target: str, allowed: Collection[str] = ()) -> MeasuredTables:
    """Pull, check, build, check, release. Until the last step the public sees the last good release, untouched."""
    from memarak.freezing import write_snapshot
    from memarak.privacy.scan import scan_folder
    from memarak.publishing import target_of
    from memarak.publishing.candidate import pass_gates
    from memarak.publishing.publication import opened
    from memarak.site.render import check_output, forgetting_leaks, render_site

    place = target_of(target)
    check_output(output)
    settings, state = _open_to_freeze(run)
    with state.locked(), opened(place, state, settings, allowed) as publication:
        before = publication.last_package(run.snapshot)
        measured = measure_source(run, settings, state, before)
        state.withdraw(measured.withdrawn, run.as_of)  # once seen never forgotten, whatever becomes of this run
        frozen = publication.staged.folder / "snapshot"
        vanished = freeze(frozen, settings, publication.staged, measured)
        run.tell("memeriksa gerbang")
        candidate = pass_gates(publication, before, frozen, vanished)
        while True:  # twice where a gate was waved through that the site's ledger must tell
            run.tell("membangun situs")
            render_site(frozen, publication.staged.folder, output, _own_pages(settings))
            run.tell("memeriksa situs")
            with forgetting_leaks(output):
                untold = candidate.check(output, lambda site: scan_folder(site, _public_names(settings), [settings.site.contact]))
            if not untold:
                break
            candidate = candidate.telling(untold)
        run.tell("menerbitkan")
        candidate.release(output)
        write_snapshot(measured.tables, settings, run.snapshot)
    return measured.tables


def build(run: Run, output: Path, last: LastBuild) -> Told:
    """Take the snapshot, then render the site from it into `output`; tells what is to be told, and notes it in `last`."""
    from memarak.site.ahead import rendering_ahead
    from memarak.site.render import check_output

    check_output(output)
    settings, state = _open_to_freeze(run)
    with state.locked(), rendering_ahead() as render_site:
        told = _told(_pull(run, settings, state))  # the tables themselves are let go before pages take their room
        run.tell("membangun situs")
        render_site(run.snapshot, run.state, output, _own_pages(settings))
        last.remember(told, run.as_of.isoformat(), settings.site.time_zone)
    return told


def _told(tables: MeasuredTables) -> Told:
    from memarak.reporting import needs_reading, summary

    return Told(summary(tables), needs_reading(tables))


def pull(run: Run) -> MeasuredTables:
    """Take the snapshot. What stood before stands until the new one is whole."""
    settings, state = _open_to_freeze(run)
    with state.locked():
        return _pull(run, settings, state)


def _pull(run: Run, settings: Settings, state: State) -> MeasuredTables:
    measured = measure_source(run, settings, state, run.snapshot)
    run.tell("menulis snapshot")
    freeze(run.snapshot, settings, state, measured)
    return measured.tables


def check(run: Run) -> MeasuredTables:
    """The quality report alone: everything up to the figures, no snapshot written."""
    settings, state = _open(run)
    with state.locked():
        return measure_source(run, settings, state, run.snapshot).tables


def measure_source(run: Run, settings: Settings, state: State, before: Path | None) -> Measured:
    """From the sheet to figures, in memory only, and the report to staff. `before` is the package that was shown last."""
    from memarak.intake import read_records
    from memarak.measures import measure
    from memarak.privacy import load_decisions, open_memory, protect
    from memarak.reporting import write_report
    from memarak.sources import read_source

    run.tell("membaca tabel")
    raw = read_source(run.source, settings)
    run.tell("memeriksa baris")
    clean = read_records(raw, settings, run.as_of)
    state.guard_visibility_column(clean.has_visibility_column)
    run.tell("menyamarkan data pribadi")
    withdrawn = _withdrawals(clean, settings, state)
    earlier = shown_pages(before, settings.site.base_url, clean.kind)
    taken_back = {**_turned_confidential(clean, earlier, state), **withdrawn}
    memory = open_memory(run.state, settings)
    redacted = protect(clean, settings, taken_back, load_decisions(run.state, clean), memory)
    memory.keep()
    run.tell("menghitung statistik")
    measured = measure(redacted, settings, run.as_of)
    run.tell("menulis laporan")
    write_report(run.report, measured, raw.cell_links)
    return Measured(clean, withdrawn, earlier, measured)


def freeze(snapshot: Path, settings: Settings, state: State, measured: Measured) -> dict[str, str]:
    """The snapshot on disk, and in `state` what was withdrawn, which addresses show no complaint any more, and the problems.

    Returns the pages that vanished since the package that was shown last, path to cause.
    """
    from memarak.freezing import write_snapshot

    tables = measured.tables
    shown = set(tables.keluhan["tautan"]) - {""}
    vanished = vanished_pages(measured.earlier, shown, set(measured.clean.keluhan["nomor"]), measured.withdrawn)
    write_snapshot(tables, settings, snapshot)
    state.withdraw(measured.withdrawn, tables.as_of)
    state.keep_addresses(vanished, shown, tables.as_of)
    state.keep_problem_counts(counted(tables.problems))
    return vanished


def _own_pages(settings: Settings) -> Path | None:
    """`content/` beside the folder of the configuration: the regency's own pages. None: the program's."""
    folder = settings.folder.parent / "content"
    return folder if folder.is_dir() else None


def _open(run: Run) -> tuple[Settings, State]:
    settings = load_settings(run.config)
    return settings, State(run.state, settings.site.base_url)


def _open_to_freeze(run: Run) -> tuple[Settings, State]:
    """The same; a translation that can't be used is told before the table is asked, not when the snapshot is written."""
    from memarak.freezing import read_words

    settings, state = _open(run)
    read_words(settings)
    return settings, state


def _public_names(settings: Settings) -> PublicNames:
    from memarak.privacy import load_public_names

    return load_public_names(settings.folder)


def _turned_confidential(clean: CleanTables, earlier: Collection[str], state: State) -> dict[str, str]:
    """Complaints that are confidential now and once had a page."""
    confidential = clean.keluhan.loc[clean.keluhan["kerahasiaan"] == "rahasia", "nomor"]
    return turned_confidential(confidential, {*earlier, *state.former_addresses})


def _withdrawals(clean: CleanTables, settings: Settings, state: State) -> dict[str, str]:
    """Everything to be taken back: in the `penarikan` tab, in `ditarik.csv`, or remembered from earlier."""
    tab = dict(zip(clean.penarikan["nomor"], clean.penarikan["alasan"], strict=True))
    return as_in_source({**tab, **read_withdrawn_list(settings.folder), **state.withdrawn}, clean.keluhan["nomor"])
