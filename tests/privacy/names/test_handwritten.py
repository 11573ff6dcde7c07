from __future__ import annotations

from pathlib import Path

import pytest

from labelled.reading import NAME, read_labelled
from labelled.scoring import left_by_names, score

FOLDER = Path(__file__).parent


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
def test_what_people_write_keeps_its_score(file, least_hidden, most_clean_changed):
    result = score(read_labelled(FOLDER / file), left_by_names)
    assert result.found[NAME] >= least_hidden * result.labelled[NAME]
    assert result.changed <= most_clean_changed * result.clean
    assert result.waiting <= 0.06 * result.clean
    assert result.lost <= 0.012 * result.letters


def test_texts_written_by_hand_are_many():
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
    assert sum(len(read_labelled(FOLDER / file)) for file in files) >= 250
