from __future__ import annotations

import pytest

from memarak.errors import ConfigurationError
from memarak.privacy.names import load_public_names

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
    assert load_public_names(path).allowed(words, before) is allowed


def test_no_file_means_nobody(tmp_path):
    assert load_public_names(tmp_path / "tidak_ada.csv").full == frozenset()


@pytest.mark.parametrize("content", [b"orang,jabatan\nA,B\n", b"nama,jabatan\n\xff\xfe,x\n"])
def test_a_damaged_file_is_refused(tmp_path, content):
    path = tmp_path / "nama_publik.csv"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"nama_publik\.csv"):
        load_public_names(path)
