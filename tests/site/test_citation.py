"""Citations in the formats of reference managers."""

from __future__ import annotations

import json
from datetime import date

from memarak.site.citation import Publisher, bibtex_file, cite, csl_file, csl_item, ris_file
from memarak.site.claims import Scope
from memarak.site.figures import Figure

PUBLISHER = Publisher("Memarak", "Kabupaten Contoh", "https://contoh.example", date(2026, 11, 24))
RATE = Figure(
    "a", "rasio_selesai", 0.73, "0.7328", "1224", "73\u00a0%", "", 1224, "1.224", 0.71, 0.76, "71–76\u00a0%", False, "", ""
)
ALL = Scope("semua waktu")


def test_plain_text_names_source_date_and_address() -> None:
    citation = cite(RATE, ALL, PUBLISHER, "statistik/")
    end = "https://contoh.example/statistik/#rasio-selesai"
    assert citation.plain.endswith(f"Memarak Kabupaten Contoh, data sampai 24 November 2026. {end}")
    assert citation.plain_en.endswith(f"Memarak Kabupaten Contoh, data as of 24 November 2026. {end}")


def test_bibtex_escapes_what_latex_would_read() -> None:
    bibtex = cite(RATE, ALL, PUBLISHER, "statistik/").bibtex
    assert bibtex.startswith("@misc{memarak-20261124-statistik-rasio-selesai,")
    assert "73 \\%" in bibtex
    assert "  year = {2026}" in bibtex
    assert bibtex.count("{") == bibtex.count("}")


def test_ris_has_a_tag_on_every_line_and_ends_as_it_must() -> None:
    lines = ris_file([cite(RATE, ALL, PUBLISHER, "statistik/")]).decode().split("\r\n")
    assert lines[0] == "TY  - DATA"
    assert all(line[2:6] == "  - " for line in lines if line)
    assert [line for line in lines if line][-1] == "ER  - "


def test_csl_is_a_list_of_datasets_with_unique_ids() -> None:
    items = [csl_item(RATE, ALL, PUBLISHER, address) for address in ("statistik/", "statistik/2026/")]
    parsed = json.loads(csl_file([cite(RATE, ALL, PUBLISHER, address) for address in ("statistik/", "statistik/2026/")]))
    assert [item["type"] for item in parsed] == ["dataset", "dataset"]
    assert len({item["id"] for item in parsed}) == 2
    assert parsed[0]["issued"] == {"date-parts": [[2026, 11, 24]]}
    assert json.loads(cite(RATE, ALL, PUBLISHER, "statistik/").csl) == [items[0]]


def test_a_page_s_files_hold_all_its_figures() -> None:
    both = [cite(RATE, ALL, PUBLISHER, address) for address in ("statistik/", "statistik/2026/")]
    assert bibtex_file(both).decode().count("@misc{") == 2
