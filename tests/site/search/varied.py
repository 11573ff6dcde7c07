"""A few thousand varied texts: the sample's own complaints, and more made by shuffling their sentences among topics and places."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "contoh" / "keluhan.csv"
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def sample_rows() -> list[dict[str, str]]:
    """The sample as it stands, without rows that only show what a messy sheet looks like."""
    with SAMPLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    whole = [row for row in rows if re.fullmatch(r"KLU-\d{4}-\d{4}", row["nomor"] or "") and row["judul"] and row["isi"]]
    return list({row["nomor"]: row for row in reversed(whole)}.values())[::-1]


def shuffled_rows(count: int, rows: Sequence[dict[str, str]], seed: int = 8) -> list[dict[str, str]]:
    """`count` further complaints: a sentence each of three of a category, the first words of one as title, a place of a fourth."""
    rng = random.Random(seed)
    by_category: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_category.setdefault(row["kategori"], []).append(row)
    made = []
    for number in range(count):
        first = rng.choice(rows)
        alike = [rng.choice(by_category[first["kategori"]]) for _ in range(2)]
        sentences = [rng.choice(_SENTENCE.split(" ".join(row["isi"].split()))) for row in (*alike, first)]
        day = date(2021, 3, 1) + timedelta(days=rng.randrange(2070))
        place = rng.choice(rows)
        made.append(
            {
                **first,
                "nomor": f"X-{number:06d}",
                "tanggal_masuk": day.isoformat(),
                "judul": " ".join(sentences[0].split()[:7]),
                "isi": " ".join(sentences),
                "kecamatan": place["kecamatan"],
                "desa": place["desa"],
            }
        )
    return made
