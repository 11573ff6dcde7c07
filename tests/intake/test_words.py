"""Statuses and the other closed lists: spellings taken, near misses only suggested."""

from __future__ import annotations

from dataclasses import replace

import pytest

from memarak.intake.words import Nearest, vocabularies
from memarak.settings import Settings


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("SELESAI ", "selesai"),
        ("sdh selesai", "selesai"),
        ("Done", "selesai"),
        ("Ditutup oleh Sistem", "ditutup_otomatis"),
        ("Diarsipkan oleh Pelapor", "diarsipkan"),
        ("Diarsipkan oleh Camat", "diarsipkan"),
        ("Terdisposisi, Belum Ditindaklanjuti", "diteruskan"),
        ("in-progress", "diproses"),
        ("ditunda", "menunggu_pelapor"),
        ("Reopened", "diproses"),
        ("nanti", None),
        ("???", None),
        ("", None),
    ],
)
def test_statuses(settings: Settings, word: str, code: str | None) -> None:
    assert vocabularies(settings)["status"].code(word) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [("Publik", "publik"), ("ANONIM", "anonim"), ("Anonim|Rahasia", "rahasia"), ("terbatas", None), ("", None)],
)
def test_visibility(settings: Settings, word: str, code: str | None) -> None:
    assert vocabularies(settings)["kerahasiaan"].code(word) == code


def test_synonyms_of_the_configuration_win(settings: Settings) -> None:
    own = replace(settings, synonyms={"status": {"otw": "diproses", "closed": "ditutup_otomatis"}, "kerahasiaan": {"": "publik"}})
    words = vocabularies(own)
    assert words["status"].code("OTW") == "diproses"
    assert words["status"].code("Closed") == "ditutup_otomatis"
    assert words["kerahasiaan"].code("") == "publik"
    assert words["kerahasiaan"].code("???") is None


@pytest.mark.parametrize(("word", "label"), [("Selesia", "Selesai"), ("diprose", "Diproses OPD"), ("xyz", ""), ("ab", "")])
def test_a_near_word_is_only_suggested(settings: Settings, word: str, label: str) -> None:
    vocabulary = vocabularies(settings)["status"]
    assert vocabulary.code(word) is None
    assert vocabulary.suggestion(word) == label


def test_long_cells_are_not_compared() -> None:
    assert Nearest(["a" * 100]).find("a" * 100) == ""


def test_a_table_of_nonsense_gets_only_so_many_suggestions() -> None:
    near = Nearest(["gangga"])
    found = [near.find("ganggu") for _ in range(600)]
    assert found == ["gangga"] * 500 + [""] * 100
