"""Whatever changes the bytes of an agency's page or of a feed stands in what it is said to depend on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.site.corpus import Corpus
from memarak.site.page import File, Page
from memarak.site.pages import agencies, feeds

AGENCIES = [{"kode": "dishub", "nama": "Dinas Perhubungan"}, {"kode": "dlh", "nama": "Dinas Lingkungan Hidup"}]
DONE = {"status": "selesai", "tanggal_selesai": "2026-10-20"}
ROWS = [{"nomor": f"T-{n}", "tanggal_masuk": f"2026-09-{n + 1:02d}", "opd": "dishub" if n % 2 else "dlh"} | DONE for n in range(28)]
RESPONSES = [{"nomor": "T-3"}]


def edited(**cells: str) -> dict[str, Any]:
    """Of the complaint T-3, whose agency has enough for a curve, these cells become others."""
    return {"rows": [row | cells if row["nomor"] == "T-3" else row for row in ROWS]}


EDITS = [
    edited(judul="Lampu taman"),
    edited(kategori="Air bersih"),
    edited(desa="Bukit"),
    edited(klasifikasi="berkadar"),
    edited(status="diproses", tanggal_selesai=""),
    edited(tanggal_selesai="2026-11-12", status="ditutup_otomatis"),
    edited(tanggal_selesai="2026-10-12", status="selesai"),
    edited(status="diarsipkan", alasan="Jalan nasional"),
    edited(tanggal_masuk="2026-01-05"),
    edited(opd="dlh"),
    {"rows": ROWS[1:]},
    {"responses": [{"nomor": "T-3", "tanggal": "2026-11-14"}]},
    {"agencies": [AGENCIES[0] | {"kontak": "Tanjung"}, AGENCIES[1]]},
    {"agencies": [AGENCIES[0] | {"nama": "Dinas Perhubungan dan Laut"}, AGENCIES[1]]},
]


def looked_at(corpus: Corpus) -> dict[str, tuple[object, str]]:
    """Of each agency's page and each feed what it is made of, and what it is said to depend on."""
    found: list[Page | File] = [page for page in agencies.pages(corpus) if page.template == "opd.html"]
    found += feeds.pages(corpus)
    assert all(callable(page.inputs) for page in found)
    return {page.address: (page.make(), page.inputs()) for page in found}  # type: ignore[operator]


@pytest.fixture
def seen(corpus_of: Callable[..., Corpus]) -> Callable[..., dict[str, tuple[object, str]]]:
    def see(**edit: Any) -> dict[str, tuple[object, str]]:
        now = {"rows": ROWS, "responses": RESPONSES, "agencies": AGENCIES} | edit
        return looked_at(corpus_of(now.pop("rows"), now.pop("responses"), **now))

    return see


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: "-".join(edit))
def test_what_changes_a_page_changes_what_it_depends_on(edit: dict[str, Any], seen: Callable[..., Any]) -> None:
    before, after = seen(), seen(**edit)
    changed = {address for address in before.keys() & after.keys() if before[address][0] != after[address][0]}
    assert changed, "an edit that nothing shows tests nothing"
    assert {address for address in changed if before[address][1] == after[address][1]} == set()


def test_a_curve_depends_on_waits_that_no_figure_and_no_entry_tells(seen: Callable[..., Any]) -> None:
    ended = [f"2026-10-{day:02d}" for day in range(1, 29)]
    rows = [
        {"nomor": f"W-{n:02d}", "tanggal_masuk": "2025-03-03", "tanggal_selesai": ended[n], "status": "selesai"} for n in range(28)
    ]
    later = [row | {"tanggal_selesai": "2026-10-07"} if row["nomor"] == "W-01" else row for row in rows]
    (before, told), (after, told_after) = (seen(rows=one, responses=[])["opd/dishub/"] for one in (rows, later))
    assert before[1].figures.keys == after[1].figures.keys, "the figures are the same"
    assert before[1].entries == after[1].entries, "what the first list shows is the same"
    assert before[1].figures.curve != after[1].figures.curve
    assert told != told_after


def test_a_text_changes_feeds_and_no_agency(seen: Callable[..., Any]) -> None:
    before, after = seen(), seen(**edited(isi="Pipa bocor."))
    told = {address for address in before if before[address][1] != after[address][1]}
    assert told == {address for address in before if before[address][0] != after[address][0]}
    assert "feeds/semua.xml" in told
    assert not {address for address in told if address.startswith("opd/")}


def test_the_agencies_of_this_test_have_a_curve(seen: Callable[..., Any]) -> None:
    _, page = seen()["opd/dishub/"][0]
    assert page.figures.curve
