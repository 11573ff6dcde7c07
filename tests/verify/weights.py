"""What pages cost on a slow network: `python tests/verify/weights.py OUTPUT` prints bytes over the wire, compressed.

A first visit is the page with all that it loads: stylesheet, icon, scripts. Exits with 1 where a limit is passed.
`tests/site/test_weight.py` holds the same limits over the tests' own site.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path
from urllib.parse import urljoin

KB = 1024
_LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*? (?:href|src)="([^"]+)"')


def packed(path: Path) -> int:
    """Bytes of the file as hosts send it."""
    return len(gzip.compress(path.read_bytes(), 9))


def first_visit(output: Path, address: str) -> int:
    """Bytes of the page and of everything that it loads."""
    page = output / address / "index.html"
    loaded = {urljoin(f"/{address}", link) for link in _LOADED.findall(page.read_text(encoding="utf-8"))}
    return packed(page) + sum(packed(output / path.lstrip("/")) for path in loaded)


def heaviest(output: Path, section: str) -> str:
    """The address of the section's heaviest page."""
    pages = [path for path in (output / section).glob("*/index.html") if path.parent.name != "halaman"]
    return f"{section}/{max(sorted(pages), key=packed).parent.name}/"


def main(output: Path) -> int:
    """Print, and give the exit status."""
    visits = [
        ("home", "", 40 * KB),
        ("heaviest complaint", heaviest(output, "keluhan"), 14 * KB),
        ("heaviest agency", heaviest(output, "opd"), None),
        ("statistics", "statistik/", None),
        ("search, before a word is typed", "cari/", None),
        ("English summary", "en/", None),
    ]
    rows = [("stylesheet", packed(output / "statis/memarak.css"), 6 * KB)]
    rows += [(f"{name} /{address}", first_visit(output, address), limit) for name, address, limit in visits]
    for name, size, limit in rows:
        print(f"{size:>7,} B  {name}{f'  (at most {limit:,})' if limit else ''}{'  TOO HEAVY' if limit and size > limit else ''}")
    return int(any(limit and size > limit for _, size, limit in rows))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
