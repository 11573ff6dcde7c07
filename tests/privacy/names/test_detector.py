from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from labelled.reading import read_labelled
from memarak.privacy.names import PublicNames, detector, doubtful_names, find_names
from memarak.privacy.names.model import Model, load_model

FOLDER = Path(__file__).parent
MARK = "[nama orang disamarkan]"


def _redact(text: str, public: PublicNames | None = None) -> str:
    for span in reversed(find_names(text, public)):
        text = text[: span.start] + MARK + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Kata Bapak Sahrun Efendi jalan ini milik desa.", f"Kata Bapak {MARK} jalan ini milik desa."),
        ("sapi inaq sumenah masuk kebun", f"sapi inaq {MARK} masuk kebun"),
        ("Nama : Nurhayati Rahmah\nNIK : -", f"Nama : {MARK}\nNIK : -"),
        ("KIS a.n. Lalu Gde Wiraguna hilang", f"KIS a.n. Lalu {MARK} hilang"),
        ("rekening a/n mahyudin", f"rekening a/n {MARK}"),
        ("Lampu mati.\n\nHormat kami,\nRahmat Wahyudin", f"Lampu mati.\n\nHormat kami,\n{MARK}"),
        ("saya I Wayan Sukerta warga Malaka", f"saya {MARK} warga Malaka"),
        ("My name is Oliver Brandt, please help", f"My name is {MARK}, please help"),
        ("Mrs. van der Meer lost her bag", f"Mrs. {MARK} lost her bag"),
        ("kepala sekolah Drs. Sahabudin, S.Pd marah", f"kepala sekolah Drs. {MARK} marah"),
        ("Nurhasanah binti Ahmad belum punya akta", f"{MARK} belum punya akta"),
        ("dipukul oleh suparman sampai luka", f"dipukul oleh {MARK} sampai luka"),
        ("Mesin hilang: Sabri, Ibrahim Daeng Pasolong, Kamil.", f"Mesin hilang: {MARK}, {MARK}, {MARK}."),
        ("Pak Zqornep marah, kata warga zqornep begitu", f"Pak {MARK} marah, kata warga {MARK} begitu"),
    ],
)
def test_names_are_found_and_titles_stay(text, redacted):
    assert _redact(text) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "bulan Agustus lalu sudah disurvei, lalu tidak ada kabar",
        "Pak Camat dan Bu Bidan tolong datang, Pak Kades juga",
        "Jl. Ahmad Yani dan Jl. TGH. Zainuddin Abdul Madjid gelap",
        "Masjid Nurul Iman, SMPN 2 Pemenang dan RSUD butuh air",
        "CV Putra Rinjani dan PT Sumber Batu Perkasa belum bayar",
        "dusun Sambik Bangkol, desa Akar-Akar, Gili Trawangan",
        "nama saya tidak ada di daftar penerima",
        "Denda Pelayanan Rawat Inap 2,5 persen",
        "semoga Allah membalas; Nabi Muhammad mengajarkan kebersihan",
        "indah sekali pantainya, pelayanannya bagus",
        "Belanja Modal Jalan Irigasi tidak terealisasi",
    ],
)
def test_what_only_looks_like_a_name_stays(text):
    assert find_names(text) == []


def test_markers_are_no_names_and_redacting_twice_changes_nothing():
    for file in ("tulisan_latih.txt", "tulisan_latih2.txt"):
        for written in read_labelled(FOLDER / file):
            text = written.text
            for _ in range(4):
                text = _redact(text)
            assert _redact(text) == text
            assert not any(MARK[span.start : span.end] for span in find_names(MARK))


def test_an_official_may_be_named_and_others_beside_him_may_not():
    public = PublicNames(frozenset({("djohan", "sjamsu")}), (("djohan", frozenset({"bupati"})),))
    assert _redact("Bupati H. Djohan Sjamsu bertemu Pak Sahrun", public) == f"Bupati H. Djohan Sjamsu bertemu Pak {MARK}"
    assert _redact("Bupati Djohan hadir", public) == "Bupati Djohan hadir"
    assert _redact("tetangga saya pak Djohan hadir", public) == f"tetangga saya pak {MARK} hadir"


def test_doubt_is_no_certainty(monkeypatch):
    model = load_model()
    monkeypatch.setattr(detector, "load_model", lambda: replace(model, certain=model.certain + 2000))
    doubted = 0
    for written in [text for file in ("latih", "latih2", "uji", "akhir") for text in read_labelled(FOLDER / f"tulisan_{file}.txt")]:
        certain = {i for span in find_names(written.text) for i in range(span.start, span.end)}
        for span in doubtful_names(written.text):
            doubted += 1
            assert not certain & set(range(span.start, span.end))
    assert doubted > 0


@pytest.mark.parametrize(
    "piece", ["a.", "Pak ", "Bapak Sahrun bin ", "x@", "[", "jl ", "A.", "nama : ", "\n", "a/n ", "'a", "K.S, "]
)
def test_work_grows_no_faster_than_the_text(piece, monkeypatch):
    scored = 0
    real = Model.score

    def counted(self, *arguments):
        nonlocal scored
        scored += 1
        return real(self, *arguments)

    monkeypatch.setattr(Model, "score", counted)

    def calls(text: str) -> int:
        count = 0

        def count_one(frame, event, argument):
            nonlocal count
            count += 1

        sys.setprofile(count_one)
        try:
            find_names(text)
        finally:
            sys.setprofile(None)
        return count

    find_names("Pak Sahrun")
    once, twice = calls(piece * 400), calls(piece * 800)
    assert twice <= 2.2 * once + 200
    assert scored <= 3 * 1200
