"""Screenshots of every page type, to look at: `python tests/site/gallery.py OUTPUT FOLDER`.

Each type at 360, 768 and 1280 px, light and dark, with an index page beside them. A page type is a template: the
gallery takes the first page of each from the built site, and a complaint of every status.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from browser import ARGUMENTS, browser_path
from playwright.sync_api import sync_playwright

WIDTHS, SCHEMES = (360, 768, 1280), ("light", "dark")
FIXED = """
keluhan/ keluhan/halaman/2/ opd/ status/terbuka/ lewat-tenggat/ aspirasi/ kategori/ pertemuan/ wilayah/ statistik/ program/ data/
cari/ metodologi/ privasi/ tentang/ cara-melapor/ perubahan/ sematan/ 404.html
"""
FIRST_OF = ("opd/*/", "opd/*/selesai/", "opd/*/lewat-tenggat/", "wilayah/*/", "wilayah/*/*/", "kategori/*/", "pertemuan/*/",
            "statistik/20??/", "statistik/20??-??/", "edisi/*/")  # fmt: skip
_VERDICT = re.compile(r'class="verdict g-[a-z_]+"><p class="st"><svg.*?</svg>([^<]+)</p>')


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def addresses(output: Path) -> dict[str, str]:
    """A name for each page type, and the address of one page of it."""
    found = {"beranda": ""}
    for address in FIXED.split():
        if (output / address).exists():
            found[address.strip("/").replace("/", "-").removesuffix(".html")] = address
    for pattern in FIRST_OF:
        pages = sorted(
            (p for p in output.glob(pattern) if (p / "index.html").exists()), key=lambda p: -(p / "index.html").stat().st_size
        )
        if pages:
            found[pattern.strip("/").replace("*", "x").replace("?", "0").replace("/", "-")] = f"{pages[0].relative_to(output)}/"
    for page in sorted(output.glob("keluhan/*/index.html")):
        verdict = _VERDICT.search(page.read_text(encoding="utf-8"))
        kind = verdict[1] if verdict else "ditarik"
        found.setdefault(f"keluhan {kind}".lower().replace(" ", "-"), f"{page.parent.relative_to(output)}/")
    return found


def main(output: Path, folder: Path) -> int:
    """Take the screenshots; 1 where there is no browser or no site."""
    path = browser_path()
    if path is None or not (output / "index.html").exists():
        print("Tidak ada peramban Chromium atau situs belum dibangun.", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(output)))
    Thread(target=server.serve_forever, daemon=True).start()
    pages = addresses(output)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for width in WIDTHS:
            for scheme in SCHEMES:
                context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
                page = context.new_page()
                for name, address in pages.items():
                    page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                context.close()
        browser.close()
    server.shutdown()
    shots = "".join(f'<h2>{p.stem}</h2><img loading="lazy" src="{p.name}">\n' for p in sorted(folder.glob("*.png")))
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8><title>Galeri</title>\n{shots}", encoding="utf-8")
    print(f"{len(pages)} jenis halaman di {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
