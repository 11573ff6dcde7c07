"""A small regency to read tables for, and a way to write a table in three lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from memarak.intake import read_records
from memarak.settings import Settings, Site, SourcePolicy
from memarak.tables import CleanTables, RawTable, RawTables, SourceColumn

AS_OF = date(2026, 11, 24)
AGENCIES = """kode,nama,singkatan,alias,kontak,situs,berlaku_sejak,berlaku_sampai
dishub,Dinas Perhubungan,Dishub,Perhubungan,,https://dishub.example.go.id,,
dpu,Dinas Pekerjaan Umum,,Dinas PU,,,,2022-12-31
dpupr,Dinas Pekerjaan Umum dan Penataan Ruang,DPUPR,Dinas PU;PU,,,2023-01-01,
dlh,Dinas Lingkungan Hidup,DLH,,,,,2021-12-31
"""
PLACES = """kecamatan,desa,alias,baris,kolom
Tanjung,Tanjung,,1,1
Tanjung,Tegal Maja,Tegalmaja Lauk,2,1
Gangga,Gondang,,1,2
Gangga,Sukamaju,,2,2
Bayan,Bayan,,1,3
Bayan,Sukamaju,,2,3
"""
DEFAULTS = {"nomor": "A-1", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "diproses", "kerahasiaan": "publik"}

Row = Mapping[str, str]


def raw_table(name: str, rows: Sequence[Row], headers: Sequence[str] | None = None) -> RawTable:
    """A tab whose columns are those that the rows name, from A on; its rows start in row 2."""
    titles = list(headers or dict.fromkeys(column for row in rows for column in row))
    letters = [chr(65 + index) for index in range(len(titles))]
    frame = pd.DataFrame([[row.get(t, "") for t in titles] for row in rows], columns=letters, dtype=object)
    frame.index = pd.RangeIndex(2, len(rows) + 2)
    return RawTable(name, frame, {t: (SourceColumn(letter, t),) for letter, t in zip(letters, titles, strict=True)})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "opd.csv").write_text(AGENCIES, encoding="utf-8")
    (tmp_path / "wilayah.csv").write_text(PLACES, encoding="utf-8")
    site = Site("Memarak", "Kabupaten Lombok Utara", "https://memarak.example.go.id", "Asia/Makassar", "")
    return Settings(site, tmp_path, SourcePolicy())


class Intake:
    """Reads invented rows; `complaints` are completed with `DEFAULTS` unless told `whole`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def raw(self, complaints: Sequence[Row], whole: bool = False, **tabs: Sequence[Row]) -> RawTables:
        rows = complaints if whole else [{**DEFAULTS, "nomor": f"A-{n}", **row} for n, row in enumerate(complaints, 1)]
        tables = {"keluhan": raw_table("keluhan", rows)}
        tables |= {name: raw_table(name, tab) for name, tab in tabs.items()}
        return RawTables("berkas", tables)

    def __call__(self, *complaints: Row, whole: bool = False, **tabs: Sequence[Row]) -> CleanTables:
        return read_records(self.raw(complaints, whole, **tabs), self.settings, AS_OF)

    def with_settings(self, **changes: object) -> Intake:
        return Intake(replace(self.settings, **changes))


@pytest.fixture
def intake(settings: Settings) -> Intake:
    return Intake(settings)


@pytest.fixture
def table() -> Callable[..., RawTable]:
    return raw_table


@pytest.fixture
def told() -> Callable[[CleanTables], list[tuple[str, str]]]:
    """Code and place of every problem."""
    return lambda clean: [(problem.code, problem.place) for problem in clean.problems]
