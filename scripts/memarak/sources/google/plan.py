"""Which tabs and columns of a sheet to ask for, from its metadata and header rows alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from memarak.errors import SourceUnacceptable
from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.sources.google import faults
from memarak.sources.google.client import SheetsHTTPClient
from memarak.sources.headers import HEADER_DEPTH, Header, find_header, header_names, missing_columns
from memarak.sources.hiding import Hiding
from memarak.sources.merges import Merge
from memarak.sources.tables import check_header
from memarak.sources.tabs import Tab, choose_tabs, no_complaints

_FIELDS = (
    "spreadsheetId,sheets(properties(sheetId,title,index,sheetType,hidden,gridProperties(rowCount,columnCount)),merges,basicFilter,"
    "data(startRow,startColumn,rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser)))"
)
"""Of `data` only what is hidden: a field mask takes the place of `includeGridData`, and no cell stands in these parts."""

_PLACE = "Google Sheets itu"


@dataclass(frozen=True, slots=True)
class SheetTab:
    """A tab as the metadata describes it. `row_count` is 0 where it is not told."""

    title: str
    tab_id: int
    is_hidden: bool
    row_count: int
    merges: tuple[Merge, ...]
    hiding: Hiding

    @property
    def quoted(self) -> str:
        """The title as A1 notation wants it."""
        return "'" + self.title.replace("'", "''") + "'"

    def rows(self, first: int, last: int) -> str:
        """The range of whole rows, as far as the grid goes."""
        return f"{self.quoted}!{first}:{min(last, self.row_count) if self.row_count else last}"


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table to be read: its tab, its header, and the header row's own cells, to be found again above the data."""

    table: str
    tab: SheetTab
    header: Header
    header_cells: Mapping[int, str]

    def range_of(self, first: int, last: int) -> str:
        """The range of the columns from `first` to `last`, from the header row down."""
        return f"{self.tab.quoted}!{column_letter(first)}{self.header.row + 1}:{column_letter(last)}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to read of a sheet, and the problems that its outside already shows."""

    tables: tuple[TablePlan, ...]
    tabs: Mapping[str, SheetTab]
    problems: tuple[Problem, ...]


def plan_reading(http: SheetsHTTPClient, identifier: str, settings: Settings) -> Plan:
    """Two requests, or three where some first row is no header. Raises `SchemaMismatch` for no `keluhan` table."""
    params = {"includeGridData": "false", "fields": _FIELDS, "prettyPrint": "false"}
    tabs = _tabs(http.fetch_sheet_metadata(identifier, params))
    names = [Tab(tab.title, tab.is_hidden) for tab in tabs]
    chosen, problems = choose_tabs(names, settings)
    if "keluhan" not in chosen:
        raise no_complaints(_PLACE, names)
    wanted = {table: tabs[i] for table, i in chosen.items()}
    tops = _tops(http, identifier, wanted, settings)
    tables = []
    for table, tab in wanted.items():
        top = tops[table]
        if table == "keluhan" and not any(cell.strip() for row in top for cell in row):
            raise SourceUnacceptable(f"Tab keluhan di {_PLACE} kosong; isi dengan tabel keluhan berikut baris judulnya.")
        header = find_header(top, header_names(table, settings))
        row = top[header.row] if header else []
        lacking = check_header(table, header, f"Tab {table} di {_PLACE}", row)
        if lacking or header is None:
            problems += [lacking] if lacking else []
            continue
        cells = {i: row[i] if i < len(row) else "" for i in header.positions}
        tables.append(TablePlan(table, tab, header, cells))
    return Plan(tuple(tables), wanted, tuple(problems))


def batch_get(http: SheetsHTTPClient, identifier: str, ranges: Sequence[str], rendering: str) -> list[dict[str, Any]]:
    """The value ranges in the order asked for, columns first. One request."""
    params = {
        "majorDimension": "COLUMNS",
        "valueRenderOption": rendering,
        "dateTimeRenderOption": "SERIAL_NUMBER",
        "prettyPrint": "false",
    }
    answer = http.values_batch_get(identifier, list(ranges), params)
    found = answer.get("valueRanges")
    if not isinstance(found, list) or len(found) != len(ranges) or not all(isinstance(r, dict) for r in found):
        raise faults.of_shape()
    return found


def columns_of(value_range: Mapping[str, Any]) -> list[list[Any]]:
    """The columns of an answer, whichever way round it came."""
    values = value_range.get("values", [])
    if not isinstance(values, list) or not all(isinstance(line, list) for line in values):
        raise faults.of_shape()
    return values if value_range.get("majorDimension") == "COLUMNS" else transposed(values)


def transposed(lines: list[list[Any]]) -> list[list[Any]]:
    """Rows into columns or the other way round; short lines are filled up with blanks."""
    width = max(map(len, lines), default=0)
    return [[line[i] if i < len(line) else "" for line in lines] for i in range(width)]


def _tabs(metadata: Mapping[str, Any]) -> list[SheetTab]:
    sheets = metadata.get("sheets")
    if not isinstance(sheets, list):
        raise faults.of_shape()
    try:
        return [_tab(sheet) for sheet in sheets if sheet["properties"].get("sheetType", "GRID") == "GRID"]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise faults.of_shape() from None


def _tab(sheet: Mapping[str, Any]) -> SheetTab:
    properties = sheet["properties"]
    return SheetTab(
        title=str(properties["title"]),
        tab_id=int(properties.get("sheetId", 0)),
        is_hidden=bool(properties.get("hidden")),
        row_count=int(properties.get("gridProperties", {}).get("rowCount", 0)),
        merges=tuple(_merges(sheet.get("merges") or [])),
        hiding=_hiding(sheet),
    )


def _hiding(sheet: Mapping[str, Any]) -> Hiding:
    """A filter hides rows as long as it has a criterion; slicers and tables filter without a `basicFilter`."""
    spread = sheet.get("basicFilter") or {}
    is_filtered = any(spread.get("criteria") or {}) or any(s.get("filterCriteria") for s in spread.get("filterSpecs") or [])
    rows: set[int] = set()
    columns: set[int] = set()
    for grid in sheet.get("data") or []:
        lines = grid.get("rowMetadata") or []
        is_filtered = is_filtered or any(line.get("hiddenByFilter") for line in lines if line)
        rows.update(i for i, line in enumerate(lines, int(grid.get("startRow", 0)) + 1) if line and line.get("hiddenByUser"))
        across = enumerate(grid.get("columnMetadata") or [], int(grid.get("startColumn", 0)))
        columns.update(i for i, line in across if line and line.get("hiddenByUser"))
    return Hiding(frozenset(rows), frozenset(columns), is_filtered)


def _merges(ranges: Sequence[Mapping[str, int]]) -> Iterator[Merge]:
    for merged in ranges:
        yield Merge(int(merged.get("startColumnIndex", 0)), int(merged.get("startRowIndex", 0)) + 1, int(merged["endRowIndex"]))


def _tops(
    http: SheetsHTTPClient, identifier: str, wanted: Mapping[str, SheetTab], settings: Settings
) -> dict[str, list[list[str]]]:
    """The first row of each tab; of those whose first row is no whole header, the rows down to the tenth."""
    answers = batch_get(http, identifier, [tab.rows(1, 1) for tab in wanted.values()], "FORMATTED_VALUE")
    tops = {table: _lines(answer, 1) for table, answer in zip(wanted, answers, strict=True)}
    deeper = {
        table: tab for table, tab in wanted.items() if tab.row_count != 1 and not _is_whole(table, tops[table], tab, settings)
    }
    if deeper:
        answers = batch_get(http, identifier, [tab.rows(2, HEADER_DEPTH) for tab in deeper.values()], "FORMATTED_VALUE")
        for table, answer in zip(deeper, answers, strict=True):
            tops[table] += _lines(answer, 0)
    return tops


def _is_whole(table: str, top: list[list[str]], tab: SheetTab, settings: Settings) -> bool:
    header = find_header(top, header_names(table, settings))
    return header is not None and not missing_columns(table, header) and not any(m.first_row == 1 for m in tab.merges)


def _lines(answer: Mapping[str, Any], least: int) -> list[list[str]]:
    rows = [[str(cell) for cell in row] for row in transposed(columns_of(answer))]
    return rows + [[] for _ in range(least - len(rows))]
