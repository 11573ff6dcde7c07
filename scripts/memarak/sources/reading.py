"""What `--source` names, and which reader it goes to."""

from __future__ import annotations

from pathlib import Path

from memarak.errors import SourceUnacceptable, SourceUnreachable, UsageError
from memarak.settings import Settings
from memarak.source_names import SAMPLE, SHEET_PREFIX, is_sheet, sample_folder
from memarak.sources.csv_files import SUFFIXES, read_csv_file, read_csv_folder
from memarak.tables import RawTables


def read_source(source: str, settings: Settings) -> RawTables:
    """Read every table of `source`: `contoh`, a folder of CSV, a `.csv`, an `.xlsx`, or `gsheet:<id or address>`.

    Cells arrive as strings, only columns of the contract, rows numbered as staff see them. Raises
    `SourceUnreachable` (nothing there, no permission, no network), `SourceUnacceptable` or `SchemaMismatch`
    (not a table, or not one of complaints), each one sentence without any cell's content.
    """
    if not source.strip():
        raise UsageError("Sumber belum disebut; pakai --source contoh, sebuah folder, berkas .csv atau .xlsx, atau gsheet:<id>.")
    if source == SAMPLE:
        return read_csv_folder(sample_folder(), settings, kind=SAMPLE)
    if is_sheet(source):
        from memarak.sources.google.pull import read_google_sheet

        return read_google_sheet(source.removeprefix(SHEET_PREFIX), settings)
    return _read_path(Path(source), settings)


def _read_path(path: Path, settings: Settings) -> RawTables:
    try:
        is_folder, is_file = path.is_dir(), path.is_file()
    except (OSError, ValueError):
        is_folder = is_file = False
    if is_folder:
        return read_csv_folder(path, settings)
    if not is_file:
        raise SourceUnreachable(f"Sumber {path} tidak ada; periksa --source atau MEMARAK_SOURCE.")
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return read_csv_file(path, settings)
    if suffix in (".xlsx", ".xlsm"):
        from memarak.sources.workbook import read_workbook

        return read_workbook(path, settings)
    raise SourceUnacceptable(f"Berkas {path} bukan .csv atau .xlsx; simpan ulang tabelnya sebagai salah satu dari keduanya.")
