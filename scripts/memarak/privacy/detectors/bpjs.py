"""The number of a health insurance card (BPJS Kesehatan, KIS, JKN): thirteen digits, most begin with 000."""

from __future__ import annotations

from memarak.privacy.numbers import NumberRun

KIND = "bpjs"
CUE = r"bpjs(?: mandiri| kesehatan| pbi)?(?! ketenagakerjaan)|kis|jkn|askes|kartu indonesia sehat"


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced as one, or thirteen digits that begin with three zeros."""
    return (cued and 7 <= run.count <= 16) or (run.count == 13 and run.digits.startswith("000"))
