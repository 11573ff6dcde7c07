"""Memeriksa catatan perubahan portal: tidak ada yang diubah, hilang atau berpindah. / Verifies the portal's ledger.

Cara pakai / usage:

    python periksa_catatan.py [folder atau alamat situs] [--sidik SIDIK] [--salinan riwayat.jsonl]

Tanpa alamat, yang diperiksa adalah situs tempat skrip ini terletak (folder di atas `data/`). Hanya perlu Python 3.11.
Skrip ini tidak memakai satu baris pun dari program portal. / Give a site's address, or a folder that holds a copy of it;
needs Python 3.11 alone and shares no line with the portal's own program.

Yang tidak dapat dilihat dari luar: catatan yang seluruhnya ditulis ulang, atau yang dipotong ujungnya berikut datanya,
tampak utuh. Karena itu simpan sidik terbaru yang dicetak di akhir, lalu beri lain kali dengan --sidik; atau simpan
riwayat.jsonl, lalu beri dengan --salinan. Sidik data terbitan lama tidak dapat dihitung ulang: bita acaknya dimusnahkan
supaya isi yang sudah ditarik tidak dapat ditebak. / A ledger rewritten as a whole, or cut at its end together with the
data, looks whole from outside: keep the digest printed at the end, or the file itself, and give it next time. Digests of
earlier releases' data can't be taken again: their random bytes are destroyed, so that nothing withdrawn can be guessed.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Read = Callable[[str], bytes | None]
Entry = dict[str, Any]


def reader_of(place: str) -> Read:
    """A function from a file's path on the site to its bytes; `None` where the site has no such file."""

    def from_web(name: str) -> bytes | None:
        try:
            request = Request(f"{place.rstrip('/')}/{name}", headers={"User-Agent": "periksa_catatan"})  # noqa: S310
            with urlopen(request, timeout=60) as answer:  # noqa: S310 - http alone comes here
                return bytes(answer.read())
        except HTTPError as error:
            if error.code in (404, 410):
                return None
            raise

    def from_folder(name: str) -> bytes | None:
        path = Path(place) / name
        return path.read_bytes() if path.is_file() else None

    return from_web if re.match(r"https?://", place) else from_folder


def sha256(body: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def entries_of(text: str) -> Iterator[tuple[Entry, str]]:
    """Each line of the ledger, with what is wrong about the way it is written (blank: nothing)."""
    for line in text.splitlines(keepends=True):
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            yield {}, "bukan JSON yang utuh"
        elif json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n" != line:
            yield entry, "tidak ditulis seperti portal menulisnya"
        else:
            yield entry, ""


def check_chain(text: str) -> Iterator[str]:
    """Every line that was edited, lost or moved."""
    before = "0" * 64
    for number, (entry, fault) in enumerate(entries_of(text), 1):
        body = json.dumps(
            {k: v for k, v in entry.items() if k != "sidik"}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        if fault:
            yield f"baris {number} {fault}"
        elif entry.get("sidik") != sha256(body.encode()):
            yield f"baris {number} diubah: sidiknya bukan sidik isinya"
        if entry.get("urutan") != number:
            yield f"baris {number} bernomor urut {entry.get('urutan')}: ada baris yang hilang, disisipkan atau berpindah"
        elif entry.get("sebelumnya") != before:
            yield f"baris {number} tidak menyambung ke baris sebelumnya"
        before = str(entry.get("sidik"))


def check_data(read: Read, entries: list[Entry]) -> Iterator[str]:
    """The data package is the one that the newest line tells."""
    salt = (read("perubahan/garam.txt") or b"").decode("ascii", "replace").strip()
    if not re.fullmatch(r"[0-9a-f]{64}", salt):
        yield "perubahan/garam.txt tidak ada atau bukan 32 bita heksadesimal"
        return
    told = entries[-1]["berkas"]
    for name, digest in told.items():
        body = read(f"data/{name}")
        if body is None:
            yield f"data/{name} tidak ada, padahal tercatat"
        elif sha256(bytes.fromhex(salt) + body) != digest:
            yield f"data/{name} bukan yang dicatat pada terbitan terakhir"
    for resource in json.loads(read("data/datapackage.json") or b"{}").get("resources", []):
        if resource["path"] not in told:
            yield f"data/{resource['path']} tidak tercatat"


def check_complaints(read: Read, entries: list[Entry]) -> Iterator[str]:
    """There are as many complaints as the newest line tells, and some line told of each one that is shown."""
    rows = list(csv.DictReader(io.StringIO((read("data/keluhan.csv") or b"").decode("utf-8"), newline="")))
    shown = [row["nomor"] for row in rows if row["ditampilkan"] == "ya"]
    if [len(rows), len(rows) - len(shown)] != [entries[-1]["jumlah"], entries[-1]["dirahasiakan"]]:
        yield f"keluhan.csv berisi {len(rows)} keluhan, {len(shown)} di antaranya tampil; yang dicatat lain"
    told = {number for entry in entries for number in entry.get("ditambah", [])}
    untold = [number for number in shown if number not in told]
    if untold:
        yield f"{len(untold)} keluhan tampil tanpa pernah dicatat sebagai baru, di antaranya {untold[0]}"


def check_editions(read: Read, entries: list[Entry]) -> Iterator[str]:
    """The frozen files of every edition are as frozen, and each edition is of a release that the ledger tells."""
    releases = {entry.get("rilis"): entry.get("berkas") for entry in entries}
    for month in sorted(set(re.findall(r"edisi/(\d{4}-\d{2})/", (read("edisi/index.html") or b"").decode("utf-8")))):
        about = json.loads(read(f"edisi/{month}/edisi.json") or b"{}")
        if not about or releases.get(about["rilis"]) != about["berkas"]:
            yield f"edisi {month} bukan dari terbitan yang dicatat"
        for name, digest in about.get("beku", {}).items():
            if sha256(read(f"edisi/{month}/{name}") or b"") != digest:
                yield f"edisi/{month}/{name} bukan yang dibekukan"


def check_known(entries: list[Entry], digests: list[str], copy: str) -> Iterator[str]:
    """What the reader knows from elsewhere still stands: digests seen earlier, or a whole earlier copy."""
    for known in digests:
        if not any(str(entry.get("sidik")).startswith(known) for entry in entries):
            yield f"sidik {known} tidak ada lagi: catatan dipotong atau ditulis ulang"
    for number, (entry, _) in enumerate(entries_of(copy), 1):
        if number > len(entries) or entries[number - 1] != entry:
            yield f"baris {number} dari salinan Anda tidak ada lagi atau isinya lain"


def digest_known(text: str) -> str:
    """A digest as printed here, or its first half, as the site shows it."""
    known = re.sub(r"\s", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{16,64}", known):
        raise argparse.ArgumentTypeError("sidik terdiri atas 16 sampai 64 angka heksadesimal")
    return known


def main() -> int:
    """Check, print what was found, and say what was checked; exit status 1 for a finding, 2 for what can't be read."""
    parser = argparse.ArgumentParser(description="Memeriksa bahwa catatan perubahan portal utuh.")
    parser.add_argument("situs", nargs="?", default=str(Path(__file__).resolve().parents[1]), help="folder atau alamat situs")
    parser.add_argument("--sidik", type=digest_known, action="append", default=[], help="sidik yang pernah Anda catat")
    parser.add_argument("--salinan", type=Path, help="riwayat.jsonl yang pernah Anda unduh")
    arguments = parser.parse_args()
    read = reader_of(arguments.situs)
    try:
        text = (read("perubahan/riwayat.jsonl") or b"").decode("utf-8")
        copy = arguments.salinan.read_text("utf-8") if arguments.salinan else ""
        entries = [entry for entry, _ in entries_of(text)]
        found = [*check_chain(text), *check_known(entries, arguments.sidik, copy)]
        found += [] if entries else ["perubahan/riwayat.jsonl tidak ada atau kosong"]
        for what, check in (("data/", check_data), ("data/keluhan.csv", check_complaints), ("edisi/", check_editions)):
            try:
                found += check(read, entries) if entries else []
            except (ValueError, KeyError, TypeError, AttributeError):
                found.append(f"{what} rusak, atau tidak cocok dengan catatan")
    except (OSError, UnicodeError) as error:
        print(f"Tidak dapat dibaca / can't be read: {error}")
        return 2
    for line in found:
        print(line)
    print(f"{len(entries)} terbitan diperiksa, {len(found)} kejanggalan / {len(entries)} releases, {len(found)} findings")
    if not found:
        print(f"Sidik terbaru, simpanlah / newest digest, keep it: {entries[-1]['sidik']}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
