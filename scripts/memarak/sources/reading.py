"""What `--source` names, and which reader it goes to."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from memarak.errors import SourceUnacceptable, SourceUnreachable, UsageError
from memarak.settings import Settings
from memarak.source_names import ENDINGS, FILE_READERS, FORMS, SAMPLE, SHEET_PREFIX, is_sheet, sample_folder
from memarak.sources.csv_files import read_csv_folder
from memarak.tables import RawTables


def read_source(source: str, settings: Settings) -> RawTables:
    """Read every table of `source`: `contoh`, a folder of CSV, a `.csv`, an `.xlsx`, or `gsheet:<id or address>`.

    Cells arrive as strings, only columns of the contract, rows numbered as staff see them. Raises
    `SourceUnreachable` (nothing there, no permission, no network), `SourceUnacceptable` or `SchemaMismatch`
    (not a table, or not one of complaints), each one sentence without any cell's content.
    """
    if not source.strip():
        raise UsageError(f"Sumber belum disebut; setelah --source tulis salah satu: {FORMS}.")
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
    for name, endings in FILE_READERS.items():
        if path.suffix.lower() in endings:
            module, _, reader = name.partition(".")
            tables: RawTables = getattr(import_module(f"memarak.sources.{module}"), reader)(path, settings)
            return tables
    raise SourceUnacceptable(f"Berkas {path} bukan {' atau '.join(ENDINGS)}; simpan ulang tabelnya sebagai salah satunya.")
