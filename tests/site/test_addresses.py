"""Every file of a built site stands at an address that docs/reference/alamat.md names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs/reference/alamat.md"
LATER = {"/edisi/<bulan>/", "/edisi/<bulan>/<berkas>"}
"""Stand only once a month is over."""


def pattern_of(address: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<\w+>", r"[^/]+", re.escape(address)))


def test_no_address_is_undocumented_and_none_is_only_documented(site: Any) -> None:
    documented = {
        address: pattern_of(address) for address in re.findall(r"^\| `(/[^`]*)`", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    }
    files = (
        "/" + path.relative_to(site.root).as_posix() for path in site.root.rglob("*") if path.is_file() and path.name != ".memarak"
    )
    stands = {re.sub(r"(halaman/\d+/)?index\.html$", "", file) for file in files}
    assert {address for address in stands if not any(p.fullmatch(address) for p in documented.values())} == set()
    unused = {name for name, pattern in documented.items() if not any(map(pattern.fullmatch, stands))}
    assert unused <= LATER
