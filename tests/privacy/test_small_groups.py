from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memarak.privacy.small_groups import WithheldRow, generalise

HIDDEN = "dirahasiakan"
ROWS = st.lists(
    st.builds(
        WithheldRow,
        st.sampled_from([2023, 2024]),
        st.sampled_from(["Jalan", "Air", "", HIDDEN]),
        st.sampled_from(["Tanjung", "Bayan", ""]),
        st.sampled_from(["pupr", "dlh"]),
        st.booleans(),
    ),
    max_size=60,
)


def rows(count: int, kategori: str = "Jalan", kecamatan: str = "Tanjung", opd: str = "pupr", year: int = 2024, counts: bool = True):
    return [WithheldRow(year, kategori, kecamatan, opd, counts)] * count


def values(result: list[WithheldRow]) -> list[tuple[str, str, str]]:
    return [(row.kategori, row.kecamatan, row.opd) for row in result]


@pytest.mark.parametrize(
    ("given_rows", "expected"),
    [
        (rows(5), {("Jalan", "Tanjung", "pupr"): 5}),
        (rows(4), {(HIDDEN, HIDDEN, HIDDEN): 4}),
        (rows(3) + rows(2, "Air"), {(HIDDEN, "Tanjung", "pupr"): 5}),
        (rows(3) + rows(2, kecamatan="Bayan"), {(HIDDEN, HIDDEN, "pupr"): 5}),
        (rows(5) + rows(1, "Air"), {("Jalan", "Tanjung", "pupr"): 5, (HIDDEN, HIDDEN, HIDDEN): 1}),
        (rows(4) + rows(4, year=2023), {(HIDDEN, HIDDEN, HIDDEN): 8}),
        (rows(4) + rows(9, counts=False), {(HIDDEN, HIDDEN, HIDDEN): 13}),
        (rows(5) + rows(1, counts=False), {("Jalan", "Tanjung", "pupr"): 6}),
        (rows(5, kategori="", kecamatan=""), {("", "", "pupr"): 5}),
        ([], {}),
    ],
    ids=["five", "four", "categories", "districts", "lone-beside-five", "years", "withdrawn", "joins", "blank", "none"],
)
def test_each_group_has_company(given_rows: list[WithheldRow], expected: dict[tuple[str, str, str], int]) -> None:
    assert Counter(values(generalise(given_rows))) == Counter(expected)


@given(ROWS)
def test_nobody_stands_alone(given_rows: list[WithheldRow]) -> None:
    result = generalise(given_rows)
    company = Counter(row.shared for row in result if row.counts)
    assert all(company[row.shared] >= 5 for row in result if (row.kategori, row.kecamatan, row.opd) != (HIDDEN,) * 3)


@given(ROWS)
def test_values_go_in_order_and_no_further_than_needed(given_rows: list[WithheldRow]) -> None:
    before = Counter(row.shared for row in given_rows if row.counts)
    for old, new in zip(given_rows, generalise(given_rows), strict=True):
        assert (new.year, new.counts) == (old.year, old.counts)
        assert new.kecamatan == old.kecamatan or new.kategori == HIDDEN
        assert new.opd == old.opd or new.kecamatan == HIDDEN
        if before[old.shared] >= 5:
            assert new == old


@given(ROWS, st.randoms(use_true_random=False))
def test_order_of_rows_decides_nothing(given_rows: list[WithheldRow], chance: random.Random) -> None:
    order = list(range(len(given_rows)))
    chance.shuffle(order)
    straight, shuffled = generalise(given_rows), generalise([given_rows[i] for i in order])
    assert [straight[i] for i in order] == shuffled
