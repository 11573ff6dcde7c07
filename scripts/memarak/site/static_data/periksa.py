"""Menghitung ulang semua angka portal dari berkas yang diterbitkan. / Recomputes every published figure.

Cara pakai / usage:

    python periksa.py [folder] [--tanggal 2026-11-24]

`folder` berisi keluhan.csv, hari_libur.csv, periode.csv, dan statistik.csv (bawaan: folder skrip ini). Tanggal data
dibaca dari datapackage.json; bila berkas itu tidak ada, tulis dengan --tanggal. Perlu Python 3.11 dan pandas.
`folder` holds the files named above (default: where this script lies). The date of the data is read from
datapackage.json, or given with --tanggal. Needs Python 3.11 and pandas.

Skrip ini sengaja tidak memakai satu baris pun dari program portal: definisinya ditulis ulang dari halaman
metodologi. / It shares no line with the portal's own program: it restates the definitions of the methodology page.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd

LEVELS = ["semua", "jenis", "opd", "kecamatan", "desa", "kategori", "klasifikasi", "pertemuan"]
OPEN, RESOLVED, CLOSED_BY_SYSTEM, NOT_PURSUED = GROUPS = ["terbuka", "selesai", "ditutup_otomatis", "tidak_dilanjutkan"]
OTHER_COUNTS = {"masuk", OPEN, NOT_PURSUED, "lewat_tenggat"}
Z = 1.959963984540054
Value = tuple[str, str, str, str, str, str]  # nilai, satuan, n, ci_bawah, ci_atas, keterangan
Address = tuple[str, str, str, str, str]  # tingkat, kode, jenis_periode, periode, ukuran


class WorkingDays:
    """The working days from `first` to `last` in one sorted list; counting is a search in it."""

    def __init__(self, holidays: set[date], first: date, last: date) -> None:
        days = (first + timedelta(days=i) for i in range((last - first).days + 1))
        self.days = [day for day in days if day.isoweekday() <= 5 and day not in holidays]

    def count(self, start: date, end: date) -> int:
        """Working days after `start`, up to and with `end`."""
        return bisect_right(self.days, end) - bisect_right(self.days, start)

    def includes(self, day: date) -> bool:
        """Whether `day` is a working day."""
        place = bisect_left(self.days, day)
        return place < len(self.days) and self.days[place] == day


def day_of(text: str) -> date | None:
    """A date as written in the files; `None` where blank."""
    return date.fromisoformat(text) if text else None


def read(folder: Path, name: str) -> pd.DataFrame:
    """One file as text, blanks as empty strings."""
    return pd.read_csv(folder / name, dtype=str, keep_default_na=False, encoding="utf-8")


def waits(complaints: pd.DataFrame, calendar: WorkingDays, as_of: date) -> pd.DataFrame:
    """For each complaint: how long it waited for an answer and for its resolution, and whether each came."""
    rows = []
    columns = ["tanggal_masuk", "kelompok", "tanggal_tanggapan_pertama", "tanggal_selesai"]
    deadlines = ["tenggat_tanggapan", "tenggat_penyelesaian"]
    for received_text, group, answer_text, closing_text, *due in complaints[columns + deadlines].itertuples(index=False):
        received = date.fromisoformat(received_text)
        answer, closing = day_of(answer_text), day_of(closing_text)
        answer_due, closing_due = (date.fromisoformat(text) for text in due)
        resolved = group == RESOLVED and closing is not None
        until_answer = answer or as_of
        until_closing = closing if closing and group in (RESOLVED, CLOSED_BY_SYSTEM) else as_of
        row = {
            "received": received_text,
            "archived": group == NOT_PURSUED,
            "open": group == OPEN,
            "undated": group == RESOLVED and closing is None,
            "answered": answer is not None,
            "resolved": resolved,
            "answer_days": (until_answer - received).days,
            "answer_working": calendar.count(received, until_answer),
            "closing_days": (until_closing - received).days,
            "closing_working": calendar.count(received, until_closing),
            "age": (as_of - received).days,
            "answer_late": answer_due < as_of,
            "closing_late": closing_due < as_of,
            "answer_in_time": answer is not None and answer <= answer_due,
            "closing_in_time": resolved and closing is not None and closing <= closing_due,
        }
        rows.append(row)
    return complaints.join(pd.DataFrame(rows, index=complaints.index))


def check_complaints(frame: pd.DataFrame, calendar: WorkingDays, standards: dict[str, int]) -> Iterator[str]:
    """Every deadline, number of days and group of statuses in keluhan.csv that is not what it should be."""
    lengths: dict[str, int] = dict(standards)
    # A status has one group; these two are groups of their own and hold no other.
    groups = {RESOLVED: RESOLVED, CLOSED_BY_SYSTEM: CLOSED_BY_SYSTEM}
    for number, row in enumerate(frame.to_dict("records"), 2):
        place = f"keluhan.csv baris {number}"
        status, kind = row["status"], row["kelompok"]
        if kind not in GROUPS or groups.setdefault(status, kind) != kind or (kind in groups and kind != status):
            yield f"{place}: kelompok"
        received = date.fromisoformat(row["received"])
        for column, group in (("tenggat_tanggapan", "tanggapan"), ("tenggat_penyelesaian", row["klasifikasi"] or "lain")):
            deadline = date.fromisoformat(row[column])
            length = calendar.count(received, deadline)
            if not calendar.includes(deadline) or length != lengths.setdefault(group, length):
                yield f"{place}: {column}"
        expected = {
            "hari_tanggapan": row["answer_days"] if row["answered"] else "",
            "hari_kerja_tanggapan": row["answer_working"] if row["answered"] else "",
            "hari_penyelesaian": row["closing_days"] if row["resolved"] else "",
            "hari_kerja_penyelesaian": row["closing_working"] if row["resolved"] else "",
        }
        for column, value in expected.items():
            if row[column] != str(value):
                yield f"{place}: {column} tertulis {row[column] or 'kosong'}, seharusnya {value if value != '' else 'kosong'}"


def rounded(share: Fraction | float) -> str:
    """Four decimals, an exact half upwards."""
    value = Fraction(share)
    ratio = Decimal(value.numerator) / Decimal(value.denominator)
    return str(ratio.quantize(Decimal("1.0000"), rounding=ROUND_HALF_UP))


def share(part: int, whole: int) -> Value:
    """A share of complaints with Wilson's interval: the two roots of (p - x)² = z² x (1 - x) / n."""
    if whole < 10:
        return "", "rasio", str(whole), "", "", "data terlalu sedikit" if whole else "tidak ada dasar"
    a, b, c = 1 + Z**2 / whole, -(2 * part / whole + Z**2 / whole), (part / whole) ** 2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    low = 0.0 if part == 0 else (-b - root) / (2 * a)
    high = 1.0 if part == whole else (-b + root) / (2 * a)
    return rounded(Fraction(part, whole)), "rasio", str(whole), rounded(low), rounded(high), ""


def percentile(group: pd.DataFrame, days: str, event: str, level: Fraction, unit: str, never: str) -> Value:
    """The first day on which the Kaplan-Meier curve is at or under `level`, and the same of both ends of its band."""
    base = len(group)
    if base < 10:
        return "", unit, str(base), "", "", "data terlalu sedikit" if base else "tidak ada dasar"
    found: list[str] = ["", "", ""]
    curve, greenwood, waiting = Fraction(1), 0.0, base
    for day, (ended, all_gone) in group.groupby(days)[event].agg(["sum", "size"]).iterrows():
        if ended:
            curve *= Fraction(int(waiting - ended), int(waiting))
            if curve:
                greenwood += ended / (waiting * (waiting - ended))
                angle = math.exp(Z * math.sqrt(greenwood) / abs(math.log(curve)))
                band = [curve, float(curve) ** angle, float(curve) ** (1 / angle)]
            else:
                band = [0, 0, 0]
            found = [seen or (str(day) if height <= level else "") for seen, height in zip(found, band, strict=True)]
        waiting -= all_gone
    return found[0], unit, str(base), found[1], found[2], "" if found[0] else never


def figures(group: pd.DataFrame, statuses: list[str], responses: bool, closings: bool) -> Iterator[tuple[str, Value]]:
    """Every measure of one group of complaints."""
    counts = {"masuk": len(group)} | {status: int((group["status"] == status).sum()) for status in statuses}
    counts[OPEN] = int(group["open"].sum())
    counts[NOT_PURSUED] = int(group["archived"].sum())
    counts["lewat_tenggat"] = int((group["open"] & group["closing_late"]).sum())
    for name, count in counts.items():
        yield name, (str(count), "jumlah", str(len(group)), "", "", "")
    pursued = group[~group["archived"]]
    dated = pursued[~pursued["undated"]]
    undated = len(pursued) - len(dated)
    yield "rasio_selesai", share(counts[RESOLVED], len(pursued))
    for name, days, unit in (
        ("median_hari_tanggapan", "answer_days", "hari"),
        ("median_hari_kerja_tanggapan", "answer_working", "hari kerja"),
    ):
        value = percentile(pursued, days, "answered", Fraction(1, 2), unit, "belum tercapai")
        yield name, value if responses else ("", unit, str(len(pursued)), "", "", "tidak ada data tanggapan")
    no_dates = undated > 0 and undated == counts[RESOLVED]
    for name, days, unit, level in (
        ("median_hari_penyelesaian", "closing_days", "hari", Fraction(1, 2)),
        ("median_hari_kerja_penyelesaian", "closing_working", "hari kerja", Fraction(1, 2)),
        ("p90_hari_penyelesaian", "closing_days", "hari", Fraction(1, 10)),
    ):
        value = percentile(dated, days, "resolved", level, unit, "tidak ada tanggal selesai" if no_dates else "belum tercapai")
        blank = undated > 0 and (not closings or dated.empty)
        yield name, ("", unit, str(len(dated)), "", "", "tidak ada tanggal selesai") if blank else value
    due = pursued[pursued["answered"] | pursued["answer_late"]]
    value = share(int(due["answer_in_time"].sum()), len(due))
    yield "tepat_waktu_tanggapan", value if responses else ("", "rasio", str(len(due)), "", "", "tidak ada data tanggapan")
    due = dated[dated["resolved"] | dated["closing_late"]]
    blank = undated > 0 and (not closings or due.empty)
    no_value = ("", "rasio", str(len(due)), "", "", "tidak ada tanggal selesai")
    yield "tepat_waktu_penyelesaian", no_value if blank else share(int(due["closing_in_time"].sum()), len(due))
    yield "umur_median_terbuka", median_age(group[group["open"]]["age"])


def median_age(ages: pd.Series) -> Value:
    """The plain median of the ages of open complaints."""
    if len(ages) < 10:
        return "", "hari", str(len(ages)), "", "", "data terlalu sedikit" if len(ages) else "tidak ada dasar"
    return f"{ages.median():.1f}".removesuffix(".0"), "hari", str(len(ages)), "", "", ""


def groups(frame: pd.DataFrame, periods: pd.DataFrame) -> Iterator[tuple[str, str, str, str, pd.DataFrame]]:
    """Every group of complaints for which there are figures: level, code, type of period, period, its rows."""
    for level in LEVELS:
        codes = frame[level] if level in frame else pd.Series("semua", frame.index)
        if level == "desa":
            codes = (frame["kecamatan"] + "/" + frame["desa"]).where(frame["desa"] != "", "")
        for code, rows in frame[codes != ""].groupby(codes[codes != ""]):
            code = "" if level == "semua" else str(code)
            yield level, code, "semua", "", rows
            if level == "pertemuan":
                continue
            for year, part in rows.groupby(rows["received"].str[:4]):
                yield level, code, "tahun", str(year), part
            for month, part in rows.groupby(rows["received"].str[:7]):
                if level in ("semua", "jenis", "opd", "kecamatan"):
                    yield level, code, "bulan", str(month), part
            for slug, _, start, end in periods.itertuples(index=False):
                part = rows[(rows["received"] >= start) & (rows["received"] <= end)]
                if len(part):
                    yield level, code, "khusus", str(slug), part


def statuses_of(about: dict[str, Any], complaints: pd.DataFrame, table: pd.DataFrame) -> list[str]:
    """The statuses that the descriptor states, else those of which statistik.csv has counts; and all that occur."""
    fields = [field for file in about.get("resources", []) if file["name"] == "keluhan" for field in file["schema"]["fields"]]
    stated = [value for field in fields if field["name"] == "status" for value in field["constraints"]["enum"]]
    counted = set(table["ukuran"][table["satuan"] == "jumlah"]) - OTHER_COUNTS
    return sorted({RESOLVED, *(stated or counted), *complaints["status"]})


def recompute(frame: pd.DataFrame, periods: pd.DataFrame, statuses: list[str]) -> dict[Address, Value]:
    """What statistik.csv should say."""
    responses, closings = bool(frame["answered"].any()), bool(frame["resolved"].any())
    found: dict[Address, Value] = {}
    for level, code, kind, period, rows in groups(frame, periods):
        for name, value in figures(rows, statuses, responses, closings):
            if kind == "bulan" and level != "semua" and value[1] != "jumlah":
                continue
            found[(level, code, kind, period, name)] = value
    return found


def check_statistics(table: pd.DataFrame, expected: dict[Address, Value]) -> Iterator[str]:
    """Every row of statistik.csv that differs, is missing, is there twice, or should not be there."""
    columns = ["tingkat", "kode", "jenis_periode", "periode", "ukuran", "nilai", "satuan", "n", "ci_bawah", "ci_atas", "keterangan"]
    written: dict[Address, Value] = {}
    for row in table[columns].itertuples(index=False, name=None):
        if row[:5] in written:
            yield f"statistik.csv {'/'.join(row[:5])}: tertulis dua kali"
        written[row[:5]] = row[5:]
    for address in sorted(expected.keys() | written.keys()):
        if written.get(address) != expected.get(address):
            found, wanted = (values.get(address, "tidak ada") for values in (written, expected))
            yield f"statistik.csv {'/'.join(address)}: tertulis {found}, seharusnya {wanted}"


def main() -> int:
    """Recompute, print what differs, and say how many values were recomputed; exit status 1 if any differs."""
    parser = argparse.ArgumentParser(description="Menghitung ulang semua angka portal dari berkas yang diterbitkan.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--tanggal", type=date.fromisoformat, help="tanggal data, bila tidak ada datapackage.json")
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    about = json.loads((folder / "datapackage.json").read_text("utf-8")) if (folder / "datapackage.json").exists() else {}
    if not arguments.tanggal and "as_of" not in about:
        parser.error("tanggal data tidak diketahui; tulis dengan --tanggal, misalnya --tanggal 2026-11-24")
    as_of = arguments.tanggal or date.fromisoformat(about["as_of"])
    complaints, table = read(folder, "keluhan.csv"), read(folder, "statistik.csv")
    days = [text for name in map(str, complaints) if name.startswith(("tanggal_", "tenggat_")) for text in complaints[name] if text]
    bounds = [as_of, *(date.fromisoformat(text) for text in (min(days, default=""), max(days, default="")) if text)]
    calendar = WorkingDays({date.fromisoformat(t) for t in read(folder, "hari_libur.csv")["tanggal"]}, min(bounds), max(bounds))
    standards = {**about.get("memarak", {}).get("resolution_days", {})}
    if "response_days" in about.get("memarak", {}):
        standards["tanggapan"] = about["memarak"]["response_days"]
    frame = waits(complaints, calendar, as_of) if len(complaints) else complaints
    statuses = statuses_of(about, complaints, table)
    expected = recompute(frame, read(folder, "periode.csv"), statuses) if len(frame) else {}
    wrong_days = list(check_complaints(frame, calendar, standards))
    wrong = list(check_statistics(table, expected))
    for line in (wrong_days + wrong)[:50]:
        print(line)
    checked, total = 7 * len(complaints), len(expected)
    print(f"keluhan.csv: {checked} tenggat, hari, kelompok diperiksa, {len(wrong_days)} berbeda / deadlines, days, groups checked")
    print(f"{total} nilai dihitung ulang, {len(wrong)} berbeda / {total} values recomputed, {len(wrong)} differ")
    return 1 if wrong or wrong_days else 0


if __name__ == "__main__":
    sys.exit(main())
