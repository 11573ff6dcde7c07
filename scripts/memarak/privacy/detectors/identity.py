"""Long numbers that nothing announces: ten digits or more in one piece are an account, a card or a person's number."""

from __future__ import annotations

import re

from memarak.privacy.detectors.phone import SERVICE
from memarak.privacy.numbers import IDENTITY_DIGITS, NumberRun
from memarak.privacy.series import is_of_machine

KIND = "identitas"
CUE = r"no\.? identitas|nomor identitas|identitas|id (?:saya|sy|art)"
_REPORT = re.compile(r"20[1-4]\d[01]\d[0-3]\d\d{0,9}")
_GOODS = re.compile(
    r"(?<![^\W_])(?:bar[ck]ode|kode batang|bpom|p-?irt|batch|bets|lot|kode produksi|ean|upc|sku|isbn|issn|halal)(?:nya)?"
    r"(?:[^\S\n](?:no|nomor|ri|md|ml|barang|produk)\b\.?){0,2}[^\w\n]{1,3}\Z"
)
""" "barcode 8990000000000": of goods."""
_LONGEST_GOODS = 30
_BUDGET = re.compile(r"\d(?:\.\d{1,4}){3,}")
_ACCOUNTLIKE = re.compile(r"(?!97[89])\d{3,4}(?:-\d{1,7}){2,5}")
"""Groups with dashes between, as banks write accounts; not those of a book's number."""
_CARDLIKE = re.compile(r"(?:[1-9]\d{3}(?:[ -]\d{3,6}){2,4}|\d{4}(?: \d{4}){2}(?: \d{1,4}))")
_WHOSE = (
    r"[^\S\n](?:saya|sy|aku|ak|aq|gw|kami|tiang|dia|istri|suami|anak|bapak|ibu|adik|kakak|alm\w{0,5}|ini|itu"
    r"|no|nomor|nomer)(?:nya|ku)?"
)
_OWN = re.compile(
    rf"(?<![^\W_])(?:(?:punya|milik)(?:ku|nya|(?={_WHOSE}))(?:{_WHOSE}){{0,3}}|(?:nomor|nomer)(?:nya|ku))\.?[^\w\n]{{1,4}}\Z"
)
""" "… server down, punya saya (910804.38.1192)": what it is the number of was said long before."""
_PAYEE = re.compile(
    r"(?<![^\W_])(?:ke|kpd|kepada)(?:[^\S\n](?:no|nomor|nomer|nmr|rek\w{0,6}|nomornya|sini|ini|akun))*\.?[^\w\n]{1,4}\Z"
)
_LEAST_OWN, _LEAST_ACCOUNT, _LEAST_CARDLIKE = 9, 10, 13
"""So many digits has a number that is called somebody's own, that money is sent to, that is written as cards are."""


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced, or long and unbroken and not a report's number (year, month, day and a count)."""
    if cued:
        return run.count >= 6
    if run.count >= _LEAST_OWN and not run.digits.endswith("000") and _OWN.search(run.before):
        return True
    return _is_long(run) and not _is_of_thing(run)


def _is_of_thing(run: NumberRun) -> bool:
    """Whether it is a service's, or a word for goods or a series stands right before it."""
    if SERVICE.fullmatch(run.digits):
        return True
    return _GOODS.search(run.before, max(0, len(run.before) - _LONGEST_GOODS)) is not None or is_of_machine(run)


def _is_long(run: NumberRun) -> bool:
    """Whether it is as long as accounts are, or written as they are."""
    if run.is_unbroken:
        return run.count >= 10 and not _REPORT.fullmatch(run.digits) and not _follows_code(run)
    if 12 <= run.count <= IDENTITY_DIGITS and _ACCOUNTLIKE.fullmatch(run.raw):
        return True
    if run.count < _LEAST_CARDLIKE or _BUDGET.fullmatch(run.raw):
        return False
    years = all(size == 4 for size in run.sizes) and all(run.digits[i : i + 2] in ("19", "20") for i in range(0, run.count, 4))
    return _CARDLIKE.fullmatch(run.raw) is not None and not years


def is_payee(run: NumberRun) -> bool:
    """Whether a number behind a word for money tells where it goes, not how much: by "ke" before it or written as accounts are."""
    if run.count < _LEAST_ACCOUNT or run.digits.endswith("000"):
        return False
    if _PAYEE.search(run.before) or _OWN.search(run.before):
        return True
    return run.count >= _LEAST_CARDLIKE and (_CARDLIKE.fullmatch(run.raw) or _ACCOUNTLIKE.fullmatch(run.raw)) is not None


def _follows_code(run: NumberRun) -> bool:
    """Whether the digits are the tail of a code such as `TKT2026112400123` or `https://…/berita-1234567890`."""
    return run.before[-1:].isalpha() or run.before[-1:] in ("/", "=", "_", "-")
