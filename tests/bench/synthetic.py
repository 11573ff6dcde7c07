"""Invented sheets of any size: texts, places and endings of the sample put together anew, so that hardly two are equal.

Equal arguments give equal files. `edited` is the same sheet some days of work later: a share of its complaints changed.
"""

from __future__ import annotations

import csv
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from make_sample.identities import phone
from make_sample.records import COMPLAINT_COLUMNS, RESPONSE_COLUMNS, Row, build

AS_OF = date(2026, 11, 24)
_FIRST = date(2021, 3, 1)
_DAYS = (AS_OF - _FIRST).days
_RECENT = timedelta(days=91)
_GIVES_AWAY, _OTHER_SPELLING = 0.04, 0.1
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
Sheet = tuple[list[Row], list[Row]]


@dataclass(frozen=True)
class Material:
    """The sample's complaints with their responses, and what was said of each category, sentence by sentence."""

    cases: Sequence[tuple[Row, Sequence[Row]]]
    sentences: dict[str, list[str]]
    answers: list[str]

    @classmethod
    def read(cls) -> Material:
        complaints, responses = build()
        by_number: dict[str, list[Row]] = {}
        for response in responses:
            by_number.setdefault(response["nomor"], []).append(response)
        sentences: dict[str, list[str]] = {}
        for row in complaints:
            sentences.setdefault(row["kategori"], []).extend(_SENTENCE.split(row["isi"]))
        answers = [sentence for response in responses for sentence in _SENTENCE.split(response["isi"])]
        return cls([(row, by_number.get(row["nomor"], ())) for row in complaints], sentences, answers)


def sheet(complaints: int, seed: int = 9) -> Sheet:
    """The two tables in order of receipt: about one response and a half for each complaint."""
    material, pick = Material.read(), random.Random(seed)
    days = sorted(pick.randrange(_DAYS) for _ in range(complaints))
    rows: list[Row] = []
    answers: list[Row] = []
    counts: dict[int, int] = {}
    for offset in days:
        day = _FIRST + timedelta(days=offset)
        counts[day.year] = counts.get(day.year, 0) + 1
        row, own = _told_anew(material, f"KLU-{day.year}-{counts[day.year]:05d}", day, pick)
        rows.append(row)
        answers.extend(own)
    return rows, answers


def _told_anew(material: Material, number: str, day: date, pick: random.Random) -> tuple[Row, list[Row]]:
    """A case of the sample on another day in other words; what would lie after the day of the data has not happened yet."""
    case, responses = pick.choice(material.cases)
    shift = day - date.fromisoformat(case["tanggal_masuk"])
    said = pick.choices(material.sentences[case["kategori"]], k=pick.randint(2, 5))
    if pick.random() < _GIVES_AWAY:
        said.append(f"Nomor saya {phone(pick)}.")
    row = {**case, "nomor": number, "tanggal_masuk": _typed(day, pick), "isi": " ".join(said)}
    if row["pertemuan"] and shift:
        row["pertemuan"] = ""
    closed = _later(case["tanggal_selesai"], shift)
    row["tanggal_selesai"] = closed
    if case["tanggal_selesai"] and not closed:
        row |= {"status": "diproses", "alasan": ""}
    own = []
    for response in responses:
        moved = _later(response["tanggal"], shift)
        if moved:
            text = " ".join((*_SENTENCE.split(response["isi"])[:2], pick.choice(material.answers)))
            own.append({**response, "nomor": number, "tanggal": moved, "isi": text})
    return row, own


def _later(day: str, shift: timedelta) -> str:
    if not day:
        return ""
    moved = date.fromisoformat(day) + shift
    return moved.isoformat() if moved <= AS_OF else ""


def _typed(day: date, pick: random.Random) -> str:
    return f"{day:%d/%m/%Y}" if pick.random() < _OTHER_SPELLING else day.isoformat()


def edited(tables: Sheet, share: float, is_recent: bool, seed: int = 10) -> Sheet:
    """`share` of all complaints with one more sentence and one more response; only of the last three months if `is_recent`."""
    rows, answers = tables
    pick = random.Random(seed)
    young = [index for index, row in enumerate(rows) if not is_recent or _day(row["tanggal_masuk"]) > AS_OF - _RECENT]
    chosen = set(pick.sample(young, min(len(young), max(1, round(len(rows) * share)))))
    changed = [
        {**row, "isi": f"{row['isi']} Sudah {index % 40 + 2} minggu."} if index in chosen else row for index, row in enumerate(rows)
    ]
    added = [
        {
            "nomor": rows[index]["nomor"],
            "tanggal": AS_OF.isoformat(),
            "opd": "",
            "status": "",
            "isi": f"Kami periksa lagi, urutan {index}.",
        }
        for index in sorted(chosen)
    ]
    return changed, [*answers, *added]


def _day(typed: str) -> date:
    return date.fromisoformat(typed if "-" in typed else "-".join(reversed(typed.split("/"))))


def write_sheet(folder: Path, tables: Sheet, sample: Path) -> None:
    """Put the tables into `folder` as CSV, with the sample's meetings and programme beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns, rows in zip(("keluhan", "tanggapan"), (COMPLAINT_COLUMNS, RESPONSE_COLUMNS), tables, strict=True):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(_cells(rows, columns))
    for name in ("pertemuan", "program"):
        shutil.copyfile(sample / f"{name}.csv", folder / f"{name}.csv")


def _cells(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[list[str]]:
    return ([row[column] for column in columns] for row in rows)
