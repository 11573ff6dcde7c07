"""Payment cards: numbers announced by `kartu ATM`, `kartu kredit` and the like, and their secret codes."""

from __future__ import annotations

from memarak.privacy.numbers import NumberRun

KIND = "kartu"
CUE = r"kartu (?:atm|kredit|debit|gpn)|atm|credit card|debit card|card(?: number)?|visa|mastercard|cvv|cvc|pin|otp"
_LONGEST_SUM = 8
""" "visa 500000": what one costs."""


def claims(run: NumberRun, cued: bool) -> bool:
    """A number announced as a card's."""
    is_sum = run.count <= _LONGEST_SUM and run.digits.endswith("000")
    return cued and 6 <= run.count <= 19 and not is_sum
