"""Read a Google Sheet: metadata, headers, then the contract's columns in their two renderings. Four requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from memarak.errors import SourceUnreachable
from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.sources.cells import DATE_FIELDS, IDENTIFIER_FIELDS, NUMBER_FIELDS
from memarak.sources.google import faults
from memarak.sources.google.address import api_endpoint, sheet_id, tab_link
from memarak.sources.google.client import SheetsHTTPClient, open_client
from memarak.sources.google.credentials import load_credentials
from memarak.sources.google.patience import Patience
from memarak.sources.google.plan import Plan, TablePlan, batch_get, columns_of, plan_reading
from memarak.sources.google.renderings import Column, Texts, shown_texts, typed_texts
from memarak.sources.hiding import hiding_problems
from memarak.sources.merges import fill_merges
from memarak.sources.tables import build_table
from memarak.tables import RawTable, RawTables

if TYPE_CHECKING:
    import pandas as pd

TYPED_FIELDS = DATE_FIELDS | IDENTIFIER_FIELDS | NUMBER_FIELDS
"""Columns that are asked for twice. Words are as staff see them, so one rendering says all."""

_READINGS = 3
"""How often to read a sheet that changes while it is read."""


class _Changed(Exception):
    """The header was not where it had been a moment before."""


class _Block(NamedTuple):
    """Neighbouring columns of one table, one range of a request."""

    plan: TablePlan
    first: int
    last: int

    @property
    def range(self) -> str:
        return self.plan.range_of(self.first, self.last)


def read_google_sheet(address: str, settings: Settings, patience: Patience | None = None) -> RawTables:
    """All tables of the sheet at `address` (an id, or the address in the browser).

    At most four requests; one more where a tab's first row is no header, and again where staff changed the
    sheet in between. Raises `SourceUnreachable`, `SourceUnacceptable` or `SchemaMismatch` with one sentence.
    """
    identifier = sheet_id(address)
    endpoint = api_endpoint()
    http = open_client(load_credentials(), endpoint, patience or Patience())
    try:
        for _ in range(_READINGS):
            try:
                plan = plan_reading(http, identifier, settings)
                columns = _read_columns(http, identifier, plan)
            except (_Changed, faults.RangeGone):
                continue
            return _assemble(identifier, plan, columns)
        # the last try, whose own sentence says what is wrong
        plan = plan_reading(http, identifier, settings)
        return _assemble(identifier, plan, _read_columns(http, identifier, plan))
    except _Changed:
        raise SourceUnreachable(
            "Kolom atau tab di Google Sheets terus berubah selama dibaca; tunggu sampai penyuntingan selesai lalu coba lagi."
        ) from None
    finally:
        http.session.close()


def _read_columns(http: SheetsHTTPClient, identifier: str, plan: Plan) -> dict[tuple[str, int], Texts]:
    """Every wanted column as strings. Renderings that don't belong together are read again.

    Where two readings disagree at the very same cells, nobody is editing: the sheet shows them in a format of
    its own, and what the cell holds counts.
    """
    before: dict[tuple[str, int], list[int]] | None = None
    for _ in range(_READINGS):
        columns = _read_once(http, identifier, plan)
        disagreements = {key: texts.disagreements for key, texts in columns.items() if texts.disagreements}
        if not disagreements or disagreements == before:
            return columns
        before = disagreements
    raise SourceUnreachable(
        "Isi Google Sheets terus berubah selama dibaca; tunggu sampai penyuntingan selesai lalu coba lagi."
    ) from None


def _read_once(http: SheetsHTTPClient, identifier: str, plan: Plan) -> dict[tuple[str, int], Texts]:
    shown = _fetch(http, identifier, _blocks(plan, lambda _: True), "FORMATTED_VALUE")
    held = _fetch(http, identifier, _blocks(plan, TYPED_FIELDS.__contains__), "UNFORMATTED_VALUE")
    result: dict[tuple[str, int], Texts] = {}
    for table in plan.tables:
        fields = table.header.field_at
        keys = [(table.table, i) for i in table.header.positions]
        length = max((len(cells[key]) for cells in (shown, held) for key in keys if key in cells), default=0)
        for key in keys:
            column = Column(table.table, fields[key[1]], key[1], table.header.row + 2)
            seen = _padded(shown.pop(key), length)
            if key in held:
                result[key] = typed_texts(column, seen, _padded(held.pop(key), length))
            else:
                result[key] = shown_texts(column, seen)
    return result


def _blocks(plan: Plan, wanted: Callable[[str], bool]) -> list[_Block]:
    blocks: list[_Block] = []
    for table in plan.tables:
        serving = {i for field, positions in table.header.fields.items() if wanted(field) for i in positions}
        for i in sorted(serving):
            if blocks and blocks[-1].plan is table and blocks[-1].last == i - 1:
                blocks[-1] = blocks[-1]._replace(last=i)
            else:
                blocks.append(_Block(table, i, i))
    return blocks


def _fetch(http: SheetsHTTPClient, identifier: str, blocks: Sequence[_Block], rendering: str) -> dict[tuple[str, int], list[Any]]:
    """The cells below the header of every column in `blocks`. Raises `_Changed` where the header is another now."""
    answers = batch_get(http, identifier, [block.range for block in blocks], rendering)
    columns: dict[tuple[str, int], list[Any]] = {}
    for block, answer in zip(blocks, answers, strict=True):
        found = columns_of(answer)
        for i in range(block.first, block.last + 1):
            cells = found[i - block.first] if i - block.first < len(found) else []
            header = str(cells[0]) if cells else ""
            if header != block.plan.header_cells[i]:
                raise _Changed
            columns[block.plan.table, i] = cells[1:]
    return columns


def _padded(cells: list[Any], length: int) -> list[Any]:
    return cells if len(cells) == length else cells + [""] * (length - len(cells))


def _assemble(identifier: str, plan: Plan, columns: dict[tuple[str, int], Texts]) -> RawTables:
    tables: dict[str, RawTable] = {}
    problems = list(plan.problems)
    for table in plan.tables:
        texts = {i: columns.pop((table.table, i)) for i in table.header.positions}
        raw, found = _table(table, texts)
        tables[table.table] = raw
        problems += found
    links = {table: tab_link(identifier, tab.tab_id) for table, tab in plan.tabs.items()}
    return RawTables("gsheet", tables, tuple(problems), links)


def _table(plan: TablePlan, texts: dict[int, Texts]) -> tuple[RawTable, list[Problem]]:
    first = plan.header.row + 2
    cells = {i: column.cells for i, column in texts.items()}
    merged = fill_merges(plan.table, plan.header, cells, first, plan.tab.merges)
    raw, found = build_table(plan.table, plan.header, _frame(cells, first), "Tab keluhan di Google Sheets itu")
    hidden = hiding_problems(raw, plan.header, plan.tab.hiding)
    return raw, [*hidden, *merged, *_flat(column.problems for column in texts.values()), *found]


def _frame(cells: dict[int, list[str]], first: int) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame({column_letter(i): pd.Series(column, dtype=object) for i, column in cells.items()}, dtype=object)
    frame.index = pd.RangeIndex(first, first + len(frame))
    return frame


def _flat(lists: Iterable[Sequence[Problem]]) -> list[Problem]:
    return [problem for problems in lists for problem in problems]
