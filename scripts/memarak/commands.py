"""What each command does: call, print, and say how it went. No logic."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import ConfigurationError, UsageError
from memarak.progress import steps
from memarak.shards import spread_over
from memarak.vocabulary import WITHDRAWAL_REASONS

if TYPE_CHECKING:
    from memarak.pipeline import Run
    from memarak.state import State
    from memarak.tables import MeasuredTables

DONE, DONE_WITH_PROBLEMS = 0, 1


def _pull(options: argparse.Namespace) -> int:
    from memarak.pipeline import pull

    with steps() as tell:
        measured = pull(_run(options, tell))
    return _finish(measured, options)


def _build(options: argparse.Namespace) -> int:
    from memarak.unchanged import LastBuild

    places = (options.config, options.snapshot, options.state, _report_folder(options), options.output)
    last = LastBuild(options.source, *places, options.as_of or "")
    told = last.told()
    if told:
        print("memarak: tidak ada yang berubah", file=sys.stderr)
    else:
        from memarak.pipeline import build

        with spread_over(options.cluster), steps() as tell:
            told = build(_run(options, tell), options.output, last)
    print(told.summary)
    print(f"Laporan: {_report_folder(options)}")
    print(f"Situs: {options.output}")
    return DONE_WITH_PROBLEMS if told.needs_reading else DONE


def _report(options: argparse.Namespace) -> int:
    from memarak.pipeline import check
    from memarak.reporting import print_report

    with steps() as tell:
        measured = check(_run(options, tell))
    print_report(measured, _report_folder(options))
    return _finish(measured, options)


def _review(options: argparse.Namespace) -> int:
    from memarak.pipeline import check
    from memarak.reporting import print_review

    with steps() as tell:
        measured = check(_run(options, tell))
    print_review(measured)
    return DONE_WITH_PROBLEMS if measured.review else DONE


def _redact(options: argparse.Namespace) -> int:
    from memarak.privacy import load_public_names, redact_lines

    for line in redact_lines(sys.stdin, load_public_names(options.config.parent), options.jsonl, sys.stdin.isatty()):
        print(line)
    return DONE


def _template(options: argparse.Namespace) -> int:
    from memarak.settings import load_settings
    from memarak.sources.template import write_template

    write_template(options.file, load_settings(options.config))
    print(f"Buku kerja: {options.file}")
    return DONE


def _translate(options: argparse.Namespace) -> int:
    from memarak.interface import SENTENCES_FILE, write_sentences
    from memarak.site.sentences import all_sentences

    path = options.file or options.config.parent / SENTENCES_FILE
    found = write_sentences(path, all_sentences())
    print(f"Kalimat: {path}. Sudah diterjemahkan {found.done} dari {found.total}; sisanya tampil dalam bahasa Indonesia.")
    if found.stale:
        print(f"{found.stale} terjemahan tidak dipakai lagi; ada di baris terakhir.")
    return DONE


def _new(options: argparse.Namespace) -> int:
    from memarak.regency import Regency, start_folder

    start_folder(options.folder, Regency(options.nama, options.daerah, options.alamat, options.zona, options.kontak))
    print(f"Folder portal: {options.folder}. Baca {options.folder / 'README.md'} dulu.")
    return DONE


def _publish(options: argparse.Namespace) -> int:
    from memarak.pipeline import publish

    with spread_over(options.cluster), steps() as tell:
        measured = publish(_run(options, tell), options.output, options.target, options.allow)
    print(f"Terbit: {options.target}")
    return _finish(measured, options)


def _withdraw(options: argparse.Namespace) -> int:
    from memarak.publishing import target_of
    from memarak.publishing.taking_back import take_back

    if not options.undo and not options.reason:
        raise UsageError("--reason wajib; salah satu dari " + ", ".join(WITHDRAWAL_REASONS) + ".")
    number = options.nomor.strip()
    if not number:
        raise UsageError("NOMOR kosong; tulis nomor keluhannya.")
    state = _state(options)
    if options.undo:
        with state.locked():
            found = state.undo_withdrawal(number)
        print("Penarikan dibatalkan; berlaku pada pembangunan berikutnya." if found else "Nomor itu tidak sedang ditarik.")
        return DONE
    place = target_of(options.target) if options.target else None
    was_shown, purged = take_back(number, options.reason, state, place, _as_of(options))
    print(f"Ditarik. {purged} rilis lama yang memuatnya dihapus. Terbitkan sekarang supaya hilang dari situs yang tampil.")
    if not was_shown:
        print("Nomor itu tidak ditemukan di data yang terakhir terbit; periksa penulisannya.")
    return DONE


def _rollback(options: argparse.Namespace) -> int:
    from memarak.privacy import check_folder, load_public_names
    from memarak.publishing import target_of
    from memarak.publishing.taking_back import roll_back
    from memarak.settings import load_settings
    from memarak.withdrawal import read_withdrawn_list

    settings, state = load_settings(options.config), _state(options)
    names = load_public_names(settings.folder)
    withdrawn = {*state.withdrawn, *read_withdrawn_list(settings.folder)}
    with state.locked():
        place = target_of(options.target)
        release = roll_back(place, withdrawn, lambda folder: check_folder(folder, names, [settings.site.contact]))
    print(f"Tampil kembali: {release.name}")
    return DONE


def _history(options: argparse.Namespace) -> int:
    if options.action == "restore":
        return _restore(options)
    from memarak.publishing import target_of
    from memarak.publishing.history_check import verify_history

    place = target_of(options.target) if options.target else None
    count = verify_history(_state(options), place)
    nothing = f"Belum ada catatan perubahan di {options.state}: belum pernah terbit. Bila sudah pernah, periksa --state."
    print(f"Catatan perubahan utuh: {count} rilis." if count else nothing)
    return DONE


def _restore(options: argparse.Namespace) -> int:
    from memarak.publishing.published import reader_of
    from memarak.publishing.restoring import no_ledger, restore_from
    from memarak.settings import load_settings

    settings, state = load_settings(options.config), _state(options)
    origin = options.origin or settings.site.base_url
    with state.locked():
        restored = restore_from(reader_of(origin), origin, state, settings, options.snapshot)
    if restored is None and not options.if_any:
        raise no_ledger(origin)
    print(restored.sentence if restored else f"Situs {origin} belum punya catatan perubahan; mulai dari awal.")
    return DONE_WITH_PROBLEMS if restored and restored.missing else DONE


def _vault(options: argparse.Namespace) -> int:
    from memarak.publishing.vault import load_state, save_state

    if options.action == "simpan":
        save_state(options.state, options.file)
        print(f"Disimpan: {options.file}")
    else:
        print(f"Dimuat: {options.state}" if load_state(options.file, options.state) else "Belum ada simpanan; mulai dari awal.")
    return DONE


def _state(options: argparse.Namespace) -> State:
    from memarak.settings import load_settings
    from memarak.state import State

    return State(options.state, load_settings(options.config).site.base_url)


def _run(options: argparse.Namespace, tell: Callable[[str], None]) -> Run:
    from memarak.pipeline import Run

    places = (options.config, options.snapshot, options.state, _report_folder(options))
    return Run(options.source, *places, _as_of(options), tell)


def _report_folder(options: argparse.Namespace) -> Path:
    folder: Path = options.report or options.state / "laporan"
    return folder


def _finish(measured: MeasuredTables, options: argparse.Namespace) -> int:
    from memarak.reporting import needs_reading, summary

    print(summary(measured))
    print(f"Laporan: {_report_folder(options)}")
    return DONE_WITH_PROBLEMS if needs_reading(measured) else DONE


def _as_of(options: argparse.Namespace) -> date:
    """The date asked for, or today where the regency is."""
    from zoneinfo import ZoneInfo

    from memarak.settings import load_settings

    if not options.as_of:
        return datetime.now(ZoneInfo(load_settings(options.config).site.time_zone)).date()
    try:
        return date.fromisoformat(options.as_of)
    except ValueError:
        raise ConfigurationError("--as-of bukan tanggal; tulis seperti 2026-10-08.") from None


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "pull": _pull,
    "build": _build,
    "report": _report,
    "review": _review,
    "publish": _publish,
    "withdraw": _withdraw,
    "rollback": _rollback,
    "history": _history,
    "state": _vault,
    "redact": _redact,
    "template": _template,
    "translate": _translate,
    "new": _new,
}
"""What each command of `grammar.COMMANDS` does."""
