"""What real sheets look like: spellings, copies, slips and private things where they don't belong.

Each step takes the tables and gives new ones. `data/contoh/README.md` lists every kind.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from make_sample.identities import identity
from make_sample.material import read_toml
from make_sample.records import COMPLAINT_COLUMNS, RESPONSE_COLUMNS, Row, stream
from make_sample.spellings import AGENCY_WORDS, PLACE_WORDS, STATUS_WORDS, date_as_typed
from make_sample.wording import fill

FUTURE_DAY = "2027-03-14"


def soil(complaints: list[Row], responses: list[Row]) -> tuple[list[Row], list[Row]]:
    """The tables as a busy office keeps them."""
    complaints = [dict(row) for row in complaints]
    responses = [dict(row) for row in responses]
    _give_away(complaints, responses)
    _retype(complaints, responses)
    _slip(complaints, responses)
    _mark_up(complaints, responses)
    return _misplaced_complaints(complaints), _misplaced_responses(responses, complaints)


def _every(rows: list[Row], name: str, share: float) -> list[Row]:
    """The rows that a kind of dirt falls on; each decides for itself, by its number and its day."""
    return [row for row in rows if stream(name, row["nomor"], row.get("tanggal", "")).random() < share]


def _give_away(complaints: list[Row], responses: list[Row]) -> None:
    """Each sentence twice, where its matter is spoken of; a text gives away one thing at most."""
    traces = read_toml("jejak.toml")
    free = {row["nomor"]: row for row in complaints if not row["pertemuan"] and len(row["isi"]) < 420}
    for turn, (pattern, sentence) in enumerate(traces["warga"] * 2):
        fitting = [row for row in free.values() if re.search(pattern, row["isi"].lower())]
        row = free.pop(stream("jejak", str(turn)).choice(fitting)["nomor"])
        _append(row, fill(sentence, identity(traces["nama"], stream("orang", row["nomor"]))))
    for turn, row in enumerate(responses[5::61]):
        sentence = traces["petugas"][turn % len(traces["petugas"])]
        _append(row, fill(sentence, identity(traces["nama"], stream("petugas", row["nomor"]))))


def _append(row: Row, sentence: str) -> None:
    text = row["isi"]
    row["isi"] = f"{text}{'' if text[-1] in '.?!' else '.'}{_gap(sentence)}{sentence}"


def _gap(sentence: str) -> str:
    return "\n" if "\n" in sentence else " "


def _retype(complaints: list[Row], responses: list[Row]) -> None:
    for name, rows, column, share in (
        ("masuk", complaints, "tanggal_masuk", 0.10),
        ("tutup", complaints, "tanggal_selesai", 0.07),
        ("jawab", responses, "tanggal", 0.04),
    ):
        for turn, row in enumerate(_every(rows, name, share)):
            row[column] = date_as_typed(row[column], turn)
    for name, column, words, share in (
        ("status", "status", STATUS_WORDS, 0.10),
        ("opd", "opd", AGENCY_WORDS, 0.16),
        ("desa", "desa", PLACE_WORDS, 0.45),
        ("kecamatan", "kecamatan", PLACE_WORDS, 0.05),
    ):
        for turn, row in enumerate(r for r in _every(complaints, name, share) if r[column] in words):
            choices = words[row[column]]
            row[column] = choices[turn % len(choices)]


def _slip(complaints: list[Row], responses: list[Row]) -> None:
    """One or a few of each slip, on rows far enough apart to be told one from another."""
    closed = [row for row in complaints if row["status"] == "selesai" and len(row["tanggal_selesai"]) == 10]
    for row in closed[40::110]:
        row["tanggal_selesai"] = ""
    early = closed[25]
    early["tanggal_selesai"] = (date.fromisoformat(early["tanggal_selesai"]) - timedelta(900)).isoformat()
    lighting = next(row for row in reversed(complaints) if row["opd"] == "dishub" and row["status"] == "selesai")
    lighting["opd"] = "Dinas Perhubunan"
    next(row for row in complaints[300:] if row["desa"] == "Genggelang")["desa"] = "Genggelank"
    public = [row for row in complaints if row["kerahasiaan"] == "publik"]
    public[150]["kerahasiaan"] = "terbatas"
    public[320]["kerahasiaan"] = ""
    public[401]["kerahasiaan"] = "Umum "
    plain = [row for row in responses if len(row["tanggal"]) == 10]
    plain[70]["tanggal"] = (date.fromisoformat(plain[70]["tanggal"]) - timedelta(700)).isoformat()
    plain[210]["opd"] = "Tim Teknis"


def _mark_up(complaints: list[Row], responses: list[Row]) -> None:
    """Traces of web forms and word processors: line-break tags, entities, no-break spaces, stray spaces."""
    for row in [row for row in complaints if ". " in row["isi"]][33::150]:
        row["isi"] = row["isi"].replace(". ", ".<br>", 1)
    for row in [row for row in complaints if " dan " in row["isi"]][20::50]:
        row["isi"] = row["isi"].replace(" dan ", " &amp; ", 1)
    for row in complaints[12::90]:
        row["isi"] = row["isi"].replace(" ", "\u00a0", 3)
    for row in complaints[60::140]:
        row["judul"] = f"  {row['judul']}\u00a0"
    for row in responses[90::200]:
        row["isi"] = row["isi"].replace(". ", ".<br><br>", 1)


def _misplaced_complaints(rows: list[Row]) -> list[Row]:
    """Rows that should not be there: copies, a heading, a blank, a date to come, a note at the end."""
    blank = dict.fromkeys(COMPLAINT_COLUMNS, "")
    twin = rows[118]
    rival = {
        **rows[402],
        "judul": "Laporan susulan",
        "isi": "Lanjutan laporan kemarin, mohon dijadikan satu.",
        "status": "diterima",
    }
    ahead = {
        **rows[-3],
        "nomor": "KLU-2026-0900",
        "tanggal_masuk": FUTURE_DAY,
        "tanggal_selesai": "",
        "judul": "Tanggal salah ketik",
    }
    heading = {column: column for column in COMPLAINT_COLUMNS}
    note = {**blank, "nomor": "Catatan: baris baru ditambahkan di bawah, jangan disisipkan"}
    return [
        *rows[:119],
        dict(twin),
        *rows[119:250],
        dict(blank),
        *rows[250:403],
        rival,
        *rows[403:500],
        heading,
        *rows[500:],
        ahead,
        note,
    ]


def _misplaced_responses(rows: list[Row], complaints: list[Row]) -> list[Row]:
    """A response to a number that nobody has, and a blank row."""
    day = complaints[-60]["tanggal_masuk"]
    orphan = {
        "nomor": "KLU-2024-9999",
        "tanggal": day if len(day) == 10 else "2026-09-01",
        "opd": "dpupr",
        "status": "diproses",
        "isi": "Sudah disurvei, menunggu alat.",
    }
    return [*rows[:400], orphan, *rows[400:700], dict.fromkeys(RESPONSE_COLUMNS, ""), *rows[700:]]
