"""One cell in two renderings."""

from __future__ import annotations

from typing import Any

import pytest

from memarak.sources.google.renderings import Column, is_date, shown_texts, typed_texts


def column(field: str) -> Column:
    return Column("keluhan", field, 5, 17)


@pytest.mark.parametrize(
    ("seen", "value", "expected"),
    [
        ("08/03/2021", 44263, True),
        ("8 Mar 2021", 44263, True),
        ("Senin, 8 Maret 2021", 44263, True),
        ("03/08/21", 44263, True),
        ("20210308", 44263, True),
        ("Maret 2021", 44263, True),
        ("8-Mar", 44263, True),
        ("Senin", 44263, True),
        ("08/03/2021 14.30", 44263.604166666664, True),
        ("14:30", 0.604166666666667, True),
        ("2:30 PM", 0.604166666666667, True),
        ("04/04/2022", 44655, True),
        ("44263", 44263, False),
        ("44.263", 44263, False),
        ("44.263,00", 44263, False),
        ("2021", 2021, False),
        ("Rp8.500", 8500, False),
        ("50%", 0.5, False),
        ("16%", 0.1556, False),
        ("12,3", 12.345, False),
        ("4,4E+04", 44263, False),
        ("0", 0, False),
        ("", 44263, False),
        ("-5", -5, False),
        ("REG-01/0412", 412, False),
        ("01-2021/0731", 731, False),
    ],
)
def test_is_date(seen: str, value: float, expected: bool) -> None:
    assert is_date(seen, value) is expected


@pytest.mark.parametrize(
    ("field", "seen", "held", "text"),
    [
        ("nomor", "00412", "00412", "00412"),
        ("nomor", "00412", 412, "00412"),
        ("nomor", "KLU-0412", 412, "KLU-0412"),
        ("nomor", "REG-01/0412", 412, "REG-01/0412"),
        ("nomor", "1.234", 1234, "1234"),
        ("nomor", "1,234.00", 1234, "1234"),
        ("nomor", "1.000", 1000, "1000"),
        ("nomor", "1,2E+09", 1234567890, "1234567890"),
        ("nomor", "5,20112E+15", 5201123456789012, "5201123456789012"),
        ("tanggal_masuk", "08/03/2021", 44263, "2021-03-08"),
        ("tanggal_masuk", "08/03/2021 14:30:00", 44263.604166666664, "2021-03-08 14:30"),
        ("tanggal_masuk", "44263", 44263, "44263"),
        ("tanggal_masuk", "8 Maret 2021", "8 Maret 2021", "8 Maret 2021"),
        ("capaian", "2,5", 2.5, "2.5"),
        ("capaian", "Rp 8.500", 8500, "8500"),
        ("capaian", "BENAR", True, "TRUE"),
        ("nomor", "", "", ""),
    ],
)
def test_typed_texts(field: str, seen: str, held: Any, text: str) -> None:
    texts = typed_texts(column(field), [seen], [held])
    assert texts.cells == [text]
    assert texts.disagreements == []
    assert texts.problems == []


@pytest.mark.parametrize(
    ("seen", "held"), [("A2", "A1"), ("413", 412), ("", 412), ("A1", 412), ("412", ""), ("09/03/2021", ""), ("A1", None)]
)
def test_renderings_that_do_not_belong_together(seen: str, held: Any) -> None:
    assert typed_texts(column("nomor"), ["x", seen], ["x", held]).disagreements == [1]


@pytest.mark.parametrize(
    ("field", "seen", "held", "code"),
    [
        ("nomor", "5,20112E+15", 5201123456789010, "angka-rusak"),
        ("capaian", "100000000000000000000", 1e20, "angka-rusak"),
        ("nomor", "3-2021", 44256, "nomor-jadi-tanggal"),
    ],
)
def test_damage_is_a_problem_with_its_address(field: str, seen: str, held: Any, code: str) -> None:
    texts = typed_texts(column(field), ["x", seen], ["x", held])
    assert texts.cells == ["x", ""]
    assert [(p.code, p.place, p.column) for p in texts.problems] == [(code, "keluhan!F18", field)]


def test_words_are_taken_as_seen() -> None:
    texts = shown_texts(column("isi"), ["teks", "5,20112E+15", "E+15", 12, True])
    assert texts.cells == ["teks", "", "E+15", "12", "TRUE"]
    assert [p.place for p in texts.problems] == ["keluhan!F18"]
