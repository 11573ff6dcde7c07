"""Files beside the configuration: read alike, whoever reads them, and refused by name where they can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.reference_files import read_records, read_reference
from memarak.vocabulary import EXAMPLE_MARK

COLUMNS, REQUIRED = ("nomor", "alasan", "tanggal"), ("nomor", "alasan")


def written(folder: Path, body: str | bytes) -> Path:
    path = folder / "ditarik.csv"
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return path


@pytest.mark.parametrize(
    "text", ["nomor,alasan\nK-1,hukum\n", "\ufeffNOMOR;Alasan\r\nK-1;hukum\r\n", "lain,Alasan,nomor \nx,hukum,K-1"]
)
def test_columns_are_found_by_their_headers_behind_commas_or_semicolons(tmp_path: Path, text: str) -> None:
    file = read_reference(written(tmp_path, text), COLUMNS, REQUIRED)
    assert file is not None
    assert file.rows == {2: {"nomor": "K-1", "alasan": "hukum", "tanggal": ""}}


def test_where_a_column_stands_is_told_with_its_header_as_typed(tmp_path: Path) -> None:
    file = read_reference(written(tmp_path, "lain, Alasan ,nomor,nomor\n"), COLUMNS, REQUIRED)
    assert file is not None
    assert (file.positions, file.titles) == ({"alasan": 1, "nomor": 2}, {"alasan": "Alasan", "nomor": "nomor"})


def test_rows_are_numbered_as_a_spreadsheet_does_and_blank_ones_and_examples_are_none(tmp_path: Path) -> None:
    text = f'nomor,alasan\n\n , \n{EXAMPLE_MARK},hukum\n"K\n1",hukum\nK-2\n'
    file = read_reference(written(tmp_path, text), COLUMNS, REQUIRED)
    assert file is not None
    assert {number: (row["nomor"], row["alasan"]) for number, row in file.rows.items()} == {5: ("K\n1", "hukum"), 6: ("K-2", "")}


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert read_reference(tmp_path / "ditarik.csv", COLUMNS, REQUIRED) is None
    assert read_records(tmp_path / "ditarik.csv") is None


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"nomor,sebab\nK-1,hukum\n", "kolom alasan"),
        (b"", "kolom nomor, alasan"),
        (b"nomor,alasan\nK-1,\xe9\n", "bukan UTF-8"),
        (b'nomor,alasan\n"K-1,hukum\nK-2,hukum\n', "tanda kutip"),
    ],
)
def test_what_can_not_be_read_is_refused_by_name_and_never_quoted(tmp_path: Path, body: bytes, why: str) -> None:
    with pytest.raises(ConfigurationError, match=rf"ditarik\.csv.*{why}") as error:
        read_reference(written(tmp_path, body), COLUMNS, REQUIRED)
    assert "K-1" not in str(error.value)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ditarik.csv").mkdir()
    with pytest.raises(ConfigurationError, match="tidak dapat dibaca"):
        read_records(tmp_path / "ditarik.csv")
