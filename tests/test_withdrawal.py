from __future__ import annotations

from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.withdrawal import read_withdrawn_list, reason_class, turned_confidential, vanished_pages


@pytest.mark.parametrize(
    ("text", "reason"),
    [("Permintaan  Pelapor", "permintaan pelapor"), ("hukum", "hukum"), ("", "data pribadi"), ("Bu Fulanah minta", "data pribadi")],
)
def test_a_reason_is_one_of_four_words_and_never_free_text(text: str, reason: str) -> None:
    assert reason_class(text) == reason


def test_the_list_beside_the_configuration_is_read(tmp_path: Path) -> None:
    assert read_withdrawn_list(tmp_path) == {}
    (tmp_path / "ditarik.csv").write_text("\ufeffnomor,alasan\nKLU-1,keliru\n KLU-2 ,\n,hukum\n", encoding="utf-8")
    assert read_withdrawn_list(tmp_path) == {"KLU-1": "keliru", "KLU-2": "data pribadi"}


@pytest.mark.parametrize("content", [b"nomer,alasan\nKLU-1,keliru\n", b"\xff\xfen\x00"])
def test_a_list_that_cannot_be_read_stops_the_run(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ditarik.csv").write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"ditarik\.csv"):
        read_withdrawn_list(tmp_path)


def test_a_complaint_that_was_shown_before_is_told_apart_from_one_confidential_from_the_start() -> None:
    assert turned_confidential(["a", "b"], {"keluhan/a/", "keluhan/c/"}) == {"a": "dirahasiakan"}


def test_a_page_that_is_gone_says_why() -> None:
    before = {"keluhan/a/": "A", "keluhan/b/": "B", "keluhan/c/": "C", "keluhan/d/": "D"}
    gone = vanished_pages(before, {"keluhan/d/"}, {"A", "B", "D"}, {"A": "hukum"})
    assert gone == {"keluhan/a/": "hukum", "keluhan/b/": "dirahasiakan", "keluhan/c/": "hilang"}
