"""How people type: capitals, abbreviations, slips and missing punctuation."""

# ruff: noqa: E501 - word lists read best as they are

from __future__ import annotations

import random
import re

_SHORT = {
    "yang": "yg", "tidak": "tdk gak ga ndak nggak g", "saya": "sy sya", "dengan": "dgn dg", "dan": "dn &", "untuk": "utk", "sudah": "sdh udah udh",
    "belum": "blm blom", "karena": "krn karna krna", "jalan": "jln jl jlan", "tolong": "tlg tlong", "mohon": "mhn", "bapak": "bpk", "dari": "dr",
    "banyak": "bnyk", "kami": "km kmi", "juga": "jg", "tapi": "tp tpi", "kalau": "klo kalo klau", "bagaimana": "gmn gimana", "sampai": "smpe sampe smp",
    "kepada": "kpd", "orang": "org", "rumah": "rmh", "tahun": "thn th", "bulan": "bln", "terima": "trima", "kasih": "ksih", "sama": "sm ama",
    "lagi": "lg", "anak": "ank", "masih": "msh", "lapor": "lpr", "bantuan": "bntuan", "jangan": "jgn", "kenapa": "knp", "kemarin": "kmrn kmren",
    "selalu": "sll", "sering": "srg", "semua": "smua", "dusun": "dsn", "desa": "ds", "setiap": "tiap stiap", "padahal": "pdhl", "dalam": "dlm",
    "depan": "dpn", "sekarang": "skrg", "siapa": "sapa", "ini": "nih", "itu": "tu", "ibu": "ibuk", "pakai": "pake", "punya": "pny", "sekolah": "skolah sklh",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def roughen(text: str, rng: random.Random) -> str:
    """`text` as somebody types it; the marks around names stay."""
    rate = rng.choice([0.0, 0.0, 0.1, 0.35, 0.7])
    if rate:
        text = _abbreviate(text, rng, rate)
    if rng.random() < 0.3:
        text = _slip(text, rng, rng.choice([0.02, 0.06, 0.12]))
    draw = rng.random()
    if draw < 0.3:
        text = text.lower()
    elif draw < 0.38:
        text = re.sub(r"\[[^\]]*\]|[^\[]+", lambda m: m[0] if m[0].startswith("[") else m[0].upper(), text)
    elif draw < 0.44:
        text = re.sub("\ue000[^\ue001]*\ue001", lambda m: m[0].lower(), text)
    elif draw < 0.5:
        text = re.sub("(\ue000[^\ue001]*\ue001)|([^\ue000]+)", lambda m: m[1] or m[2].lower(), text)
    elif draw < 0.54:
        text = _WORD.sub(lambda m: m[0].lower() if rng.random() < 0.5 else m[0], text)
    if rng.random() < 0.2:
        text = re.sub(r"(?<!\d)[.,](?!\d)", "", text)
    if rng.random() < 0.05:
        text = re.sub(r"([.,]) ", r"\1", text)
    if rng.random() < 0.05:
        text = text.replace(",", " ,")
    return text


def _abbreviate(text: str, rng: random.Random, rate: float) -> str:
    def one(match: re.Match[str]) -> str:
        short = _SHORT.get(match[0].lower())
        return rng.choice(short.split()) if short and rng.random() < rate else match[0]

    return _WORD.sub(one, text)


def _slip(text: str, rng: random.Random, rate: float) -> str:
    """Letters dropped, doubled or swapped, inside names as well."""

    def one(match: re.Match[str]) -> str:
        word = match[0]
        if len(word) < 5 or rng.random() >= rate:
            return word
        at = rng.randrange(1, len(word) - 1)
        kind = rng.random()
        if kind < 0.4:
            return word[:at] + word[at + 1 :]
        if kind < 0.6:
            return word[:at] + word[at] + word[at:]
        if kind < 0.8:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return (
            re.sub("[aeiou]", "", word[:1]) + word[1:]
            if kind < 0.9
            else word[0] + re.sub("[aeiou]", "", word[1:-1], count=1) + word[-1]
        )

    return _WORD.sub(one, text)
