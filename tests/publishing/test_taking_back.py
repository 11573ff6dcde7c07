"""Taking back, whole: after the next publication the text is nowhere, and nothing brings it back."""

from __future__ import annotations

import json
import shutil

import pytest

from memarak.publishing import candidate
from memarak.publishing.candidate import Candidate
from memarak.publishing.purging import is_redacted_further
from memarak.state import State

from .conftest import Desk, is_one_sentence

SECRET = "Pagar kuning di tikungan roboh"
PAGE = "keluhan/7/index.html"


@pytest.fixture
def shown(desk: Desk) -> Desk:
    """A desk with three releases, all of which show the text of complaint 7."""
    desk.rows[6]["isi"] = SECRET
    for status in ("diproses", "selesai", "diterima"):
        desk.rows[0]["status"] = status
        outcome = desk.publish_here()
        assert outcome.status in (0, 1), outcome.err
    assert len(releases(desk)) == 3
    return desk


def releases(desk: Desk) -> list[str]:
    return sorted(p.name for p in (desk.folder / "web/releases").iterdir())


def target(desk: Desk) -> tuple[str, str]:
    return "--target", f"folder:{desk.folder / 'web'}"


def page(desk: Desk) -> str:
    return (desk.live / PAGE).read_text(encoding="utf-8")


def republish(desk: Desk) -> None:
    outcome = desk.publish_here()
    assert outcome.status in (0, 1), outcome.err


def by_tab(desk: Desk) -> None:
    desk.penarikan.append({"nomor": "7", "alasan": "permintaan pelapor"})


def by_list(desk: Desk) -> None:
    (desk.folder / "data/ditarik.csv").write_text("nomor,alasan\n7,permintaan pelapor\n")


def by_command(desk: Desk) -> None:
    assert desk.here("withdraw", "7", "--reason", "permintaan pelapor", *target(desk)).status == 0


def by_confidentiality(desk: Desk) -> None:
    desk.rows[6]["kerahasiaan"] = "rahasia"


WAYS = {"tab": by_tab, "list": by_list, "command": by_command, "confidentiality": by_confidentiality}


@pytest.mark.parametrize("way", list(WAYS))
def test_the_text_is_nowhere_after_the_next_publication(shown: Desk, way: str) -> None:
    WAYS[way](shown)
    republish(shown)
    assert shown.where(SECRET) == []
    assert len(releases(shown)) == 1
    assert ("dirahasiakan" if way == "confidentiality" else "atas permintaan pelapor") in page(shown)
    assert "24 November 2026" in page(shown) or "2026-11-24" in page(shown)
    last = json.loads((shown.live / "perubahan/riwayat.jsonl").read_text().splitlines()[-1])
    assert list(last["tidak_tampil"]) == ["keluhan/7/"]


def test_the_command_empties_old_releases_at_once_and_can_be_undone(shown: Desk) -> None:
    by_command(shown)
    assert releases(shown) == [shown.live.name]
    assert {name.split("/")[0] for name in shown.where(SECRET)} <= {"web", "output", "state"}
    republish(shown)
    assert shown.where(SECRET) == []
    assert shown.here("withdraw", "7", "--undo").status == 0
    republish(shown)
    assert SECRET in page(shown)


def test_a_number_is_found_whatever_its_case_and_an_unknown_one_is_told(desk: Desk) -> None:
    desk.rows[6]["nomor"] = "KLU-7"
    republish(desk)
    assert "tidak ditemukan" not in desk.here("withdraw", " klu-7", "--reason", "hukum").out
    assert "tidak ditemukan" in desk.here("withdraw", "KLU-9", "--reason", "hukum").out
    republish(desk)
    assert json.loads((desk.folder / "state/ditarik.json").read_text())["https://contoh.example/portal"].keys() == {
        "KLU-7",
        "KLU-9",
    }


def test_a_withdrawal_once_seen_outlives_its_row_and_a_refused_run(shown: Desk) -> None:
    by_tab(shown)
    rows = shown.rows[:]
    del shown.rows[10:]
    assert shown.publish_here().status == 2
    shown.rows[:] = rows
    shown.penarikan.clear()
    republish(shown)
    assert shown.where(SECRET) == []


def test_a_text_redacted_further_goes_from_old_releases_too(desk: Desk) -> None:
    desk.rows[6]["isi"] = "Rumah Bapak [nama disamarkan] Zulkipli bocor"
    republish(desk)
    desk.rows[6]["isi"] = "Rumah Bapak [nama disamarkan] bocor"
    republish(desk)
    assert desk.where("Zulkipli") == []


def test_what_vanished_from_the_sheet_keeps_its_address_and_leaves_with_the_second_publication(shown: Desk) -> None:
    row = shown.rows.pop(6)
    republish(shown)
    assert "ditarik dari sumber" in page(shown)
    assert SECRET not in page(shown)
    assert len(releases(shown)) == 2, "the release before stays, in case the row was deleted by mistake"
    shown.rows[0]["status"] = "diteruskan"
    republish(shown)
    assert shown.where(SECRET) == []
    shown.rows.append(row)
    republish(shown)
    assert SECRET in page(shown)


@pytest.mark.parametrize("way", ["tab", "list", "command"])
def test_rollback_brings_nothing_back(shown: Desk, way: str) -> None:
    WAYS[way](shown)
    if way == "tab":
        shown.rows, rows = shown.rows[:5], shown.rows
        assert shown.publish_here().status == 2  # the tab was seen, the site stayed
        shown.rows = rows
    before = shown.live
    outcome = shown.here("rollback", *target(shown))
    assert outcome.status == 2
    assert is_one_sentence(outcome)
    assert shown.live == before


def test_rollback_looks_with_todays_detectors(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    republish(desk)
    desk.rows[0]["status"] = "diproses"
    republish(desk)
    first = next(p for p in (desk.folder / "web/releases").iterdir() if p != desk.live)
    listed = json.loads((first / ".rilis.json").read_text())
    (first / "catatan.txt").write_text("hubungi 081234567890\n")
    listed["catatan.txt"] = candidate.digests_of(first)["catatan.txt"]
    (first / ".rilis.json").write_text(json.dumps(listed))
    outcome = desk.here("rollback", *target(desk))
    assert outcome.status == 2
    assert "data pribadi" in outcome.err


def test_rollback_shows_the_release_before_and_the_next_publication_goes_on(desk: Desk) -> None:
    republish(desk)
    first = desk.live
    desk.rows[0]["status"] = "diproses"
    republish(desk)
    assert desk.here("rollback", *target(desk)).status == 0
    assert desk.live == first
    republish(desk)
    assert desk.live.name == "2026-11-24_00003"
    assert desk.here("history", "verify", *target(desk)).status == 0


def test_verifying_before_the_first_release_says_that_there_is_nothing_yet(desk: Desk) -> None:
    outcome = desk.here("history", "verify", *target(desk))
    assert outcome.status == 0
    assert outcome.out.startswith("Belum ada catatan perubahan di ")
    assert "utuh" not in outcome.out
    republish(desk)
    assert desk.here("history", "verify", *target(desk)).out == "Catatan perubahan utuh: 1 rilis.\n"


class Killed(BaseException):
    """Stands for SIGKILL: nothing of ours catches it."""


STEPS = {
    "before the memory": (State, "adopt_memory"),
    "before the editions": (State, "take"),
    "before the purge": (candidate, "releases_to_purge"),
    "before the end": (Candidate, "release"),
}


@pytest.mark.parametrize("step", list(STEPS))
def test_a_run_killed_after_the_switch_is_caught_up(shown: Desk, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    owner, name = STEPS[step]
    real = getattr(owner, name)

    def kill(*arguments: object, **options: object) -> object:
        if name == "take" and arguments[0].folder.name != "state":  # type: ignore[attr-defined]
            return real(*arguments, **options)
        if name == "release":
            real(*arguments, **options)
        raise Killed

    by_tab(shown)
    shown.rows.pop(8)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, kill)
        with pytest.raises(Killed):
            shown.publish_here()
    assert SECRET not in page(shown)
    republish(shown)
    assert shown.where(SECRET) == []
    assert "sudah ditarik" in page(shown)
    assert "ditarik dari sumber" in (shown.live / "keluhan/9/index.html").read_text(encoding="utf-8")
    same = (shown.live / "perubahan/riwayat.jsonl").read_bytes() == (shown.folder / "state/riwayat.jsonl").read_bytes()
    assert same
    assert shown.here("history", "verify", *target(shown)).status == 0


def test_a_lost_state_is_learnt_again_from_the_site(shown: Desk) -> None:
    by_command(shown)
    shown.rows.pop(8)
    republish(shown)
    editions = (shown.live / "edisi/2026-11/statistik.csv").read_bytes()
    shutil.rmtree(shown.folder / "state")
    shown.rows[0]["status"] = "menunggu_pelapor"
    republish(shown)
    assert shown.where(SECRET) == [], "a withdrawal by command alone is not forgotten with the state"
    assert "sudah ditarik" in page(shown)
    assert "ditarik dari sumber" in (shown.live / "keluhan/9/index.html").read_text(encoding="utf-8")
    assert (shown.live / "edisi/2026-11/statistik.csv").read_bytes() == editions
    assert len((shown.live / "perubahan/riwayat.jsonl").read_text().splitlines()) == 5


@pytest.mark.parametrize(
    ("before", "after", "further"),
    [
        ("jalan rusak", "jalan rusak", False),
        ("jalan rusak berat", "jalan rusak", False),
        ("hub 0812", "hub [nomor telepon disamarkan]", True),
        ("Bapak [nama disamarkan] Zul bocor", "Bapak [nama disamarkan] bocor", True),
        ("hub [nomor telepon disamarkan] segera", "hub [nomor telepon disamarkan] besok", False),
        ("hub [nomor telepon disamarkan] di sini", "hub [nomor telepon disamarkan] di sana juga", False),
    ],
)
def test_redacted_further_is_words_that_went_behind_a_marker(before: str, after: str, further: bool) -> None:
    assert is_redacted_further([before], [after]) is further
