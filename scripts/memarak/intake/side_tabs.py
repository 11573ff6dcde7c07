"""The small tabs: agencies, places, meetings, the programme, withdrawals, review decisions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd

from memarak.intake.context import NUMBER_CHARACTERS, Context, date_series, read_dates, text_series
from memarak.intake.dates import DateReader
from memarak.intake.findings import Findings
from memarak.intake.sheet import Sheet
from memarak.intake.values import agency_codes, places
from memarak.matching import by_key, fold
from memarak.slugs import RESERVED, slug_of_name
from memarak.vocabulary import CONFIDENTIAL_PLACEHOLDER, TABS, WITHDRAWAL_REASONS

_SAFE_CODE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>\"']*)?", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA = re.compile(r"-?\d+,\d+")
_UNDECIDED = "tahan"


def agencies_frame(sheet: Sheet, reader: DateReader, findings: Findings) -> pd.DataFrame:
    """The `opd` table: rows without code or name left out, one row a code, addresses that are none left blank.

    Of several rows with one code, the one valid last gives the name; the others' names become aliases.
    """
    sheet = _complete(sheet, ("kode", "nama"), "opd-tidak-lengkap", findings)
    codes = _safe_codes(sheet, findings)
    sites = [_site(value) for value in sheet.column("situs")]
    bad = [p for p, value in enumerate(sheet.column("situs")) if value and not sites[p]]
    findings.cells(sheet, "situs-tidak-terbaca", "situs", bad)
    frame = pd.DataFrame(
        {
            "kode": text_series(codes),
            "nama": text_series(sheet.column("nama")),
            "singkatan": text_series(sheet.column("singkatan")),
            "alias": text_series(sheet.column("alias")),
            "kontak": text_series(sheet.column("kontak")),
            "situs": text_series(sites),
            "berlaku_sejak": _dates(sheet, "berlaku_sejak", reader, findings),
            "berlaku_sampai": _dates(sheet, "berlaku_sampai", reader, findings),
        }
    )
    repeated = frame["kode"].duplicated(keep=False)
    for position in [int(p) for p in frame.index[repeated]]:
        findings.cell(sheet, "opd-kode-ganda", "kode", position)
    return _one_row_a_code(frame) if repeated.any() else frame.sort_values("kode", ignore_index=True)


def _one_row_a_code(frame: pd.DataFrame) -> pd.DataFrame:
    order = frame.sort_values(
        ["kode", "berlaku_sampai", "berlaku_sejak", "nama"], ascending=[True, False, False, True], na_position="first"
    )
    newest = order.drop_duplicates("kode", ignore_index=True)
    told = [_told_together(group) for _, group in order.groupby("kode")]
    since = pd.Series([since for _, since in told], dtype="datetime64[s]")
    return newest.assign(alias=text_series([alias for alias, _ in told]), berlaku_sejak=since)


def _told_together(group: pd.DataFrame) -> tuple[str, Any]:
    """Aliases of the rows of one code, the newest first, and since when; of several, the others' names are aliases, too."""
    if len(group) == 1:
        return group["alias"].iloc[0], group["berlaku_sejak"].iloc[0]
    rows = zip(group["nama"], group["singkatan"], group["alias"], strict=True)
    words = [word for name, short, alias in rows for word in (name, short, *alias.split(";"))]
    return ";".join(sorted({w.strip() for w in words[2:] if w.strip()})), group["berlaku_sejak"].min(skipna=False)


def places_frame(sheet: Sheet, findings: Findings) -> pd.DataFrame:
    """The `wilayah` table, sorted; a row without a kecamatan is left out."""
    sheet = _complete(sheet, ("kecamatan",), "wilayah-tidak-lengkap", findings)
    rows: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in zip(*(sheet.column(column) for column in TABS["wilayah"]), strict=True):
        rows.setdefault(row[:2], row)
    return pd.DataFrame([rows[place] for place in sorted(rows)], columns=list(TABS["wilayah"]), dtype=object)


def meetings_frame(sheet: Sheet, context: Context, findings: Findings) -> tuple[pd.DataFrame, Mapping[str, str]]:
    """The `pertemuan` table, one row a code, and folded code -> code for the complaints."""
    sheet = _complete(sheet, ("kode",), "pertemuan-tidak-lengkap", findings)
    codes = _safe_codes(sheet, findings)
    keys = {fold(typed): code for typed, code in zip(sheet.column("kode"), codes, strict=True)}
    districts, villages = places(sheet, context, findings)
    frame = pd.DataFrame(
        {
            "kode": text_series(codes),
            "tanggal": _dates(sheet, "tanggal", context.dates, findings),
            "nama": text_series(sheet.column("nama")),
            "tempat": text_series(sheet.column("tempat")),
            "kecamatan": text_series(districts),
            "desa": text_series(villages),
        }
    ).sort_values(["kode", "tanggal", "nama", "tempat", "kecamatan", "desa"], kind="stable")
    repeated = frame["kode"].duplicated()
    for position in [int(p) for p in frame.index[repeated]]:
        findings.cell(sheet, "pertemuan-kode-ganda", "kode", position)
    return frame[~repeated].reset_index(drop=True), keys


def programme_frame(sheet: Sheet, context: Context, findings: Findings) -> pd.DataFrame:
    """The `program` table, one row a measurement; numbers as `12.5`, agencies by code, periods by slug."""
    sheet = _complete(sheet, ("nama",), "program-tanpa-nama", findings)
    dates = _dates(sheet, "tanggal", context.dates, findings)
    periods = {fold(word): p.slug for p in context.settings.periods for word in (p.name, p.slug)}
    columns = {column: text_series(sheet.column(column)) for column in TABS["program"]}
    columns["opd"] = text_series(agency_codes(sheet, "opd", dates.to_numpy(), context, findings))
    columns["periode"] = text_series([periods.get(fold(value), value) for value in sheet.column("periode")])
    for column in ("target", "capaian"):
        numbers = [_number(value) for value in sheet.column(column)]
        bad = [p for p, value in enumerate(sheet.column(column)) if value and not numbers[p]]
        findings.cells(sheet, "angka-tidak-terbaca", column, bad)
        columns[column] = text_series(numbers)
    columns["tanggal"] = dates
    frame = pd.DataFrame(columns)
    return frame.sort_values(["nama", "tanggal", *(c for c in TABS["program"] if c not in ("nama", "tanggal"))], ignore_index=True)


def withdrawals_frame(sheet: Sheet, numbers: list[str], findings: Findings) -> pd.DataFrame:
    """The `penarikan` table. A number is matched without regard to case and spaces: taking back must not miss.

    A reason outside the list becomes `keliru`: the complaint is taken back all the same.
    """
    sheet = _complete(sheet, ("nomor",), "penarikan-tanpa-nomor", findings)
    reasons = {fold(reason): reason for reason in WITHDRAWAL_REASONS}
    known = by_key(numbers)
    rows = []
    for position, (number, reason) in enumerate(zip(sheet.column("nomor"), sheet.column("alasan"), strict=True)):
        if fold(reason) not in reasons:
            findings.cell(sheet, "penarikan-alasan-tidak-dikenal", "alasan", position, {"pilihan": ", ".join(WITHDRAWAL_REASONS)})
        meant = known.get(fold(number), [])
        if not meant:
            findings.cell(sheet, "penarikan-nomor-tidak-dikenal", "nomor", position)
        kept = meant or ([number] if re.fullmatch(NUMBER_CHARACTERS, number) else [])  # what is no number is never remembered
        rows += [(n, reasons.get(fold(reason), "keliru")) for n in kept]
    frame = pd.DataFrame(sorted(set(rows)), columns=list(TABS["penarikan"]), dtype=object)
    return frame.drop_duplicates("nomor", ignore_index=True)


def decisions_frame(sheet: Sheet, findings: Findings) -> pd.DataFrame:
    """The `tinjauan` table: decisions that can't be read are left out, so that the text goes on waiting.

    Of two decisions on one text, `tahan` wins. Rows that say the same stay: one more row answers a text that has changed.
    """
    sheet = _complete(sheet, ("nomor", "kolom"), "tinjauan-tidak-lengkap", findings)
    rows = []
    for position, row in enumerate(zip(*(sheet.column(c) for c in TABS["tinjauan"]), strict=True)):
        number, column, decision = row
        word = {"tampilkan": "tampilkan", "tahan": _UNDECIDED}.get(fold(decision))
        if word is None:
            findings.cell(sheet, "tinjauan-keputusan-tidak-dikenal", "keputusan", position)
        else:
            rows.append((number, column.casefold(), word))
    held = {row[:2] for row in rows if row[2] == _UNDECIDED}
    kept = [row for row in rows if row[2] == _UNDECIDED or row[:2] not in held]
    return pd.DataFrame(sorted(kept), columns=list(TABS["tinjauan"]), dtype=object)


def empty_frame(tab: str) -> pd.DataFrame:
    """A tab that the source doesn't have."""
    return _blank_frame(tab).copy()


@cache
def _blank_frame(tab: str) -> pd.DataFrame:
    dates = {"tanggal", "berlaku_sejak", "berlaku_sampai"}
    return pd.DataFrame({c: pd.Series([], dtype="datetime64[s]" if c in dates else object) for c in TABS[tab]})


def _complete(sheet: Sheet, columns: tuple[str, ...], code: str, findings: Findings) -> Sheet:
    cells = [sheet.column(column) for column in columns]
    kept = [p for p in range(len(sheet)) if all(column[p] for column in cells)]
    missing = set(range(len(sheet))) - set(kept)
    for position in sorted(missing):
        findings.row(sheet, code, position)
    return sheet.take(kept) if missing else sheet


def _safe_codes(sheet: Sheet, findings: Findings) -> list[str]:
    """Codes that can stand in an address; one that can't is written as its slug."""
    codes = []
    for position, typed in enumerate(sheet.column("kode")):
        good = _SAFE_CODE.fullmatch(typed) and typed.casefold() not in RESERVED | {CONFIDENTIAL_PLACEHOLDER}
        slug = typed if good else slug_of_name(typed)
        code = f"{slug}-1" if slug in RESERVED | {CONFIDENTIAL_PLACEHOLDER} else slug
        if code != typed:
            findings.cell(sheet, "kode-dirapikan", "kode", position)
        codes.append(code)
    return codes


def _dates(sheet: Sheet, column: str, reader: DateReader, findings: Findings) -> pd.Series:
    read = read_dates(sheet.column(column), reader)
    for position, reason in read.reasons.items():
        findings.cell(sheet, "tanggal-tidak-terbaca", column, position, {"sebab": reason})
    return date_series(read.days)


def _site(value: str) -> str:
    if _WEB_ADDRESS.fullmatch(value):
        return value
    return f"https://{value}" if _HOST.fullmatch(value) else ""


def _number(value: str) -> str:
    """`1.250,5` and `1250,5` as `1250.5`; blank where it is no number."""
    bare = value.replace(" ", "").removesuffix("%")
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif _COMMA.fullmatch(bare):
        bare = bare.replace(",", ".")
    return bare if _NUMBER.fullmatch(bare) else ""
