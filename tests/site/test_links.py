"""Every internal link and fragment of the built site resolves; nothing is inline; numbers stand in statistik.csv."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

VOID = {"meta", "link", "img", "br", "hr", "input", "source"}
INLINE = ("style", "onclick", "onload", "onerror", "onsubmit", "onmouseover", "onfocus")


class Scan(HTMLParser):
    """Links, ids, inline code and claims of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.inline: list[str] = []
        self.claims: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links.extend(value for name in ("href", "src", "action") if (value := found.get(name)) and tag != "form")
        if value := found.get("id"):
            self.ids.append(value)
        self.inline.extend(name for name in found if name in INLINE or name.startswith("on"))
        if tag == "style" or (tag == "script" and "src" not in found):
            self.inline.append(tag)
        if tag == "data" and found.get("data-statistik") and not found.get("data-kolom"):
            self.claims.append((tag, found["data-statistik"] or "", found.get("value") or ""))


def scans(site: Any) -> Iterator[tuple[str, Scan]]:
    for address, text in site.html.items():
        yield address, Scan(text)


def test_every_internal_link_and_fragment_resolves(site: Any) -> None:
    pages = dict(scans(site))
    files = set(site.files)
    broken = []
    for address, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(f"https://h/{address}", link))
            if target.scheme not in ("http", "https") or target.netloc != "h":
                continue
            path = unquote(target.path).lstrip("/")
            name = path + "index.html" if path.endswith("/") or not path else path
            if name not in files:
                broken.append(f"{address} -> {link}")
            elif target.fragment and path in pages and unquote(target.fragment) not in pages[path].ids:
                broken.append(f"{address} -> {link} (fragment)")
    assert not sorted(set(broken))[:20]


def test_no_page_has_inline_code_or_an_id_twice(site: Any) -> None:
    for address, page in scans(site):
        assert not page.inline, address
        assert len(page.ids) == len(set(page.ids)), address


def test_no_page_asks_for_anything_from_another_host(site: Any) -> None:
    for address, text in site.html.items():
        loaded = re.findall(r'<(?:script|img|iframe|link rel="(?:stylesheet|icon)")[^>]+(?:src|href)="(?:https?:)?//', text)
        assert not loaded, address


def test_every_number_that_claims_a_row_of_statistik_has_its_value(site: Any) -> None:
    with (site.snapshot / "statistik.csv").open(encoding="utf-8", newline="") as stream:
        rows = {
            (r["tingkat"], r["kode"], r["jenis_periode"], r["periode"], r["ukuran"]): r["nilai"] for r in csv.DictReader(stream)
        }
    claims = 0
    for address, page in scans(site):
        for _, key, value in page.claims:
            claims += 1
            assert rows[tuple(unquote(part) for part in key.split("/"))] == value, (address, key)
    assert claims > 200


def test_links_work_under_a_path(build_site: Callable[..., Any]) -> None:
    built = build_site([{}], base_url="https://contoh.example/proyek")
    for address, text in built.html.items():
        rooted = [link for link in Scan(text).links if link.startswith("/")]
        assert not rooted if address != "404.html" else all(link.startswith("/proyek/") for link in rooted), address
    assert "<loc>https://contoh.example/proyek/keluhan/" in built.files["sitemap.xml"].decode()


PAGES = """
 keluhan/ keluhan/halaman/2/ opd/ opd/dishub/ opd/dishub/selesai/ opd/dishub/terbuka/ opd/dishub/lewat-tenggat/ opd/kosong/
status/ditutup-otomatis/ status/menunggu-pelapor/ wilayah/ wilayah/utara/ wilayah/utara/utara/ kategori/ kategori/lampu-jalan/
kategori/ktp-kk-dan-akta/ aspirasi/ pertemuan/ pertemuan/sj-1/ lewat-tenggat/ statistik/ statistik/2026/ statistik/2026-10/
statistik/awal/ program/ data/ cari/ metodologi/ tentang/ privasi/ cara-melapor/ 404.html keluhan/lama-1/ keluhan/lama-2/
perubahan/
"""
FILES = """
robots.txt sitemap.xml _headers status.json feeds/semua.xml feeds/opd/dishub.xml feeds/wilayah/utara.xml
feeds/status/ditutup-otomatis.xml statis/memarak.css statis/ikon.svg statis/cari.js
"""


@pytest.mark.parametrize("address", ["", *PAGES.split()])
def test_page_exists(site: Any, address: str) -> None:
    assert address in site.html


@pytest.mark.parametrize("path", FILES.split())
def test_file_exists(site: Any, path: str) -> None:
    assert path in site.files
