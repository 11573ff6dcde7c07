from __future__ import annotations

import pytest

from memarak.sources.titles import tellable


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Keluhan 2026", ["Keluhan 2026"]),
        (" Nama \n pelapor ", ["Nama pelapor"]),
        ("x" * 40, ["x" * 40]),
        ("x" * 41, []),
        ("08123 hubungi", []),
        ("seseorang@example.com", []),
        ("  ", []),
    ],
)
def test_a_title_is_told_unless_it_could_be_somebodys_data(title: str, told: list[str]) -> None:
    assert tellable([title]) == told
