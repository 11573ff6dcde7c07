"""The last look at a built site before it goes out: every expected page stands, every internal link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from memarak.errors import BuildFailed
from memarak.snapshot import Snapshot

_REFERENCE = re.compile(r"""\s(?:href|src)=(?:"([^"]*)"|'([^']*)')""")
ALWAYS = ("index.html", "404.html", "robots.txt", "sitemap.xml", "_headers", "data/index.html", "data/datapackage.json",
          "statistik/index.html", "metodologi/index.html", "privasi/index.html")  # fmt: skip


def check_pages(site: Path, snapshot: Snapshot) -> None:
    """Raise `BuildFailed` where a page that must exist does not."""
    expected = [*ALWAYS, *(f"{c.tautan}index.html" for c in snapshot.complaints if c.tautan)]
    missing = [name for name in expected if not (site / name).is_file()]
    if missing:
        raise BuildFailed(f"Ada {len(missing)} halaman yang tidak jadi dibuat, di antaranya {missing[0]}; situs tidak diganti.")


def check_links(site: Path, base_url: str) -> None:
    """Raise `BuildFailed` where an internal link of any page leads nowhere. `base_url` is the site's address."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    checked: set[str] = set()
    for name in sorted(files):
        if name.endswith(".html"):
            folder = name.rpartition("/")[0]
            for target in _targets((site / name).read_text(encoding="utf-8"), folder, base_url):
                if target not in checked and target not in files and f"{target}/index.html".lstrip("/") not in files:
                    raise BuildFailed(f"Halaman {name} menaut ke {target or '/'} yang tidak ada; situs tidak diganti.")
                checked.add(target)


def _targets(page: str, folder: str, base_url: str) -> set[str]:
    """The files that a page refers to, relative to the site's root, without a slash at either end."""
    base_path = urlsplit(base_url).path
    found = set()
    for match in _REFERENCE.finditer(page):
        reference = (match[1] or match[2] or "").replace("&amp;", "&")
        if reference.startswith(base_url + "/"):
            reference = base_path + reference[len(base_url) :]
        parts = urlsplit(reference)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = unquote(parts.path)
        inside = path[len(base_path) :].lstrip("/") if path.startswith("/") else join(folder, path)
        found.add(normpath(inside).strip("/") if normpath(inside) != "." else "")
    return found
