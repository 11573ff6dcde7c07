"""One text for each measure, in two languages, and a rule for everything a reader may ask."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from memarak.dictionary import FILES
from memarak.measures.definitions import DEFINITIONS, SOURCES, UNITS
from memarak.measures.figures import COUNTS, MEASURES
from memarak.measures.rules import REASONS, RULES
from memarak.vocabulary import STATUSES


def test_every_measure_is_defined_in_the_order_of_the_file() -> None:
    assert list(DEFINITIONS) == list(MEASURES)
    assert list(MEASURES)[: len(COUNTS)] == list(COUNTS)
    assert set(STATUSES) <= set(COUNTS)


@pytest.mark.parametrize("name", list(MEASURES))
def test_a_definition_says_everything_in_both_languages(name: str) -> None:
    definition = DEFINITIONS[name]
    texts = (definition.title, definition.title_en, definition.text, definition.text_en, definition.base, definition.base_en)
    assert all(text and text == text.strip() for text in texts)
    assert all(text.endswith(".") for text in texts[2:])
    assert bool(definition.left_out) == bool(definition.left_out_en) == (name not in COUNTS)


@pytest.mark.parametrize("name", list(MEASURES))
def test_the_english_definition_is_the_docstring_of_the_function(name: str) -> None:
    written = " ".join((inspect.getdoc(MEASURES[name]) or "").split())
    assert len(DEFINITIONS[name].text_en) > 40
    assert written.startswith(DEFINITIONS[name].text_en)


@pytest.mark.parametrize("name", [name for name in MEASURES if name not in COUNTS and not name.endswith("_terbuka")])
def test_an_estimate_names_its_sources_in_the_docstring_too(name: str) -> None:
    sources = DEFINITIONS[name].sources
    assert sources
    assert set(sources) <= set(SOURCES)
    assert "Source: " in (inspect.getdoc(MEASURES[name]) or "")


@pytest.mark.parametrize(
    ("name", "anchor", "sources"),
    [
        ("masuk", "masuk", ()),
        ("lewat_tenggat", "lewat-tenggat", ()),
        ("umur_median_terbuka", "umur-median-terbuka", ()),
        ("tepat_waktu_tanggapan", "tepat-waktu-tanggapan", ("wilson",)),
        (
            "p90_hari_penyelesaian",
            "p90-hari-penyelesaian",
            ("kaplan-meier", "greenwood", "kalbfleisch-prentice", "brookmeyer-crowley"),
        ),
    ],
)
def test_a_definition_has_its_own_address_and_names_what_it_rests_on(name: str, anchor: str, sources: tuple[str, ...]) -> None:
    assert (DEFINITIONS[name].anchor, DEFINITIONS[name].sources) == (anchor, sources)


def test_no_two_definitions_are_the_same() -> None:
    for field in ("title", "title_en", "text", "text_en", "anchor"):
        assert len({getattr(d, field) for d in DEFINITIONS.values()}) == len(DEFINITIONS)


def test_units_are_those_of_the_dictionary() -> None:
    [unit] = [column for column in FILES["statistik"].columns if column.name == "satuan"]
    assert set(UNITS.values()) == set(unit.values)


def test_reasons_are_those_of_the_contract() -> None:
    assert set(REASONS) == {
        "data terlalu sedikit",
        "belum tercapai",
        "tidak ada data tanggapan",
        "tidak ada tanggal selesai",
        "tidak ada dasar",
    }


def test_rules_have_addresses_of_their_own() -> None:
    assert len({rule.anchor for rule in RULES} | {d.anchor for d in DEFINITIONS.values()}) == len(RULES) + len(DEFINITIONS)


def test_the_site_can_read_them_without_pandas() -> None:
    script = (
        "import sys; import memarak.measures.definitions, memarak.measures.rules, memarak.measures.survival, "
        "memarak.measures.calendar; print(sorted({'pandas', 'numpy', 'holidays'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
