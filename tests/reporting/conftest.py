"""A checked table with a few problems of each severity."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from memarak.problems import Problem
from memarak.tables import Account, ReviewItem

DAY = date(2026, 11, 24)
PROBLEMS = (
    Problem("baris-kembar", "keluhan", 9, details={"baris": "8"}),
    Problem("opd-tidak-dikenal", "keluhan", 17, "I", "opd", {"saran": " Yang paling mirip: Dinas Perhubungan."}),
    Problem("opd-tidak-dikenal", "keluhan", 18, "I", "opd", {"saran": ""}),
    Problem("nomor-ganda", "keluhan", 3, "A", "nomor", {"baris": "3 dan 5"}),
    Problem("nomor-ganda", "keluhan", 5, "A", "nomor", {"baris": "3 dan 5"}),
    Problem("tanggapan-keluhan-ditahan", "tanggapan", details={"jumlah": "2"}),
)


@pytest.fixture
def checked() -> Callable[..., Any]:
    """What a run hands to the report; every part can be replaced."""

    def make(**parts: Any) -> Any:
        given = {
            "as_of": DAY,
            "account": Account(1287, 1275, 9, 3, 2),
            "problems": PROBLEMS,
            "review": (ReviewItem("keluhan", "KLU-9", "isi", 905, "G", "mungkin nama orang"),),
        }
        return SimpleNamespace(**(given | parts))

    return make
