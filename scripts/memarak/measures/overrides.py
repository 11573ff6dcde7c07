"""`hari_libur.csv` beside `portal.toml`: days off that the regency adds to, or takes from, the library's."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.matching import fold

FILE_NAME = "hari_libur.csv"
ADD, REMOVE = "tambah", "hapus"
_COLUMNS = ("tanggal", "nama", "tindakan", "jenis")


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
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise ConfigurationError(f"Berkas {path} tidak dapat dibaca ({error.strerror}); periksa izin berkasnya.") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"Berkas {path} bukan UTF-8; simpan ulang sebagai CSV UTF-8.") from None
    reader = csv.reader(io.StringIO(text))
    header = [fold(cell) for cell in next(reader, [])]
    if "tanggal" not in header:
        raise ConfigurationError(f"Berkas {path} tidak punya kolom tanggal; judulnya harus tanggal,nama,tindakan.")
    places = {name: header.index(name) for name in _COLUMNS if name in header}
    found = []
    for cells in reader:
        if any(cell.strip() for cell in cells):
            row = {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
            found.append(_override(row, f"{path}, baris {reader.line_num}"))
    return tuple(found)


def _override(row: dict[str, str], place: str) -> Override:
    try:
        day = date.fromisoformat(row["tanggal"])
    except ValueError:
        raise ConfigurationError(f"{place}: tanggal harus ditulis seperti 2026-12-24.") from None
    typed, kind = row.get("tindakan", ""), row.get("jenis", "")
    if not typed and fold(kind) in (ADD, REMOVE):
        typed, kind = kind, ""
    action = fold(typed) or ADD
    if action not in (ADD, REMOVE):
        raise ConfigurationError(f"{place}: tindakan harus tambah atau hapus.")
    if action == ADD and not row.get("nama"):
        raise ConfigurationError(f"{place}: hari libur yang ditambahkan harus punya nama.")
    return Override(day, row.get("nama", ""), action, kind)
