"""What each run of the tests is held to: what is quick, no network, no file left behind.

With pytest-xdist this file is read once more by a process that runs no test: it imports nothing that takes time.
"""

from __future__ import annotations

import gc
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from memarak.settings import Settings
    from memarak.tables import RedactedTables

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
    "tests/site/test_sentences.py",
)
"""Files whose tests or imports take seconds: not in `make test-quick`, as whatever asks for `BUILT`."""

BUILT = {"site", "built", "build_site", "corpus_of", "serve"}
"""Fixtures behind which a whole site is built, or served."""


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
    if config.getoption("dist", "no") == "no":
        _prepare_to_run(config)
    if hasattr(config, "workerinput"):
        return
    config.stash[_PLACE] = Path(tempfile.gettempdir())
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="memarak-")
    config.stash[_STOOD] = _untracked()


def _prepare_to_run(config: pytest.Config) -> None:
    """In a process that runs tests, which with pytest-xdist are its workers."""
    import hypothesis

    # a busy machine is no failure, and the developer's loop tries fewer examples
    hypothesis.settings.register_profile("memarak", deadline=None, max_examples=25 if _is_quick(config) else 100)
    hypothesis.settings.load_profile("memarak")
    gc.set_threshold(50_000, 20, 50)  # collecting thousands of tests makes little garbage and much that stays


def pytest_collection_finish() -> None:
    """What stays until the end need not be looked through again and again."""
    gc.collect()
    gc.freeze()


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
    from .redacted_rows import tables_of

    return tables_of


@pytest.fixture(name="draw_rows")
def _draw_rows() -> Callable[..., list[dict[str, Any]]]:
    from .redacted_rows import random_rows

    return random_rows


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lombok Utara's deadlines and two named periods, in a folder without corrections to the holidays."""
    from .redacted_rows import settings_in

    return settings_in(tmp_path)
