"""The workbook that staff start from: every tab and column of the contract, with lists, notes and an example row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import ConfigurationError
from memarak.letters import column_letter
from memarak.reference_files import read_reference
from memarak.settings import Settings
from memarak.sources.cells import DATE_FIELDS
from memarak.sources.template_words import EXAMPLES, INSTRUCTIONS, NOTES, TEMPLATE_TABS
from memarak.vocabulary import CLASSES, EXAMPLE_MARK, KINDS, REQUIRED_COLUMNS, STATUSES, TABS, VISIBILITIES, WITHDRAWAL_REASONS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LISTS_TAB = "daftar"
_LAST_ROW = 5000
"""Down to this row the columns have their drop-down lists."""

_WIDE = {"judul": 36, "isi": 60, "nama": 36, "sasaran": 36, "keterangan": 36, "alasan": 24, "alias": 36}
_UNLOCKED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_columns": True,
    "insert_rows": True,
    "insert_hyperlinks": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "pivot_tables": True,
}


def write_template(path: Path, settings: Settings) -> None:
    """Write the workbook to `path`. Agencies and places of its lists are those beside the configuration.

    Raises `ConfigurationError` where one of them can't be read, or `path` can't be written.
    """
    from xlsxwriter.exceptions import FileCreateError

    try:
        _Template(path, settings).write()
    except (OSError, FileCreateError):
        raise ConfigurationError(
            f"Buku kerja {path} tidak dapat ditulis; periksa apakah foldernya ada dan berkasnya tidak sedang dibuka."
        ) from None


class _Template:
    def __init__(self, path: Path, settings: Settings) -> None:
        import xlsxwriter

        self.agencies = _listed(settings, "opd")
        self.places = _listed(settings, "wilayah")
        self.book = xlsxwriter.Workbook(str(path))
        self.header = self.book.add_format({"bold": True, "bg_color": "#DDE7E3", "border": 1, "locked": True, "valign": "top"})
        self.text = self.book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "locked": False})
        self.number = self.book.add_format({"valign": "top", "locked": False})
        self.date = self.book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "locked": False})
        example = {"italic": True, "font_color": "#555555", "bg_color": "#EEEEEE", "valign": "top", "locked": False}
        self.example = self.book.add_format({**example, "num_format": "@", "text_wrap": True})
        self.example_date = self.book.add_format({**example, "num_format": "dd/mm/yyyy"})

    def write(self) -> None:
        sheet = self.book.add_worksheet("petunjuk")
        sheet.set_column(0, 0, 110, self.text)
        for row, line in enumerate(INSTRUCTIONS):
            sheet.write_string(row, 0, line.format(mark=EXAMPLE_MARK))
        sheets = {tab: self.book.add_worksheet(tab) for tab in TEMPLATE_TABS}
        ranges = self._write_lists()
        for tab, sheet in sheets.items():
            self._write_tab(tab, sheet, ranges)
        sheets["keluhan"].activate()
        self.book.close()

    def _write_tab(self, tab: str, sheet: Worksheet, ranges: dict[tuple[str, str], str]) -> None:
        for position, column in enumerate(TABS[tab]):
            is_number = column in ("target", "capaian")
            cells = self.date if column in DATE_FIELDS else self.number if is_number else self.text
            sheet.set_column(position, position, _WIDE.get(column, 18), cells)
            sheet.write_string(0, position, column, self.header)
            sheet.write_comment(0, position, NOTES[tab][column], {"x_scale": 2})
            if source := ranges.get((tab, column)):
                self._add_list(sheet, position, source, column)
        sheet.freeze_panes(1, 1)
        sheet.protect("", _UNLOCKED)
        if tab == "opd" and self.agencies:
            for row, agency in enumerate(self.agencies, 1):
                self._write_row(sheet, row, tab, agency, self.text, self.date)
        else:
            first = TABS[tab][0]
            self._write_row(
                sheet, 1, tab, {**EXAMPLES[tab], **self._example(tab), first: EXAMPLE_MARK}, self.example, self.example_date
            )

    def _example(self, tab: str) -> dict[str, str]:
        """Cells of the example row that name an agency or a place of this regency."""
        known: dict[str, str] = {}
        if self.agencies:
            known["opd"] = _name_of(self.agencies[0])
        if self.places:
            known |= {"kecamatan": self.places[0]["kecamatan"], "desa": self.places[0]["desa"]}
        return {column: value for column, value in known.items() if column in TABS[tab]}

    def _write_row(self, sheet: Worksheet, row: int, tab: str, cells: Mapping[str, str], text: Format, day: Format) -> None:
        for position, column in enumerate(TABS[tab]):
            value = cells.get(column, "")
            moment = _date_of(value) if column in DATE_FIELDS else None
            if moment:
                sheet.write_datetime(row, position, moment, day)
            elif value:
                sheet.write_string(row, position, value, text)
            elif text is self.example:
                sheet.write_blank(row, position, None, text)

    def _write_lists(self) -> dict[tuple[str, str], str]:
        """The hidden tab with the lists; (tab, column) -> the range of its list."""
        sheet = self.book.add_worksheet(_LISTS_TAB)
        sheet.hide()
        ranges: dict[tuple[str, str], str] = {}
        for position, (words, targets) in enumerate(self._lists()):
            if not words:
                continue
            letter = column_letter(position)
            for row, word in enumerate(words):
                sheet.write_string(row, position, word)
            ranges |= dict.fromkeys(targets, f"={_LISTS_TAB}!${letter}$1:${letter}${len(words)}")
        return ranges

    def _lists(self) -> list[tuple[list[str], list[tuple[str, str]]]]:
        """Words of each list, and the columns that it serves."""
        districts = list(dict.fromkeys(place["kecamatan"] for place in self.places))
        villages = list(dict.fromkeys(place["desa"] for place in self.places if place["desa"]))
        return [
            ([s.label for s in STATUSES.values()], [("keluhan", "status"), ("tanggapan", "status")]),
            ([k.label for k in KINDS.values()], [("keluhan", "jenis")]),
            ([c.label for c in CLASSES.values()], [("keluhan", "klasifikasi")]),
            ([v.label for v in VISIBILITIES.values()], [("keluhan", "kerahasiaan")]),
            ([_name_of(a) for a in self.agencies], [(tab, "opd") for tab in ("keluhan", "tanggapan", "program")]),
            (districts, [("keluhan", "kecamatan"), ("pertemuan", "kecamatan")]),
            (villages, [("keluhan", "desa"), ("pertemuan", "desa")]),
            (list(WITHDRAWAL_REASONS), [("penarikan", "alasan")]),
            (["judul", "isi", "alasan"], [("tinjauan", "kolom")]),
            (["tampilkan", "tahan"], [("tinjauan", "keputusan")]),
        ]

    def _add_list(self, sheet: Worksheet, position: int, source: str, column: str) -> None:
        options = {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": "Tidak ada di daftar",
            "error_message": f"Isi kolom {column} sebaiknya dipilih dari daftar.",
        }
        sheet.data_validation(1, position, _LAST_ROW, position, options)


def _date_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _name_of(agency: Mapping[str, str]) -> str:
    return agency["singkatan"] or agency["nama"]


def _listed(settings: Settings, tab: str) -> list[Mapping[str, str]]:
    """Rows of `opd.csv` or `wilayah.csv` beside the configuration; none where there is no such file."""
    file = read_reference(settings.folder / f"{tab}.csv", TABS[tab], REQUIRED_COLUMNS[tab])
    return list(file.rows.values()) if file else []
