"""The search for canaries finds them however they are written or packed, and the witness sees what is taken away."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from .witness import watched
from .words import NEEDLES, personal, private, traces

TEXT = private(7)


def zipped(text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<t>{text}</t>")
    return buffer.getvalue()


def pictured(text: str) -> bytes:
    body = b"Comment\0\0" + zlib.compress(text.encode())
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(body)) + b"zTXt" + body + b"\0\0\0\0"


WAYS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "upper": lambda text: text.upper().encode(),
    "percent": lambda text: quote(text).encode(),
    "every byte in percent": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()).encode(),
    "form": lambda text: quote_plus(text).encode(),
    "entities": lambda text: "".join(f"&#{ord(c)};" for c in text).encode(),
    "escaped twice": lambda text: html.escape("".join(f"&#x{ord(c):x};" for c in text)).encode(),
    "json": lambda text: json.dumps({"a": text}).encode(),
    "json escaped": lambda text: "".join(f"\\u{ord(c):04x}" for c in text).encode(),
    "spaced": lambda text: " ".join(text).encode(),
    "dotted": lambda text: ".".join(text).encode(),
    "wide": lambda text: text.encode("utf-16-le"),
    "hexadecimal": lambda text: text.encode().hex().encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 one on": lambda text: base64.b64encode(b"x" + text.encode()),
    "base64 two on": lambda text: base64.urlsafe_b64encode(b"xy" + text.encode()),
    "gzip": lambda text: gzip.compress(text.encode()),
    "gzip of a zip": lambda text: gzip.compress(zipped(text)),
    "workbook": zipped,
    "picture": pictured,
    "among bytes": lambda text: b"\xff\xfe\x00" + text.encode() + b"\x80",
}


@pytest.mark.parametrize("way", list(WAYS))
def test_a_canary_is_told_however_it_is_written(way: str) -> None:
    assert traces(WAYS[way](TEXT)) == set(NEEDLES[:4])


@pytest.mark.parametrize("needle", NEEDLES)
def test_each_needle_is_told_alone(needle: str) -> None:
    assert traces(f"a {needle} b".encode()) == {needle}


def test_other_words_are_no_canaries() -> None:
    assert traces(b"Bapak [nama orang disamarkan] 0819071 kenari") == set()
    assert traces(personal(3).replace("Sahnim Kurdi", "Fulan").replace("0819", "0817").encode()) == set()


def test_what_is_taken_away_again_is_seen(tmp_path: Path) -> None:
    def temporary() -> None:
        with tempfile.NamedTemporaryFile("w", dir=tmp_path) as stream:
            stream.write("satu")
            stream.flush()

    def folder() -> None:
        with tempfile.TemporaryDirectory(dir=tmp_path) as made:
            (Path(made) / "a").write_text("dua")

    def replaced() -> None:
        (tmp_path / "b").write_text("tiga")
        (tmp_path / "c").write_text("")
        (tmp_path / "c").replace(tmp_path / "b")

    def emptied() -> None:
        (tmp_path / "d").write_text("empat")
        (tmp_path / "d").write_text("")

    with watched() as witness:
        for act in (temporary, folder, replaced, emptied):
            act()
    bodies = [body for _, body in witness.gone]
    assert [word for word in (b"satu", b"dua", b"tiga", b"empat") if word not in bodies] == []
    assert {str(tmp_path / name) for name in "bcd"} <= witness.opened


def test_a_file_without_a_name_is_seen(tmp_path: Path) -> None:
    with watched() as witness, tempfile.TemporaryFile(dir=tmp_path) as stream:
        stream.write(b"satu")
    assert witness.nameless or any(body == b"satu" or b"" in body for _, body in witness.gone)
