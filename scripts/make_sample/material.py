"""Reads `material/`: what residents wrote, what agencies answer, where people live. No randomness here."""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("material")


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint as written, before its slots are filled, with what its agency does about it.

    `key` names the text for ever. `traits` limit the villages, `months` and `years` the time; empty = any.
    `archive_reasons` are those of its category that its words allow.
    `first_answer` and `last_answer` are its own sentences for responses. `flags` are words such as `surat` (a formal
    letter: nothing is added), `rapi` (typed with care) or `rahasia`.
    """

    key: str
    category: str
    agency: str
    kind: str
    service_class: str
    title: str
    body: str
    first_answer: str
    last_answer: str
    archive_reasons: tuple[str, ...]
    traits: tuple[str, ...] = ()
    months: tuple[int, ...] = ()
    years: tuple[int, int] = (2021, 2026)
    flags: tuple[str, ...] = ()
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Village:
    """One desa: its kecamatan, weight by population (roughly), traits, and hamlets."""

    district: str
    name: str
    weight: float
    traits: frozenset[str]
    hamlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habits:
    """How an agency works: median days to answer and to resolve, spread, and shares of the other endings.

    `silent_share` is never answered; `stuck_share` is answered and then lies.
    """

    answer_days: float
    resolve_days: float
    spread: float
    auto_share: float
    archive_share: float
    ask_share: float
    silent_share: float
    stuck_share: float
    style: str


def read_toml(name: str) -> dict[str, Any]:
    """One TOML file of the material as a dictionary."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def read_cases() -> list[Case]:
    """Every text of every category and of the meetings, in a fixed order."""
    cases: list[Case] = []
    for path in sorted((FOLDER / "kategori").glob("*.toml")):
        category = read_toml(f"kategori/{path.name}")
        for number, situation in enumerate(category["situasi"], 1):
            for variant, text in enumerate(situation["teks"], 1):
                cases.append(_case(f"{path.stem}-{number}-{variant}", category, situation, text))
    return cases


def _case(key: str, category: dict[str, Any], situation: dict[str, Any], text: list[str]) -> Case:
    kind = situation.get("jenis", category.get("jenis", "keluhan"))
    classes = {"keluhan": category.get("klasifikasi", "tidak_berkadar")}
    title, body, flags, *answers = [*text, ""] if len(text) == 2 else text
    words = flags.split()
    traits = [word.removeprefix("di:") for word in words if word.startswith("di:")] or situation.get("di", ())
    years = [int(word.removeprefix("th:")) for word in words if word.startswith("th:")] or situation.get("tahun", (2021, 2026))
    first_answer, last_answer = answers or (situation.get("awal", ""), situation.get("akhir", ""))
    said = f"{title} {body}".lower()
    return Case(
        key=key,
        category=situation.get("kategori", category.get("nama", "")),
        agency=situation.get("opd", category["opd"]),
        kind=kind,
        service_class=situation.get("klasifikasi", classes.get(kind, kind)),
        title=title,
        body=body.strip(),
        first_answer=first_answer,
        last_answer=last_answer,
        archive_reasons=tuple(reason for pattern, reason in category.get("alasan", ()) if re.search(pattern, said)),
        traits=tuple(traits),
        months=tuple(situation.get("bulan", ())),
        years=(years[0], years[-1]),
        flags=tuple(words),
        meeting=situation.get("pertemuan", ""),
    )


def read_villages() -> list[Village]:
    """The 43 desa in the order of `material/tempat.csv`."""
    with (FOLDER / "tempat.csv").open(encoding="utf-8", newline="") as file:
        return [
            Village(
                row["kecamatan"],
                row["desa"],
                float(row["bobot"]),
                frozenset(row["ciri"].split()),
                tuple(row["dusun"].split(";")),
            )
            for row in csv.DictReader(file)
        ]


def read_table(name: str) -> list[dict[str, str]]:
    """A CSV of the material, each row as it will be published."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_habits() -> dict[str, Habits]:
    """Agency code -> how it works; `lain` serves for those not listed."""
    return {code: Habits(**values) for code, values in read_toml("kebiasaan.toml").items()}
