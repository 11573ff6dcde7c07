"""Redacted tables for tests: from a few rows written out, or drawn at random from a seed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import numpy as np
import pandas as pd
import pytest

from memarak.privacy.columns import COMPLAINT
from memarak.settings import Period, Settings, Site
from memarak.tables import Account, RedactedTables
from memarak.vocabulary import OPEN, STATUSES, TABS

ROOT = Path(__file__).parents[1]
HEAVY = (
    *("tests/canary", "tests/packaging", "tests/publishing", "tests/regency", "tests/test_cli.py", "tests/sample/test_sample.py"),
    *("tests/intake/test_mutations.py", "tests/intake/test_properties.py", "tests/intake/test_order.py"),
    *(
        "tests/sources/test_properties.py",
        "tests/sources/test_one_snapshot.py",
        "tests/measures/test_periksa.py",
        "tests/history/test_revisions.py",
    ),
    *("tests/privacy/test_attacks.py", "tests/privacy/test_digests.py", "tests/privacy/scan/test_planted.py"),
    *("tests/privacy/test_redaction.py", "tests/privacy/names/test_model.py"),
    *("tests/site/test_cluster.py", "tests/site/test_incremental.py", "tests/site/test_build.py", "tests/site/opendata"),
    *("tests/measures/test_outside_judges.py", "tests/site/test_outside_readers.py", "tests/site/test_browser.py"),
)
"""Files whose tests or imports take seconds: not in `make test-quick`, as whatever asks for `BUILT`."""

BUILT = {"site", "built", "build_site", "corpus_of", "serve"}
"""Fixtures behind which a whole site is built, or served."""

AS_OF = date(2026, 11, 24)
DATES = ("tanggal_masuk", "tanggal_tanggapan_pertama", "tanggal_selesai")
COLUMNS = (*COMPLAINT, "ditampilkan")
_DRAWN_OFTEN = {"diteruskan": 0.1, "diproses": 0.15, "selesai": 0.45, "ditutup_otomatis": 0.12, "diarsipkan": 0.08}
"""Shares of statuses in a random draw; any other has 0.05."""
DEFAULTS = {"jenis": "keluhan", "opd": "pupr", "kecamatan": "Tanjung", "status": "diproses", "ditampilkan": "ya"}


def _frame(columns: Sequence[str], rows: Sequence[dict[str, Any]] = ()) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns), dtype=object).fillna("")


def tables_of(rows: Sequence[dict[str, Any]]) -> RedactedTables:
    """Tables with these complaints; dates are ISO strings, what is not given has an ordinary value."""
    full = [{"nomor": f"K-{number}", **DEFAULTS, **row} for number, row in enumerate(rows, 1)]
    keluhan = _frame(COLUMNS, full)
    for name in DATES:
        keluhan[name] = pd.to_datetime(keluhan[name].replace("", None)).astype("datetime64[s]")
    return RedactedTables(
        kind="contoh",
        keluhan=keluhan,
        account=Account(len(rows), len(rows), 0, 0),
        **{name: _frame(TABS[name]) for name in ("tanggapan", "opd", "wilayah", "pertemuan", "program")},
    )


def random_rows(count: int, seed: int, as_of: date = AS_OF, years: float = 5, undated: float = 0.05) -> list[dict[str, Any]]:
    """Complaints of every kind over `years` before `as_of`; some withheld, some without places, dates or answers."""
    draw = np.random.default_rng(seed)
    today = np.datetime64(as_of)
    shares = np.array([_DRAWN_OFTEN.get(status, 0.05) for status in STATUSES])
    statuses = draw.choice(list(STATUSES), count, p=shares / shares.sum())
    received = today - draw.integers(0, int(years * 365) + 1, count)
    closed = received + draw.exponential(40, count).astype(int)
    answered = received + draw.exponential(6, count).astype(int)
    kept = draw.random((4, count))
    rows = []
    for i in range(count):
        shown = kept[0, i] > 0.1
        ends = STATUSES[str(statuses[i])].group != OPEN and closed[i] <= today and kept[1, i] > undated
        district = str(draw.choice(["Tanjung", "Gangga", "Kayangan", "Bayan", "Pemenang", ""]))
        rows.append(
            {
                "nomor": f"KLU/{i:05d}" if shown else "",
                "tanggal_masuk": str(received[i]),
                "jenis": str(draw.choice(["keluhan", "aspirasi", "permintaan_informasi"], p=[0.7, 0.2, 0.1])),
                "klasifikasi": str(draw.choice(["", "tidak_berkadar", "berkadar", "aspirasi", "permintaan_informasi"])),
                "kategori": str(draw.choice(["Jalan", "Air bersih", "Administrasi, KTP", ""])),
                "opd": str(draw.choice(["pupr", "dikes", "dukcapil", "", "dirahasiakan"], p=[0.4, 0.3, 0.2, 0.06, 0.04])),
                "kecamatan": district,
                "desa": str(draw.choice(["Tanjung", "Jenggala", "Bayan"])) if district and shown else "",
                "status": str(statuses[i]),
                "pertemuan": str(draw.choice(["SJ-01", "SJ-02"])) if shown and kept[2, i] < 0.2 else "",
                "tanggal_tanggapan_pertama": str(answered[i]) if answered[i] <= today and kept[3, i] < 0.8 else "",
                "tanggal_selesai": str(closed[i]) if ends else "",
                "ditampilkan": "ya" if shown else "tidak",
            }
        )
    return rows


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The quick loop does not even import files of which it would run nothing."""
    return True if _is_quick(config) and collection_path.is_relative_to(ROOT) and _is_heavy(collection_path) else None


def _is_quick(config: pytest.Config) -> bool:
    return "not heavy" in config.option.markexpr


def _is_heavy(path: Path) -> bool:
    return path.relative_to(ROOT).as_posix().startswith(HEAVY)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _is_heavy(item.path) or BUILT & set(getattr(item, "fixturenames", ())):
            item.add_marker("heavy")


_STOOD = pytest.StashKey[set[str]]()
_LEFT = pytest.StashKey[list[str]]()
_PLACE = pytest.StashKey[Path]()
_CACHES = (".hypothesis/", ".pytest_cache/", ".ruff_cache/", ".mypy_cache/", ".import_linter_cache/", "__pycache__/")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give the run a temporary folder of its own, beside pytest's, so that what tests leave in it can be told."""
    # a busy machine is no failure, and the developer's loop tries fewer examples
    hypothesis.settings.register_profile("memarak", deadline=None, max_examples=25 if _is_quick(config) else 100)
    hypothesis.settings.load_profile("memarak")
    if hasattr(config, "workerinput"):
        return
    config.stash[_PLACE] = Path(tempfile.gettempdir())
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="memarak-")
    config.stash[_STOOD] = _untracked()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that left a file in the tree, or, without browsers and servers, in the temporary folder."""
    if hasattr(session.config, "workerinput"):
        return
    place = Path(tempfile.gettempdir())
    left = sorted(_untracked() - session.config.stash[_STOOD])
    if _is_quick(session.config):
        left += sorted(f"{place.name}/{path.name}" for path in place.iterdir())
    shutil.rmtree(place, ignore_errors=True)
    os.environ["TMPDIR"] = tempfile.tempdir = str(session.config.stash[_PLACE])
    session.config.stash[_LEFT] = left
    if left and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for path in config.stash.get(_LEFT, []):
        terminalreporter.write_line(f"LEFT BEHIND {path}", red=True)


def _untracked() -> set[str]:
    """What git does not keep, ignored files too, caches of tools aside; nothing where this is no checkout."""
    command = ["git", "status", "--porcelain", "--ignored"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    paths = {line[3:] for line in done.stdout.splitlines() if line[:2] in ("??", "!!")}
    return {path for path in paths if not path.endswith(_CACHES)}


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Tests reach this machine only. What would leave it fails, whoever opened the socket in this process."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise RuntimeError(f"a test reached for the network: {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(name="tables")
def _tables() -> Callable[[Sequence[dict[str, Any]]], RedactedTables]:
    return tables_of


@pytest.fixture(name="draw_rows")
def _draw_rows() -> Callable[..., list[dict[str, Any]]]:
    return random_rows


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lombok Utara's deadlines and two named periods, in a folder without corrections to the holidays."""
    periods = (
        Period("triwulan-akhir", "Triwulan akhir", date(2026, 10, 1), date(2026, 12, 31)),
        Period("100-hari", "Seratus hari pertama", date(2021, 2, 26), date(2021, 6, 5)),
    )
    return Settings(site=Site("Memarak", "KLU", "https://contoh.example", "Asia/Makassar", ""), folder=tmp_path, periods=periods)
