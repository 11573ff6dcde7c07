"""The picture that WhatsApp and Facebook show beside a link: the cloth alone, one for all pages, no text in it."""

from __future__ import annotations

import struct
import zlib

WIDTH, HEIGHT, CELL = 1200, 630, 30
_COLOURS = ((0x26, 0x34, 0x8A), (0xF2, 0xB6, 0x32), (0xE0, 0x6A, 0x5C))
# One lozenge of the cloth, ten threads wide: `.` warp, `y` and `r` the two wefts.
_LOZENGE = ("....yy....", "...y..y...", "r.y.rr.y.r", "...y..y...", "....yy....")
_FIRST_BAND, _BAND = 2, 6


def preview_picture() -> bytes:
    """A PNG of 1200 by 630 pixels in three colours."""
    threads = [_row(number) for number in range(HEIGHT // CELL)]
    lines = b"".join((b"\0" + bytes(value for value in row for _ in range(CELL))) * CELL for row in threads)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    palette = bytes(value for colour in _COLOURS for value in colour)
    parts = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _row(number: int) -> list[int]:
    """Colours of one row of threads: bands of lozenges with a row of bare warp between them."""
    line = (number - _FIRST_BAND) % _BAND
    if line >= len(_LOZENGE) or not _FIRST_BAND <= number < HEIGHT // CELL - _FIRST_BAND:
        return [0] * (WIDTH // CELL)
    return [".yr".index(thread) for thread in _LOZENGE[line]] * (WIDTH // CELL // 10)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
