from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from memarak.site.search.stemming import roots
from memarak.site.search.words import words_of

FAMILIES = """
perbaikan diperbaiki memperbaiki baik
keluhan mengeluh dikeluhkan
rusak kerusakan merusak dirusak
lampu lampunya
lubang berlubang
mengirim kirim pengiriman dikirim
menulis tulis tulisan
menyapu sapu
penerangan terang menerangi
makan makanan dimakan memakan
jalan jalanan perjalanan menjalankan
kering kekeringan mengering
bersih kebersihan membersihkan pembersihan
sehat kesehatan penyehatan
lambat terlambat keterlambatan
bangun pembangunan membangun
mengecek cek dicek
layan pelayanan melayani
ajar belajar pelajaran mengajar
aduan pengaduan
tanya bertanya menanyakan
sumbat tersumbat menyumbat penyumbatan
angkut mengangkut pengangkutan angkutan
tolak ditolak penolakan menolak
"""


@pytest.mark.parametrize("family", FAMILIES.strip().splitlines())
def test_words_of_one_family_share_a_root(family: str) -> None:
    first, *others = family.split()
    for word in others:
        assert set(roots(first)) & set(roots(word)), (roots(first), roots(word))


@pytest.mark.parametrize(
    "pair", ["jalan jual", "air api", "sampah sapi", "lampu lumpur", "masa masalah", "sekolah seko", "beras berita"]
)
def test_others_do_not(pair: str) -> None:
    left, right = pair.split()
    assert not set(roots(left)) & set(roots(right))


@pytest.mark.parametrize("word", ["air", "ktp", "rt04", "café", "2026", "di"])
def test_short_words_numbers_and_foreign_letters_stay(word: str) -> None:
    assert roots(word) == (word,)


@pytest.mark.browser
def test_the_browser_finds_the_same_roots(chromium: Any, site: Any, serve: Callable[[Path], str], varied: ModuleType) -> None:
    words = sorted({word for row in varied.sample_rows() for word in words_of(f"{row['judul']} {row['isi']}")})
    words += [word for family in FAMILIES.split("\n") for word in family.split()]
    page = chromium.new_page()
    page.goto(serve(site.root) + "cari/")
    found = page.evaluate("words => words.map(window.memarakPencarian.roots)", words)
    page.close()
    assert len(words) > 3000
    assert [tuple(roots_there) for roots_there in found] == [roots(word) for word in words]
