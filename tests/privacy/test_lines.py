from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from memarak.errors import ConfigurationError
from memarak.privacy import redact_lines
from memarak.privacy.names import PublicNames
from memarak.privacy.redaction import AT_ONCE

NOBODY = PublicNames()


def test_each_line_is_answered_in_its_place_and_keeps_all_but_its_end() -> None:
    lines = ["  hub 081234567890 \n", "\n", "jalan XXX"]
    assert list(redact_lines(lines, NOBODY, as_json=False)) == ["  hub [nomor telepon disamarkan] ", "", "jalan XXX"]


def test_an_entry_keeps_its_id_and_its_letters() -> None:
    entry = json.dumps({"id": 7, "text": "NIK 5208011203900001\njalan – rusak"})
    assert list(redact_lines([entry], NOBODY, as_json=True)) == ['{"id": 7, "redacted": "NIK [NIK disamarkan]\\njalan – rusak"}']


@pytest.mark.parametrize("as_json", [False, True])
def test_an_official_stays_in_a_line(as_json: bool) -> None:
    text = "Kata Pak Sahnim Karyadi besok"
    line = json.dumps({"id": 1, "text": text}) if as_json else text
    official = PublicNames(full=frozenset({("sahnim", "karyadi")}))
    for names, left in ((official, text), (NOBODY, "Kata Pak [nama orang disamarkan] besok")):
        assert [json.loads(a)["redacted"] if as_json else a for a in redact_lines([line], names, as_json)] == [left]


@pytest.mark.parametrize("wrong", ["bukan 081234567890", "[1]", "7", "{}", '{"id": 1}', '{"text": "a"}', '{"id": 1, "text": 7}'])
@pytest.mark.parametrize("before", [0, 2, AT_ONCE, AT_ONCE + 1])
def test_a_line_that_is_no_entry_is_told_by_its_number_behind_the_answers_before_it(wrong: str, before: int) -> None:
    answers = redact_lines([json.dumps({"id": n, "text": "a"}) for n in range(before)] + [wrong], NOBODY, as_json=True)
    assert [json.loads(next(answers))["id"] for _ in range(before)] == list(range(before))
    with pytest.raises(ConfigurationError) as told:
        next(answers)
    assert str(told.value) == f'Masukan baris {before + 1} bukan JSON dengan "id" dan "text"; perbaiki baris itu.'


def test_an_official_stays_before_a_line_that_is_no_entry() -> None:
    text = "Kata Pak Sahnim Karyadi besok"
    answers = redact_lines(
        [json.dumps({"id": 1, "text": text}), "[]"], PublicNames(full=frozenset({("sahnim", "karyadi")})), as_json=True
    )
    assert json.loads(next(answers))["redacted"] == text


@pytest.mark.parametrize(("is_typed", "read"), [(True, 1), (False, AT_ONCE)])
def test_who_types_is_answered_line_by_line(is_typed: bool, read: int) -> None:
    taken = []

    def typed() -> Iterator[str]:
        for number in range(2 * AT_ONCE):
            taken.append(number)
            yield f"baris {number}\n"

    assert next(redact_lines(typed(), NOBODY, False, *[True] * is_typed)) == "baris 0"
    assert len(taken) == read
