"""A spreadsheet in memory: tabs of cells that are shown one way and held another, as Google's are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

_RANGE = re.compile(r"(?:(?P<tab>'(?:[^']|'')*'|[^!]*)!)?\$?(?P<c0>[A-Z]*)\$?(?P<r0>\d*)(?::\$?(?P<c1>[A-Z]*)\$?(?P<r1>\d*))?")


class Shown(NamedTuple):
    """A number that a format shows in its own way: a date, zeros in front, thousands grouped."""

    value: float
    text: str

    @classmethod
    def date(cls, day: date, text: str | None = None) -> Shown:
        base = datetime(1899, 12, 30)
        moment = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
        serial = (moment - base).total_seconds() / 86400
        return cls(int(serial) if serial == int(serial) else serial, text or day.strftime("%d/%m/%Y"))


class BadRange(Exception):
    """What the API answers with 400."""


@dataclass
class Tab:
    title: str
    rows: list[list[Any]] = field(default_factory=list)
    gid: int = 0
    hidden: bool = False
    kind: str = "GRID"
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)  # first row, past row, first column, past column
    filter: dict[str, Any] | None = None
    row_count: int | None = None
    hidden_rows: set[int] = field(default_factory=set)  # by hand, counted from 0
    filtered_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    @property
    def grid_rows(self) -> int:
        return self.row_count or max(len(self.rows), 1)

    @property
    def grid_columns(self) -> int:
        return max([len(row) for row in self.rows], default=0) or 26

    def properties(self, index: int) -> dict[str, Any]:
        properties: dict[str, Any] = {"sheetId": self.gid, "title": self.title, "index": index, "sheetType": self.kind}
        if self.kind == "GRID":
            properties["gridProperties"] = {"rowCount": self.grid_rows, "columnCount": self.grid_columns}
        if self.hidden:
            properties["hidden"] = True
        return properties

    def grid_data(self, with_cells: bool) -> dict[str, Any]:
        """The whole grid as the API has it; the cells take long to make, so only where they are asked for."""
        rows: list[dict[str, Any]] = [{"pixelSize": 21} for _ in range(self.grid_rows)]
        for i in self.hidden_rows:
            rows[i]["hiddenByUser"] = True
        for i in self.filtered_rows:
            rows[i]["hiddenByFilter"] = True
        columns: list[dict[str, Any]] = [{"pixelSize": 100} for _ in range(self.grid_columns)]
        for i in self.hidden_columns:
            columns[i]["hiddenByUser"] = True
        data: dict[str, Any] = {"rowMetadata": rows, "columnMetadata": columns}
        if with_cells:
            shown = ([str(_render(cell, "FORMATTED_VALUE")) for cell in row] for row in self.rows)
            data["rowData"] = [{"values": [{"formattedValue": text} for text in row]} for row in shown]
        return data

    @property
    def whole(self) -> Area:
        return Area(self.title, 0, self.grid_rows, 0, self.grid_columns)


class Area(NamedTuple):
    """What was served of a tab, rows and columns counted from 0, ends not included."""

    tab: str
    first_row: int
    past_row: int
    first_column: int
    past_column: int


@dataclass
class Book:
    tabs: list[Tab]
    identifier: str = "double-1"

    def metadata(self, with_grid: bool = False, with_cells: bool = False) -> dict[str, Any]:
        sheets = []
        for index, tab in enumerate(self.tabs):
            sheet: dict[str, Any] = {"properties": tab.properties(index)}
            if tab.merges:
                names = ("startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex")
                sheet["merges"] = [{"sheetId": tab.gid, **dict(zip(names, merge, strict=True))} for merge in tab.merges]
            if tab.filter is not None:
                sheet["basicFilter"] = tab.filter
            if tab.kind == "GRID" and with_grid:
                sheet["data"] = [tab.grid_data(with_cells)]
            if tab.kind == "OBJECT":
                sheet["charts"] = [{"chartId": 7, "spec": {"title": "Grafik"}}]
            sheets.append(sheet)
        return {
            "spreadsheetId": self.identifier,
            "properties": {"title": "Memarak", "locale": "in_ID", "timeZone": "Asia/Makassar"},
            "sheets": sheets,
            "spreadsheetUrl": f"https://docs.google.com/spreadsheets/d/{self.identifier}/edit",
        }

    def area(self, notation: str) -> tuple[Tab, Area]:
        """Resolve A1 notation as the API does. Raises `BadRange` with the API's words."""
        found = _RANGE.fullmatch(notation)
        title = (found["tab"] or "").strip() if found else ""
        if title.startswith("'"):
            title = title[1:-1].replace("''", "'")
        tabs = [tab for tab in self.tabs if tab.title == title and tab.kind == "GRID"] if title else self.tabs[:1]
        if not found or not tabs:
            raise BadRange(f"Unable to parse range: {notation}")
        tab = tabs[0]
        first_row = int(found["r0"] or 1) - 1
        first_column = _column(found["c0"]) if found["c0"] else 0
        past_row = int(found["r1"]) if found["r1"] else tab.grid_rows
        past_column = _column(found["c1"]) + 1 if found["c1"] else tab.grid_columns
        if first_row >= tab.grid_rows or first_column >= tab.grid_columns:
            raise BadRange(f"Range ({notation}) exceeds grid limits. Max rows: {tab.grid_rows}, max columns: {tab.grid_columns}")
        return tab, Area(tab.title, first_row, min(past_row, tab.grid_rows), first_column, min(past_column, tab.grid_columns))

    def values(self, notation: str, rendering: str, dimension: str) -> tuple[dict[str, Any], Area]:
        """A `ValueRange`: trailing blanks are left out, as the API does."""
        tab, area = self.area(notation)
        lines = [
            [_render(cell, rendering) for cell in row[area.first_column : area.past_column]]
            for row in tab.rows[area.first_row : area.past_row]
        ]
        if dimension == "COLUMNS":
            width = max(map(len, lines), default=0)
            lines = [[line[i] if i < len(line) else "" for line in lines] for i in range(width)]
        lines = [_trimmed(line, "") for line in lines]
        values = _trimmed(lines, [])
        where = f"{_a1(area.first_column)}{area.first_row + 1}:{_a1(area.past_column - 1)}{area.past_row}"
        answer: dict[str, Any] = {"range": f"'{tab.title}'!{where}", "majorDimension": dimension}
        if values:
            answer["values"] = values
        return answer, area


def _trimmed(line: list[Any], blank: Any) -> list[Any]:
    end = len(line)
    while end and line[end - 1] == blank and line[end - 1] is not False:
        end -= 1
    return line[:end]


def _render(cell: Any, rendering: str) -> Any:
    if cell is None:
        return ""
    if isinstance(cell, Shown):
        return cell.text if rendering == "FORMATTED_VALUE" else cell.value
    if isinstance(cell, str) or rendering != "FORMATTED_VALUE":
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell == int(cell) and abs(cell) < 1e15:
        return str(int(cell))
    if abs(cell) >= 1e15:
        return f"{cell:.5E}".replace(".", ",")
    return str(cell).replace(".", ",")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _a1(position: int) -> str:
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
