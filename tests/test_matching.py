from __future__ import annotations

import pytest

from memarak.matching import fold


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
