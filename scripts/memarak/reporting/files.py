"""The report as files: `laporan.html`, `laporan.md`, `laporan.json`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from memarak.errors import ConfigurationError
from memarak.reporting.html_page import html_page
from memarak.reporting.markdown import markdown_page
from memarak.reporting.model import Checked, Report, build_report, cell_link, comparison

JSON_FILE = "laporan.json"
_COMPARISON = ("dibandingkan_dengan", "perubahan")


def read_previous(folder: Path) -> Mapping[str, Any] | None:
    """The last report written to `folder`, or None where there is none that can be read."""
    try:
        report = json.loads((folder / JSON_FILE).read_text(encoding="utf-8"))
        counts = report["jumlah"]
        date.fromisoformat(report["tanggal"])
        readable = all(isinstance(code, str) and isinstance(count, int) for code, count in counts.items())
        comparison(report)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return report if readable else None


def write_report(folder: Path, checked: Checked, cell_links: Mapping[str, str]) -> None:
    """Write the three files into `folder`, compared with the report that stands there. `cell_links` as in `RawTables`.

    Equal input gives equal bytes: a report that says once more what the last one said keeps that one's comparison.
    Raises `ConfigurationError` where the folder can't be written.
    """
    before = read_previous(folder)
    report = build_report(checked, cell_links, before)
    document = _document(report, checked, cell_links)
    if before and _without_comparison(before) == _without_comparison(document):
        compared_with, changes = comparison(before)
        report = replace(report, previous_date=compared_with, changes=changes)
        document = _document(report, checked, cell_links)
    pages = {
        "laporan.html": html_page(report),
        "laporan.md": markdown_page(report),
        JSON_FILE: json.dumps(document, ensure_ascii=False, indent=1) + "\n",
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigurationError(f"Folder laporan {folder} tidak dapat ditulis ({error.strerror}); periksa --report.") from None


def _without_comparison(document: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key not in _COMPARISON}


def _document(report: Report, checked: Checked, cell_links: Mapping[str, str]) -> dict[str, Any]:
    account = report.account
    return {
        "tanggal": report.as_of.isoformat(),
        "baris_dibaca": account.read,
        "terbit": account.published,
        "dirahasiakan": account.withheld,
        "ditahan": account.held_back,
        "kembar": account.merged,
        "seimbang": account.balances,
        "jumlah": dict(sorted(Counter(p.code for p in checked.problems).items())),
        "masalah": [
            {
                "kode": p.code,
                "keparahan": str(p.severity),
                "tempat": p.place,
                "kolom": p.column,
                "ditemukan": p.found,
                "perbaikan": p.mend,
                "tautan": cell_link(p, cell_links),
            }
            for p in checked.problems
        ],
        "tinjauan": [
            {"nomor": w.number, "kolom": w.column, "tempat": w.cell.place, "alasan": w.reason, "tautan": w.cell.link}
            for w in report.waiting
        ],
        "dibandingkan_dengan": report.previous_date,
        "perubahan": [{"kode": c.code, "sebelumnya": c.before, "sekarang": c.now} for c in report.changes],
    }
