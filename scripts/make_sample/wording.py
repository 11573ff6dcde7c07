"""Fills the slots of a text and gives it its voice: greetings, closings, and the spelling of a phone keyboard."""

from __future__ import annotations

import re
from datetime import date
from itertools import cycle
from random import Random
from typing import Any

from make_sample.material import Case, Village
from memarak.indonesian import MONTHS

WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
_DAYS = ["dua", "tiga", "empat", "lima", "enam", "delapan", "sepuluh"]
_WEEKS = ["dua", "tiga", "empat", "lima", "enam"]
_SPANS = ["tiga", "empat", "lima", "enam", "delapan", "sembilan"]
_YEARS = ("dua", "tiga", "empat", "hampir lima")
_WORD = re.compile(r"[A-Za-z]+")
_BARE_HAMLET = re.compile(r"(?<![Dd]usun )(?<![Mm]asjid )\{dusun2?\}")
_PLAIN_STARTS = frozenset(
    [
        "di",
        "kami",
        "ada",
        "setiap",
        "tiap",
        "sudah",
        "kalau",
        "saya",
        "tadi",
        "sejak",
        "malam",
        "habis",
        "hujan",
        "sampah",
        "jalan",
        "air",
    ]
)
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


class Voice:
    """Gives bodies their voice; takes greetings and closings in turn, so that neighbours don't share one."""

    def __init__(self, style: dict[str, Any]) -> None:
        self._short_forms: dict[str, list[str]] = style["singkatan"]
        self._greetings = cycle(style["salam"])
        self._closings = cycle(style["penutup"])

    def body_of(self, case: Case, values: dict[str, str], rng: Random) -> str:
        """The complaint's text: filled, and where it is no letter, sometimes greeted, closed and typed in haste."""
        text = fill(_with_hamlet_word(case.body, rng), values)
        if "surat" in case.flags or case.meeting or "\n" in text:
            return text
        if rng.random() < 0.27 and not text.lower().startswith(
            ("assal", "yth", "selamat", "salam", "min ", "pak ", "bapak", "lapor")
        ):
            text = _greeted(next(self._greetings), text)
        if rng.random() < 0.26 and not re.search(r"(?i)(terima ?kasih|makasih|tampi|trims|mksh)[^.]*\.?$", text):
            text = f"{text}{'' if text[-1] in '.?!' else '.'} {next(self._closings)}"
        if rng.random() < 0.28 and "rapi" not in case.flags:
            text = typed_in_haste(text, self._short_forms, rng)
        return text


def _with_hamlet_word(text: str, rng: Random) -> str:
    """Mostly says that a hamlet is one, as people do when they write to an office."""

    def say(match: re.Match[str]) -> str:
        return f"Dusun {match[0]}" if rng.random() < 0.75 else match[0]

    return _BARE_HAMLET.sub(say, text)


def _greeted(greeting: str, text: str) -> str:
    word = text.split(maxsplit=1)[0]
    if greeting.endswith(",") and word.lower() in _PLAIN_STARTS:
        text = text[0].lower() + text[1:]
    elif greeting.endswith(","):
        greeting = greeting[:-1] + "."
    return f"{greeting} {text}"


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
