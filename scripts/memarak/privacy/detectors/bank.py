"""Bank accounts and virtual accounts near a bank's name or the word for an account."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "rekening"
CUE = (
    r"no\.? ?rek|norek|rekening(?:nya)?|rek|bank|bri(?:va)?|brimo|bni|bca|mandiri|bsi|btpn|danamon|cimb|niaga|permata|muamalat"
    r"|ntb syariah|bank ntb|seabank|jago|jenius|virtual account|va|simpedes|tabungan|transfer|trf|tf|ditransfer"
    r"|kirim ke|account"
    r"|buku tabungan|britama"
)
_DIRECT = re.compile(r"rek|account|tabungan|briva")


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced: seven digits are enough behind the word itself, eight behind a bank's name."""
    if not cued or run.count > 20:
        return False
    return run.count >= (7 if _DIRECT.search(run.before) else 8)
