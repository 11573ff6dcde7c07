"""Customers' numbers: electricity, water, telephone and internet, and the number of a taxed object (NOP)."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "pelanggan"
_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode)\.? ?"
CUE = (
    r"id ?pel(?:anggan)?|idpel|id pln|no\.? ?pel|pelanggan|nosal|nosamb?|no\.? ?samb?|no\.? sal"
    r"|sambungan(?: rumah)?|nomor sr|no\.? sr"
    r"|pln|kwh(?: meter)?"
    rf"|{_NUMBER}(?:meter(?:an)?|token|kontrol)|meter(?:an)?(?: listrik| air| pln| pdam)?|token(?: listrik)?|pdam|indihome|wifi"
    r"|nop|sppt|objek pajak|customer id"
)
_STRONG = re.compile(
    r"(?:no|nomor|nomer|id)\.? ?pel|nosal|nosamb?|no\.? ?samb|sambungan|no\.? s|nop|sppt|objek pajak"
    r"|customer|(?:no|nomor|nomer|id)\.? ?meter|pelanggan[^.\n]{0,12}\bno"
)


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced: four digits are enough behind a word for the number itself, six behind a company's name."""
    return cued and run.count >= (4 if _STRONG.search(run.before) else 6) and run.count <= 24
