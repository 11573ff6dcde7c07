"""Bytes of a text file into UTF-8, whatever staff's program saved it as."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from memarak.errors import SourceUnacceptable

_WRONG_KINDS = (
    (b"PK\x03\x04", "buku kerja Excel, bukan CSV; ganti akhiran namanya menjadi .xlsx"),
    (b"\xd0\xcf\x11\xe0", "buku kerja Excel lama, bukan CSV; simpan ulang sebagai .xlsx atau CSV UTF-8"),
    (b"%PDF", "PDF, bukan CSV; ekspor ulang tabelnya sebagai CSV UTF-8"),
    (b"\x1f\x8b", "arsip gzip, bukan CSV; buka dulu arsipnya"),
)
_HTML = re.compile(rb"\s*<(?:!doctype|html|\?xml|table|meta)\b", re.IGNORECASE)


def to_utf8(data: bytes, path: Path) -> tuple[bytes, str]:
    """`data` as UTF-8 without a byte order mark, and the name of its encoding (empty where it was UTF-8).

    A file that is UTF-8 but for some lines pasted from an older program is read line by line: a line that is
    not UTF-8 is Windows-1252. Surrogates encoded as UTF-8 stay as they are, for intake to remove with a note.
    Raises `SourceUnacceptable`, naming the file and the way out, for what is no text at all.
    """
    _refuse_other_kinds(data, path)
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _from_utf16(data[len(mark) :], name, path), "UTF-16"
    if name := _unmarked_utf16(data):
        return _from_utf16(data, name, path), "UTF-16"
    data = data.removeprefix(codecs.BOM_UTF8)
    data = data.replace(b"\x00", b"\x01") if b"\x00" in data else data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_lines(data, path)
    return data, ""


def _refuse_other_kinds(data: bytes, path: Path) -> None:
    for start, kind in _WRONG_KINDS:
        if data.startswith(start):
            raise SourceUnacceptable(f"Berkas {path} ternyata {kind}.")
    if _HTML.match(data.removeprefix(codecs.BOM_UTF8)[:200]):
        raise SourceUnacceptable(
            f"Berkas {path} ternyata halaman web, bukan CSV; unduh ulang tabelnya sebagai CSV setelah masuk (login)."
        )


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark: mostly Latin text, so every other byte is zero."""
    sample = data[:4000]
    half = len(sample) // 2
    if half >= 4:
        if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
            return "utf-16-le"
        if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
            return "utf-16-be"
    return ""


def _from_utf16(data: bytes, name: str, path: Path) -> bytes:
    try:
        text = data.decode(name, "surrogatepass")
    except UnicodeDecodeError:
        raise SourceUnacceptable(
            f"Berkas {path} berenkode UTF-16 tetapi terpotong; salin ulang berkasnya atau simpan sebagai CSV UTF-8."
        ) from None
    return text.replace("\x00", "\x01").encode("utf-8", "surrogatepass")


def _by_lines(data: bytes, path: Path) -> tuple[bytes, str]:
    lines = data.split(b"\n")
    has_old_lines = False
    for i, line in enumerate(lines):
        if line.isascii():
            continue
        try:
            line.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            has_old_lines = True
            lines[i] = _from_windows(line, i + 1, path)
    return b"\n".join(lines), "Windows-1252" if has_old_lines else ""


def _from_windows(line: bytes, number: int, path: Path) -> bytes:
    try:
        text = line.decode("cp1252")
    except UnicodeDecodeError:
        text = "\x01\x01"
    if sum(c < " " and c not in "\t\r\x0b\x0c\x1d" for c in text) > 1:
        raise SourceUnacceptable(
            f"Berkas {path} bukan teks UTF-8, UTF-16 atau Windows-1252 (byte asing di baris {number}); "
            "simpan ulang sebagai CSV UTF-8."
        )
    return text.encode("utf-8")
