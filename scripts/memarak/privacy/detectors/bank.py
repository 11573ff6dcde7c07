"""Bank accounts and virtual accounts near a bank's name or the word for an account."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "rekening"
_BANKS = (
    r"bank|bri|brimo|britama|bni|bca|blu|mandiri|livin|bsi|btn|btpn|danamon|cimb|niaga|permata|muamalat"
    r"|ocbc|maybank|panin|mega|bukopin"
    r"|ntb syariah|bpd(?: ntb| bali)?|bpr(?: ntb)?|seabank|jago|jenius|neo ?bank|allo ?bank|superbank|krom"
    r"|simpedes|simpeda|taplus|tabunganku"
)
_NUMBER = r"(?:no|nomor|nomer)\.? "
CUE = (
    rf"no\.? ?rek|norek|rekening(?:nya)?|rek|{_BANKS}|briva|virtual account|va|tabungan|transfer|trf|tf|ditransfer"
    r"|kirim ke|dikirim ke|setor ke|masuk ke|acc(?=[:.]? ?\d|[:.]? no)|acct|account|bsb"
    rf"|sort code|{_NUMBER}(?:simpanan|pinjaman|kredit|deposito|tabungan)|buku tabungan|pegadaian"
)
_DIRECT = re.compile(r"rek|account|acct?\b|simpanan|tabungan|briva|\bva\W")
_VIRTUAL = re.compile(r"\b(?:briva|va|virtual account)\W[^.\n]{0,16}\Z")
_POWER_BEFORE = re.compile(r"(?:\d|\bdaya)[^\S\n]?k?va\W[^.\n]{0,16}\Z")
_POWER_BEHIND = re.compile(r"[^\S\n]?(?:va|watt|kva|kwh)(?![^\W_])")
_LONGEST_POWER = 6
"""Digits of a connection's volt-amperes."""
_NUMBERED = re.compile(r"(?:no|nomor|nomer|nmr)\W{0,2}rek\w{0,8}[^\w\n]{0,3}\Z")
_BANK_BEHIND = re.compile(rf"[^\S\n]?[(,/-]?[^\S\n]?(?:(?:di|rek|rekening|ke|bank)[^\S\n])?(?:{_BANKS})(?![^\W_])")
_BUDGET = re.compile(r"[4-6](?:\.\d{1,4}){3,6}")
"""Codes of budget lines: `5.1.02.01.01.0026`."""


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced: seven digits are enough behind the word itself, eight behind a bank's name; or a bank's name follows."""
    if run.count > 20 or _BUDGET.fullmatch(run.raw):
        return False
    behind = _BANK_BEHIND.match(run.after) is not None
    if not cued:
        return behind and run.count >= 8 and not run.digits.startswith("20")
    if run.count <= _LONGEST_POWER and (_POWER_BEFORE.search(run.before) or _POWER_BEHIND.match(run.after)):
        return False
    if _VIRTUAL.search(run.before):
        return run.count >= 4
    if _NUMBERED.search(run.before):
        return run.count >= 5
    return run.count >= (7 if behind or _DIRECT.search(run.before) else 8)
