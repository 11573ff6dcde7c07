from __future__ import annotations

import json
from typing import Any

import pytest

from memarak.letters import PACKED
from memarak.site.search.index import (
    IN_PASSING,
    IN_TEXT,
    IN_TITLE,
    Document,
    build_shard,
    group_bytes,
    group_count,
    pack,
    part_count,
)
from memarak.site.search.words import Synonyms, rooted


def unpack(text: str) -> list[int]:
    numbers, number, step = [], 0, 1
    for letter in text:
        value = PACKED.index(letter)
        number += (value & 15) * step
        if value < 16:
            numbers.append(number)
            number, step = 0, 1
        else:
            step *= 16
            number += step
    return numbers


def document(title: str, text: str = "", **more: Any) -> Document:
    return Document(
        **{
            "title": title,
            "slug": "t-1",
            "date": "2026-10-05",
            "text": text,
            "more": (),
            "status": 0,
            "agency": 0,
            "place": 0,
            **more,
        }
    )


def places(shard: Any, term: str) -> list[tuple[int, int]]:
    """(complaint, weight) of each holder of `term`."""
    packed = {term: text for part in shard.parts for term, text in json.loads(part).items()}
    found, number = [], -1
    for step in unpack(packed.get(term, "")):
        number += step // 3 + 1
        found.append((number, step % 3))
    return found


@pytest.mark.parametrize("numbers", [[0], [15, 16, 17], [271, 272, 4095, 4096, 100_000], [3] * 40])
def test_numbers_survive_packing(numbers: list[int]) -> None:
    assert unpack(pack(numbers)) == numbers


def test_nothing_packed_looks_like_a_word_or_a_number() -> None:
    assert set(pack(range(5000))) == set(PACKED)
    assert not set("aeiouAEIOU0123456789@.:/+-, ") & set(PACKED)


def test_a_word_in_the_title_says_more_than_one_in_the_text_or_beside_it() -> None:
    shard = build_shard([document("Pipa bocor"), document("Air", "pipa lama"), document("Air", more=("pipa",))], Synonyms(()), 1)
    assert places(shard, "pipa") == [(0, IN_TITLE), (1, IN_TEXT), (2, IN_PASSING)]


def test_synonyms_are_found_in_both_directions_and_only_as_whole_phrases() -> None:
    shard = build_shard(
        [document("Lampu jalannya padam"), document("PJU padam"), document("Jalan lampu")], Synonyms([["PJU", "lampu jalan"]]), 1
    )
    assert places(shard, "pju") == [(0, IN_PASSING), (1, IN_TITLE)]
    assert [number for number, _ in places(shard, "lampu")] == [0, 1, 2]


def test_markers_stop_words_and_long_numbers_are_not_indexed() -> None:
    words = rooted("Telepon [nomor telepon disamarkan] yang di 081234567 RT 04")
    assert [word[0] for word in words] == ["telepon", "rt", "04"]


def test_parts_are_as_many_as_asked_and_in_order() -> None:
    documents = [document(f"kata{number:03d} lampu") for number in range(200)]
    shard = build_shard(documents, Synonyms(()), 7)
    assert len(shard.parts) == 7
    terms = [term for part in shard.parts for term in json.loads(part)]
    assert terms == sorted(terms)
    firsts = [next(iter(json.loads(part)), None) for part in shard.parts]
    assert json.loads(shard.head)["bagian"] == firsts


def test_more_parts_than_words_leave_some_empty() -> None:
    shard = build_shard([document("lampu")], Synonyms(()), 3)
    assert [json.loads(part) for part in shard.parts] == [{"lampu": pack([IN_TITLE])}, {}, {}]


def test_equal_complaints_give_equal_bytes() -> None:
    documents = [document("Lampu jalan", "padam"), document("Pipa", "bocor")]
    assert build_shard(documents, Synonyms(()), 2) == build_shard(list(documents), Synonyms(()), 2)


def test_a_group_holds_what_a_result_shows() -> None:
    assert json.loads(group_bytes([document("Pipa", "bocor " * 100)])) == [
        ["Pipa", "t-1", "2026-10-05", ("bocor " * 36).strip() + "…"]
    ]


def test_how_many_files_is_known_beforehand() -> None:
    assert (group_count(0), group_count(8), group_count(9)) == (0, 1, 2)
    assert part_count(0, 0) == 1
    assert part_count(2000, 600_000) > 50
