"""Canaries, and where they can be told again: in any file, compressed or not, and in any of the usual encodings."""

from __future__ import annotations

import base64
import gzip
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote_plus

NAME = "Sahnim Kurdi"
SILENT = "kenarisunyi"
"""A harmless word that stands only where nothing at all may come from."""
KEY = "kunci-uji-yang-panjang-7731"
NEEDLES = ("sahnim", "kurdi", "8190710001", SILENT, KEY)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BETWEEN = re.compile(r"[\s.\-_()/+,;:|]+")


def personal(number: int) -> str:
    """A name behind its title and a telephone number of its own: redaction takes both out and leaves what stands around."""
    return f"Bapak {NAME} 08190710001{number:02d}"


def private(number: int) -> str:
    """The same with a word that no detector takes: for cells of which nothing may be left."""
    return f"{personal(number)} {SILENT}"


def traces(body: bytes) -> frozenset[str]:
    """The needles that can be told from `body`, whatever it is packed in."""
    return frozenset().union(*(_traces(part) for part in _parts(body)))


@lru_cache(maxsize=4096)
def _traces(body: bytes) -> frozenset[str]:
    found = {needle for form in _forms(body) for needle in NEEDLES if needle in form}
    return frozenset(found | {needle for needle in NEEDLES if any(code in body for code in _codes(needle))})


def _forms(body: bytes) -> Iterator[str]:
    """`body` read in every way, in lower case: as it stands, unescaped, without what stands between, as wide letters."""
    text = body.decode("utf-8", "replace")
    yield text.lower()
    if "%" in text:
        yield unquote_plus(text).lower()
    if "&" in text:
        yield html.unescape(html.unescape(text)).lower()
    if "\\u" in text:
        yield _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).lower()
    yield _BETWEEN.sub("", text).lower()
    if b"\0" in body:
        yield body.replace(b"\0", b"").decode("utf-8", "replace").lower()


@lru_cache
def _codes(needle: str) -> frozenset[bytes]:
    """How a needle stands inside Base64 at each of its three places, and in hexadecimal."""
    codes = set()
    for word in {needle, needle.upper(), needle.capitalize()}:
        raw = word.encode()
        codes |= {raw.hex().encode(), raw.hex().upper().encode()}
        for shift in range(3):
            whole = base64.b64encode(b"\0" * shift + raw)
            inner = whole[(0, 2, 3)[shift] : len(whole) - (0, 3, 2)[(shift + len(raw)) % 3]]
            codes |= {inner, inner.translate(bytes.maketrans(b"+/", b"-_"))}
    return frozenset(codes)


def _parts(body: bytes) -> Iterator[bytes]:
    """The body, and what is packed in it: gzip, zip (a workbook is one), the texts of a PNG."""
    yield body
    if body[:2] == b"\x1f\x8b":
        yield from _parts(gzip.decompress(body))
    elif body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for member in archive.infolist():
                yield member.filename.encode()
                yield from _parts(archive.read(member))
    elif body[:4] == b"\x89PNG":
        for place in (match.end() for match in re.finditer(rb"\0", body)):
            if body[place : place + 1] == b"\x78":
                try:
                    yield zlib.decompressobj().decompress(body[place:], 1 << 16)
                except zlib.error:
                    continue
