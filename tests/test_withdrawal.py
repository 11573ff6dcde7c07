from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from memarak import withdrawal
from memarak.errors import ConfigurationError, SnapshotInvalid
from memarak.withdrawal import as_in_source, read_withdrawn_list, reason_class, shown_pages, turned_confidential, vanished_pages

BASE_URL = "https://memarak.example.go.id"


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


@pytest.mark.parametrize("typed", ["LAP-1", " lap-1 ", "lap 1", "Lap.1"])
def test_case_spaces_and_punctuation_save_no_complaint_from_being_taken_back(typed: str) -> None:
    assert as_in_source({typed: "hukum"}, ["LAP-1", "lap1", "LAP-2"]) == {typed: "hukum", "LAP-1": "hukum", "lap1": "hukum"}


def test_a_complaint_that_was_shown_before_is_told_apart_from_one_confidential_from_the_start() -> None:
    assert turned_confidential(["a", "b"], {"keluhan/a/", "keluhan/c/"}) == {"a": "dirahasiakan"}


def test_a_page_that_is_gone_says_why() -> None:
    before = {"keluhan/a/": "A", "keluhan/b/": "B", "keluhan/c/": "C", "keluhan/d/": "D"}
    gone = vanished_pages(before, {"keluhan/d/"}, {"A", "B", "D"}, {"A": "hukum"})
    assert gone == {"keluhan/a/": "hukum", "keluhan/b/": "dirahasiakan", "keluhan/c/": "hilang"}


def test_a_number_taken_back_is_every_number_that_is_written_alike() -> None:
    taken_back = as_in_source({"klu 1": "hukum", "KLU-9": "keliru"}, ["KLU-1", "KLU-2", "Klu-1"])
    assert taken_back == {"klu 1": "hukum", "KLU-1": "hukum", "Klu-1": "hukum", "KLU-9": "keliru"}


@pytest.mark.parametrize(
    ("base_url", "is_sample", "kind", "is_former"),
    [
        (BASE_URL, False, "csv", True),
        (BASE_URL, False, "contoh", True),
        (BASE_URL, True, "contoh", True),
        (BASE_URL, True, "csv", False),
        ("https://lain.example", False, "csv", False),
        ("https://lain.example", True, "contoh", False),
    ],
)
def test_the_last_snapshot_s_pages_are_former_addresses_of_the_same_portal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base_url: str, is_sample: bool, kind: str, is_former: bool
) -> None:
    pages = {"keluhan/a/": "A"}
    read = {tmp_path: (SimpleNamespace(base_url=base_url, is_sample=is_sample), pages)}
    monkeypatch.setattr(withdrawal, "read_shown", read.__getitem__)
    assert shown_pages(tmp_path, BASE_URL, kind) == (pages if is_former else {})


def test_without_a_snapshot_that_can_be_read_nothing_was_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown_pages(None, BASE_URL, "csv") == {}

    def damaged(_folder: Path) -> None:
        raise SnapshotInvalid("rusak")

    monkeypatch.setattr(withdrawal, "read_shown", damaged)
    assert shown_pages(tmp_path, BASE_URL, "csv") == {}
