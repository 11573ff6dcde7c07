"""`hari_libur.csv` beside `portal.toml`: days off that the regency adds to, or takes from, the library's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.matching import fold
from memarak.reference_files import read_reference

FILE_NAME = "hari_libur.csv"
ADD, REMOVE = "tambah", "hapus"


@dataclass(frozen=True, slots=True)
class Override:
    """One correction: `action` is `tambah` or `hapus`; `kind` the `jenis` to publish, blank for the usual one."""

    day: date
    name: str
    action: str
    kind: str = ""


def read_overrides(folder: Path) -> tuple[Override, ...]:
    """Read `hari_libur.csv` in `folder`, columns `tanggal, nama, tindakan`; an absent file means no corrections.

    A file with `jenis` and no `tindakan` may hold the action there. Raises `ConfigurationError` naming the line.
    """
    path = folder / FILE_NAME
    file = read_reference(path, ("tanggal", "nama", "tindakan", "jenis"), ("tanggal",))
    rows = file.rows.items() if file else ()
    return tuple(_override(row, f"{path}, baris {number}") for number, row in rows)


def _override(row: Mapping[str, str], place: str) -> Override:
    written, name, typed, kind = (row[column].strip() for column in ("tanggal", "nama", "tindakan", "jenis"))
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise ConfigurationError(f"{place}: tanggal harus ditulis seperti 2026-12-24.") from None
    if not typed and fold(kind) in (ADD, REMOVE):
        typed, kind = kind, ""
    action = fold(typed) or ADD
    if action not in (ADD, REMOVE):
        raise ConfigurationError(f"{place}: tindakan harus tambah atau hapus.")
    if action == ADD and not name:
        raise ConfigurationError(f"{place}: hari libur yang ditambahkan harus punya nama.")
    return Override(day, name, action, kind)
