"""The reference says what the code says: what is made from the code is up to date, what is written by hand is complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from memarak.commands import COMMANDS as DONE_BY
from memarak.errors import ConfigurationError
from memarak.grammar import COMMANDS
from memarak.settings import DEFAULT_DEADLINES, DEFAULT_GATES, SECTIONS, load_settings
from memarak.vocabulary import TABS
from reference_docs.pages import PAGES

DOCS = Path(__file__).parents[2] / "docs"
PACKAGE = Path(__file__).parents[2] / "scripts/memarak"
SITE = '[situs]\nnama = "N"\ndaerah = "Kota N"\nalamat = "https://n.example"\n'
KEYS = dict(
    re.findall(
        r"^\| `([a-z_.…\[\]-]+)` \| ([^|]*) \|", (DOCS / "reference/pengaturan.md").read_text(encoding="utf-8"), re.MULTILINE
    )
)
"""Key -> its default as the page tells it."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run: make reference"


def test_every_command_is_in_the_grammar_and_does_something() -> None:
    assert set(COMMANDS) == set(DONE_BY)


def keys_known_in(section: str, tmp_path: Path) -> set[str]:
    """What the program itself says is known there, asked by a key that is not."""
    head = f"[[{section.removesuffix('[]')}]]" if section.endswith("[]") else f"[{section}]"
    policy = tmp_path / "portal.toml"
    site = SITE + "tak_dikenal = 1\n" if section == "situs" else SITE + f"{head}\ntak_dikenal = 1\n"
    policy.write_text(site, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="yang dikenal di sini") as refusal:
        load_settings(policy)
    return set(str(refusal.value).split("di sini: ")[1].rstrip(".").split(", "))


@pytest.mark.parametrize(
    "section",
    ["situs", "sumber", "status", "jenis", "klasifikasi", "kerahasiaan", "wilayah", "tanggal", "tanggapan_dari_keluhan", "gerbang",
     "tenggat.penyelesaian", "periode[]"],
)  # fmt: skip
def test_every_key_of_a_section_is_documented_and_no_other(section: str, tmp_path: Path) -> None:
    documented = {key.rpartition(".")[2] for key in KEYS if key.rpartition(".")[0] == section}
    assert documented == keys_known_in(section, tmp_path)


def test_every_section_is_documented() -> None:
    assert {re.split(r"[.\[]", key)[0] for key in KEYS} == set(SECTIONS)
    assert {"tab", "kolom"} <= set(SECTIONS)
    assert TABS


def test_defaults_of_gates_and_deadlines_are_those_of_the_code() -> None:
    assert {key: float(KEYS[f"gerbang.{key}"]) for key in DEFAULT_GATES} == dict(DEFAULT_GATES)
    assert {key: int(KEYS[f"tenggat.penyelesaian.{key}"]) for key in DEFAULT_DEADLINES} == DEFAULT_DEADLINES


def test_every_environment_variable_is_documented() -> None:
    read = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in re.findall(r"environ(?:\.get\(|\[)\s*\"([A-Z_]+)\"", path.read_text(encoding="utf-8"))
    }
    text = (DOCS / "reference/pengaturan.md").read_text(encoding="utf-8")
    assert {name for name in read if f"`{name}`" not in text} == set()
    assert "MEMARAK_SOURCE" in read
