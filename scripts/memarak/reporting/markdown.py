"""The report as Markdown: for a mail, an issue, a pipeline's summary."""

from __future__ import annotations

import re

from memarak.indonesian import long_date, whole_number
from memarak.problems import Severity
from memarak.reporting.model import Cell, Group, Report, Section
from memarak.reporting.wording import SEVERITY_MEANINGS, SEVERITY_NAMES

SHOWN_CELLS = 20
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


def markdown_page(report: Report) -> str:
    """The whole report as one Markdown text."""
    account = report.account
    lines = [
        "# Laporan mutu data",
        "",
        f"Hasil pemeriksaan tabel keluhan per {long_date(report.as_of)}.",
        "",
        "| | baris |",
        "|---|---:|",
        f"| Dibaca di tab keluhan | {whole_number(account.read)} |",
        f"| Diterbitkan | {whole_number(account.published)} |",
        f"| Dirahasiakan (hanya dihitung) | {whole_number(account.withheld)} |",
        f"| Ditahan, perlu diperbaiki | {whole_number(account.held_back)} |",
    ]
    if account.merged:
        lines += ["", f"{whole_number(account.merged)} di antaranya salinan yang sama persis dari baris lain, diterbitkan sekali."]
    lines += _changes(report)
    for section in report.sections:
        if section.severity == Severity.WARNING:
            lines += _waiting(report)
        lines += _section(section)
    if not any(section.count for section in report.sections) and not report.waiting:
        lines += ["", "Tidak ada yang perlu diperbaiki."]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> list[str]:
    if not section.count:
        return []
    lines = ["", f"## {whole_number(section.count)} {SEVERITY_NAMES[section.severity]}", "", SEVERITY_MEANINGS[section.severity]]
    for group in section.groups:
        lines += _group(group)
    return lines


def _group(group: Group) -> list[str]:
    lines = ["", f"### {_plain(group.title)}"]
    for finding in group.findings:
        lines += ["", f"{_cells(finding.cells)}: {_plain(finding.found)}"]
    return [*lines, "", f"**Cara memperbaiki.** {_plain(group.mend)} (kode `{group.code}`)"]


def _cells(cells: tuple[Cell, ...]) -> str:
    shown = [f"[{c.place}](<{c.link}>)" if c.link else f"`{c.place}`" for c in cells[:SHOWN_CELLS]]
    rest = len(cells) - len(shown)
    return ", ".join(shown) + (f" dan {whole_number(rest)} sel lain" if rest else "")


def _changes(report: Report) -> list[str]:
    if not report.previous_date:
        return []
    lines = ["", f"## Perubahan sejak laporan {report.previous_date}", ""]
    if not report.changes:
        return [*lines, "Tidak ada perubahan."]
    return [*lines, *(f"- {_plain(c.title)}: {whole_number(c.before)} menjadi {whole_number(c.now)}" for c in report.changes)]


def _waiting(report: Report) -> list[str]:
    if not report.waiting:
        return []
    lines = ["", f"## {whole_number(len(report.waiting))} teks menunggu pemeriksaan", ""]
    lines += ["Baca selnya, lalu tulis keputusan tampilkan atau tahan di tab tinjauan.", ""]
    return [*lines, *(f"- {_cells((w.cell,))}: kolom {w.column}, {_plain(w.reason)}" for w in report.waiting)]


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
