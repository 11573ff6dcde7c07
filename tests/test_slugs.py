from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memarak.slugs import slug_of_name, slug_of_number, slugs_of_names

NUMBERS = st.text("ABCabc019-/.", min_size=1, max_size=40)


@pytest.mark.parametrize("number", ["2026-0412", "39573567", "klu-2026-0412"])
def test_a_number_that_is_its_own_slug_stays(number: str) -> None:
    assert slug_of_number(number) == number


@pytest.mark.parametrize("number", ["KLU-2026-0412", "KLU/2026/0412", "halaman", "a--b", "-", "..", "a.b"])
def test_any_other_number_gets_a_digest_behind_an_underscore(number: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+_[0-9a-f]{8}", slug_of_number(number))


@given(NUMBERS, NUMBERS)
def test_two_numbers_never_share_an_address(one: str, other: str) -> None:
    assert (slug_of_number(one) == slug_of_number(other)) == (one == other)


@given(NUMBERS)
def test_every_slug_is_safe_in_a_path(number: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]*", slug_of_number(number))


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Gili Indah", "gili-indah"), ("KTP, KK dan akta", "ktp-kk-dan-akta"), ("Désa  Ünik", "desa-unik")],
)
def test_names_become_plain_words(name: str, slug: str) -> None:
    assert slug_of_name(name) == slug


def test_names_that_would_meet_are_told_apart() -> None:
    slugs = slugs_of_names(["Air bersih", "Air-Bersih", "Halaman", "Sampah"])
    assert slugs["Sampah"] == "sampah"
    assert len(set(slugs.values())) == 4
    assert slugs["Halaman"] != "halaman"


def test_a_name_without_latin_letters_still_has_an_address() -> None:
    assert re.fullmatch(r"[0-9a-f]{8}", slug_of_name("مسجد"))
