from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IMEI 356789104567890", ["356789104567890"]),
        ("no mesin 1234567", ["1234567"]),
        ("serial number 99887766", ["99887766"]),
        ("mesin 2 unit rusak", []),
    ],
)
def test_devices_are_taken_by_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "perangkat") == expected
