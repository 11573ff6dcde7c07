"""NPWP, the taxpayer's number: fifteen or sixteen digits."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "npwp"
CUE = (
    r"npp?wpd?|n\.p\.w\.p\.?|mpwp|wajib pajak|pokok wp|efin|(?:no\.?|nomor|nomer|id|kolom|isian|kartu) pajak"
    r"|tax(?:payer)? (?:id|number|no)"
)
_FORMATTED = re.compile(r"[\doOlI]{2}\W[\doOlI]{3}\W[\doOlI]{3}\W[\doOlI]\W[\doOlI]{3}\W[\doOlI]{3}")


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced as one, or fifteen digits in the grouping that only an NPWP has."""
    return (cued and 8 <= run.count <= 17) or (run.count == 15 and _FORMATTED.fullmatch(run.raw) is not None)
