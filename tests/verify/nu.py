"""The Nu HTML checker over every page type of a built site: `python tests/verify/nu.py OUTPUT`. Needs Java.

Exits with 1 where it finds an error. Warnings are printed. A sample of each type is enough: pages of a type come from one
template, and the records that differ most are among the first and last by name.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

JAR = Path(__file__).with_name("node_modules") / "vnu-jar" / "build" / "dist" / "vnu.jar"
EACH = 4
_NAMED = {
    "keluhan": "keluhan/*", "opd": "opd/*", "wilayah": "wilayah/*", "kategori": "kategori/*", "status": "status/*",
    "pertemuan": "pertemuan/*", "sematan": "sematan/*", "edisi": "edisi/*", "statistik": "statistik/*", "en": "en/*",
}  # fmt: skip


def kind_of(address: str) -> str:
    """The page type of an address: its first part, how deep it lies, and the kind of its last part."""
    parts = address.strip("/").split("/")
    last = "n" if parts[-1].isdigit() else "status" if len(parts) > 2 and parts[0] == "opd" else ""
    month = "bulan" if re.fullmatch(r"\d{4}-\d{2}", parts[-1]) else ""
    return f"{_NAMED.get(parts[0], parts[0]) if len(parts) > 1 else address} {len(parts)} {last}{month}"


def chosen(output: Path) -> list[Path]:
    """A few pages of every type."""
    by_kind: dict[str, list[Path]] = {}
    for path in sorted(output.rglob("*.html")):
        address = path.relative_to(output).as_posix().removesuffix("index.html")
        by_kind.setdefault(kind_of(address), []).append(path)
    picked = (paths[: EACH // 2] + paths[-(EACH // 2) :] for paths in by_kind.values())
    return sorted({path for paths in picked for path in paths})


def messages(paths: Iterable[Path]) -> list[dict[str, str]]:
    """What the checker says."""
    command = ["java", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", *map(str, paths)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[dict[str, str]] = json.loads(answer.stdout)["messages"]
    return found


def main(output: Path) -> int:
    """Check, print, and give the exit status."""
    pages = chosen(output)
    if not pages:
        print(f"No pages in {output}: build the site first.", file=sys.stderr)
        return 1
    found = messages(pages)
    for message in found:
        place = message.get("url", "").rpartition(f"{output.name}/")[2]
        print(f"{message['type']}: {place}:{message.get('lastLine', '?')} {message['message']}")
    errors = sum(message["type"] != "info" for message in found)
    print(f"Nu HTML checker: {len(pages)} pages, {errors} errors, {len(found) - errors} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
