"""Fills the slots of a text and gives it its voice: greetings, closings, and the spelling of a phone keyboard."""

from __future__ import annotations

import re
from datetime import date
from random import Random
from typing import Any

from make_sample.material import Case, Village

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
WEEKDAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
_DAYS = "dua tiga empat lima enam delapan sepuluh".split()
_WEEKS = "dua tiga empat lima enam".split()
_SPANS = "tiga empat lima enam delapan sembilan".split()
_YEARS = ("dua", "tiga", "empat", "hampir lima")
_WORD = re.compile(r"[A-Za-z]+")
_SLOT = re.compile(r"\{(\w+)\}")


def slots(village: Village, received: date, rng: Random) -> dict[str, str]:
    """What a text may name: place, spans of time, numbers. The same draw for title and body."""
    hamlets = rng.sample(list(village.hamlets), 2)
    before = (received.month - 2) % 12
    return {
        "desa": village.name,
        "kec": village.district,
        "dusun": hamlets[0],
        "dusun2": hamlets[1],
        "hari_n": f"{rng.choice(_DAYS)} hari",
        "minggu_n": f"{rng.choice(_WEEKS)} minggu",
        "bulan_n": f"{rng.choice(_SPANS)} bulan",
        "tahun_n": f"{rng.choice(_YEARS)} tahun",
        "kk": str(rng.choice((12, 15, 18, 23, 27, 30, 34, 38, 41, 46, 52, 60, 64, 75, 80))),
        "m": str(rng.choice((30, 40, 50, 60, 75, 80, 100, 120, 150, 200, 250, 300))),
        "n": str(rng.randint(2, 6)),
        "nn": str(rng.randint(7, 24)),
        "hari": WEEKDAYS[rng.randrange(7)],
        "bln": MONTHS[received.month - 1],
        "blnlalu": MONTHS[before],
        "tahun": str(received.year),
        "tahunlalu": str(received.year - 1),
    }


def fill(text: str, values: dict[str, str]) -> str:
    """`text` with its slots filled. An unknown slot is an error of the material and raises `KeyError`."""
    return _SLOT.sub(lambda match: values[match[1]], text)


def body_of(case: Case, values: dict[str, str], style: dict[str, Any], rng: Random) -> str:
    """The complaint's text: filled, and where it is no letter, sometimes greeted, closed and typed in haste."""
    text = fill(case.body, values)
    if "surat" in case.flags or case.meeting:
        return text
    if rng.random() < 0.34 and not text.lower().startswith(("assal", "yth", "selamat", "salam", "min ", "pak ", "bapak")):
        text = f"{rng.choice(style['salam'])} {text}"
    if rng.random() < 0.30 and not re.search(r"(?i)(terima ?kasih|makasih|tampi|trims|mksh)[^.]*\.?$", text):
        text = f"{text} {rng.choice(style['penutup'])}"
    if rng.random() < 0.28 and "\n" not in text and "rapi" not in case.flags:
        text = typed_in_haste(text, style["singkatan"], rng)
    return text


def typed_in_haste(text: str, short_forms: dict[str, list[str]], rng: Random) -> str:
    """The text as thumbs type it: short forms, often no capitals, sometimes without the last stop."""
    chance = rng.uniform(0.35, 0.9)

    def shorten(match: re.Match[str]) -> str:
        word = match[0]
        forms = short_forms.get(word.lower())
        return rng.choice(forms) if forms and rng.random() < chance else word

    text = _WORD.sub(shorten, text)
    if rng.random() < 0.5:
        text = text.lower()
    if rng.random() < 0.6:
        text = text.rstrip(".")
    return text
