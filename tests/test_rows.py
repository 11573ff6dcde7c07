"""How the package's rows are written and read, whoever does it."""

from __future__ import annotations

import io

import pytest

from memarak.rows import Holiday, csv_bytes, rows_in

ROWS = [Holiday("2026-08-17", "Hari Kemerdekaan", "libur nasional"), Holiday("2026-12-24", 'Cuti, "Natal"\nbersama', "")]


def test_what_is_written_is_read_back() -> None:
    body = csv_bytes(Holiday._fields, ROWS)
    assert body.startswith(b"tanggal,nama,jenis\n2026-08-17,Hari Kemerdekaan,libur nasional\n")
    assert b"\r" not in body
    found = rows_in(io.StringIO(body.decode(), newline=""), Holiday)
    assert found == ROWS
    assert {type(row) for row in found} == {Holiday}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tanggal,jenis,nama\n",
        "tanggal,nama\n2026-08-17,Hari Kemerdekaan\n",
        "tanggal,nama,jenis,lain\n",
        "tanggal,nama,jenis\n2026-08-17,Hari Kemerdekaan\n",
        "tanggal,nama,jenis\n2026-08-17,Hari Kemerdekaan,libur,lain\n",
    ],
    ids=["nothing", "another order", "a column less", "a column more", "a cell less", "a cell more"],
)
def test_other_columns_or_cells_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Holiday"):
        rows_in(io.StringIO(text, newline=""), Holiday)
