from __future__ import annotations

import pytest

from memarak.privacy.names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kemarin dewi ditabrak motor", ["dewi"]),
        ("salam ke rahmat suruh datang", ["rahmat"]),
        ("si kribo sama codet mabuk tiap malam", ["kribo", "codet"]),
        ("Ibuk Mawar jualan di trotoar", ["Mawar"]),
        ("bu juni belum dapat kartu tani", ["juni"]),
        ("bayar ke bu, juni 2026 belum lunas", []),
        ("Pemberi kuasa: I MADE DANA", ["I MADE DANA"]),
        ("Oei Swan Hok bayar pajak ke kantor", ["Oei Swan Hok"]),
        ("Mr. Al-Harbi kehilangan tas", ["Al-Harbi"]),
        ("We met Park Soo-yeon at the harbour", ["Park Soo-yeon"]),
        ("om Zqornep dari Kupang buka karaoke", ["Zqornep"]),
        ("dibagi ke inaq mesir saja", ["mesir"]),
    ],
)
def test_how_people_speak_tells_a_name(text, names):
    assert [text[span.start : span.end] for span in find_names(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "ga sabar nunggu bantuan cair",
        "Bapak pimpinan yang terhormat",
        "Ibu hamil susah ke puskesmas",
        "kemarin bantuan dipotong",
        "salam ke bapak bupati",
    ],
)
def test_people_without_a_name_stay(text):
    assert find_names(text) == []
