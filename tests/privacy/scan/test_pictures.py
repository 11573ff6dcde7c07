from __future__ import annotations

import struct
import zlib

from memarak.privacy.scan.pictures import texts_of_png


def picture(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I4s", len(body), kind) + body + b"crc!" for kind, body in chunks)


def test_texts_are_read_whole_and_pixels_are_not() -> None:
    content = picture((b"tEXt", b"Comment\0air mati di sini"), (b"IDAT", b"pixels"), (b"tEXt", b"Author\0Dinas"))
    assert list(texts_of_png(content)) == ["Comment", "air mati di sini", "Author", "Dinas"]


def test_of_a_packed_text_a_megabyte_is_read() -> None:
    content = picture((b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 3_000_000)))
    assert max(map(len, texts_of_png(content))) == 1 << 20
