"""Long numbers that nothing announces: ten digits or more in one piece are an account, a card or a person's number."""

from __future__ import annotations

import re

from memarak.privacy.numbers import IDENTITY_DIGITS, NumberRun

KIND = "identitas"
CUE = r"no\.? identitas|nomor identitas|identitas|id (?:saya|sy|art)"
_REPORT = re.compile(r"20[1-4]\d[01]\d[0-3]\d\d{0,9}")
_BUDGET = re.compile(r"\d(?:\.\d{1,4}){3,}")
_ACCOUNTLIKE = re.compile(r"(?!97[89])\d{3,4}(?:-\d{1,7}){2,5}")
"""Groups with dashes between, as banks write accounts; not those of a book's number."""
_CARDLIKE = re.compile(r"[1-9]\d{3}(?:[ -]\d{3,6}){2,4}")


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced, or long and unbroken and not a report's number (year, month, day and a count)."""
    if cued:
        return run.count >= 6
    if run.is_unbroken:
        return run.count >= 10 and not _REPORT.fullmatch(run.digits) and not _follows_code(run)
    if 12 <= run.count <= IDENTITY_DIGITS and _ACCOUNTLIKE.fullmatch(run.raw):
        return True
    if run.count < 13 or _BUDGET.fullmatch(run.raw):
        return False
    years = all(size == 4 for size in run.sizes) and all(run.digits[i : i + 2] in ("19", "20") for i in range(0, run.count, 4))
    return _CARDLIKE.fullmatch(run.raw) is not None and not years


def _follows_code(run: NumberRun) -> bool:
    """Whether the digits are the tail of a code such as `TKT2026112400123` or `https://…/berita-1234567890`."""
    return run.before[-1:].isalpha() or run.before[-1:] in ("/", "=", "_", "-")
