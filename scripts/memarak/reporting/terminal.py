"""The report on a terminal: rich where somebody looks, plain lines where a log does."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from memarak.problems import Problem, Severity
from memarak.reporting.model import Finding, Report, build_report
from memarak.reporting.wording import SEVERITY_NAMES, long_date, number
from memarak.tables import Account, ReviewItem

if TYPE_CHECKING:
    from rich.console import Console

SHOWN_CELLS = 5
SHOWN_FINDINGS = 5
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def print_report(
    account: Account,
    problems: Sequence[Problem],
    review: Sequence[ReviewItem] = (),
    cell_links: Mapping[str, str] | None = None,
    as_of: date | None = None,
    previous: Mapping[str, Any] | None = None,
    folder: Path | None = None,
    stream: TextIO | None = None,
) -> None:
    """Print the account and the problems, most urgent first. `folder` is where the full report lies."""
    out = stream if stream is not None else sys.stdout
    report = build_report(account, problems, review, cell_links or {}, as_of or date.today(), previous)
    if out.isatty():
        from rich.console import Console

        _print_rich(report, folder, Console(file=out, highlight=False))
    else:
        out.write("\n".join(plain_lines(report, folder)) + "\n")


def plain_lines(report: Report, folder: Path | None) -> list[str]:
    """The report as lines without colour, one a group of problems."""
    lines = [f"Laporan mutu data per {long_date(report.as_of)}", account_line(report.account)]
    for section in report.sections:
        for group in section.groups:
            for finding in group.findings[:SHOWN_FINDINGS]:
                lines.append(f"{section.severity}: {_cells(finding)}: {finding.found} {group.mend} [{group.code}]")
            if len(group.findings) > SHOWN_FINDINGS:
                lines.append(f"{section.severity}: {number(group.count)} tempat seluruhnya [{group.code}]")
    if report.waiting:
        lines.append(f"tinjauan: {number(len(report.waiting))} teks menunggu pemeriksaan; tulis keputusannya di tab tinjauan.")
    lines += [f"perubahan: {c.title}: {number(c.before)} menjadi {number(c.now)}" for c in report.changes]
    if folder is not None:
        lines.append(f"Laporan lengkap: {folder / 'laporan.html'}")
    return lines


def account_line(account: Account) -> str:
    """Rows read = published + withheld + held back, in one sentence."""
    merged = f" ({number(account.merged)} di antaranya salinan)" if account.merged else ""
    return (
        f"{number(account.read)} baris dibaca = {number(account.published)} diterbitkan + {number(account.withheld)} dirahasiakan"
        f" + {number(account.held_back)} ditahan{merged}"
    )


def _print_rich(report: Report, folder: Path | None, console: Console) -> None:
    from rich.markup import escape
    from rich.table import Table

    console.print(f"[bold]Laporan mutu data[/] per {long_date(report.as_of)}")
    console.print(account_line(report.account))
    for section in report.sections:
        if not section.count:
            continue
        console.print()
        console.print(f"[{_STYLES[section.severity]}]{number(section.count)} {SEVERITY_NAMES[section.severity]}[/]")
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(ratio=1)
        table.add_column(ratio=3)
        for group in section.groups:
            for finding in group.findings[:SHOWN_FINDINGS]:
                table.add_row(escape(_cells(finding)), escape(finding.found))
            table.add_row("", f"[dim]{escape(group.mend)} ({group.code}, {number(group.count)} tempat)[/]")
        console.print(table)
    if report.waiting:
        console.print(f"\n[bold]{number(len(report.waiting))} teks menunggu pemeriksaan[/]; tulis keputusannya di tab tinjauan.")
    for change in report.changes:
        console.print(f"Sejak {report.previous_date}: {escape(change.title)}, {change.before} menjadi {change.now}")
    if folder is not None:
        console.print(f"\nLaporan lengkap: {escape(str(folder / 'laporan.html'))}")


def _cells(finding: Finding) -> str:
    shown = ", ".join(cell.place for cell in finding.cells[:SHOWN_CELLS])
    rest = len(finding.cells) - SHOWN_CELLS
    return shown + (f" dan {number(rest)} sel lain" if rest > 0 else "")
