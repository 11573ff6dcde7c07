from __future__ import annotations

from importlib import import_module

import pytest

from memarak.source_names import FILE_READERS, FORMS, is_sheet, sample_folder


@pytest.mark.parametrize(
    ("source", "is_one"),
    [
        ("gsheet:1aB", True),
        ("https://docs.google.com/spreadsheets/d/1aB/edit#gid=0", True),
        ("docs.google.com/spreadsheets/d/1aB", True),
        ("contoh", False),
        ("data/contoh", False),
        ("https://example.org/keluhan.csv", False),
        ("buku.xlsx", False),
    ],
)
def test_a_google_sheet_is_told_from_a_file(source: str, is_one: bool) -> None:
    assert is_sheet(source) is is_one


def test_the_sample_lies_where_its_tables_do() -> None:
    assert (sample_folder() / "keluhan.csv").is_file()


@pytest.mark.parametrize("name", FILE_READERS)
def test_a_kind_of_file_has_a_reader_and_is_told(name: str) -> None:
    module, _, reader = name.partition(".")
    assert callable(getattr(import_module(f"memarak.sources.{module}"), reader))
    assert FILE_READERS[name][0] in FORMS.split(", ")
