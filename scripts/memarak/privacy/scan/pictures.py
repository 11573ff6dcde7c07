"""The texts that travel inside a PNG beside its pixels: comments, authors, what a camera noted."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

_TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
_FRAME = struct.Struct(">I4s")
_SIGNATURE = 8
_MOST = 1 << 20
_READABLE = re.compile(rb"[\x20-\x7e\xc2-\xff]{4,}")


def texts_of_png(content: bytes) -> Iterator[str]:
    """The texts of each chunk that can hold any; compressed parts are opened, up to a megabyte each."""
    place = _SIGNATURE
    while place + _FRAME.size <= len(content):
        length, kind = _FRAME.unpack_from(content, place)
        body = content[place + _FRAME.size : place + _FRAME.size + length]
        if kind in _TEXTS:
            yield from (run.decode("utf-8", "replace") for part in _parts(body) for run in _READABLE.findall(part))
        place += _FRAME.size + length + 4


def _parts(body: bytes) -> Iterator[bytes]:
    """The body as it stands; and what is compressed behind a zero byte of it."""
    yield body
    for found in re.finditer(rb"\0", body):
        try:
            yield zlib.decompressobj().decompress(body[found.end() :], _MOST)
        except zlib.error:
            continue
