"""The report on a terminal: rich where somebody looks, plain lines where a log does."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from memarak.indonesian import whole_number
from memarak.problems import Severity
from memarak.problems.catalogue import KINDS
from memarak.reporting.model import URGENCY, Checked, Finding, Section, listed, sections_of, waiting_of
from memarak.reporting.wording import SEVERITY_NAMES
from memarak.tables import Account

if TYPE_CHECKING:
    from rich.console import Console

SHOWN_CELLS = 5
SHOWN_FINDINGS = 5
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def needs_reading(checked: Checked) -> bool:
    """Whether somebody has to look: something was held back, left out, or waits for a decision."""
    return bool(checked.review) or any(problem.severity != Severity.NOTE for problem in checked.problems)


def account_line(account: Account) -> str:
    """Rows read = published + withheld + held back, in one sentence."""
    read, published, withheld, held_back, merged = map(
        whole_number, (account.read, account.published, account.withheld, account.held_back, account.merged)
    )
    copies = f" ({merged} di antaranya salinan)" if account.merged else ""
    return f"{read} baris dibaca = {published} diterbitkan + {withheld} dirahasiakan + {held_back} ditahan{copies}"


def summary(checked: Checked) -> str:
    """The account of rows and the number of problems, in two lines."""
    counts = Counter(problem.severity for problem in listed(checked))
    told = [f"{whole_number(counts[severity])} {SEVERITY_NAMES[severity]}" for severity in URGENCY if counts[severity]]
    if checked.review:
        told.append(f"{whole_number(len(checked.review))} teks menunggu pemeriksaan")
    return account_line(checked.account) + "\n" + (", ".join(told) if told else "Tidak ada yang perlu diperbaiki")


def print_report(checked: Checked, folder: Path | None = None, stream: TextIO | None = None) -> None:
    """Print the problems, most urgent first, and what changed since the report before the one in `folder`."""
    from memarak.reporting.files import read_previous

    out = stream if stream is not None else sys.stdout
    sections = sections_of(checked)
    changes = change_lines(read_previous(folder) if folder is not None else None)
    if out.isatty():
        from rich.console import Console

        _print_rich(sections, changes, Console(file=out, highlight=False))
    else:
        out.writelines(f"{line}\n" for line in (*plain_lines(sections), *changes))


def print_review(checked: Checked, stream: TextIO | None = None) -> None:
    """Print the queue of texts that may hold a name: cells and reasons, never the words."""
    out = stream if stream is not None else sys.stdout
    waiting = waiting_of(checked)
    if not waiting:
        out.write("Tidak ada teks yang menunggu pemeriksaan.\n")
        return
    for item in waiting:
        out.write(f"{item.cell.place}  {item.number}  {item.column}: {item.reason}\n")
    out.write(
        f"{whole_number(len(waiting))} teks menunggu. Tulis nomor, kolom dan keputusan (tampilkan atau tahan) di tab tinjauan.\n"
    )


def plain_lines(sections: Iterable[Section]) -> list[str]:
    """The problems as lines without colour, one a finding."""
    lines: list[str] = []
    for section in sections:
        for group in section.groups:
            for finding in group.findings[:SHOWN_FINDINGS]:
                lines.append(f"{section.severity}: {_cells(finding)}: {finding.found} {group.mend} [{group.code}]")
            if len(group.findings) > SHOWN_FINDINGS:
                lines.append(f"{section.severity}: {whole_number(group.count)} tempat seluruhnya [{group.code}]")
    return lines


def change_lines(written: Mapping[str, Any] | None) -> list[str]:
    """What the written report says has changed since the one before it."""
    if written is None or not written.get("dibandingkan_dengan"):
        return []
    return [
        f"sejak {written['dibandingkan_dengan']}: {KINDS[c['kode']].title}: {c['sebelumnya']} menjadi {c['sekarang']}"
        for c in written.get("perubahan", ())
        if c["kode"] in KINDS
    ]


def _print_rich(sections: Iterable[Section], changes: list[str], console: Console) -> None:
    from rich.markup import escape
    from rich.table import Table

    for section in sections:
        if not section.count:
            continue
        console.print(f"[{_STYLES[section.severity]}]{whole_number(section.count)} {SEVERITY_NAMES[section.severity]}[/]")
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(ratio=1)
        table.add_column(ratio=3)
        for group in section.groups:
            for finding in group.findings[:SHOWN_FINDINGS]:
                table.add_row(escape(_cells(finding)), escape(finding.found))
            table.add_row("", f"[dim]{escape(group.mend)} ({group.code}, {whole_number(group.count)} tempat)[/]")
        console.print(table)
        console.print()
    for line in changes:
        console.print(escape(line))


def _cells(finding: Finding) -> str:
    shown = ", ".join(cell.place for cell in finding.cells[:SHOWN_CELLS])
    rest = len(finding.cells) - SHOWN_CELLS
    return shown + (f" dan {whole_number(rest)} sel lain" if rest > 0 else "")
