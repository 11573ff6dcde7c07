"""Telephone numbers: mobile, landline, foreign; a call centre's number and an emergency number are no person's."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "telepon"
CUE = (
    r"no\.? ?hp(?:nya)?|hp(?:nya)?|h\.p\.?|handphone|hand phone|hape|telp(?:on)?|tlp(?:n)?|tlpn|telf|telfon|telepon|telpun"
    r"|telephone|tel"
    r"|phone|wa(?:nya)?|w\.a\.?|whats?app?|watsap|hub(?:ungi)?|dihubungi|menghubungi|kontak|contact|cp|sms|call|ponsel|nope"
    r"|mobile|calling|fax|faks|faksimili|ovo|gopay|go-pay|shopee ?pay|linkaja|link aja|cell|seluler|miscall"
)
SERVICE = re.compile(r"0?80[0479]\d{4,8}|1500\d{2,3}|14\d{3}")
_STANDARD_BEFORE = re.compile(r"\b(?:sni|iso|astm|pp|perda|uu)(?:[^\S\n]no\.?|[^\S\n]nomor)?[^\w\n]{0,3}\Z")
_LETTER_NUMBER = re.compile(r"/(?:19|20)\d\d(?:\D|\Z)")
"""How numbers of official letters end: `…/02/2017`."""
_PAIR = 2
_SHAPES = re.compile(
    r"08\d{7,12}"  # mobile
    r"|0[2-79]\d{7,11}"  # landline with its area code
    r"|(?:00)?62[2-9]\d{6,12}"  # with Indonesia's code
    r"|00[1-9]\d{8,13}"  # foreign, with the international prefix
    r"|8[1-9]\d{8,10}"  # mobile without the zero
)


def claims(run: NumberRun, cued: bool) -> bool:
    """By its shape alone, by a plus before it, or by a word that announces it."""
    if SERVICE.fullmatch(run.digits) or (not cued and _STANDARD_BEFORE.search(run.before)):
        return False
    if run.before.endswith(("+", "(+", "+ ")) and 8 <= run.count <= 16:
        return True
    if cued and 6 <= run.count <= 16 and not run.digits.startswith("1500"):
        return True
    shaped = _SHAPES.fullmatch(run.digits) is not None and not _LETTER_NUMBER.search(run.raw)
    if shaped and run.digits.startswith("8"):
        return run.is_unbroken or set(run.sizes[1:]) <= {3, 4, 5}
    if shaped and not cued and run.digits[0] == "0" and run.digits[1] not in "08" and run.sizes[0] == _PAIR:
        return False  # a code of an office: 02.06.01.04.01
    return shaped
