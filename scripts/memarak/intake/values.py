"""Values of the complaints that stand: whatever can't be read is left blank, with a warning."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from memarak.indonesian import long_date
from memarak.intake.agencies import AgencyMatch, canonical_spellings
from memarak.intake.complaints import Sifted
from memarak.intake.context import Context, date_series, read_dates, text_series
from memarak.intake.findings import Findings
from memarak.intake.sheet import Sheet
from memarak.intake.texts import map_unique
from memarak.matching import fold
from memarak.vocabulary import CONFIDENTIAL_PLACEHOLDER, KIND_OF_CLASS, OPEN, STATUSES, TABS

Days = np.ndarray[Any, np.dtype[np.datetime64]]


def complaints_frame(sifted: Sifted, context: Context, findings: Findings) -> pd.DataFrame:
    """The typed table of complaints, sorted by date and number, without `tanggal_tanggapan_pertama`."""
    sheet = sifted.sheet
    classes = closed_list(sheet, "klasifikasi", context, findings)
    kinds = closed_list(sheet, "jenis", context, findings)
    districts, villages = places(sheet, context, findings)
    columns: dict[str, list[str] | pd.Series] = {
        "nomor": sheet.column("nomor"),
        "tanggal_masuk": date_series(sifted.received),
        "jenis": [kind or KIND_OF_CLASS.get(c, "keluhan") for kind, c in zip(kinds, classes, strict=True)],
        "klasifikasi": classes,
        "kategori": _spelled_alike(sifted, "kategori", findings),
        "judul": sheet.column("judul"),
        "isi": sheet.column("isi"),
        "kanal": _spelled_alike(sifted, "kanal", findings),
        "opd": agency_codes(sheet, "opd", sifted.received, context, findings),
        "kecamatan": districts,
        "desa": villages,
        "status": sifted.statuses,
        "tanggal_selesai": _closing_dates(sifted, context, findings),
        "kerahasiaan": _visibilities(sheet, context, findings),
        "alasan": sheet.column("alasan"),
        "pertemuan": _meetings(sheet, context, findings),
    }
    _note_blank_agencies(sifted, findings)
    frame = pd.DataFrame({name: v if isinstance(v, pd.Series) else text_series(v) for name, v in columns.items()})
    frame = frame[list(TABS["keluhan"])].assign(
        baris=np.asarray(sheet.rows, dtype=np.int64), salinan=np.asarray(sifted.copies, dtype=np.int64)
    )
    return frame.sort_values(["tanggal_masuk", "nomor"], kind="stable", ignore_index=True)


def closed_list(sheet: Sheet, column: str, context: Context, findings: Findings) -> list[str]:
    """Codes of an optional column with a closed list; blank stays blank, unknown becomes blank with a warning."""
    values = sheet.column(column)
    codes = map_unique(values, context.words[column].code)
    unknown = [p for p, code in enumerate(codes) if code is None and values[p]]
    near = map_unique([values[p] for p in unknown], context.words[column].suggestion)
    for position, label in zip(unknown, near, strict=True):
        details = {"saran": f" Yang paling mirip: {label}." if label else ""}
        findings.cell(sheet, f"{column}-tidak-dikenal", column, position, details)
    return [code or "" for code in codes]


def agency_codes(sheet: Sheet, column: str, days: Days, context: Context, findings: Findings) -> list[str]:
    """Codes of the agencies named in `column`, each on its row's day."""
    if context.agencies.is_empty:
        return [""] * len(sheet)
    cells = sheet.column(column)
    timeless = {cell: context.agencies.match(cell, None) if cell else AgencyMatch() for cell in dict.fromkeys(cells)}
    matches = [timeless[cell] for cell in cells]
    dated = {cell for cell in timeless if cell and context.agencies.is_dated(cell)}
    positions = [p for p, cell in enumerate(cells) if cell in dated] if dated else []
    pairs = [(cells[p], day) for p, day in zip(positions, days[positions].astype("datetime64[D]").tolist(), strict=True)]
    for position, match in zip(positions, map_unique(pairs, lambda pair: context.agencies.match(*pair)), strict=True):
        matches[position] = match
    for position, match in enumerate(matches):
        if match.problem:
            findings.cell(sheet, match.problem, column, position, match.details)
    return [match.code for match in matches]


def places(sheet: Sheet, context: Context, findings: Findings) -> tuple[list[str], list[str]]:
    """Canonical kecamatan and desa of each row."""
    if context.places.is_empty:
        return [""] * len(sheet), [""] * len(sheet)
    pairs = list(zip(sheet.column("kecamatan"), sheet.column("desa"), strict=True))
    found = map_unique(pairs, context.places.match)
    for position, place in enumerate(found):
        for problem in place.problems:
            findings.cell(sheet, problem.code, problem.column, position, problem.details)
    return [place.district for place in found], [place.village for place in found]


def _spelled_alike(sifted: Sifted, column: str, findings: Findings) -> list[str]:
    """Words of an open list: equal but for case, spaces and punctuation means the most frequent spelling.

    Merged copies count too, so that it doesn't matter which of them came first. The word that stands in for
    withheld values can't be a value of its own.
    """
    sheet, every_row = sifted.sheet, sifted.whole.column(column)
    values = sheet.column(column)
    standing = (every_row[p] for places in sifted.rows_by_number.values() for p in places)
    names = canonical_spellings(value for value in standing if value)
    meant: dict[str, str] = {value: names.get(fold(value), "") for value in dict.fromkeys(values) if value}
    for value in meant:
        if fold(value) == CONFIDENTIAL_PLACEHOLDER:
            meant[value] = ""
    changed = {value for value, name in meant.items() if value != name}
    if changed:
        findings.cells(sheet, f"{column}-dirapikan", column, [p for p, value in enumerate(values) if value in changed])
    return [meant.get(value, "") for value in values]


def _closing_dates(sifted: Sifted, context: Context, findings: Findings) -> pd.Series:
    sheet = sifted.sheet
    closed = read_dates(sheet.column("tanggal_selesai"), context.dates)
    for position, reason in closed.reasons.items():
        findings.cell(sheet, "tanggal-selesai-tidak-terbaca", "tanggal_selesai", position, {"sebab": reason})
    early = closed.days < sifted.received
    late = closed.days > np.datetime64(context.as_of)
    findings.cells(sheet, "selesai-sebelum-masuk", "tanggal_selesai", np.flatnonzero(early))
    findings.cells(sheet, "selesai-di-depan", "tanggal_selesai", np.flatnonzero(late), {"tanggal": long_date(context.as_of)})
    days = np.where(early | late, np.datetime64("NaT", "D"), closed.days)
    resolved = np.fromiter((s == "selesai" for s in sifted.statuses), dtype=bool, count=len(sheet))
    still_open = np.fromiter((STATUSES[s].group == OPEN for s in sifted.statuses), dtype=bool, count=len(sheet))
    undated = np.isnat(days) & resolved
    blank = np.fromiter((not value for value in sheet.column("tanggal_selesai")), dtype=bool, count=len(sheet))
    if not blank.all():
        findings.cells(sheet, "selesai-tanpa-tanggal", "tanggal_selesai", np.flatnonzero(undated & blank))
    findings.cells(sheet, "tanggal-selesai-masih-terbuka", "tanggal_selesai", np.flatnonzero(still_open & ~np.isnat(days)))
    return date_series(days)


def _visibilities(sheet: Sheet, context: Context, findings: Findings) -> list[str]:
    """Who may see a complaint. Whatever is blank or unknown is confidential: fail closed."""
    if not sheet.has("kerahasiaan"):
        return [context.settings.source.default_visibility or "rahasia"] * len(sheet)
    values = sheet.column("kerahasiaan")
    codes = map_unique(values, context.words["kerahasiaan"].code)
    if context.unread_visibility:
        codes = [None if row in context.unread_visibility else code for row, code in zip(sheet.rows, codes, strict=True)]
    unknown = [p for p, code in enumerate(codes) if code is None]
    findings.cells(sheet, "kerahasiaan-kosong", "kerahasiaan", [p for p in unknown if not values[p]])
    findings.cells(sheet, "kerahasiaan-tidak-dikenal", "kerahasiaan", [p for p in unknown if values[p]])
    return [code or "rahasia" for code in codes]


def _meetings(sheet: Sheet, context: Context, findings: Findings) -> list[str]:
    values = sheet.column("pertemuan")
    if context.meetings is None:
        if any(values):
            findings.table(sheet.name, "daftar-pertemuan-tidak-ada")
        return [""] * len(sheet)
    known = context.meetings
    codes: list[str] = map_unique(values, lambda value: known.get(fold(value), "") if value else "")
    findings.cells(sheet, "pertemuan-tidak-dikenal", "pertemuan", [p for p, code in enumerate(codes) if values[p] and not code])
    return codes


def _note_blank_agencies(sifted: Sifted, findings: Findings) -> None:
    """Only a complaint just received may be nobody's yet."""
    cells = sifted.sheet.column("opd")
    missing = [p for p, cell in enumerate(cells) if not cell and sifted.statuses[p] != "diterima"]
    findings.cells(sifted.sheet, "opd-kosong", "opd", missing)
