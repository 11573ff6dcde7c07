from __future__ import annotations

from collections.abc import Iterable

import pytest

from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.scan.judge import Judge

SPELLED = "hub 0 8 1 9 0 7 1 2 3 4 5 6"


def kinds(text: str, plain: Iterable[str] = (), names: PublicNames = NOBODY) -> set[str]:
    return set(Judge(names, (), plain).kinds(text))


def test_officials_may_be_named() -> None:
    assert kinds("Kata Bapak Sahnim Karyadi") == {"nama"}
    assert kinds("Kata Bapak Sahnim Karyadi", names=PublicNames(frozenset({("sahnim", "karyadi")}))) == set()


@pytest.mark.parametrize(("text", "plain"), [("Siti Aminah", "Siti Aminah"), ("Siti PU", "PU")])
def test_an_office_or_place_of_two_letters_or_more_is_nobody(text: str, plain: str) -> None:
    assert kinds(text) == {"nama"}
    assert kinds(text, [f" {plain} "]) == set()


def test_a_code_of_one_digit_hides_no_number() -> None:
    assert kinds(SPELLED) == kinds(SPELLED, ["1"]) == {"telepon"}


def test_the_longest_name_of_an_office_counts() -> None:
    assert kinds("Posko Siti Aminah", ["Posko", "Posko Siti Aminah"]) == set()


def test_beside_a_contact_of_an_office_a_number_of_somebody_s_is_found() -> None:
    judge = Judge(NOBODY, ["Telepon 0370-641877"])
    assert judge.kinds("Hubungi 0370-641877") == set()
    assert judge.kinds("Hubungi 0370-641877 atau 081907123456") == {"telepon"}


def test_digits_of_a_digest_are_no_number_and_those_behind_it_are() -> None:
    digest = f"sha256-{'Ab' * 10}+081907123456/{'xY' * 8}"
    assert kinds(digest) == set()
    assert kinds(f"{digest} 081907123456") == {"telepon"}
