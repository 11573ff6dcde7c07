from __future__ import annotations

import pandas as pd
import pytest

from memarak.privacy import reference
from memarak.privacy.names.public import PublicNames

PHONE = "hub 081234567890"
HIDDEN = "hub [nomor telepon disamarkan]"


def test_texts_of_the_named_columns_are_redacted_and_other_cells_stay() -> None:
    frame = pd.DataFrame({"nama": [PHONE, ""], "target": [1.5, PHONE], "kode": [PHONE, "x"]}, dtype=object)
    redacted = reference.redact_frame(frame, ("nama", "target", "satuan"), None)
    assert redacted.to_dict("list") == {"nama": [HIDDEN, ""], "target": [1.5, HIDDEN], "kode": [PHONE, "x"]}


@pytest.mark.parametrize(
    ("code", "is_kept"),
    [
        *(("SJ-1", True), ("SJ_1", True), ("safari-jumat_2024", True)),
        *(("rumah-sahnim", False), ("akun-ig-mawar", False), ("jalan_raya_no_17_rt_03_rw_05", False)),
    ],
)
def test_a_meeting_whose_code_names_somebody_is_left_out(code: str, is_kept: bool) -> None:
    frame = pd.DataFrame({"kode": ["SJ-0", code], "nama": ["Safari", "Temu"], "tempat": ["Bayan", PHONE]})
    kept = reference.meetings(frame, None)
    assert kept.to_dict("list") == {
        "kode": ["SJ-0", code][: 1 + is_kept],
        "nama": ["Safari", "Temu"][: 1 + is_kept],
        "tempat": ["Bayan", HIDDEN][: 1 + is_kept],
    }


def test_a_meeting_may_be_called_after_an_official() -> None:
    frame = pd.DataFrame({"kode": ["rumah-sahnim-karyadi"], "nama": ["Bapak Sahnim Karyadi"], "tempat": [""]})
    officials = PublicNames(frozenset({("sahnim", "karyadi")}))
    assert list(reference.meetings(frame, officials)["nama"]) == ["Bapak Sahnim Karyadi"]
    assert reference.meetings(frame, None).empty


@pytest.mark.parametrize("from_data", [True, False])
def test_other_names_of_an_agency_are_not_shown(from_data: bool) -> None:
    frame = pd.DataFrame({"kode": ["dlh", "x"], "nama": ["Dinas Lingkungan Hidup", ""], "alias": ["Bapak Sahnim", ""]})
    shown = reference.agencies(frame, from_data, None)
    assert shown.to_dict("list") == {"kode": ["dlh", "x"], "nama": ["Dinas Lingkungan Hidup", ""]}


def test_a_list_of_the_regency_s_own_keeps_its_names() -> None:
    agencies = pd.DataFrame({"kode": ["x"], "nama": ["Bapak Sahnim"]})
    places = pd.DataFrame({"kecamatan": ["Bapak Sahnim", "Bayan"], "desa": ["", "Bapak Sahnim"]})
    assert [len(reference.agencies(agencies, own, None)) for own in (False, True)] == [1, 0]
    assert [len(reference.places(places, own, None)) for own in (False, True)] == [2, 0]
    assert len(reference.places(pd.DataFrame({"kecamatan": ["Bayan"], "desa": [""]}), True, None)) == 1


def test_only_a_short_code_counts_as_often_as_complaints_name_it() -> None:
    officials = PublicNames(frozenset({("sahnim", "karyadi")}))
    doubtful = "Bapak Sahnim Karyadi, Panhandling"
    frame = pd.DataFrame({"kode": ["a", "b"], "nama": [doubtful, doubtful]})
    assert reference.agencies(frame, True, officials, ["a"] * 5).empty
    four = pd.DataFrame({"kode": list("abcd"), "nama": [doubtful] * 4})
    assert len(reference.agencies(four, True, officials)) == 4


def test_which_row_is_left_out_does_not_hang_on_how_rows_are_numbered() -> None:
    frame = pd.DataFrame({"kecamatan": ["Bapak Sahnim", "Bayan"], "desa": ["", "Senaru"]}, index=[7, 3])
    assert reference.places(frame, True, None).to_dict() == {"kecamatan": {0: "Bayan"}, "desa": {0: "Senaru"}}
