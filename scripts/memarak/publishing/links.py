"""Pages and links of a built site: every expected page stands, every internal link leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from memarak.errors import BuildFailed
from memarak.snapshot import Snapshot

_REFERENCE = re.compile(r"""\s(?:href|src)=(?:"([^"]*)"|'([^']*)')|<loc>([^<]*)</loc>""")
_READ = (".html", ".xml")
OUTSIDE = "(alamat di luar situs)"
ALWAYS = ("index.html", "404.html", "robots.txt", "sitemap.xml", "_headers", "status.json", "data/index.html",
          "data/datapackage.json", "data/keluhan.csv", "keluhan/index.html", "opd/index.html", "wilayah/index.html",
          "statistik/index.html", "perubahan/index.html", "perubahan/riwayat.jsonl", "metodologi/index.html",
          "privasi/index.html", "tentang/index.html")  # fmt: skip


def check_pages(site: Path, snapshot: Snapshot, former: Iterable[str] = ()) -> None:
    """Raise `BuildFailed` where a page that must exist does not. `former` are addresses that once showed a complaint."""
    complaints = (f"{c.tautan.lstrip('/')}index.html" for c in snapshot.complaints if c.tautan)
    expected = [*ALWAYS, *complaints, *(f"{path.lstrip('/')}index.html" for path in former)]
    missing = [name for name in expected if not (site / name).is_file()]
    if missing:
        raise BuildFailed(f"Ada {len(missing)} halaman yang tidak jadi dibuat, di antaranya {missing[0]}; situs tidak diganti.")


def broken_links(site: Path, base_url: str) -> Iterator[tuple[str, str]]:
    """Each internal address that leads nowhere, with the first page that refers to it: (page, address).

    `base_url` is the site's address; pages, feeds and the sitemap are read.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    checked: set[str] = set()
    for name in sorted(files):
        if name.endswith(_READ):
            folder = name.rpartition("/")[0]
            for target in sorted(_targets((site / name).read_text(encoding="utf-8"), folder, base_url) - checked):
                checked.add(target)
                if target not in files and f"{target}/index.html".lstrip("/") not in files:
                    yield name, target


def _targets(page: str, folder: str, base_url: str) -> set[str]:
    """The files that a page refers to, relative to the site's root, without a slash at either end."""
    base_path = urlsplit(base_url).path
    found = set()
    for match in _REFERENCE.finditer(page):
        reference = (match[1] or match[2] or match[3] or "").replace("&amp;", "&")
        if reference == base_url or reference.startswith((base_url + "/", base_url + "?", base_url + "#")):
            reference = base_path + "/" + reference[len(base_url) :].lstrip("/")
        parts = urlsplit(reference)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        found.add(_inside(unquote(parts.path), folder, base_path))
    return found


def _inside(path: str, folder: str, base_path: str) -> str:
    """A path as a page in `folder` writes it, relative to the site's root; `OUTSIDE` where it leaves the site."""
    if path.startswith("/"):
        if not f"{path}/".startswith(f"{base_path}/"):
            return OUTSIDE
        path = path[len(base_path) :].lstrip("/")
    else:
        path = join(folder, path)
    whole = normpath(path)
    return OUTSIDE if whole.startswith("..") else "" if whole == "." else whole.strip("/")
