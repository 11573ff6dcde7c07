"""A site that did not come out right stays at home: templates, pages, links, leaks, and each gate with its way through."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from memarak.publishing import finished
from memarak.site import pages as page_types
from memarak.site import render
from memarak.site.pages import complaint as complaint_pages

from .conftest import Desk, complaint, refused

ROOT = Path(__file__).parents[2]
Break = Callable[[Desk, Path], object]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the theme and of the pages written by hand, to be broken."""
    for name in ("theme", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    monkeypatch.setattr(render, "checkout_root", lambda: tmp_path)
    return tmp_path


def appended(name: str, text: str) -> Break:
    def apply(desk: Desk, checkout: Path) -> None:
        with (checkout / name).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return apply


def removed(name: str) -> Break:
    return lambda desk, checkout: (checkout / name).unlink()


SITE: dict[str, tuple[Break, str]] = {
    "template syntax": (appended("theme/templates/keluhan.html", "{% if %}"), "templat"),
    "template variable": (appended("theme/templates/keluhan.html", "{{ page.tiada }}"), "templat"),
    "template of the shell": (appended("theme/templates/base.html", "{{ tiada }}"), "templat"),
    "template gone": (removed("theme/templates/keluhan.html"), "templat"),
    "link by hand into nothing": (appended("content/tentang.md", "\n\n[sini](../tiada/)\n"), "--allow tautan-putus"),
    "link out of the site": (appended("content/tentang.md", "\n\n[sini](/lain/)\n"), "--allow tautan-putus"),
    "phone number by hand": (appended("content/tentang.md", "\n\nHubungi Pak Made di 081234567890.\n"), "data pribadi"),
    "number of a card by hand": (appended("content/privasi.md", "\n\nNIK 5208011203900001\n"), "NIK"),
    "name by hand": (appended("content/tentang.md", "\n\nPelapornya Ibu Baiq Nurhayati.\n"), "--allow data-pribadi"),
    "phone number in the theme": (appended("theme/templates/404.html", "<p>081234567890</p>"), "data pribadi"),
}


@pytest.mark.parametrize("name", list(SITE))
def test_a_site_that_came_out_wrong_stays_at_home(published: Desk, checkout: Path, name: str) -> None:
    break_it, words = SITE[name]
    break_it(published, checkout)
    refused(published, words)


def test_a_complaint_without_its_page(published: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    without = {part: tuple(k for k in kinds if k is not complaint_pages.pages) for part, kinds in page_types.PARTS.items()}
    monkeypatch.setattr(page_types, "PARTS", without)
    refused(published, "halaman")


def test_what_is_certain_is_never_waved_through(published: Desk, checkout: Path) -> None:
    SITE["phone number by hand"][0](published, checkout)
    refused(published, "data pribadi", "--allow", "data-pribadi")


def fewer(desk: Desk) -> None:
    del desk.rows[10:20]


def moved_agency(desk: Desk) -> None:
    for row in desk.rows:
        row["opd"] = "dlh"


def held_back(desk: Desk) -> None:
    for row in desk.rows[:6]:
        row["status"] = "entah"


def moved_dates(desk: Desk) -> None:
    for row in desk.rows[:30]:
        row["tanggal_masuk"] = row["tanggal_masuk"].replace("2026-", "2025-")


def none_left(desk: Desk) -> None:
    for row in desk.rows:
        row["tanggal_masuk"] = ""


GATES: dict[str, Callable[[Desk], None]] = {
    "keluhan-turun": fewer,
    "opd-hilang": moved_agency,
    "ditahan-melonjak": held_back,
    "angka-lalu-bergeser": moved_dates,
}


@pytest.fixture
def desk(put_back: Desk) -> Desk:
    return put_back


@pytest.mark.parametrize("code", list(GATES))
def test_each_gate_refuses_and_is_waved_through_once(desk: Desk, code: str) -> None:
    GATES[code](desk)
    desk.save()
    refused(desk, f"--allow {code}")
    assert desk.attempt("2026-11-24", "--allow", code).status in (0, 1)
    told_in_ledger(desk, [code])


def told_in_ledger(desk: Desk, codes: list[str]) -> None:
    last = json.loads((desk.live / "perubahan/riwayat.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert last["izin"] == codes
    for code in codes:
        assert code in (desk.live / "perubahan/index.html").read_text(encoding="utf-8")


def test_an_emptied_sheet(desk: Desk) -> None:
    none_left(desk)
    desk.save()
    refused(desk, "--allow keluhan-turun")


def test_a_gate_of_the_built_site_is_told_in_the_ledger_too(desk: Desk, checkout: Path) -> None:
    SITE["name by hand"][0](desk, checkout)
    assert desk.attempt("2026-11-24", "--allow", "data-pribadi").status in (0, 1)
    told_in_ledger(desk, ["data-pribadi"])


def test_a_site_that_grew_without_complaints(desk: Desk, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finished, "_FEW_BYTES", 100_000)
    (checkout / "theme/static/besar.txt").write_text("jalan " * 600_000)
    refused(desk, "--allow berat-naik")
    assert desk.attempt("2026-11-24", "--allow", "berat-naik").status in (0, 1)
    told_in_ledger(desk, ["berat-naik"])


def test_pages_that_went(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finished, "_FEW_PAGES", 1)
    for row in desk.rows:
        row["kategori"] = ""
    desk.save()
    desk.folder.joinpath("data/portal.toml").write_text(
        desk.folder.joinpath("data/portal.toml").read_text() + "halaman-hilang = 0\n"
    )
    refused(desk, "--allow halaman-hilang")


def test_a_removed_complaint_is_no_missing_page(desk: Desk) -> None:
    del desk.rows[10]
    desk.save()
    desk.folder.joinpath("data/portal.toml").write_text(
        desk.folder.joinpath("data/portal.toml").read_text() + "halaman-hilang = 0\n"
    )
    assert desk.attempt().status in (0, 1)
    assert "ditarik dari sumber" in (desk.live / "keluhan/11/index.html").read_text(encoding="utf-8")


def test_real_data_takes_the_place_of_the_sample_but_not_the_other_way_round(desk: Desk) -> None:
    desk.rows.append(complaint(41))
    desk.save()
    refused(desk, "--allow data-contoh", source="contoh")
