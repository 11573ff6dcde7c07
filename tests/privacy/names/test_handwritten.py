from __future__ import annotations

import re

import pytest

from memarak.privacy.names import doubtful_names, find_names

_LONG = re.compile(r"[^\W\d_]{3,}")


def _is_hidden(text: str, start: int, end: int, taken: list[bool]) -> bool:
    """No word of three letters of the name stands any more (of a shorter name: no word at all)."""
    words = [m.span() for m in _LONG.finditer(text, start, end)] or [(start, end)]
    return all(taken[a] for a, _ in words)


@pytest.mark.parametrize(
    ("file", "least_hidden", "most_clean_changed"),
    [
        ("tulisan_latih.txt", 0.96, 0.02),
        ("tulisan_latih2.txt", 0.96, 0.03),
        ("tulisan_latih3.txt", 0.95, 0.02),
        ("tulisan_latih4.txt", 0.94, 0.11),
        ("tulisan_latih5.txt", 0.95, 0.06),
        ("tulisan_latih6.txt", 0.74, 0.03),
        ("tulisan_uji.txt", 0.95, 0.02),
        ("tulisan_akhir.txt", 0.95, 0.04),
        ("tulisan_akhir2.txt", 0.95, 0.02),
    ],
)
def test_what_people_write_keeps_its_score(read_written, file, least_hidden, most_clean_changed):
    names = hidden = clean = changed = doubted = letters = wrong = 0
    for written in read_written(file):
        spans = find_names(written.text)
        taken = [False] * len(written.text)
        for span in spans:
            taken[span.start : span.end] = [True] * (span.end - span.start)
        names += len(written.names)
        hidden += sum(_is_hidden(written.text, a, b, taken) for a, b in written.names)
        inside = [any(a <= i < b for a, b in written.names) for i in range(len(written.text))]
        others = [i for i, letter in enumerate(written.text) if letter.isalnum() and not inside[i]]
        letters += len(others)
        wrong += sum(taken[i] for i in others)
        if not written.names:
            clean += 1
            changed += bool(spans)
            doubted += bool(doubtful_names(written.text))
    assert hidden >= least_hidden * names
    assert changed <= most_clean_changed * clean
    assert doubted <= 0.06 * clean
    assert wrong <= 0.012 * letters


def test_texts_written_by_hand_are_many(read_written):
    files = (
        "tulisan_latih.txt",
        "tulisan_latih2.txt",
        "tulisan_latih3.txt",
        "tulisan_latih4.txt",
        "tulisan_latih5.txt",
        "tulisan_latih6.txt",
        "tulisan_uji.txt",
        "tulisan_akhir.txt",
    )
    assert sum(len(read_written(file)) for file in files) >= 250
