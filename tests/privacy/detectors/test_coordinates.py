from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("di -8.312450, 116.218733 longsor", ["-8.312450, 116.218733"]),
        ("8.3342 S, 116.4021 E", ["8.3342 S, 116.4021 E"]),
        ("lat -8.25 long 116.33", ["-8.25 long 116.33"]),
        ("8°21'15.3\"S 116°09'44.1\"E", ["8°21'15.3\"S", "116°09'44.1\"E"]),
        ("QCX4+5R Bayan", ["QCX4+5R"]),
        ("50L 412345 9075123", ["50L 412345 9075123"]),
        ("suhu 34°C", []),
        ("gempa 6,4 kedalaman 15,25 km", []),
        ("2345+6789", []),
        ("luas 1.250,50 m2", []),
        ("titik 8 20 44 LS, 116 7 24 BT", ["8 20 44 LS, 116 7 24 BT"]),
        ("S8.34567 E116.12345", ["S8.34567 E116.12345"]),
        ("-8.34,116.12 titik", ["-8.34,116.12"]),
        ("sumur di 8.352 S / 116.198 E kering", ["8.352 S / 116.198 E"]),
        ("lebar 3,25 s.d. 100,50 m", []),
        ("persen 12.3456 dan 23.4567", []),
    ],
)
def test_coordinates_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "koordinat") == expected


@pytest.mark.parametrize(
    "label",
    ["lat", "latitude", "long", "longitude", "lng", "lon", "lintang", "lintang_selatan", "bujur", "koordinat", "ls", "lu", "bt"],
)
@pytest.mark.parametrize("ending", ["", "nya"])
def test_each_label_announces_a_lone_coordinate(taken: Taken, label: str, ending: str) -> None:
    assert taken(f"di {label.replace('_', ' ')}{ending} 8.33 dekat pasar, 123456", "koordinat") == ["8.33"]
