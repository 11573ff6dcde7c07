"""The folder that a regency starts from: its policy, its lists, its pages, a workbook and the scheduled rebuild.

Nothing in it knows another regency. Tables hold their header and, where a row needs explaining, an example that
is marked as such and never read. What it copies from the program stands here once, in `_COPIED`.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from memarak.checkout import checkout_root
from memarak.errors import ConfigurationError, OutputNotOurs
from memarak.settings import load_settings
from memarak.vocabulary import EXAMPLE_MARK

WORKBOOK = "memarak.xlsx"
WORKFLOW = Path(".github/workflows/publish.yml")
_FILES = Path(__file__).resolve().parent / "files"
_COPIED = ("content/metodologi.md", "content/privasi.md", "data/sinonim.csv", "requirements.txt", ".github")
"""What is the same in every regency, as the program itself has it."""

_BUILD_HOUR, _BUILD_MINUTE = 5, 10
_WINTER = datetime(2026, 1, 1, tzinfo=UTC)
_SETUP = "        run: make setup\n"
_REGENCY_SETUP = """\
        run: |
          python3 -m venv .venv
          .venv/bin/pip install --quiet --require-hashes -r requirements.txt
          .venv/bin/pip install --quiet --no-deps "$MEMARAK_PROGRAM"
        env:
          MEMARAK_PROGRAM: ${{ vars.MEMARAK_PROGRAM }}
"""
_SETTINGS_LINE = "variable MEMARAK_SOURCE (gsheet:<id>)"
_REGENCY_SETTINGS_LINE = "variables MEMARAK_SOURCE (gsheet:<id>) and MEMARAK_PROGRAM (wheel or git+https)"


@dataclass(frozen=True, slots=True)
class Regency:
    """What only the regency can say: `[situs]` of its `portal.toml`."""

    name: str
    "What the portal is called."
    region: str
    "The regency or city, with its kind: `Kabupaten …`."
    base_url: str
    "Where the site will stand."
    time_zone: str
    "IANA name of its time zone."
    contact: str
    "Where people may turn."


def start_folder(folder: Path, regency: Regency) -> None:
    """Write the folder. Raises `OutputNotOurs` where something stands there, `ConfigurationError` for a bad value.

    What can't be used (an address without https, an unknown time zone) is found before anything is kept.
    """
    from memarak.sources.template import write_template

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputNotOurs(f"Folder {folder} sudah berisi; pilih folder baru.")
    try:
        _write_files(folder, regency)
        write_template(folder / WORKBOOK, load_settings(folder / "data" / "portal.toml"))
    except ConfigurationError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    except OSError as error:
        raise OutputNotOurs(f"Folder {folder} tidak dapat ditulis ({error.strerror}); pilih folder lain.") from None


def _write_files(folder: Path, regency: Regency) -> None:
    root = checkout_root()
    for name in _COPIED:
        source, target = root / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    words = _words(regency)
    for source in sorted(path for path in _FILES.rglob("*") if path.is_file()):
        target = folder / source.relative_to(_FILES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(Template(source.read_text(encoding="utf-8")).substitute(words), encoding="utf-8", newline="\n")
    (folder / ".gitignore").write_text("/.venv/\n/output/\n/state/\n/terbit/\n", encoding="utf-8")
    workflow = folder / WORKFLOW
    workflow.write_text(_workflow_of(workflow.read_text(encoding="utf-8"), regency.time_zone), encoding="utf-8", newline="\n")


def _words(regency: Regency) -> dict[str, str]:
    """What stands for `$nama` and the like in the files; `$toml_nama` is the same in quotes, as TOML writes it."""
    plain = {
        "nama": regency.name,
        "daerah": regency.region,
        "alamat": regency.base_url,
        "zona": regency.time_zone,
        "kontak": regency.contact or f"Pemerintah {regency.region}",
    }
    quoted = {f"toml_{key}": json.dumps(value, ensure_ascii=False) for key, value in plain.items()}
    return {**plain, **quoted, "contoh": EXAMPLE_MARK, "buku_kerja": WORKBOOK}


def _workflow_of(own: str, time_zone: str) -> str:
    """The program's own workflow, installing the program instead of being it, at the same hour of the regency's morning."""
    try:
        offset = ZoneInfo(time_zone).utcoffset(_WINTER) or timedelta()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigurationError(f'Zona waktu "{time_zone}" tidak dikenal; tulis misalnya Asia/Jakarta.') from None
    at = _WINTER.replace(hour=_BUILD_HOUR, minute=_BUILD_MINUTE) - offset
    lines = own.splitlines(keepends=True)
    when = next(number for number, line in enumerate(lines) if line.lstrip().startswith("- cron:"))
    lines[when] = f'    - cron: "{at.minute} {at.hour} * * *"\n'
    lines[0] = f"# The scheduled rebuild: every day at 05.10 in {time_zone}, and by hand (for a withdrawal for example).\n"
    return "".join(lines).replace(_SETUP, _REGENCY_SETUP).replace(_SETTINGS_LINE, _REGENCY_SETTINGS_LINE)
