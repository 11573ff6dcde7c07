"""Customers' numbers: electricity, water, telephone and internet, and the number of a taxed object (NOP)."""

from __future__ import annotations

import re

from memarak.privacy.groupings import TAXED_OBJECT
from memarak.privacy.numbers import NumberRun

KIND = "pelanggan"
_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode)\.? ?"
CUE = (
    r"(?:listrik|pln|pdam|wifi|token) id|no\.? ?sl|nomor sl|npwrd|nwrd|wajib retribusi|"
    r"id ?pel(?:anggan)?|idpel|id pln|no\.? ?pel|pelanggan|nosal|nosamb?|no\.? ?samb?|no\.? ?sal"
    r"|sambungan(?: rumah)?|samb|smbungan|smbngan|sambgan|nomor sr|no\.? sr"
    r"|sr|pln|pra ?bayar|pasca ?bayar"
    r"|kwh(?: meter)?|(?:no|nomor|nomer)\.? rek(?:ening)? (?:air|listrik|pdam|pam|pln|telepon|telkom)"
    rf"|{_NUMBER}(?:meter(?:an)?|token|kontrol|langganan|customer|inet|internet|listrik)"
    r"|langganan (?:pam|pdam|pamsimas|pamdes|perumda|perumdam|hippam|hipam|ledeng|tirta)"
    r"|(?:no|nomor|nomer|id)\.? konsumen|konsumen no|plgn|plg"
    r"|langganan(?: koran| sampah| internet| tv| wifi| air)? no"
    r"|meter(?:an)?(?: listrik| air| pln| pdam)?|token(?: listrik)?|pdam|pam|indihome|wifi"
    r"|nopd?|sppt|objek pajak|objek(?! (?:wisata|pajak))|n\.o\.p\.?|retribusi(?: sampah| pasar)? (?:no|nomor)"
    r"|cid|cust\.?(?: id| no)?|(?:water|electricity|internet) (?:bill|account|meter)|first media|biznet"
    r"|customer(?: id| no| number| code)?"
)
_DISPLAY = re.compile(
    r"(?<![^\W_])(?:(?:angka|stand?|posisi|bacaan|pembacaan)(?:nya)?(?:[^\S\n][a-z]{1,12}){0,3}?[^\S\n]meter(?:an)?(?:nya)?"
    r"|meter(?:an)?(?:nya)?(?:[^\S\n][a-z]{1,12}){0,2}?[^\S\n](?:angka|stand?|posisi|menunjuk\w*|muter|berputar|awal|akhir))"
    r"(?:nya)?(?:[^\S\n][a-z]{1,12}){0,4}[^\w\n]{1,3}\Z"
)
"""Before what a meter shows: "angka di meteran bulan lalu 0000001"."""
_LONGEST_DISPLAY = 8
_LEAST, _LEAST_OF_COMPANY, _MOST = 4, 6, 24
_PASSWORD = re.compile(r"(?<![^\W_])(?:(?:kata )?sandi|pass ?word|passwd|pw|pwd)(?:nya)?(?:[^\S\n][a-z]{2,12}){0,6}[^\w\n]{1,3}\Z")
""" "sandi wifi kantor 00000000"."""
_STRONG = re.compile(
    r"(?:no|nomor|nomer|id)\.? ?pel|nosal|nosamb?|no\.? ?samb|sambungan|sm?bu?ngan|retribusi|langganan|rek|no\.? s|n\.?o\.?p|sppt"
    r"|objek pajak|np?wrd|wajib retribusi|\bsl\b"
    r"|customer|(?:no|nomor|nomer|id)\.? ?meter|konsumen|\bplgn?\b|pelanggan[^.\n]{0,12}\bno"
)


def claims(run: NumberRun, cued: bool) -> bool:
    """Grouped as a NOP is; announced: four digits are enough behind a word for the number itself, six behind a company's name."""
    if run.sizes == TAXED_OBJECT:
        return True
    if not cued or not _LEAST <= run.count <= _MOST or (run.count < _LEAST_OF_COMPANY and not _STRONG.search(run.before)):
        return False
    if _PASSWORD.search(run.before):
        return False
    return run.count > _LONGEST_DISPLAY or "meter" not in run.before or _DISPLAY.search(run.before) is None
