"""CSV as it really comes: any usual encoding and separator, titles above the header, line breaks inside cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import SourceUnacceptable, SourceUnreachable
from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.source_names import CSV_ENDINGS
from memarak.sources.encodings import to_utf8
from memarak.sources.headers import HEADER_DEPTH, Header, find_header, header_names
from memarak.sources.quotes import check_quotes
from memarak.sources.tables import build_table, check_header
from memarak.sources.tabs import Tab, choose_tabs, no_complaints
from memarak.tables import RawTable, RawTables

if TYPE_CHECKING:
    import pandas as pd

_SEPARATORS = ",;\t|"
_SEPARATOR_LINE = re.compile(rb'"?sep=([,;\t|])"?\r?\n')


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file as UTF-8 with the separator that makes the most of its header."""

    data: bytes
    separator: str
    top: list[list[str]]
    header: Header | None
    encoding: str


def read_csv_file(path: Path, settings: Settings) -> RawTables:
    """A single CSV file, which is the `keluhan` table."""
    tables, problems = _read({"keluhan": path}, settings)
    return RawTables("csv", tables, tuple(problems))


def read_csv_folder(folder: Path, settings: Settings, kind: str = "csv") -> RawTables:
    """A folder of CSV files named like the tabs. `kind` is the `sumber` of the snapshot."""
    try:
        paths = sorted(p for p in folder.iterdir() if p.suffix.lower() in CSV_ENDINGS and p.is_file())
    except OSError as error:
        raise SourceUnreachable(f"Folder {folder} tidak dapat dibaca ({error.strerror}); periksa izinnya.") from None
    tabs = [Tab(path.stem) for path in paths]
    chosen, problems = choose_tabs(tabs, settings)
    if "keluhan" not in chosen:
        raise no_complaints(f"Folder {folder}", tabs, is_folder=True)
    tables, found = _read({table: paths[i] for table, i in chosen.items()}, settings)
    return RawTables(kind, tables, (*problems, *found))


def _read(paths: Mapping[str, Path], settings: Settings) -> tuple[dict[str, RawTable], list[Problem]]:
    tables: dict[str, RawTable] = {}
    problems: list[Problem] = []
    for table, path in paths.items():
        raw, found = _read_table(table, path, settings)
        problems += found
        if raw is not None:
            tables[table] = raw
    return tables, problems


def _read_table(table: str, path: Path, settings: Settings) -> tuple[RawTable | None, list[Problem]]:
    place = f"Berkas {path}"
    opened = _open(table, path, settings)
    problems = [Problem("enkode-lama", table, details={"tabel": table, "enkode": opened.encoding})] if opened.encoding else []
    header = opened.header
    lacking = check_header(table, header, place, opened.top[header.row] if header else ())
    if lacking or header is None:
        return None, [*problems, *([lacking] if lacking else [])]
    raw, found = build_table(table, header, _cells(opened, header, path), place)
    return raw, [*problems, *found]


def _open(table: str, path: Path, settings: Settings) -> _Opened:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceUnreachable(f"Berkas {path} tidak ada; periksa --source.") from None
    except OSError as error:
        raise SourceUnreachable(f"Berkas {path} tidak dapat dibaca ({error.strerror}); periksa izinnya.") from None
    data, encoding = to_utf8(data, path)
    told = _SEPARATOR_LINE.match(data)
    data = data[told.end() :] if told else data
    if not data.strip() and table == "keluhan":
        raise SourceUnacceptable(f"Berkas {path} kosong; isi dengan tabel keluhan berikut baris judulnya.")
    names = header_names(table, settings)
    best: _Opened | None = None
    for separator in told[1].decode() if told else _SEPARATORS:
        top = _top(data, separator)
        header = find_header(top, names)
        if best is None or (header and (best.header is None or len(header.fields) > len(best.header.fields))):
            best = _Opened(data, separator, top, header, encoding)
    assert best is not None  # noqa: S101 - there is always one separator to try
    return best


def _top(data: bytes, separator: str) -> list[list[str]]:
    """The first records, enough to find the header in. A quote that never closes ends them early."""
    text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="surrogatepass", newline="")
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(csv.reader(text, delimiter=separator), HEADER_DEPTH + 1))
    return rows


def _cells(opened: _Opened, header: Header, path: Path) -> pd.DataFrame:
    """The wanted columns below the header. Rows are numbered as a spreadsheet numbers the records of the file."""
    import pandas as pd

    check_quotes(opened.data, opened.separator, path)
    positions = list(header.positions)
    try:
        frame = pd.read_csv(
            io.BytesIO(opened.data),
            sep=opened.separator,
            header=None,
            names=range(max(positions) + 1),
            usecols=positions,
            index_col=False,
            dtype=object,
            na_filter=False,
            skip_blank_lines=False,
            encoding="utf-8",
            encoding_errors="surrogatepass",
            engine="c",
            low_memory=False,
        )
    except pd.errors.ParserError:
        raise SourceUnacceptable(
            f"Berkas {path} tidak tersusun sebagai CSV; buka tabelnya lalu simpan ulang sebagai CSV UTF-8."
        ) from None
    frame.columns = pd.Index([column_letter(i) for i in positions], dtype=object)
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    return frame.iloc[header.row + 1 :]
