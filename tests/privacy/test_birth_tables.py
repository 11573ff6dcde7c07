from __future__ import annotations

import pytest

from memarak.privacy.birth_tables import dates_of_tables


@pytest.mark.parametrize(
    ("table", "dates"),
    [
        ("nama|tgl lahir\na|4-5-1990\nb|5-6-1991\n", ["4-5-1990", "5-6-1991"]),
        ("tgl lahir;nama;masuk\n4-5-1990;a;1-2-2024\n5-6-1991;b;2-3-2024", ["4-5-1990", "5-6-1991"]),
        ("no|nama|ttl\n1|a|b|4-5-1990", ["4-5-1990"]),
        ("masuk|ttl\n1-2-2024|4-5-1990\n\n2-3-2024|5-6-1991", ["4-5-1990"]),
        ("no|tgl lahir anak yang pertama\n1|4-5-1990", []),
        ("no|tgl lahir anak pertama\n1|4-5-1990", ["4-5-1990"]),
        ("nama | ttl\na | 4-5-1990", ["4-5-1990"]),
        ("lahir di desa\n4-5-1990", []),
        ("lahir di desa\n\nno|ttl\n1|4-5-1990", ["4-5-1990"]),
    ],
)
def test_dates_in_the_column_of_births_are_found(table: str, dates: list[str]) -> None:
    assert [table[start:end] for start, end in dates_of_tables(table)] == dates
