"""The number of a family card (KK)."""

from __future__ import annotations

from memarak.privacy.numbers import NumberRun

KIND = "kk"
CUE = r"kartu keluarga|k\.k\.?|kk|c-?1"


def claims(run: NumberRun, cued: bool) -> bool:
    """A long number announced as that of a family card."""
    return cued and 10 <= run.count <= 20
