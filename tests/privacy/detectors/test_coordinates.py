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
        ("titik longsor (-8.3 , 116.41) dekat embung", ["-8.3 , 116.41"]),
        ("sumur bor 116.3351, -8.2987 kering", ["116.3351, -8.2987"]),
        ("X: 116,298831 Y: -8,312777 retak", ["116,298831 Y: -8,312777"]),
        ("posisi minus 8.31 koma 116.25 ya", ["minus 8.31 koma 116.25"]),
        ("minus 8 koma 3112, 116 koma 2541", ["minus 8 koma 3112, 116 koma 2541"]),
        ("kordinatnya 8.31o4 , 116.2o71", ["8.31o4 , 116.2o71"]),
        ("lat. 8.31 LS, long. 116.2 BT", ["8.31 LS, long. 116.2 BT"]),
        ("titik 8.31,116.28 lampu mati", ["8.31,116.28"]),
        ("-8.312345\n116.287123", ["-8.312345", "116.287123"]),
        ("-8.31222,116.28333 dan -8.31444,116.28555", ["-8.31222,116.28333", "-8.31444,116.28555"]),
        (
            "delapan koma tiga satu dua, seratus enam belas koma dua lima",
            ["delapan koma tiga satu dua, seratus enam belas koma dua lima"],
        ),
        ("8d18m44s S, 116d17m12s E karam", ["8d18m44s S", "116d17m12s E"]),
        ("8-18-44 LS 116-17-12 BT rambu", ["8-18-44 LS 116-17-12 BT"]),
        ("8 derajat 18 menit lintang selatan ya", ["8 derajat 18 menit lintang selatan"]),
        ("UTM zona 50S 412877 mT 9078812 mU", ["50S 412877 mT 9078812 mU"]),
        ("Easting 412233 Northing 9078841", ["412233 Northing 9078841"]),
        ("kode M7QP plus 4X Gondang", ["M7QP plus 4X"]),
        ("cek 6P3Q M7QP+4X ya", ["6P3Q M7QP+4X"]),
        ("lebar 8.25 x 116.28 meter", []),
        ("nilai 8.25 dan 116.40 naik", []),
        ("kadar 8.31 ; 116.28 ppm", []),
        ("harga 8.250, 116.400 per kilo", []),
        ("minus 8 koma 5 juta", []),
        ("kemiringan 8 derajat 30 menit perjalanan", []),
        ("galon 50 L 412233", []),
        ("suhu minus 8.5, naik 116.5 derajat", []),
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
