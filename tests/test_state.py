from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from memarak.errors import ConfigurationError, RunInProgress, SchemaMismatch
from memarak.state import State

PORTAL = "https://contoh.example"
DAY = date(2026, 11, 24)


def test_a_second_run_is_refused_while_the_first_holds_the_lock(tmp_path: Path) -> None:
    with State(tmp_path, PORTAL).locked(), pytest.raises(RunInProgress), State(tmp_path, PORTAL).locked():
        pass


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    script = (
        "import os; from pathlib import Path; from memarak.state import State\n"
        f"with State(Path({str(tmp_path)!r}), 'x').locked(): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    with State(tmp_path, PORTAL).locked():
        pass


def test_a_withdrawal_keeps_its_first_day_until_undone(tmp_path: Path) -> None:
    state = State(tmp_path, PORTAL)
    state.withdraw({"KLU-1": "hukum"}, DAY)
    state.withdraw({"KLU-1": "keliru", "KLU-2": "keliru"}, date(2026, 12, 1))
    assert state.withdrawn == {"KLU-1": "hukum", "KLU-2": "keliru"}
    assert state.undo_withdrawal("KLU-1")
    assert not state.undo_withdrawal("KLU-1")
    assert state.withdrawn == {"KLU-2": "keliru"}


def test_an_address_is_kept_until_its_page_is_shown_again(tmp_path: Path) -> None:
    state = State(tmp_path, PORTAL)
    state.keep_addresses({"keluhan/a/": "hilang"}, set(), DAY)
    state.keep_addresses({"keluhan/a/": "hukum", "keluhan/b/": "hukum"}, set(), date(2026, 12, 1))
    assert state.former_addresses["keluhan/a/"] == {"sebab": "hilang", "tanggal": "2026-11-24"}
    state.keep_addresses({}, {"keluhan/a/"}, DAY)
    assert set(state.former_addresses) == {"keluhan/b/"}


def test_two_portals_share_a_folder_without_mixing(tmp_path: Path) -> None:
    State(tmp_path, PORTAL).guard_visibility_column(True)
    assert State(tmp_path, PORTAL).visibility_column_seen
    assert not State(tmp_path, "https://lain.example").visibility_column_seen
    with pytest.raises(SchemaMismatch, match="kerahasiaan"):
        State(tmp_path, PORTAL).guard_visibility_column(False)
    State(tmp_path, "https://lain.example").guard_visibility_column(False)
    State(tmp_path, "https://lain.example").guard_visibility_column(True)
    assert State(tmp_path, PORTAL).visibility_column_seen


@pytest.mark.parametrize("content", ["{", "[]", ""])
def test_a_damaged_file_is_named_and_never_overwritten(tmp_path: Path, content: str) -> None:
    (tmp_path / "ditarik.json").write_text(content)
    with pytest.raises(ConfigurationError, match=r"ditarik\.json"):
        State(tmp_path, PORTAL).withdraw({"KLU-1": "hukum"}, DAY)
    assert (tmp_path / "ditarik.json").read_text() == content


def test_what_is_written_is_plain_json(tmp_path: Path) -> None:
    State(tmp_path, PORTAL).withdraw({"KLU-1": "hukum"}, DAY)
    assert json.loads((tmp_path / "ditarik.json").read_text()) == {PORTAL: {"KLU-1": {"alasan": "hukum", "tanggal": "2026-11-24"}}}
