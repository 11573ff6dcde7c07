from __future__ import annotations

from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.synonyms import read_synonyms


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("kata,sama_dengan\nPJU,lampu jalan; penerangan jalan\n", [["PJU", "lampu jalan", "penerangan jalan"]]),
        ("\ufeffKata,Sama_Dengan\nKTP,\n,\nKK,kartu keluarga\n", [["KK", "kartu keluarga"]]),
        ("kata,sama_dengan\nKK,kartu keluarga,KK baru\n", [["KK", "kartu keluarga", "KK baru"]]),
    ],
)
def test_each_row_is_a_group(tmp_path: Path, text: str, groups: list[list[str]]) -> None:
    (tmp_path / "sinonim.csv").write_text(text, encoding="utf-8")
    assert read_synonyms(tmp_path) == groups


def test_without_the_file_there_are_none(tmp_path: Path) -> None:
    assert read_synonyms(tmp_path) == []


@pytest.mark.parametrize("body", [b"word,same\nPJU,lampu\n", b"", b"kata,sama_dengan\n\xff\xfe\n"])
def test_a_file_that_can_not_be_read_is_refused(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "sinonim.csv").write_bytes(body)
    with pytest.raises(ConfigurationError, match=r"sinonim\.csv"):
        read_synonyms(tmp_path)
