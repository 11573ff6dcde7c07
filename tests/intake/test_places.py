"""Places: canonical names, the missing half inferred only where there is one answer."""

from __future__ import annotations

from typing import Any

import pytest

from memarak.settings import SourcePolicy


@pytest.mark.parametrize(
    ("district", "village", "place", "problems"),
    [
        ("Tanjung", "Tanjung", ("Tanjung", "Tanjung"), []),
        ("tanjung", "TEGAL MAJA", ("Tanjung", "Tegal Maja"), []),
        ("Kec. Tanjung", "Desa Tegal Maja", ("Tanjung", "Tegal Maja"), []),
        ("Kecamatan Gangga", "Ds. Gondang", ("Gangga", "Gondang"), []),
        ("Tanjung", "Tegalmaja", ("Tanjung", "Tegal Maja"), ["wilayah-dirapikan"]),
        ("Tanjung", "Tegalmaja Lauk", ("Tanjung", "Tegal Maja"), ["wilayah-dirapikan"]),
        ("Gangga", "", ("Gangga", ""), []),
        ("", "", ("", ""), []),
    ],
)
def test_known_places(intake: Any, district: str, village: str, place: tuple[str, str], problems: list[str]) -> None:
    clean = intake({"kecamatan": district, "desa": village})
    assert tuple(clean.keluhan.loc[0, ["kecamatan", "desa"]]) == place
    assert [p.code for p in clean.problems] == problems


@pytest.mark.parametrize(
    ("district", "village", "place", "problems"),
    [
        ("", "Gondang", ("Gangga", "Gondang"), ["kecamatan-dilengkapi"]),
        ("", "Tanjung", ("Tanjung", "Tanjung"), ["kecamatan-dilengkapi"]),
        ("", "Sukamaju", ("", ""), ["desa-mendua"]),
        ("Bayan", "Sukamaju", ("Bayan", "Sukamaju"), []),
        ("Gondang", "", ("Gangga", "Gondang"), ["desa-di-kolom-kecamatan"]),
        ("Desa Tanjung", "", ("Tanjung", "Tanjung"), ["desa-di-kolom-kecamatan"]),
        ("", "Gangga", ("Gangga", ""), ["kecamatan-di-kolom-desa"]),
        ("", "Kec. Tanjung", ("Tanjung", ""), ["kecamatan-di-kolom-desa"]),
        ("Gangga", "Gangga", ("Gangga", ""), ["kecamatan-di-kolom-desa"]),
        ("Gondang", "Gondang", ("Gangga", "Gondang"), ["desa-di-kolom-kecamatan"]),
        ("", "Desa Gondang, Kec. Gangga", ("Gangga", "Gondang"), []),
        ("Gangga", "Gondang Kecamatan Gangga", ("Gangga", "Gondang"), []),
        ("Desa Sukamaju (Kec. Bayan)", "", ("Bayan", "Sukamaju"), []),
        ("Bayan", "Desa Gondang, Kec. Gangga", ("Bayan", ""), ["desa-tidak-dikenal"]),
    ],
)
def test_cells_in_the_wrong_column(intake: Any, district: str, village: str, place: tuple[str, str], problems: list[str]) -> None:
    clean = intake({"kecamatan": district, "desa": village})
    assert tuple(clean.keluhan.loc[0, ["kecamatan", "desa"]]) == place
    assert [p.code for p in clean.problems] == problems


@pytest.mark.parametrize(
    ("district", "village", "place", "code", "suggested"),
    [
        ("Gangga", "Bayan", ("Gangga", ""), "desa-bukan-di-kecamatan", "Gangga"),
        ("Gangga", "Tegal Maja", ("Gangga", ""), "desa-bukan-di-kecamatan", "Gangga"),
        ("Gangga", "Gondnag", ("Gangga", ""), "desa-tidak-dikenal", "Yang paling mirip: Gondang."),
        ("Tanjungg", "", ("", ""), "kecamatan-tidak-dikenal", "Yang paling mirip: Tanjung."),
        ("Mataram", "", ("", ""), "kecamatan-tidak-dikenal", "tidak ada di daftar wilayah. Diterbitkan"),
    ],
)
def test_doubt_leaves_a_blank(intake: Any, district: str, village: str, place: tuple[str, str], code: str, suggested: str) -> None:
    clean = intake({"kecamatan": district, "desa": village})
    assert tuple(clean.keluhan.loc[0, ["kecamatan", "desa"]]) == place
    assert [p.code for p in clean.problems] == [code]
    assert suggested in clean.problems[0].found


def test_a_bad_kecamatan_leaves_the_desa_to_decide(intake: Any) -> None:
    clean = intake({"kecamatan": "Mataram", "desa": "Gondang"})
    assert tuple(clean.keluhan.loc[0, ["kecamatan", "desa"]]) == ("Gangga", "Gondang")
    assert [p.code for p in clean.problems] == ["kecamatan-tidak-dikenal", "kecamatan-dilengkapi"]


def test_synonyms_of_the_configuration(intake: Any) -> None:
    own = intake.with_settings(synonyms={"wilayah": {"kotabaru": "Gondang", "unspecified": ""}})
    clean = own({"kecamatan": "", "desa": "Kota Baru"}, {"kecamatan": "Unspecified", "desa": ""})
    assert clean.keluhan[["kecamatan", "desa"]].to_numpy().tolist() == [["Gangga", "Gondang"], ["", ""]]


def test_places_from_the_data(intake: Any) -> None:
    own = intake.with_settings(source=SourcePolicy(places_from_data=True), synonyms={"wilayah": {"unspecified": ""}})
    rows = [("QUEENS", ""), ("Queens", "Astoria"), ("QUEENS", "Astoria"), ("Unspecified", ""), ("BRONX", "")]
    clean = own(*({"kecamatan": district, "desa": village} for district, village in rows))
    assert clean.wilayah[["kecamatan", "desa"]].to_numpy().tolist() == [["BRONX", ""], ["QUEENS", "Astoria"]]
    assert clean.keluhan["kecamatan"].tolist() == ["QUEENS", "QUEENS", "QUEENS", "", "BRONX"]


def test_no_list_at_all_is_told_once(intake: Any) -> None:
    (intake.settings.folder / "wilayah.csv").unlink()
    clean = intake({"kecamatan": "Gangga"}, {"kecamatan": "Bayan"})
    assert clean.keluhan["kecamatan"].tolist() == ["", ""]
    assert [p.code for p in clean.problems] == ["daftar-wilayah-tidak-ada"]
