"""Whatever the file, a source gives a table or one sentence; and no row is lost on the way."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st

from memarak.errors import PortalError
from memarak.settings import Settings, Site
from memarak.sources import read_source
from memarak.sources.tables import ERROR_WORDS

SETTINGS = Settings(Site("Memarak", "Kabupaten Uji", "https://memarak.example.go.id", "Asia/Makassar", ""), Path())
HEAD = ["nomor", "tanggal_masuk", "opd", "status", "isi"]
quick = budget(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
cells = st.one_of(
    st.text(max_size=12), st.sampled_from(["", " ", '"', "a,b", "x\ny", "\r", "\ufeff", *ERROR_WORDS[:2], "nomor", "(1)", "sep=;"])
)
tables = st.lists(st.lists(cells, max_size=7), max_size=12)


def outcome(path: Path) -> object:
    try:
        return read_source(str(path), SETTINGS)
    except PortalError as error:
        message = str(error)
        assert message.endswith(".")
        assert "\n" not in message
        return None


@quick
@given(st.binary(max_size=200), st.sampled_from([".csv", ".xlsx"]))
def test_any_bytes(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"k{suffix}"
    path.write_bytes(data)
    outcome(path)


@quick
@given(st.lists(st.sampled_from([*HEAD, "Kategori", "x", "", "nomor "]), max_size=8), tables)
def test_any_table(tmp_path: Path, header: list[str], rows: list[list[str]]) -> None:
    path = tmp_path / "k.csv"
    with path.open("w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    outcome(path)


@quick
@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=9), min_size=5, max_size=5), min_size=1
    )
)
def test_every_row_arrives_with_its_number(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "k.csv"
    rows = [["A1", "8/3/2021", "dpu", "baru", "x"], *rows]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([HEAD, *rows])
    table = read_source(str(path), SETTINGS).tables["keluhan"]
    expected = {i: ["" if cell in ERROR_WORDS else cell for cell in row] for i, row in enumerate(rows, 2)}
    assert dict(zip(table.frame.index, table.frame.to_numpy().tolist(), strict=True)) == {
        i: row for i, row in expected.items() if any(row)
    }


@quick
@given(tables)
def test_a_workbook_of_any_strings(tmp_path: Path, rows: list[list[str]]) -> None:
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("keluhan")
        for r, row in enumerate([HEAD, *rows]):
            for c, cell in enumerate(row):
                sheet.write_string(r, c, "".join(x for x in cell if x.isprintable()))
    path = tmp_path / "k.xlsx"
    path.write_bytes(buffer.getvalue())
    outcome(path)


@pytest.mark.parametrize("place", range(0, 6000, 400))
def test_a_workbook_with_one_byte_changed(tmp_path: Path, place: int) -> None:
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        book.add_worksheet("keluhan").write_row(0, 0, HEAD)
    data = bytearray(buffer.getvalue())
    data[place % len(data)] ^= 0xFF
    path = tmp_path / "k.xlsx"
    path.write_bytes(bytes(data))
    outcome(path)
