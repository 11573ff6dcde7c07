from __future__ import annotations

import pytest

from memarak.privacy.reading import Reading


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("hp 642105, nik 520801\n410765\n0012, hp 642106", ["642105", *["5208014107650012"] * 3, "642106"]),
        ("nik 52080141 dan 07650012\n", ["52080141", "07650012"]),
        ("nik 520801\n4107 dan 650012", ["520801", "4107", "650012"]),
        ("nik 520801\n0810650012", ["520801", "0810650012"]),
        ("nik 52080\n62810650012", ["52080", "62810650012"]),
        ("hp 6281\n2345678901", ["62812345678901"] * 2),
        ("hp 642105, nik 520801\n410765\n0012 ya", ["642105", *["5208014107650012"] * 3]),
        ("nik 520801\n410765\n0012\n642105", [*["5208014107650012"] * 3, "642105"]),
        ("nik 520801-\n -410765\n0012\n081234567890", [*["5208014107650012"] * 3, "081234567890"]),
        ("nik 990801\n990765\n0012", ["990801", "990765", "0012"]),
        ("hp 0812\n34567890", ["081234567890"] * 2),
        ("hp 081234567\n8901", ["0812345678901"] * 2),
        ("hp 0812345678\n9012", ["0812345678", "9012"]),
        ("hp 642105\n08123456", ["642105", "08123456"]),
        ("12.345\n081234567", ["081234567"]),
        ("npwp 01.234.567.8\n912-000", ["012345678912000"] * 2),
    ],
)
def test_numbers_on_lines_of_their_own_have_the_digits_of_the_whole(text: str, numbers: list[str]) -> None:
    runs = Reading(text).runs
    assert [run.digits for run in runs] == numbers


def test_a_number_over_lines_is_announced_and_grouped_as_one() -> None:
    runs = Reading("nik 520801\n410765\n0012 ya").runs
    assert [(run.raw, run.sizes, run.before) for run in runs] == [(raw, (6, 6, 4), "nik ") for raw in ("520801", "410765", "0012")]
