"""What a translator may write, and how a mistake is told: with the row and the way out, before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from memarak import interface
from memarak.errors import ConfigurationError
from memarak.interface import key_of, read_sentences, separators, write_sentences, wrong_with


def sentences_of(folder: Path, *rows: str) -> dict[str, str]:
    (folder / "antarmuka.csv").write_text("teks,terjemahan\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return dict(read_sentences(folder / "antarmuka.csv"))


def test_without_a_file_there_is_nothing(tmp_path: Path) -> None:
    assert read_sentences(tmp_path / "antarmuka.csv") == {}


def test_rows_without_translation_are_not_there_yet(tmp_path: Path) -> None:
    assert sentences_of(tmp_path, "Keluhan,Complaints", "Statistik,") == {"Keluhan": "Complaints"}


def test_every_kind_of_space_in_a_key_is_the_same(tmp_path: Path) -> None:
    assert sentences_of(tmp_path, "{n}\u00a0hari  kerja,{n} working days") == {key_of("{n} hari\u00a0kerja"): "{n} working days"}


def test_holes_and_marks_may_change_places() -> None:
    assert wrong_with("{n} <a>dari</a> {m}", "<a>of</a> {m}: {n}") == ""


@pytest.mark.parametrize(
    ("key", "translation", "told"),
    [
        ("{n} keluhan", "complaints", "{n}; salin"),
        ("{n} keluhan", "{n} of {total}", "{total} tidak ada"),
        ("{n} keluhan", "{n} {0}", "kurung kurawal"),
        ("{n} keluhan", "{n} {n.__class__}", "kurung kurawal"),
        ("{n} keluhan", "{n} {n!r:>9999}", "kurung kurawal"),
        ("Lihat <a>daftar</a>", "See the list", "<a>"),
        ("Lihat <a>daftar</a>", "</a>See<a>", "ditutup"),
        ("Lihat <a>daftar</a> <b>ini</b>", "<a>See <b>the list</a></b>", "ditutup"),
        ("Keluhan", "<b>Complaints</b>", "<a>"),
        ("Keluhan", "<script src=x>", "tanda <"),
        ("Keluhan", "a < b", "tanda <"),
        ("Senin | Selasa", "Monday", "2 kata"),
        ("1.234,5", "1234", "1,234.5"),
        ("Keluhan", "Com\u202eplaints", "tidak tampak"),
        ("", "Complaints", "kosong"),
    ],
)
def test_what_would_break_a_page_is_told(key: str, translation: str, told: str) -> None:
    assert told in wrong_with(key, translation)


def test_a_bad_row_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"antarmuka\.csv baris 3: terjemahan tidak memuat \{n\}"):
        sentences_of(tmp_path, "Keluhan,Complaints", "{n} keluhan,complaints")


def test_a_sentence_may_be_translated_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="baris 3: sudah diterjemahkan di baris 2"):
        sentences_of(tmp_path, "Keluhan,Complaints", "Keluhan,Grievances")


def test_a_file_without_its_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "antarmuka.csv").write_text("kalimat,terjemahan\nKeluhan,Complaints\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="teks"):
        read_sentences(tmp_path / "antarmuka.csv")


def test_writing_the_list_again_keeps_what_was_translated(tmp_path: Path) -> None:
    path = tmp_path / "antarmuka.csv"
    assert write_sentences(path, {"Keluhan": "a.html", "Statistik": "a.html"}) == (0, 2, 0)
    path.write_text(path.read_text(encoding="utf-8-sig").replace("Keluhan,,", "Keluhan,Complaints,"), encoding="utf-8")
    assert write_sentences(path, {"Statistik": "a.html", "Wilayah": "b.html"}) == (0, 2, 1)
    assert path.read_text(encoding="utf-8-sig").splitlines()[1:] == [
        "Statistik,,a.html",
        "Wilayah,,b.html",
        "Keluhan,Complaints,tidak dipakai lagi",
    ]
    assert read_sentences(path) == {"Keluhan": "Complaints"}


def test_columns_that_a_translator_added_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "antarmuka.csv"
    path.write_text(
        "yakin?,Teks,terjemahan,catatan,letak\n"
        "ya,Keluhan,Complaints,,a.html\n"
        "tidak,Statistik,,tanya dulu,a.html,lebih\n"
        "tidak,Peta,,tanya juga,b.html\n"
        ",Galeri,,,b.html\n",
        encoding="utf-8",
    )
    sentences = {"Statistik": "c.html", "Wilayah": "c.html", "Keluhan": "c.html"}
    assert write_sentences(path, sentences) == (1, 3, 0)
    assert path.read_text(encoding="utf-8-sig").splitlines() == [
        "yakin?,teks,terjemahan,catatan,letak,",
        "tidak,Statistik,,tanya dulu,c.html,lebih",
        ",Wilayah,,,c.html,",
        "ya,Keluhan,Complaints,,c.html,",
        "tidak,Peta,,tanya juga,tidak dipakai lagi,",
    ]
    once = path.read_bytes()
    write_sentences(path, sentences)
    assert path.read_bytes() == once


def test_a_list_without_places_gets_them_behind_the_columns_that_it_has(tmp_path: Path) -> None:
    path = tmp_path / "antarmuka.csv"
    path.write_text("teks;terjemahan;catatan\nKeluhan;;siapa tahu\n", encoding="utf-8")
    write_sentences(path, {"Keluhan": "a.html"})
    assert path.read_text(encoding="utf-8-sig") == "teks,terjemahan,catatan,letak\nKeluhan,,siapa tahu,a.html\n"


def test_a_list_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    bad = "teks,terjemahan\n{n} keluhan,complaints\n"
    (tmp_path / "antarmuka.csv").write_text(bad, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="baris 2"):
        write_sentences(tmp_path / "antarmuka.csv", {"Keluhan": "a.html"})
    assert (tmp_path / "antarmuka.csv").read_text(encoding="utf-8") == bad


def test_a_place_that_takes_no_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise FileNotFoundError(2, "no such folder")

    monkeypatch.setattr(interface, "write_whole", refuse)
    with pytest.raises(ConfigurationError, match=r"antarmuka\.csv tidak dapat ditulis; periksa apakah foldernya ada"):
        write_sentences(tmp_path / "antarmuka.csv", {"Keluhan": "a.html"})


def test_the_sample_number_tells_how_numbers_are_written() -> None:
    assert separators("1,234.5") == (",", ".")
    assert separators("1234,5") == ("", ",")
