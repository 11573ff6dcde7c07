"""Dates as people write them: in digits, with months in words of several languages, and wholly in words."""

from __future__ import annotations

import re

from memarak.privacy.reading import GAP, Reading

_MONTHS = (
    r"d?jan(?:uari|uary)?|[fp]eb(?:r(?:u(?:ari|ary)?)?)?|mar(?:e?t|ch)?|mrt|apr(?:il)?|mei|may|d?jun[ie]?|d?jul[iy]?"
    r"|ag(?:ustus|ust|ust?u?s|st|ts|us|u|t|s)?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|nopember"
    r"|de[sc](?:ember)?"
    r"|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
    r"|januar|februar|märz|dezember|maart|augustus"
)
MONTH = rf"(?:{_MONTHS})(?![a-z])\.?"
_ONES = r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|seratus|seribu|ribu"
_WORDS = rf"(?:(?:{_ONES})[^\S\n]{{1,2}})"
_LAST = rf"(?:{_ONES})(?![^\W_])"
_D = r"[\dol]"
YEAR = rf"(?:1[9]|2[0o]|l9){_D}{{2}}"
WEEKDAY = r"senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
_SIGN = rf"{GAP}[-/. |_·•\\\u2010-\u2015]{GAP}"
_SHORT_YEAR = r"'?\d\d"
_YEAR_WORD = r"(?:tahun|thn|th)"
NUMERIC = rf"{_D}{{1,2}}[-/.]{_D}{{1,2}}[-/.]{YEAR}"
"""Day, month and a whole year in digits."""
DATE = (
    rf"(?:{_D}{{1,2}}{_SIGN}{_D}{{1,2}}{_SIGN}(?:{YEAR}|{_SHORT_YEAR})(?!\d)"
    rf"|{YEAR}{_SIGN}{_D}{{1,2}}{_SIGN}{_D}{{1,2}}(?!\d)"
    rf"|{_D}{{1,2}}(?:st|nd|rd|th)?{GAP}[-/,. _]?{GAP}(?:of )?(?:(?:bulan|bln) )?{MONTH}"
    rf"(?:{GAP}[-/,. _]?{GAP}(?:{_YEAR_WORD} )?(?:{YEAR}|{_SHORT_YEAR})(?!\d))?"
    rf"|{MONTH}{GAP}\d{{1,2}}(?:st|nd|rd|th)?{GAP},?{GAP}{YEAR}"
    rf"|{MONTH}{GAP}(?:{_YEAR_WORD}{GAP})?{YEAR}"
    rf"|\d{{1,2}}{GAP},?{GAP}(?:bulan|bln){GAP}(?:\d{{1,2}}|{MONTH}){GAP},?{GAP}{_YEAR_WORD}{GAP}\d{{2,4}}"
    rf"|{YEAR}{GAP},?{GAP}(?:bulan|bln){GAP}(?:\d{{1,2}}|{MONTH}|{_LAST}){GAP},?{GAP}(?:tanggal|tgl){GAP}(?:\d{{1,2}}|{_LAST})"
    rf"|{_YEAR_WORD}{GAP}(?:{YEAR}|{_SHORT_YEAR}){GAP},?{GAP}(?:tanggal|tgl)\.?{GAP}"
    rf"(?:\d{{1,2}}{GAP}|{_WORDS}{{1,3}})(?:(?:bulan|bln) )?{MONTH}"
    rf"|{_D}{{1,2}}{_SIGN}[ivx]{{1,4}}{_SIGN}{YEAR}"
    rf"|(?:tanggal[^\S\n])?{_WORDS}{{1,3}}(?:bulan|bln)[^\S\n]{{1,2}}(?:{_WORDS}{{1,2}}|{MONTH}[^\S\n]){_YEAR_WORD}[^\S\n]"
    rf"(?:{YEAR}|{_WORDS}{{0,7}}{_LAST})"
    rf"|{_WORDS}{{1,3}}{MONTH}(?:{GAP}(?:{_YEAR_WORD} )?(?:{_WORDS}{{0,7}}{_LAST}|{YEAR}))?"
    rf"|{YEAR}年\d{{1,2}}月\d{{1,2}}日"
    rf"|(?<!\d)(?:{_D}{{4}}{YEAR}|\d{{6}})(?!\d))"
)
"""A whole date, or a day and its month."""
_PART = re.compile(r"\d+|[a-z]{3,}")
_IN_DIGITS = re.compile(rb"0o?[ .]{1,5}[0ox]{1,4}[ .]{1,5}[0o]{2}")
"""What stands in `Reading.marks` for a date in digits, be its month a Roman one, from the last digit of its first part on."""
_LOOKALIKE_DAYS = ("l/", "l-", "o/", "o-")
_LOOKALIKE_DAY = re.compile(r"(?<![^\W_])[ol]{1,2}[-/]\d")
""" "ll/2/2010"."""
_SHORTEST_IN_A_ROW = 6
_MONTH_WORDS = """
jan djan januar januari djanuari djun djuni djul djuli mrt january janvier peb pebr pebru pebruari pebruary feb febr febru
februar februari february vrier mar mars mart maret maart march rz apr april avril mei may mai jun june juni juin jul july juli
juillet ag ags agst agt agts agu agus aguss agust agusts agustus agusus aug august augustus ao aout sep sepember sept september
septembre okt oktober oct october octobre nov november novembre nop nopember des desember dec december decembre dezember cembre
bulan bln
"""
_MONTHS_IN_TEXTS = frozenset(_MONTH_WORDS.split())
"""A word in plain letters that each of `_MONTHS`, or the word for it, has."""


def may_hold_date(reading: Reading) -> bool:
    """Whether a date as `DATE` has it may stand in the text: what few texts hold, and cheap to ask."""
    if not _MONTHS_IN_TEXTS.isdisjoint(reading.words) or reading.most >= _SHORTEST_IN_A_ROW:
        return True
    if not reading.has_digit:
        return False
    if _IN_DIGITS.search(reading.marks) or "年" in reading.lower:
        return True
    lower = reading.lower
    has_sign = "/" in lower or "-" in lower
    return has_sign and any(map(lower.__contains__, _LOOKALIKE_DAYS)) and _LOOKALIKE_DAY.search(lower) is not None


def parts_of(date: str) -> list[str]:
    """Day, month and year of a `date` in digits, as far as they can be told: `25 juni 2020` is `25 jun 20`."""
    return [part.lstrip("0")[-2:] if part.isdigit() else part[:3] for part in _PART.findall(date)]
