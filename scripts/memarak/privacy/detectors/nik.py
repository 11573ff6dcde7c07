"""NIK, the number of a person: every run of sixteen digits, however spaced, whatever it is said to be."""

from __future__ import annotations

from memarak.privacy.numbers import IDENTITY_DIGITS, NumberRun
from memarak.privacy.series import is_of_machine

KIND = "nik"
CUE = r"e-?ktp|ktp|nik|induk kependudukan|kia"


def claims(run: NumberRun, cued: bool) -> bool:
    """Sixteen digits; announced as a NIK also with some digits too few or too many. `0x00000709` is a fault's code."""
    if run.count == IDENTITY_DIGITS and not cued and is_of_machine(run):
        return False
    return run.count == IDENTITY_DIGITS or (cued and 8 <= run.count <= 20 and not run.before.endswith("0x"))
