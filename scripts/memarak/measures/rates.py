"""Shares of complaints, their intervals, and how numbers are written. Plain Python."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import sqrt

from memarak.measures.survival import Z95

_PLACES = Decimal("0.0001")


def wilson(successes: int, base: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927, J. Am. Stat. Assoc. 22, 209), both ends in [0, 1].

    `base` must be at least 1. With no success the lower end is exactly 0, with nothing else the upper is 1.
    """
    share = successes / base
    square = Z95 * Z95
    middle = (share + square / (2 * base)) / (1 + square / base)
    half = Z95 * sqrt(share * (1 - share) / base + square / (4 * base * base)) / (1 + square / base)
    low = 0.0 if successes == 0 else middle - half
    high = 1.0 if successes == base else middle + half
    return low, high


def format_share(share: Fraction | float) -> str:
    """Four decimals, a half away from zero as spreadsheets round; a `Fraction` is rounded without float error."""
    exact = Fraction(share)
    return str((Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_PLACES, ROUND_HALF_UP))


def format_half(value: Fraction) -> str:
    """A whole number, or one that ends in `.5`."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator / value.denominator:.1f}"
