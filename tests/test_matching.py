from __future__ import annotations

import pytest

from memarak.matching import by_key, fold


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (" Tanggal_Masuk ", "tanggalmasuk"),
        ("TANGGAL\u00a0MASUK", "tanggalmasuk"),
        ("Tégal-Maja", "tegalmaja"),
        ("\ufeffNomor", "nomor"),
        ("---", ""),
        ("Anonim|Rahasia", "anonimrahasia"),
    ],
)
def test_words_are_compared_without_case_spaces_and_accents(text: str, key: str) -> None:
    assert fold(text) == key


def test_words_that_are_compared_as_one_are_found_together() -> None:
    assert by_key(["LAP-1", "lap 1", "LAP-2"]) == {"lap1": ["LAP-1", "lap 1"], "lap2": ["LAP-2"]}
