"""What passes between the stages: five frozen wrappers, one for each wall of the road.

    RawTables -> CleanTables -> RedactedTables -> MeasuredTables -> (snapshot on disk)

A stage takes one and returns the next, so that skipping a stage is a type error. Frames are never changed in
place. Text cells are `str`, blank is the empty string and never NaN; dates are `datetime64[s]`, absent is NaT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from memarak.problems import Problem


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column that a source read: its letter as the sheet shows it, and the header as typed there."""

    letter: str
    header: str


@dataclass(frozen=True, slots=True)
class RawTable:
    """One tab as read: only columns of the contract, every cell a string.

    `frame` has one column per source column, named by its letter, indexed by the row number as the sheet
    shows it (1 = first line of the sheet). `fields` maps the contract's column to the source columns that
    may fill it; the first that is filled in a row wins. In `keluhan`, the keys
    `tanggapan.tanggal` and `tanggapan.isi` name the columns of `[tanggapan_dari_keluhan]`. Typed dates arrive as `2026-10-08` or
    `2026-10-08 14:30`, whole numbers without a decimal point.
    """

    name: str
    frame: pd.DataFrame
    fields: Mapping[str, tuple[SourceColumn, ...]]


@dataclass(frozen=True, slots=True)
class RawTables:
    """All tabs of a source. Lives in memory only. `kind` is the `sumber` of the snapshot.

    `cell_links` maps a tab to the address of that tab in the browser (Google Sheets only), to which
    `&range=F17` is added.
    """

    kind: str
    tables: Mapping[str, RawTable]
    problems: tuple[Problem, ...] = ()
    cell_links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """Where every row of `keluhan` went: `read == published + withheld + held_back`.

    Counted in rows of the sheet; blank rows and repeated headers are no rows. `merged` of them are identical
    copies of another row and share its place, so `published + withheld - merged` complaints are counted.
    """

    read: int
    published: int
    withheld: int
    held_back: int
    merged: int = 0

    @property
    def balances(self) -> bool:
        """Whether no row was lost."""
        return self.read == self.published + self.withheld + self.held_back


@dataclass(frozen=True, slots=True)
class CleanTables:
    """Typed records, not yet redacted.

    `keluhan`: the contract's columns (`vocabulary.TABS`) with codes resolved, plus
    `tanggal_tanggapan_pertama` (date of the first response that counts, NaT if none) and `baris` (source row).
    `tanggapan`: the contract's columns plus `baris`; only responses to a known `nomor`.
    `opd`, `wilayah`, `pertemuan`, `program`, `penarikan`, `tinjauan`: the contract's columns; may be empty.
    `sources_of` maps (table, field) to the letter of the source column, for places of problems found later. `read` and
    `held_back` count rows for the account; `keluhan` has a column `salinan` with the number of identical copies merged
    into the row.
    """

    kind: str
    keluhan: pd.DataFrame
    tanggapan: pd.DataFrame
    opd: pd.DataFrame
    wilayah: pd.DataFrame
    pertemuan: pd.DataFrame
    program: pd.DataFrame
    penarikan: pd.DataFrame
    tinjauan: pd.DataFrame
    has_visibility_column: bool
    read: int
    held_back: int
    sources_of: Mapping[tuple[str, str], str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One text that may hold a name: where it stands, its kind and reason, never the words."""

    table: str
    nomor: str
    column: str
    row: int
    letter: str
    reason: str


@dataclass(frozen=True, slots=True)
class RedactedTables:
    """What may be shown. Nothing right of here has seen a raw text.

    `keluhan`: `nomor, tanggal_masuk, jenis, klasifikasi, kategori, judul, isi, kanal, opd, kecamatan, desa,
    status, alasan, pertemuan, tanggal_tanggapan_pertama, tanggal_selesai, ditampilkan` with `ditampilkan` `ya`
    or `tidak`; withheld rows are blanked and generalised. `tanggapan`: `nomor, tanggal, opd, status, isi`, of
    shown complaints only. The other frames as in `CleanTables`, redacted where they hold free text.
    """

    kind: str
    keluhan: pd.DataFrame
    tanggapan: pd.DataFrame
    opd: pd.DataFrame
    wilayah: pd.DataFrame
    pertemuan: pd.DataFrame
    program: pd.DataFrame
    account: Account
    review: tuple[ReviewItem, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredTables:
    """The published tables, columns exactly as in the snapshot (`dictionary.FILES`), every cell a string.

    In which order they are frozen, the snapshot decides. `wilayah` may also have `baris` and `kolom`, the tile map's
    positions, which go into the descriptor.
    """

    kind: str
    as_of: date
    keluhan: pd.DataFrame
    tanggapan: pd.DataFrame
    opd: pd.DataFrame
    wilayah: pd.DataFrame
    pertemuan: pd.DataFrame
    program: pd.DataFrame
    statistik: pd.DataFrame
    periode: pd.DataFrame
    hari_libur: pd.DataFrame
    has_responses: bool
    account: Account
    review: tuple[ReviewItem, ...] = ()
    problems: tuple[Problem, ...] = ()
