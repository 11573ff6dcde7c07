from __future__ import annotations

import random

import pytest

from memarak.privacy.spans import Span, merge

PRECEDENCE = {"b": 0, "a": 1, "c": 2}


@pytest.mark.parametrize(
    ("spans", "merged"),
    [
        ([(5, 9, "a"), (0, 3, "c")], [(0, 3, "c"), (5, 9, "a")]),
        ([(0, 3, "a"), (3, 6, "c")], [(0, 3, "a"), (3, 6, "c")]),
        ([(0, 4, "a"), (3, 9, "c")], [(0, 9, "c")]),
        ([(0, 6, "a"), (3, 8, "b")], [(0, 8, "a")]),
        ([(0, 4, "a"), (2, 6, "b"), (5, 9, "c")], [(0, 9, "b")]),
        ([(0, 9, "a"), (2, 4, "b"), (5, 8, "c")], [(0, 9, "a")]),
        ([(0, 3, "a"), (0, 3, "b"), (0, 3, "c")], [(0, 3, "b")]),
        ([(0, 3, "a"), (2, 6, "c"), (4, 7, "b"), (6, 9, "b")], [(0, 9, "c")]),
        ([(0, 3, "a"), (2, 6, "a"), (5, 9, "b"), (8, 12, "c")], [(0, 12, "b")]),
        ([(0, 9, "a"), (9, 10, "c"), (9, 10, "b")], [(0, 9, "a"), (9, 10, "b")]),
        ([(2, 2, "a"), (4, 3, "b"), (5, 6, "c")], [(5, 6, "c")]),
        ([(0, 1, "c"), (0, 1, "a")], [(0, 1, "a")]),
        ([], []),
    ],
    ids=[
        "apart",
        "side by side",
        "the longest names all",
        "longest first",
        "equally long",
        "within another",
        "one place",
        "longer than all before",
        "the kind that ranks before",
        "a short one behind a long one",
        "nothing",
        "one character",
        "none",
    ],
)
def test_finds_that_overlap_become_one_in_whatever_order(
    spans: list[tuple[int, int, str]], merged: list[tuple[int, int, str]]
) -> None:
    found = [Span(*span) for span in spans]
    for _ in range(6):
        assert merge(found, PRECEDENCE) == merged
        random.Random(len(found)).shuffle(found)
