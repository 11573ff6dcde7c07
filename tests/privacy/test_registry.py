from __future__ import annotations

import random

import pytest

from memarak.privacy.reading import Reading
from memarak.privacy.registry import LEAST_BY_SHAPE, NUMBERS


@pytest.mark.parametrize("before", ["", "+", "(+", "/", "surat ", "pelanggan ", "no. hp "])
def test_no_detector_claims_a_short_number_by_its_shape_alone(before: str) -> None:
    draw = random.Random(4)
    for _ in range(400):
        count = draw.randint(4, LEAST_BY_SHAPE - 1)
        written = "".join(draw.choice(("0", "62", "8", "1500", "0812", "37")) for _ in range(count))[:count]
        split = draw.randint(1, count - 1)
        for number in (written, f"{written[:split]}-{written[split:]}", f"{written[:split]} {written[split:]}"):
            for run in Reading(before + number).runs:
                assert not any(detector.claims(run, cued=False) for detector in NUMBERS), number


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧", "０８７７６５４３", "08776543"])
def test_digits_of_any_script_are_counted_and_read(digits: str) -> None:
    reading = Reading(f"№ {digits} · é")
    assert reading.marks.strip() == b"0" * len(digits)
    assert [run.raw for run in reading.runs] == [digits]
