"""One tuple type for each file of the package, and how its rows are written and read.

Fields are the file's columns, in order, and every value is a string. What the columns mean stands in
`memarak.dictionary`, with which a test compares these. A column that is added comes last and is `= ""` by default:
packages from before it must stay readable.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from sys import intern
from typing import Any, NamedTuple


class Complaint(NamedTuple):
    """One counted complaint (`keluhan.csv`)."""

    nomor: str
    tanggal_masuk: str
    jenis: str
    klasifikasi: str
    kategori: str
    judul: str
    isi: str
    kanal: str
    opd: str
    kecamatan: str
    desa: str
    status: str
    kelompok: str
    alasan: str
    pertemuan: str
    tanggal_tanggapan_pertama: str
    tanggal_selesai: str
    tenggat_tanggapan: str
    tenggat_penyelesaian: str
    hari_tanggapan: str
    hari_kerja_tanggapan: str
    hari_penyelesaian: str
    hari_kerja_penyelesaian: str
    ditampilkan: str
    tautan: str


class Response(NamedTuple):
    """One response (`tanggapan.csv`)."""

    nomor: str
    tanggal: str
    opd: str
    status: str
    isi: str


class Agency(NamedTuple):
    """One agency (`opd.csv`)."""

    kode: str
    nama: str
    singkatan: str
    kontak: str
    situs: str
    berlaku_sejak: str
    berlaku_sampai: str


class Place(NamedTuple):
    """One village (`wilayah.csv`)."""

    kecamatan: str
    desa: str


class Statistic(NamedTuple):
    """One figure (`statistik.csv`)."""

    tingkat: str
    kode: str
    jenis_periode: str
    periode: str
    ukuran: str
    nilai: str
    satuan: str
    n: str
    ci_bawah: str
    ci_atas: str
    keterangan: str


class NamedPeriod(NamedTuple):
    """One named period (`periode.csv`)."""

    slug: str
    nama: str
    mulai: str
    akhir: str


class Holiday(NamedTuple):
    """One weekday that was not worked (`hari_libur.csv`)."""

    tanggal: str
    nama: str
    jenis: str


class Meeting(NamedTuple):
    """One meeting with residents (`pertemuan.csv`)."""

    kode: str
    tanggal: str
    nama: str
    tempat: str
    kecamatan: str
    desa: str


class Measurement(NamedTuple):
    """One measurement of a programme (`program.csv`)."""

    nama: str
    opd: str
    periode: str
    sasaran: str
    satuan: str
    target: str
    capaian: str
    tanggal: str
    status: str
    keterangan: str


def csv_bytes(columns: Iterable[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A file as the package has it: header and rows, comma, UTF-8 without BOM, LF."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")


def rows_in(lines: Iterable[str], row_type: Any) -> list[Any]:
    """The rows of such a file, one written before its last columns came too. Raises `ValueError` for any other header or row."""
    reader: Iterator[list[str]] = csv.reader(lines)
    later = [""] * lacking(next(reader, []), row_type)
    if later:
        reader = (row + later for row in reader)
    cells = map(partial(map, intern), reader)  # equal cells kept once: half the memory of a million complaints
    rows = list(map(partial(tuple.__new__, row_type), cells))  # half the time of `row_type(*row)`, which would count the cells
    if not set(map(len, rows)) <= {len(row_type._fields)}:
        raise ValueError(row_type.__name__)
    return rows


def lacking(header: Sequence[str], row_type: Any) -> int:
    """How many of the last columns a package lacks that was written before they came. Raises `ValueError` for any other header.

    Such columns have a default: releases from before must stay readable, or a new column would have them all deleted.
    """
    names: tuple[str, ...] = row_type._fields
    if tuple(header) != names[: len(header)] or len(names) - len(header) > len(row_type._field_defaults):
        raise ValueError(row_type.__name__)
    return len(names) - len(header)
