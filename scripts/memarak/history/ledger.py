"""The public ledger: one line a release, chained by digests, never a text nor a plain digest of one.

A line tells which complaints were added, which columns of which changed, which pages went and why, and the
digests of the data package. Those digests are taken over 32 random bytes (`garam`) and the file; the bytes are
published beside the files only and go with them, so that no text can be guessed from a digest that stays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from memarak.errors import HistoryBroken
from memarak.snapshot import Snapshot

LEDGER_FILE = "riwayat.jsonl"
SALT_FILE = "garam.txt"
START = "0" * 64
Entry = Mapping[str, Any]


def changes_between(before: Snapshot | None, after: Snapshot, vanished: Mapping[str, str]) -> dict[str, Any]:
    """What the public sees change from one snapshot to the next.

    `ditambah`: numbers newly shown. `diubah`: number to the names of its changed columns, responses as
    `tanggapan`. `tidak_tampil`: page path to cause, as given. Confidential rows are counted, never named.
    """
    old = {c.nomor: c for c in before.complaints if c.tautan} if before else {}
    new = {c.nomor: c for c in after.complaints if c.tautan}
    old_answers, new_answers = _answers(before), _answers(after)
    changed = {}
    for number in sorted(old.keys() & new.keys()):
        columns = [name for name, a, b in zip(new[number]._fields, old[number], new[number], strict=True) if a != b]
        if old_answers.get(number) != new_answers.get(number):
            columns.append("tanggapan")
        if columns:
            changed[number] = columns
    return {
        "ditambah": sorted(new.keys() - old.keys()),
        "diubah": changed,
        "tidak_tampil": dict(sorted(vanished.items())),
        "jumlah": len(after.complaints),
        "dirahasiakan": sum(1 for c in after.complaints if not c.tautan),
    }


def new_entry(ledger: Sequence[Entry], release: str, as_of: str, changes: Mapping[str, Any], digests: Mapping[str, str],
              allowed: Iterable[str], published: str) -> dict[str, Any]:  # fmt: skip
    """The line that follows `ledger`; `allowed` are the gates waved through, `published` the ISO time of this release."""
    entry = {
        "urutan": len(ledger) + 1,
        "rilis": release,
        "diterbitkan": published,
        "data_per": as_of,
        **changes,
        "berkas": dict(sorted(digests.items())),
        "izin": sorted(allowed),
        "sebelumnya": ledger[-1]["sidik"] if ledger else START,
    }
    return {**entry, "sidik": entry_digest(entry)}


def entry_digest(entry: Entry) -> str:
    """SHA-256 of the line without its own `sidik`, as JSON with sorted keys and no spaces."""
    body = {key: value for key, value in entry.items() if key != "sidik"}
    return hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def salted_digests(package: Path, salt: str) -> dict[str, str]:
    """File name to SHA-256 over the bytes of `salt` (hexadecimal) and the file, for the files of a data package."""
    prefix = bytes.fromhex(salt)
    files = sorted(path for path in package.iterdir() if path.is_file() and path.suffix in (".csv", ".json"))
    return {path.name: hashlib.sha256(prefix + path.read_bytes()).hexdigest() for path in files}


def verify_chain(ledger: Sequence[Entry]) -> None:
    """Raise `HistoryBroken` naming the first line that was edited, lost or moved."""
    previous = START
    for number, entry in enumerate(ledger, 1):
        whole = entry.get("urutan") == number and entry.get("sebelumnya") == previous
        if not whole or entry.get("sidik") != entry_digest(entry):
            raise HistoryBroken(f"Catatan perubahan putus pada baris {number}: ada baris yang diubah, hilang atau berpindah.")
        previous = entry["sidik"]


def read_ledger(path: Path) -> list[Entry]:
    """The lines of a ledger; none where there is no file. Raises `HistoryBroken` where a line is no JSON object."""
    if not path.exists():
        return []
    entries: list[Entry] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            raise HistoryBroken(f"Catatan perubahan {path.name} rusak pada baris {number}; pulihkan dari rilis yang sedang tampil.")
        entries.append(entry)
    return entries


def read_salt(folder: Path) -> str:
    """The random bytes, hexadecimal, of the newest line's digests; blank before the first publication."""
    path = folder / SALT_FILE
    return path.read_text(encoding="ascii").strip() if path.exists() else ""


def ledger_bytes(ledger: Sequence[Entry]) -> bytes:
    """The ledger as JSON Lines."""
    return "".join(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n" for entry in ledger).encode()


def _answers(snapshot: Snapshot | None) -> dict[str, list[tuple[str, ...]]]:
    answers: dict[str, list[tuple[str, ...]]] = {}
    for response in snapshot.responses if snapshot else ():
        answers.setdefault(response.nomor, []).append(tuple(response))
    return answers
