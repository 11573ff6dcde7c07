"""Responses: from their own tab, or from the complaint's own row; only those that can be placed and dated count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from memarak.indonesian import long_date
from memarak.intake.complaints import Sifted
from memarak.intake.context import Context, date_series, read_dates, text_series
from memarak.intake.findings import Findings
from memarak.intake.sheet import RESPONSE_DATE, RESPONSE_TEXT, Sheet
from memarak.intake.side_tabs import empty_frame
from memarak.intake.texts import map_unique
from memarak.intake.values import Days, agency_codes
from memarak.matching import fold
from memarak.vocabulary import TABS


@dataclass(frozen=True, slots=True)
class ResponseNames:
    """Which columns of a sheet hold a response's parts."""

    date: str = "tanggal"
    text: str = "isi"


def read_responses(
    tab: Sheet | None, sifted: Sifted, complaints: pd.DataFrame, context: Context, findings: Findings
) -> pd.DataFrame:
    """All responses that count, sorted by complaint, date and content; the others are left out with a warning."""
    parts: list[pd.DataFrame] = []
    if tab is not None:
        parts.append(_typed(_addressed(tab, sifted, findings), ResponseNames(), complaints, context, findings))
    own = _in_complaints(sifted, findings)
    if own is not None:
        parts.append(_typed(own, ResponseNames(RESPONSE_DATE, RESPONSE_TEXT), complaints, context, findings))
    if not parts:
        return empty_frame("tanggapan").assign(baris=np.zeros(0, dtype=np.int64))
    return _in_order(pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0])


def _in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """Sorted by complaint and date; only where both are equal by content, since comparing texts is slow."""
    shared = frame.duplicated(["nomor", "tanggal"], keep=False)
    if not shared.any():
        return frame.sort_values(["nomor", "tanggal"], kind="stable", ignore_index=True)
    ties = frame[shared].sort_values(["isi", "opd", "status", "baris"], kind="stable").index
    rank = pd.Series(0, index=frame.index)
    rank[ties] = np.arange(len(ties))
    return (
        frame.assign(urutan=rank)
        .sort_values(["nomor", "tanggal", "urutan"], kind="stable", ignore_index=True)
        .drop(columns="urutan")
    )


def first_response_dates(complaints: pd.DataFrame, responses: pd.DataFrame) -> pd.Series:
    """Date of the first response of each complaint, NaT where there is none."""
    first = responses.groupby("nomor", sort=False)["tanggal"].min()
    dates = first.astype("datetime64[s]").reindex(complaints["nomor"])
    return dates.set_axis(complaints.index).rename("tanggal_tanggapan_pertama")


def _addressed(tab: Sheet, sifted: Sifted, findings: Findings) -> Sheet:
    """The rows of the tab that answer a complaint that stands, each with that complaint's exact number."""
    numbers = tab.column("nomor")
    by_key = _unique_keys(sifted.rows_by_number)
    held_keys = {fold(number) for number in sifted.held_numbers}
    exact = sifted.rows_by_number
    meant = map_unique(numbers, lambda n: n if n in exact else by_key.get(n.casefold(), "") if n else "")
    blank = [p for p, number in enumerate(numbers) if not number]
    lost = [p for p, number in enumerate(numbers) if number and not meant[p]]
    held = [p for p in lost if numbers[p] in sifted.held_numbers or fold(numbers[p]) in held_keys]
    findings.cells(tab, "tanggapan-tanpa-nomor", "nomor", blank)
    respelled = [p for p, number in enumerate(numbers) if meant[p] and meant[p] != number] if meant != numbers else []
    findings.cells(tab, "tanggapan-nomor-dirapikan", "nomor", respelled)
    waiting = set(held)
    findings.cells(tab, "tanggapan-nomor-tidak-dikenal", "nomor", [p for p in lost if p not in waiting])
    if held:
        findings.table(tab.name, "tanggapan-keluhan-ditahan", {"jumlah": str(len(held))})
    kept = [p for p, number in enumerate(meant) if number]
    return tab.replace("nomor", meant).take(kept) if len(kept) < len(tab) or meant != numbers else tab


def _unique_keys(numbers: Sequence[str] | dict[str, list[int]]) -> dict[str, str]:
    """Number without regard to case -> the number, where that is one only."""
    keys: dict[str, str] = {}
    for number in numbers:
        key = number.casefold()
        keys[key] = "" if key in keys else number
    return keys


def _in_complaints(sifted: Sifted, findings: Findings) -> Sheet | None:
    """The rows of `keluhan` that hold their own response. A row without its text has none."""
    whole = sifted.whole
    if not whole.has(RESPONSE_DATE) and not whole.has(RESPONSE_TEXT):
        return None
    dates, texts = whole.column(RESPONSE_DATE), whole.column(RESPONSE_TEXT)
    has_text = whole.has(RESPONSE_TEXT)
    standing = sorted(p for places in sifted.rows_by_number.values() for p in places)
    kept = [p for p in standing if (texts[p] if has_text else dates[p])]
    undescribed = sum(1 for p in standing if dates[p] and not texts[p]) if has_text else 0
    if undescribed:
        findings.table(whole.name, "tanggapan-hanya-tanggal", {"jumlah": str(undescribed)})
    answered = whole.take(kept)
    return Sheet(whole.name, answered.cells.drop(columns=["status"], errors="ignore"), answered.rows, answered.letters)


def _typed(sheet: Sheet, names: ResponseNames, complaints: pd.DataFrame, context: Context, findings: Findings) -> pd.DataFrame:
    days, kept = _dated(sheet, names, complaints, context, findings)
    sheet = sheet.take(kept) if len(kept) < len(sheet) else sheet
    days = days[kept]
    from_tab = names.text == "isi"
    texts = sheet.column(names.text)
    if from_tab:
        findings.cells(sheet, "tanggapan-tanpa-isi", "isi", [p for p, text in enumerate(texts) if not text])
        agencies = agency_codes(sheet, "opd", days, context, findings)
    else:
        agencies = _agencies_of(sheet, complaints)
    columns = {
        "nomor": text_series(sheet.column("nomor")),
        "tanggal": date_series(days),
        "opd": text_series(agencies),
        "status": text_series(_statuses(sheet, context, findings)),
        "isi": text_series(texts),
        "baris": pd.Series(sheet.rows, dtype="int64"),
    }
    frame = pd.DataFrame(columns)
    copies = np.zeros(len(frame), dtype=bool)
    shared = np.flatnonzero(frame.duplicated(["nomor", "tanggal"], keep=False))
    copies[shared] = frame.take(shared).duplicated(list(TABS["tanggapan"])).to_numpy()
    if from_tab:
        for position in np.flatnonzero(copies).tolist():
            findings.row(sheet, "tanggapan-kembar", position)
    return frame[~copies].reset_index(drop=True)


def _agencies_of(sheet: Sheet, complaints: pd.DataFrame) -> list[str]:
    """The agency of the complaint in whose row a response stands."""
    codes = dict(zip(complaints["nomor"].tolist(), complaints["opd"].tolist(), strict=True))
    return [codes[number] for number in sheet.column("nomor")]


def _dated(
    sheet: Sheet, names: ResponseNames, complaints: pd.DataFrame, context: Context, findings: Findings
) -> tuple[Days, list[int]]:
    """Days of all responses, and the positions of those between receipt and `as_of`."""
    values = sheet.column(names.date)
    read = read_dates(values, context.dates)
    receipt = dict(zip(complaints["nomor"].tolist(), complaints["tanggal_masuk"].to_numpy(), strict=True))
    received = np.array([receipt[number] for number in sheet.column("nomor")], dtype="datetime64[D]")
    early, late = read.days < received, read.days > np.datetime64(context.as_of)
    findings.cells(sheet, "tanggapan-tanpa-tanggal", names.date, [p for p, value in enumerate(values) if not value])
    for position, reason in read.reasons.items():
        findings.cell(sheet, "tanggapan-tanggal-tidak-terbaca", names.date, position, {"sebab": reason})
    findings.cells(sheet, "tanggapan-sebelum-masuk", names.date, np.flatnonzero(early))
    findings.cells(sheet, "tanggapan-di-depan", names.date, np.flatnonzero(late), {"tanggal": long_date(context.as_of)})
    return read.days, [int(p) for p in np.flatnonzero(~np.isnat(read.days) & ~early & ~late)]


def _statuses(sheet: Sheet, context: Context, findings: Findings) -> list[str]:
    values = sheet.column("status")
    codes = map_unique(values, lambda value: context.words["status"].code(value) if value else "")
    findings.cells(sheet, "tanggapan-status-tidak-dikenal", "status", [p for p, code in enumerate(codes) if code is None])
    return [code or "" for code in codes]
