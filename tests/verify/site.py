"""A site to be judged: the sample's tables built as if they were a regency's own, so that search engines are let in.

`python tests/verify/site.py FOLDER` builds into FOLDER/output, with addresses on this machine.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PORT = 8917
ADDRESS = f"http://127.0.0.1:{PORT}"
AS_OF = "2026-11-24"


def main(folder: Path) -> int:
    """Build; gives the exit status."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "data", folder / "data")
    config = folder / "data" / "portal.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace('alamat = "https://memarak.example.go.id"', f'alamat = "{ADDRESS}"'), encoding="utf-8")
    options = {
        "--source": folder / "data" / "contoh",
        "--config": config,
        "--state": folder / "state",
        "--snapshot": folder / "snapshot",
        "--output": folder / "output",
        "--as-of": AS_OF,
    }
    command = [sys.executable, "-m", "memarak", "build", *(str(part) for pair in options.items() for part in pair)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode not in (0, 1):
        print(answer.stderr or answer.stdout, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
