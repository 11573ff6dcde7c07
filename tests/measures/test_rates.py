"""Wilson's interval at its edges, and how shares and ages are written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from memarak.measures.rates import format_half, format_share, wilson


def test_none_of_twelve_and_all_of_twelve_end_exactly_at_the_edge() -> None:
    low, high = wilson(0, 12)
    assert (low, format_share(high)) == (0.0, "0.2425")
    low, high = wilson(12, 12)
    assert (format_share(low), high) == ("0.7575", 1.0)


@pytest.mark.parametrize(
    ("successes", "base", "low", "high"),
    [(81, 263, "0.2553", "0.3662"), (15, 148, "0.0624", "0.1605"), (0, 20, "0.0000", "0.1611"), (1, 29, "0.0061", "0.1718")],
)
def test_the_interval_is_that_of_the_worked_examples(successes: int, base: int, low: str, high: str) -> None:
    """Newcombe 1998, Statistics in Medicine 17, 857: the score method without continuity correction."""
    assert tuple(format_share(end) for end in wilson(successes, base)) == (low, high)


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (Fraction(0), "0.0000"),
        (Fraction(1), "1.0000"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(1, 32), "0.0313"),  # 0.03125: half away from zero, where the float rounds to 0.0312
        (Fraction(1, 160), "0.0063"),
        (Fraction(19999, 20000), "1.0000"),
    ],
)
def test_shares_have_four_decimals_and_halves_go_up(share: Fraction, written: str) -> None:
    assert format_share(share) == written


def test_only_a_half_is_written_with_a_decimal() -> None:
    assert [format_half(Fraction(n, 2)) for n in (0, 7, 24)] == ["0", "3.5", "12"]


def test_the_interval_of_all_and_of_none_ends_exactly_at_one_and_zero() -> None:
    assert {(wilson(0, base)[0], wilson(base, base)[1]) for base in range(1, 400)} == {(0.0, 1.0)}
