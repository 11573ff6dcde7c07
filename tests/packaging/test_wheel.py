"""The wheel carries what it needs: installed elsewhere, it builds the sample in a folder of its own and leaves itself alone."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.heavy


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel, and reads its libraries from the one that runs the tests."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    site_packages = next(home.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site_packages)
    (site_packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin/python"


def files_of(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}


def run(python: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, *arguments], cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8")


def test_the_wheel_builds_the_sample_away_from_the_checkout(python: Path, tmp_path: Path) -> None:
    where = run(python, tmp_path, "-c", "import memarak; print(memarak.__path__[0])").stdout.strip()
    assert Path(where).is_relative_to(python.parents[1]), "it is the checkout that answers, not the wheel"
    installed = files_of(Path(where))
    built = run(python, tmp_path, "-m", "memarak", "build", "--source", "contoh", "--as-of", "2026-11-24")
    assert built.returncode in (0, 1), built.stderr
    assert (tmp_path / "output/index.html").is_file()
    assert len(list((tmp_path / "output/keluhan").iterdir())) > 300
    assert files_of(Path(where)) == installed
    assert {path.name for path in tmp_path.iterdir()} == {"output", "state"}


def test_the_wheel_starts_another_regency(python: Path, tmp_path: Path) -> None:
    options = ("--nama", "N", "--daerah", "Kota N", "--alamat", "https://n.example")
    started = run(python, tmp_path, "-m", "memarak", "new", "n", *options)
    assert started.returncode == 0, started.stderr
    assert {"data", "content", ".github", "README.md", "memarak.xlsx"} <= {path.name for path in (tmp_path / "n").iterdir()}


def test_the_wheel_holds_no_tests_and_nothing_built(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert len(tops) == 2, tops
    assert not [name for name in names if "/tests/" in name or "/state/" in name or name.endswith(".pyc")]
