"""`status.json` of a published site: when it was published, what it holds, what is wrong with the table; no word of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from .conftest import Desk, complaint


def status_of(desk: Desk) -> dict[str, Any]:
    return json.loads((desk.live / "status.json").read_text("utf-8"))


def test_it_tells_when_it_was_published_and_counts_problems_without_a_word_of_the_table(desk: Desk) -> None:
    desk.rows += [
        {**complaint(50), "opd": "Siti Aminah"},
        {**complaint(51), "kerahasiaan": "rahasia"},
        {**complaint(52), "status": "?"},
    ]
    before = datetime.now(UTC).replace(microsecond=0)
    assert desk.publish_here().status == 1
    status = status_of(desk)
    published = datetime.fromisoformat(status["published"])
    assert before <= published <= datetime.now(UTC)
    assert str(published.utcoffset()) == "8:00:00"
    assert status["as_of"] == "2026-11-24"
    counts = status["counts"]
    assert (counts["keluhan"], counts["dirahasiakan"], counts["belum_dapat_ditampilkan"]) == (42, 1, 1)
    assert counts["keluhan"] - counts["dirahasiakan"] == counts["ditampilkan"]
    assert status["problems"]["galat"] == {"status-tidak-dikenal": 1}
    assert status["problems"]["peringatan"]["opd-tidak-dikenal"] == 1
    assert set(status["problems"]) == {"galat", "peringatan", "catatan"}
    assert not [word for word in ("Siti", "keluhan!", "Tiang", "padam") if word in json.dumps(status)]
    ledger = (desk.live / "perubahan/riwayat.jsonl").read_text("utf-8").splitlines()
    assert json.loads(ledger[-1])["diterbitkan"] == status["published"]


def test_nothing_new_is_no_release_and_keeps_its_time(desk: Desk) -> None:
    desk.publish_here()
    first, release = status_of(desk), desk.live
    desk.publish_here()
    assert (status_of(desk), desk.live) == (first, release)
    desk.rows.append(complaint(50))
    desk.publish_here()
    assert desk.live != release
    assert status_of(desk)["published"] >= first["published"]


def test_what_is_wrong_with_the_table_is_news_by_itself(desk: Desk) -> None:
    desk.publish_here()
    first, release = status_of(desk), desk.live
    desk.rows[3]["tanggal_selesai"] = "besok"
    assert desk.publish_here().status == 1
    assert desk.live != release
    assert status_of(desk)["problems"]["peringatan"] != first["problems"]["peringatan"]


def test_a_build_of_the_same_state_says_the_same(desk: Desk) -> None:
    desk.publish_here()
    options = ["--source", str(desk.folder / "tabel"), "--as-of", "2026-11-24"]
    options += ["--snapshot", str(desk.folder / "state/snapshot"), "--output", str(desk.folder / "lain")]
    assert desk.here("build", *options).status in (0, 1)
    assert json.loads((desk.folder / "lain/status.json").read_text("utf-8")) == status_of(desk)
