"""The commands: parse, call, print. No logic. Exit statuses are those of DESIGN, section 9."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from memarak import __version__
from memarak.errors import ConfigurationError, PortalError, UsageError

if TYPE_CHECKING:
    from memarak.pipeline import Run
    from memarak.tables import MeasuredTables

DONE, DONE_WITH_PROBLEMS, REFUSED, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    try:
        options = _parser().parse_args(argv)
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except PortalError as error:
        print(error, file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        print(_unexpected(error), file=sys.stderr)
        return REFUSED


def _unexpected(error: Exception) -> str:
    """Name the place of a bug, never the exception's own words: they may hold a cell."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"Kesalahan program ({type(error).__name__} di {place}); tidak ada yang diubah. Laporkan baris ini kepada pengembang."


def _pull(options: argparse.Namespace) -> int:
    from memarak.pipeline import pull
    from memarak.progress import steps

    with steps() as tell:
        measured = pull(_run(options, tell))
    return _finish(measured, options)


def _build(options: argparse.Namespace) -> int:
    from memarak.pipeline import build
    from memarak.progress import steps

    with steps() as tell:
        measured = build(_run(options, tell), options.output)
    status = _finish(measured, options)
    print(f"Situs: {options.output}")
    return status


def _report(options: argparse.Namespace) -> int:
    from memarak.pipeline import check
    from memarak.progress import steps
    from memarak.reporting import print_report

    with steps() as tell:
        measured = check(_run(options, tell))
    print_report(measured)
    return _finish(measured, options)


def _review(options: argparse.Namespace) -> int:
    from memarak.pipeline import check
    from memarak.progress import steps
    from memarak.reporting import print_review

    with steps() as tell:
        measured = check(_run(options, tell))
    print_review(measured)
    return DONE_WITH_PROBLEMS if measured.review else DONE


def _redact(options: argparse.Namespace) -> int:
    from memarak.privacy import load_public_names, redact_text

    names = load_public_names(options.config.parent / "nama_publik.csv")
    for number, line in enumerate(sys.stdin, 1):
        text = line.rstrip("\n")
        if not options.jsonl:
            print(redact_text(text, names))
            continue
        try:
            entry = json.loads(text)
            shown = {"id": entry["id"], "redacted": redact_text(entry["text"], names)}
        except (ValueError, KeyError, TypeError):
            raise ConfigurationError(f'Masukan baris {number} bukan JSON dengan "id" dan "text"; perbaiki baris itu.') from None
        print(json.dumps(shown, ensure_ascii=False))
    return DONE


def _template(options: argparse.Namespace) -> int:
    from memarak.settings import load_settings
    from memarak.sources.template import write_template

    write_template(options.file, load_settings(options.config))
    print(f"Buku kerja: {options.file}")
    return DONE


def _run(options: argparse.Namespace, tell: Callable[[str], None]) -> Run:
    from memarak.pipeline import Run
    from memarak.settings import load_settings

    as_of = _date(options.as_of) if options.as_of else _today(load_settings(options.config).site.time_zone)
    report = options.report or options.state / "laporan"
    return Run(options.source, options.config, options.snapshot, options.state, report, as_of, tell)


def _finish(measured: MeasuredTables, options: argparse.Namespace) -> int:
    from memarak.reporting import needs_reading, summary

    print(summary(measured))
    print(f"Laporan: {options.report or options.state / 'laporan'}")
    return DONE_WITH_PROBLEMS if needs_reading(measured) else DONE


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigurationError(f"--as-of {text!r} bukan tanggal; tulis seperti 2026-10-08.") from None


def _today(time_zone: str) -> date:
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(time_zone)).date()


class _Parser(argparse.ArgumentParser):
    """argparse whose errors are one Indonesian sentence and exit status 64."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"Perintah tidak dikenal atau kurang lengkap; lihat {self.prog} --help. ({message})")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="memarak", description="Portal keterbukaan Memarak: dari lembar keluhan ke situs publik.")
    parser.add_argument("--version", action="version", version=f"memarak {__version__}")
    commands = parser.add_subparsers(required=True, metavar="PERINTAH", parser_class=_Parser)
    for name, function, text in (
        ("pull", _pull, "ambil tabel dan bekukan menjadi snapshot"),
        ("build", _build, "ambil tabel, lalu bangun situsnya"),
        ("report", _report, "tulis laporan mutu data saja"),
        ("review", _review, "daftar teks yang mungkin memuat nama orang (selnya, bukan kata-katanya)"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        _add_run_options(command)
        command.set_defaults(command=function)
        if name == "build":
            command.add_argument("--output", type=Path, default=Path("output"), metavar="DIR", help="folder situs")
    redact = commands.add_parser("redact", help="samarkan data pribadi dalam baris-baris teks dari masukan baku")
    redact.add_argument("--jsonl", action="store_true", help='masukan {"id","text"}, keluaran {"id","redacted"}')
    _add_config(redact)
    redact.set_defaults(command=_redact)
    template = commands.add_parser("template", help="tulis buku kerja .xlsx untuk memulai")
    template.add_argument("file", type=Path, nargs="?", default=Path("memarak.xlsx"), metavar="BERKAS")
    _add_config(template)
    template.set_defaults(command=_template)
    return parser


def _add_config(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", type=Path, default=Path("data/portal.toml"), metavar="BERKAS", help="kebijakan daerah")


def _add_run_options(command: argparse.ArgumentParser) -> None:
    default = os.environ.get("MEMARAK_SOURCE") or "contoh"
    command.add_argument("--source", default=default, metavar="S", help="contoh, folder CSV, .csv, .xlsx, atau gsheet:ID")
    _add_config(command)
    command.add_argument("--snapshot", type=Path, default=Path("state/snapshot"), metavar="DIR", help="folder snapshot")
    command.add_argument("--state", type=Path, default=Path("state"), metavar="DIR", help="folder ingatan antarbangun")
    command.add_argument("--report", type=Path, metavar="DIR", help="folder laporan mutu (bawaan: STATE/laporan)")
    command.add_argument("--as-of", metavar="TANGGAL", help="tanggal data, misalnya 2026-10-08 (bawaan: hari ini)")
