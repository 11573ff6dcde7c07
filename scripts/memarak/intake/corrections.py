"""`koreksi.csv`: corrections as data, for what can't be mended at the source. Never for texts: it stands in git."""

from __future__ import annotations

from collections import defaultdict

from memarak.intake.findings import Findings
from memarak.intake.sheet import Sheet, read_beside
from memarak.matching import fold
from memarak.settings import Settings
from memarak.vocabulary import CELL_TEXT_COLUMNS, TABS

FILE = "koreksi.csv"
COLUMNS = ("nomor", "kolom", "nilai_lama", "nilai_baru", "alasan", "tanggal")
ALLOWED = tuple(c for c in TABS["keluhan"] if c != "nomor" and c not in CELL_TEXT_COLUMNS["keluhan"])


def correct(sheet: Sheet, settings: Settings, findings: Findings) -> Sheet:
    """`sheet` with the corrections of `koreksi.csv`; one that no longer fits is told and changes nothing."""
    corrections = read_beside(settings.folder / FILE, "koreksi", COLUMNS, COLUMNS[:4], findings)
    if corrections is None:
        return sheet
    positions: dict[str, list[int]] = defaultdict(list)
    for position, number in enumerate(sheet.column("nomor")):
        positions[number].append(position)
    cells = {column: sheet.column(column) for column in ALLOWED if sheet.has(column)}
    changed: set[str] = set()
    for row, values in enumerate(zip(*(corrections.column(c) for c in COLUMNS[:4]), strict=True)):
        number, typed, old, new = values
        column = next((c for c in ALLOWED if fold(c) == fold(typed)), "")
        if not column:
            findings.cell(corrections, "koreksi-kolom-terlarang", "kolom", row, {"kolom": ", ".join(ALLOWED)})
            continue
        hits = [p for p in positions.get(number, ()) if column in cells and cells[column][p] == old]
        if not number or not hits:
            code = "koreksi-usang" if positions.get(number) and number else "koreksi-nomor-tidak-dikenal"
            findings.row(corrections, code, row, {"kolom": column})
            continue
        for position in hits:
            cells[column][position] = new
            changed.add(column)
            findings.cell(sheet, "koreksi-dipakai", column, position, {"kolom": column, "baris": str(corrections.rows[row])})
    for column in sorted(changed):
        sheet = sheet.replace(column, cells[column])
    return sheet
