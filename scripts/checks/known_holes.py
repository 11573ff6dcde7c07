"""Ask for known holes in what is locked, and say plainly what could not be asked.

`pip-audit` ends with "no known vulnerabilities" where the service knew nothing of a package or did not answer for it;
here that is no success. Run with the Python that has pip-audit: `python known_holes.py requirements.txt …`. Exit status:
0 asked about everything and nothing found, 1 something found, 3 not or not wholly asked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

FOUND, NOT_ASKED = 1, 3
_MOST_SHOWN = 5


def main(files: list[str]) -> int:
    """Audit each file of locked requirements; print a line or more for each."""
    return max([audit(file) for file in files], default=0)


def audit(file: str) -> int:
    """The exit status for one file; what it means is printed."""
    options = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json", "-r", file]
    run = subprocess.run(  # noqa: S603  (our own Python; files are named by the Makefile)
        [sys.executable, "-m", "pip_audit", *options], capture_output=True, text=True, check=False
    )
    try:
        packages = json.loads(run.stdout)["dependencies"]
    except (ValueError, KeyError):
        last = (run.stderr.strip().splitlines() or ["no answer"])[-1]
        print(f"{file}: NOT ASKED. The service of known holes can't be reached from here: {last[:200]}")
        return NOT_ASKED
    return judge(file, packages)


def judge(file: str, packages: list[dict[str, Any]]) -> int:
    """The exit status for pip-audit's list of packages."""
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    holes = [(package, hole) for package in packages for hole in package.get("vulns", ())]
    for package, hole in holes:
        mended = ", ".join(hole["fix_versions"]) or "no version yet"
        print(f"{file}: {package['name']} {package['version']} has {hole['id']}; mended in {mended}")
    if skipped:
        more = f" and {len(skipped) - _MOST_SHOWN} more" if len(skipped) > _MOST_SHOWN else ""
        print(f"{file}: NOT ASKED about {len(skipped)} of {len(packages)}: {', '.join(skipped[:_MOST_SHOWN])}{more}")
    print(f"{file}: {len(packages) - len(skipped)} of {len(packages)} packages asked about, {len(holes)} known holes")
    return FOUND if holes else NOT_ASKED if skipped or not packages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
