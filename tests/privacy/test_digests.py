"""Every digest that is published or kept, tried against the text that it might be of.

Whoever has a digest can try a hundred million telephone numbers against it in minutes. Here the one right guess is
tried, against every run of hexadecimal and Base64 digits in every file, by every usual function, alone and with
whatever an attacker knows besides: the number of the complaint, the column, the bytes that are published as salt.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import hmac
import itertools
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # the desk of the canaries

from canary.desk import GOOD, RESPONSE, Desk

from memarak.vocabulary import TABS

PHONE = "081907123456"
TEXT = f"Lampu mati, hub {PHONE}"
SPELLINGS = (PHONE, PHONE[1:], f"62{PHONE[1:]}", f"+62{PHONE[1:]}", "0819-0712-3456", "0819 0712 3456", TEXT, f"hub {PHONE}")
BESIDE = ("", "S-1", "s-1", "isi", "keluhan", "S-1 isi", "isi S-1")
BETWEEN = ("", "\0", "\x1f", ",", "|", ":", "\n", " ", "\t")
FUNCTIONS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s")
SHORT, LONG = 4, 8
"""Bytes: a short digest must agree whole, of a longer one the beginning."""
_HEX = re.compile(rb"[0-9a-fA-F]{8,}")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{11,}={0,2}")


def prefixes_in(desk: Desk) -> set[bytes]:
    """How every run of digits, and every byte of what is no text, begins that could be a digest."""
    found: set[bytes] = set()
    for name, body in desk.written():
        whole = gzip.decompress(body) if name.endswith(".gz") and body[:2] == b"\x1f\x8b" else body
        digits = (match.decode()[: len(match) // 2 * 2] for match in set(_HEX.findall(whole)))
        found |= {bytes.fromhex(run)[:size] for run in digits for size in (SHORT, LONG)}
        if _is_text(whole):
            raws = (match.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/")) for match in set(_BASE64.findall(whole)))
            found |= {base64.b64decode(raw + b"=" * (-len(raw) % 4))[:LONG] for raw in raws if len(raw) % 4 != 1}
        elif name.startswith("state/"):
            found |= {whole[start : start + LONG] for start in range(len(whole))}
    return found


def _is_text(body: bytes) -> bool:
    try:
        return "\0" not in body.decode()
    except UnicodeDecodeError:
        return False


def guesses(salts: tuple[bytes, ...]) -> Iterator[bytes]:
    """What a digest of the text could have been taken over."""
    for text, beside, between in itertools.product(SPELLINGS, BESIDE, BETWEEN):
        parts = [*beside.split(), text] if beside else [text]
        for salt in salts:
            for order in (parts, parts[::-1]):
                message = between.join(order).encode()
                yield salt + message
                if salt:
                    yield message + salt


def known(messages: Iterable[bytes], salts: Iterable[bytes]) -> set[bytes]:
    """How every digest of every message begins: the short ones whole, the others in eight bytes."""
    digests = set()
    for message in set(messages):
        digests |= {hashlib.new(function, message).digest() for function in FUNCTIONS}
        digests |= {hashlib.blake2b(message, digest_size=size).digest() for size in (4, 6, 8, 12, 16, 20, 24, 32)}
        digests |= {hmac.new(salt, message, hashlib.sha256).digest() for salt in salts}
        digests |= {zlib.crc32(message).to_bytes(4, "big"), zlib.adler32(message).to_bytes(4, "big")}
    return {digest[:LONG] for digest in digests if len(digest) >= LONG} | {digest for digest in digests if len(digest) < LONG}


def publish(desk: Desk) -> Path:
    ran = desk.pulling("publish")
    assert ran.status in (0, 1), ran.printed
    return (desk.folder / "web/current").resolve()


def shown(folder: Path, has_key: bool, text: str = TEXT) -> Desk:
    rows = [*({**GOOD, "nomor": f"K-{i}"} for i in range(1, 9)), {**GOOD, "nomor": "S-1", "isi": text}]
    tabs = {
        "keluhan": rows,
        "tanggapan": [{**RESPONSE, "nomor": "S-1", "isi": f"hub {PHONE}"}],
        "tinjauan": [{"nomor": "S-1", "kolom": column, "keputusan": "tampilkan"} for column in ("isi", "tanggapan")],
    }
    desk = Desk(folder, has_key, {name: (TABS[name], found) for name, found in tabs.items()})
    desk.save()
    return desk


@pytest.mark.parametrize("has_key", [True, False], ids=["with a key", "without a key"])
def test_no_digest_that_is_kept_or_published_can_be_guessed(tmp_path: Path, has_key: bool) -> None:
    desk = shown(tmp_path, has_key)
    release = publish(desk)
    salt = (release / "perubahan/garam.txt").read_text().strip()
    salts = (b"", bytes.fromhex(salt), salt.encode())
    there = prefixes_in(desk)
    package = hashlib.sha256((release / "data/keluhan.csv").read_bytes()).digest()
    assert package[:LONG] in there, "the search finds digests that are known to be there"
    assert (tmp_path / "state/tinjauan.json").exists() == has_key
    assert there & known(guesses(salts), salts) == set()


@pytest.mark.parametrize("way", ["withdrawn", "turned confidential", "redacted further"])
def test_no_digest_that_lasts_tells_of_a_text_taken_back(tmp_path: Path, way: str) -> None:
    """Who knows a whole package but for one row may rebuild it with each guess: no digest may tell which was right."""
    desk = shown(tmp_path, has_key=True, text="Pagar kuning di tikungan roboh")
    release = publish(desk)
    package = [(release / "data" / name).read_bytes() for name in ("keluhan.csv", "datapackage.json")]
    (page,) = (release / "keluhan").glob("s-1*/index.html")
    texts = [b"Pagar kuning di tikungan roboh", page.read_bytes(), *package]
    if way == "withdrawn":
        assert desk.run("withdraw", "S-1", "--reason", "hukum", "--state", "state", *desk.target).status == 0
    else:
        row = desk.tables["keluhan"][1][-1]
        row |= {"kerahasiaan": "rahasia"} if way == "turned confidential" else {"isi": "[nama orang disamarkan] di tikungan roboh"}
        desk.save()
    release = publish(desk)
    salt = bytes.fromhex((release / "perubahan/garam.txt").read_text().strip())
    assert prefixes_in(desk) & known([*texts, *(salt + body for body in texts)], [salt]) == set()
