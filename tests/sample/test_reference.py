"""The regency's own lists in `data/`, and the pages in `content/`."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from memarak.matching import fold
from memarak.settings import load_settings

ROOT = Path(__file__).parents[2]
PAGES = ("tentang", "metodologi", "privasi", "cara-melapor")


def rows_of(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_five_districts_hold_43_villages_in_one_column_each() -> None:
    rows = rows_of("wilayah.csv")
    assert len({(row["kecamatan"], row["desa"]) for row in rows}) == len(rows) == 43
    assert len({(row["kolom"], row["baris"]) for row in rows}) == 43
    columns = {row["kecamatan"]: row["kolom"] for row in rows}
    assert columns == {"Pemenang": "1", "Tanjung": "2", "Gangga": "3", "Kayangan": "4", "Bayan": "5"}
    assert {"Tanjung", "Kayangan", "Bayan"} <= {row["desa"] for row in rows} & set(columns)


def test_no_word_means_two_villages() -> None:
    meaning: dict[str, str] = {}
    for row in rows_of("wilayah.csv"):
        for word in (row["desa"], *filter(None, row["alias"].split(";"))):
            assert meaning.setdefault(fold(word), row["desa"]) == row["desa"], word


def test_no_word_means_two_agencies() -> None:
    meaning: dict[str, str] = {}
    for row in rows_of("opd.csv"):
        for word in (row["kode"], row["nama"], row["singkatan"], *row["alias"].split(";")):
            assert meaning.setdefault(fold(word), row["kode"]) == row["kode"], word


def test_agency_codes_are_addresses_and_contacts_are_not_guessed() -> None:
    for row in rows_of("opd.csv"):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["kode"])
        assert row["kontak"] == row["situs"] == ""


def test_officials_have_an_office_and_a_term() -> None:
    for row in rows_of("nama_publik.csv"):
        assert row["jabatan"]
        assert date.fromisoformat(row["mulai"]) < date.fromisoformat(row["akhir"] or "9999-12-31")


def test_settings_are_those_of_the_design() -> None:
    settings = load_settings(ROOT / "data" / "portal.toml")
    assert settings.source.default_visibility is None
    assert settings.source.hold_doubtful_names
    assert [(p.slug, p.start, p.end) for p in settings.periods] == [("100-hari", date(2021, 2, 26), date(2021, 6, 5))]
    assert (settings.deadlines.response_days, dict(settings.deadlines.resolution_days)) == (
        5,
        {"permintaan_informasi": 5, "aspirasi": 5, "tidak_berkadar": 14, "berkadar": 60, "lain": 14},
    )


@pytest.mark.parametrize("name", PAGES)
def test_pages_say_what_they_are_and_leave_the_regency_to_its_settings(name: str) -> None:
    text = (ROOT / "content" / f"{name}.md").read_text(encoding="utf-8")
    assert re.match(r"Title: .+\nSummary: .+\n\n", text)
    assert "Lombok Utara" not in text


def test_sources_file_speaks_of_every_list() -> None:
    text = (ROOT / "data" / "SUMBER.md").read_text(encoding="utf-8")
    assert [name for name in ("opd.csv", "wilayah.csv", "nama_publik.csv", "hari_libur.csv") if name not in text] == []
