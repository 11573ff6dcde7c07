from __future__ import annotations

import pytest

from memarak.privacy.scan.documents import pieces_of_json


def test_keys_and_values_are_read_however_deep() -> None:
    document = '{"@type": "Xa", "Xb": ["", "c", {"d": true}], "e": null, "f": 5208014107650012}'
    assert list(pieces_of_json(document)) == ["type", "Xa", "Xb", "c", "d", "e", "f", "5208014107650012"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *(("81907123456.0", ["81907123456"]), ("-8.1907123456e10", ["-81907123456"]), ("10000000.0", ["10000000"])),
        *(("9999999.0", []), ("81907123456.5", []), ("0.5", []), ("1e400", [])),
    ],
)
def test_a_fraction_is_nobody_s_number_and_a_whole_number_written_as_one_may_be(written: str, read: list[str]) -> None:
    assert list(pieces_of_json(f"[{written}]")) == read
