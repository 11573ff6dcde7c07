"""Another regency adopts the portal by data alone, and nothing of the first one comes with it."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from memarak.errors import ConfigurationError, OutputNotOurs
from memarak.regency import Regency, start_folder

ROOT = Path(__file__).parents[2]
SENTENCE = re.compile("^Keluhan,Aduan$", re.MULTILINE)
ORDINARY = {"Salut", "Malaka", "Andalan", "Anyar", "Pansor"}
"""Villages whose names are also words; nothing is proved by finding them."""


def names_of_the_first_regency() -> set[str]:
    """What only its own files know: the region, its districts and villages, the short names of its water company."""
    with (ROOT / "data/wilayah.csv").open(encoding="utf-8") as stream:
        places = {row[column] for row in csv.DictReader(stream) for column in ("kecamatan", "desa")}
    return (places - ORDINARY) | {"Lombok", "KLU", "Sasak", "Safari Jumat", "Gili", "Amerta", "Mataram", "Djohan", "Najmul"}


def texts_of(folder: Path) -> dict[str, str]:
    """Every text under `folder`, those inside workbooks and archives too."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = str(path.relative_to(folder))
        if path.suffix in (".xlsx", ".zip"):
            with zipfile.ZipFile(path) as book:
                found |= {f"{name}:{part}": book.read(part).decode("utf-8", "replace") for part in book.namelist()}
        else:
            found[name] = path.read_bytes().decode("utf-8", "replace")
    return found


def mentions(texts: dict[str, str]) -> set[tuple[str, str]]:
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names_of_the_first_regency()))) + r")\b")
    return {(name, match) for name, text in texts.items() for match in pattern.findall(text)}


def row_of(regency: Path, number: str) -> dict[str, str]:
    with (regency / "output/data/keluhan.csv").open(encoding="utf-8") as stream:
        return next(row for row in csv.DictReader(stream) if row["nomor"] == number)


def test_the_new_folder_names_no_place_of_the_first_regency(fresh: Path) -> None:
    assert mentions(texts_of(fresh)) == set()


def test_the_built_site_names_no_place_of_the_first_regency(regency: Path) -> None:
    texts = texts_of(regency / "output")
    assert len(texts) > 60
    assert mentions(texts) == set()


def test_the_search_for_names_finds_them_in_the_first_regency() -> None:
    assert len(mentions({"data": (ROOT / "data/wilayah.csv").read_text(encoding="utf-8")})) > 30


def test_its_own_agencies_places_statuses_and_pages_stand_on_the_site(regency: Path) -> None:
    site = regency / "output"
    complaint = (site / row_of(regency, "KA-1")["tautan"] / "index.html").read_text(encoding="utf-8")
    for word in ("Badan Terminal Udara", "Bulu Halus", "Selesai", "Sapawarga"):
        assert word in complaint, word
    assert (site / "opd/angin/index.html").is_file()
    assert (site / "wilayah/stratus/selimut/index.html").is_file()
    assert (site / "statistik/awal-jabatan/index.html").is_file() or "awal-jabatan" in (site / "data/periode.csv").read_text()
    assert "Kalimat warga awan." in (site / "tentang/index.html").read_text(encoding="utf-8")


def test_its_own_holiday_is_no_working_day(regency: Path) -> None:
    row = row_of(regency, "KA-1")
    # Monday 1 to Friday 5 June 2026; 1 June is day 0, the 3rd is the regency's own holiday.
    assert (row["hari_penyelesaian"], row["hari_kerja_penyelesaian"]) == ("4", "3")


def test_its_pages_speak_its_language_in_its_order(regency: Path) -> None:
    page = (regency / "output" / row_of(regency, "KA-1")["tautan"] / "index.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="ms">')
    assert ">Aduan</a></li>" in page
    assert "Kampung Bulu Halus" in page
    closed = re.sub("<[^>]*>", "", page).replace("\u00a0", " ")
    assert (
        "Pada 5 Jun 2026, 3 hari bekerja selepas diterima: Telah diselesaikan dan ditutup. Tarikh akhirnya 14 hari bekerja."
        in closed
    )
    assert "Isnin, 1 Jun 2026" in closed
    assert "Hari masuk dihitung sebagai hari ke-0." in page  # not translated yet


def test_its_english_pages_stay_english(regency: Path) -> None:
    page = (regency / "output/en/index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert 'hreflang="ms"' in page
    assert "working days" in page
    assert "hari bekerja" not in page


def test_a_mistake_of_the_translator_changes_nothing_and_is_told_with_its_row(regency: Path, tmp_path: Path, run: Any) -> None:
    folder = tmp_path / "salah"
    shutil.copytree(regency, folder)
    table = folder / "data/antarmuka.csv"
    table.write_text(table.read_text(encoding="utf-8") + "{n} keluhan,aduan\n", encoding="utf-8")
    before = (folder / "output/index.html").read_bytes()
    build = partial(run, "build", "--as-of", "2026-11-24", cwd=folder)
    refused = build("--source", "belum-ada")  # told before the table is asked
    assert refused.returncode == 2
    assert (
        f"antarmuka.csv baris {len(table.read_text(encoding='utf-8').splitlines())}: terjemahan tidak memuat {{n}}"
        in refused.stderr
    )
    assert (folder / "output/index.html").read_bytes() == before
    table.write_text(
        SENTENCE.sub("Keluhan,Rungutan", (regency / "data/antarmuka.csv").read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert build("--source", "tabel").returncode in (0, 1)
    assert ">Rungutan</a></li>" in (folder / "output/index.html").read_text(encoding="utf-8")


def test_the_package_says_whose_it_is(regency: Path) -> None:
    package = json.loads((regency / "output/data/datapackage.json").read_text(encoding="utf-8"))
    assert package["memarak"]["region"] == "Kota Awan"


def test_the_workbook_can_be_built_from_and_its_example_rows_are_no_complaints(empty_report: str) -> None:
    assert "\n0 baris dibaca" in "\n" + empty_report


def test_the_workflow_installs_the_program_at_the_regencys_morning(fresh: Path) -> None:
    workflow = (fresh / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    assert 'cron: "10 20 * * *"' in workflow  # 05.10 in Jayapura
    assert "$MEMARAK_PROGRAM" in workflow
    assert "make " not in workflow
    assert (fresh / ".github/scripts/publish-site").stat().st_mode & 0o100


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("milik orang")
    with pytest.raises(OutputNotOurs):
        start_folder(tmp_path, Regency("N", "Kota N", "https://n.example", "Asia/Jakarta", ""))
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]


@pytest.mark.parametrize(
    ("address", "zone"),
    [("n.example", "Asia/Jakarta"), ("https://n.example", "Asia/Negeri"), ("https://n.example", "../etc")],
)
def test_a_bad_value_leaves_no_folder(tmp_path: Path, address: str, zone: str) -> None:
    with pytest.raises(ConfigurationError):
        start_folder(tmp_path / "baru", Regency('Nama "kutip"', "Kota N", address, zone, ""))
    assert not (tmp_path / "baru").exists()


def test_names_with_quotes_and_dollars_come_through(tmp_path: Path) -> None:
    from memarak.settings import load_settings

    start_folder(tmp_path / "baru", Regency('Lapor "Pak" $5 \\ya', "Kota N", "https://n.example", "Asia/Jakarta", "Loket 1"))
    site = load_settings(tmp_path / "baru/data/portal.toml").site
    assert (site.name, site.contact) == ('Lapor "Pak" $5 \\ya', "Loket 1")
