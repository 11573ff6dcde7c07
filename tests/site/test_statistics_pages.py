"""The statistics pages, in the edge cases in which a wrong number would slip in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from memarak.rows import Holiday
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame, environment
from memarak.site.page import Page
from memarak.site.pages import agencies, embeds, place_index, statistics

THEME = Path(__file__).parents[2] / "theme" / "templates"
MODULES = (statistics, agencies, place_index, embeds)


def pages_of(corpus: Any) -> dict[str, str]:
    frame = Frame(environment(str(THEME)), corpus.facts)
    found = {}
    for module in MODULES:
        for page in module.pages(corpus):
            if not page.address.endswith(".png"):
                found[page.address] = frame.render(page).decode() if isinstance(page, Page) else page.make().decode()
    return found


def rows(count: int, **more: str) -> list[dict[str, str]]:
    first = date(2026, 3, 2)
    return [{"nomor": f"T-{n}", "tanggal_masuk": (first + timedelta(days=n)).isoformat(), **more} for n in range(count)]


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("&nbsp;", " ").split())


@pytest.mark.parametrize(
    ("complaints", "said"),
    [
        (rows(1), ["data terlalu sedikit", "Masih terbuka"]),
        (rows(12), ["belum tercapai", "0 %"]),
        (rows(12, status="diarsipkan"), ["tidak ada dasar", "Tidak dilanjutkan"]),
        (rows(12, status="ditutup_otomatis", tanggal_selesai="2026-06-01"), ["belum tercapai", "Ditutup otomatis"]),
        (rows(12, status="selesai"), ["tidak ada tanggal selesai"]),
        (rows(3, tanggal_masuk="2026-11-24"), ["data terlalu sedikit"]),
    ],
    ids=["one", "all open", "all archived", "all closed by the system", "resolved without dates", "everything on the last day"],
)
def test_words_stand_where_there_is_no_number(corpus_of: Callable[..., Any], complaints: Any, said: list[str]) -> None:
    found = pages_of(corpus_of(complaints))
    for phrase in said:
        assert phrase in text_of(found["statistik/"])
    assert not re.search(r"\b(?:None|nan|N/A|inf)\b", " ".join(map(text_of, found.values())))


def test_no_complaint_at_all_is_said(corpus_of: Callable[..., Any]) -> None:
    found = pages_of(corpus_of([]))
    assert "Belum ada keluhan yang masuk dalam masa ini." in text_of(found["statistik/"])
    assert "belum ada keluhan" in text_of(found["wilayah/"])


def test_without_responses_the_source_is_said_to_have_none(corpus_of: Callable[..., Any]) -> None:
    assert "tidak ada data tanggapan" in text_of(pages_of(corpus_of(rows(12)))["statistik/"])


def test_zero_of_twelve_is_a_rate_with_its_interval(corpus_of: Callable[..., Any]) -> None:
    text = text_of(pages_of(corpus_of(rows(12)))["statistik/"])
    assert "Bagian yang selesai 0 % 95 %: 0–24 % n = 12" in text


def test_a_leap_day_belongs_to_its_month(corpus_of: Callable[..., Any]) -> None:
    found = pages_of(corpus_of([{"tanggal_masuk": "2024-02-29"}]))
    assert "Statistik Februari 2024" in text_of(found["statistik/2024-02/"])


def test_a_named_period_without_complaints_keeps_its_address(corpus_of: Callable[..., Any]) -> None:
    page = pages_of(corpus_of(rows(1)))["statistik/awal/"]
    assert "Statistik seratus hari pertama" in text_of(page)
    assert "Belum ada keluhan yang masuk dalam masa ini." in text_of(page)


def test_a_period_stands_beside_the_whole(corpus_of: Callable[..., Any]) -> None:
    page = text_of(pages_of(corpus_of(rows(12)))["statistik/2026/"])
    assert "Dibanding semua waktu" in page


def test_the_comparison_says_what_may_not_be_concluded(corpus_of: Callable[..., Any]) -> None:
    page = text_of(pages_of(corpus_of(rows(31)))["statistik/"])
    assert "bukan peringkat" in page
    assert "tidak dapat disimpulkan" in page
    assert "paling sering tentang lampu jalan" in page


def test_each_figure_has_anchor_definition_and_citation(corpus_of: Callable[..., Any]) -> None:
    page = pages_of(corpus_of(rows(12)))["statistik/"]
    for anchor in ("masuk", "rasio-selesai", "median-hari-kerja-penyelesaian", "tepat-waktu-tanggapan"):
        part = page.split(f'id="{anchor}"')[1].split("</article>")[0]
        assert "Kutip angka ini" in part
        assert f"https://contoh.example/statistik/#{anchor}" in part
        assert "@misc{" in part
        assert "TY  - DATA" in part


def test_reference_managers_find_title_author_and_date(corpus_of: Callable[..., Any]) -> None:
    page = pages_of(corpus_of(rows(1)))["statistik/2026/"]
    meta = dict(re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', page))
    assert meta["citation_title"] == "Statistik 2026: keluhan warga Kabupaten Contoh"
    assert meta["citation_author"] == "Memarak Kabupaten Contoh"
    assert meta["citation_publication_date"] == "2026/11/24"


def test_citation_files_hold_every_figure_of_the_page(corpus_of: Callable[..., Any]) -> None:
    found = pages_of(corpus_of(rows(12)))
    items = json.loads(found["statistik/kutipan.json"])
    assert len(items) == found["statistik/kutipan.bib"].count("@misc{") == found["statistik/kutipan.ris"].count("TY  - ") == 9


def test_changing_one_closing_date_changes_only_its_own_figures(corpus_of: Callable[..., Any]) -> None:
    done = {"status": "selesai", "tanggal_selesai": "2026-03-20"}
    before = corpus_of([*rows(12, **done), {"nomor": "L", "opd": "dikes", "tanggal_masuk": "2026-03-02", **done}])
    after = corpus_of(
        [*rows(12, **done), {"nomor": "L", "opd": "dikes", "tanggal_masuk": "2026-03-02", **done, "tanggal_selesai": "2026-06-30"}]
    )
    changed = {
        (old.tingkat, old.kode)
        for old, new in zip(before.snapshot.statistics, after.snapshot.statistics, strict=True)
        if old != new
    }
    assert ("opd", "dishub") not in changed
    assert ("semua", "") in changed


def test_embeds_have_no_navigation_and_are_not_indexed(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of(rows(12))
    page = pages_of(corpus)["sematan/rasio-selesai/"]
    assert "<nav" not in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Data sampai" in text_of(page)
    small = [p for p in embeds.pages(corpus) if p.address != "sematan/"]
    assert small
    assert not any(p.is_indexed for p in small)


def test_only_embeds_may_be_framed(site: Any) -> None:
    rules: dict[str, str] = {}
    current = ""
    for line in site.files["_headers"].decode().splitlines():
        current, rules = (line, rules) if not line.startswith(" ") else (current, {**rules, current: rules.get(current, "") + line})
    framed = [path for path in rules if "frame-ancestors" not in rules[path]]
    tops = {name.split("/")[0] for name in site.files if name.endswith(".html") and "/" in name}
    assert not {top for top in tops - {"sematan"} if f"/{top}/*" not in rules or f"/{top}/*" in framed}
    assert "frame-ancestors" not in rules["/*"]
    assert not any(path.startswith("/sematan") for path in rules if path not in framed)


def test_estimated_holidays_are_named_where_they_count(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of(rows(1))
    assert "masih perkiraan" not in text_of(pages_of(corpus)["statistik/"])
    estimated = Holiday("2027-03-10", "Hari Raya Idul Fitri (perkiraan)", "libur nasional")
    late = Corpus(replace(corpus.snapshot, holidays=[*corpus.snapshot.holidays, estimated]))
    assert "hari libur tahun 2027 masih perkiraan" in text_of(pages_of(late)["statistik/2026/"])


def test_what_is_counted_but_not_shown_and_what_is_not_counted_is_said(corpus_of: Callable[..., Any]) -> None:
    blank = dict.fromkeys(("nomor", "judul", "isi", "kanal", "desa"), "")
    page = text_of(pages_of(corpus_of([*rows(2), {**blank, "ditampilkan": "tidak"}]))["statistik/"])
    assert "Keluhan yang isinya dirahasiakan ikut dihitung." in page
    assert "Belum dapat ditampilkan dan belum dihitung: 2 baris" in page
    assert "dirahasiakan ikut dihitung" not in text_of(pages_of(corpus_of(rows(2)))["statistik/"])
