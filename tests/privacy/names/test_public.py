from __future__ import annotations

import pytest

from memarak.errors import ConfigurationError
from memarak.privacy.names import find_names, load_public_names

HEADER = "nama,jabatan,mulai,akhir\n"


@pytest.mark.parametrize(
    ("words", "before", "allowed"),
    [
        (("djohan", "sjamsu"), "pak", True),
        (("djohan",), "bupati", True),
        (("sjamsu",), "bupati", True),
        (("djohan",), "pak", False),
        (("sahrun",), "bupati", False),
        (("danny", "karter"), "", True),
    ],
)
def test_full_names_are_allowed_and_single_ones_behind_the_office(tmp_path, words, before, allowed):
    path = tmp_path / "nama_publik.csv"
    path.write_text(
        HEADER + '"H. Djohan Sjamsu, S.H.",Bupati,2021-02-26,2025-02-20\nDanny Karter Febrianto;Danny Karter,Wakil Bupati,,\n',
        encoding="utf-8-sig",
    )
    assert load_public_names(tmp_path).allowed(words, before) is allowed


@pytest.mark.parametrize(
    ("listed", "full"),
    [
        ('"TGH. Dr. H. Djohan Sjamsu, S.H., M.Si."', {("djohan", "sjamsu")}),
        ("Ma’ruf Drs. Karyadi", {("ma'ruf", "drs"), ("ma'ruf", "drs", "karyadi")}),
        ("Djohan Sjamsu; Drg. Zu Djohan;H.;", {("djohan", "sjamsu"), ("zu", "djohan")}),
        ("Sahnim", set()),
    ],
)
def test_titles_before_a_name_and_degrees_behind_it_don_t_matter(tmp_path, listed, full):
    (tmp_path / "nama_publik.csv").write_text(f"{HEADER}{listed},Bupati,,\n", encoding="utf-8")
    assert load_public_names(tmp_path).full == full


@pytest.mark.parametrize(
    ("name", "before", "allowed"),
    [
        ("febrianto", "wabup", True),
        ("danny", "wakil", True),
        ("karter", "wabup", False),
        ("zain", "wabup", False),
        ("zain", "dinas", True),
        ("sahnim", "camat", True),
        ("sahnim", "bupati", False),
        ("danny", "", False),
    ],
)
def test_a_first_or_last_name_alone_is_an_official_s_behind_a_word_of_the_office(tmp_path, name, before, allowed):
    rows = "Danny Karter Febrianto,Wakil Bupati,,\nAbdul Zain,Kepala Dinas,,\nSahnim,Camat Tanjung,,\n"
    (tmp_path / "nama_publik.csv").write_text(HEADER + rows, encoding="utf-8")
    assert load_public_names(tmp_path).allowed((name,), before) is allowed


def test_no_file_means_nobody(tmp_path):
    assert load_public_names(tmp_path).full == frozenset()


@pytest.mark.parametrize("content", [b"orang,jabatan\nA,B\n", b"nama,jabatan\n\xff\xfe,x\n"])
def test_a_damaged_file_is_refused(tmp_path, content):
    path = tmp_path / "nama_publik.csv"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"nama_publik\.csv"):
        load_public_names(tmp_path)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("jalan di Wonokerso rusak, jembatan Qemalang Zuri putus", []),
        ("Pak Wonokerso dipukul orang", ["Wonokerso"]),
    ],
)
def test_places_of_the_regency_are_no_persons_unless_announced(tmp_path, text, named):
    (tmp_path / "wilayah.csv").write_text("kecamatan,desa\nWonokerso,Qemalang Zuri\n", encoding="utf-8")
    names = load_public_names(tmp_path)
    assert [text[span.start : span.end] for span in find_names(text, names)] == named


def test_places_are_kecamatan_desa_and_their_other_names_that_are_no_person_s(tmp_path):
    rows = "kecamatan,desa,alias\nWonokerso,Aminah Zuri,Gumi Zuri;QZ\nSahnim,Aminah,;\n"
    (tmp_path / "wilayah.csv").write_text(rows, encoding="utf-8")
    names = load_public_names(tmp_path)
    assert names.places == {("wonokerso",), ("aminah", "zuri"), ("gumi", "zuri"), ("qz",)}
    assert [names.allowed(("wonokerso",), before) for before in ("di", "pak")] == [True, False]


def test_a_damaged_list_of_places_is_left_to_intake(tmp_path):
    (tmp_path / "wilayah.csv").write_bytes(b"kecamatan,desa\n\xff\xfe,x\n")
    assert load_public_names(tmp_path).places == frozenset()
