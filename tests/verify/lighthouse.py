"""Lighthouse on its mobile settings: `python tests/verify/lighthouse.py OUTPUT`, a site that `site.py` built.

Home, a complaint, an agency and the statistics must score 100 in all four categories. Scores of speed swing with what
else the machine does, so a page may try three times. Exits with 1 where one falls short.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
LIGHTHOUSE = HERE / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3


def load(path: Path) -> ModuleType:
    """A script beside this one, or of the browser's tests."""
    spec = importlib.util.spec_from_file_location(f"verify_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Packed(SimpleHTTPRequestHandler):
    """Serves text compressed, as the hosts that we know do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=300")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def addresses(output: Path) -> Iterator[str]:
    """Home, the complaint with the longest page, the agency with the longest page, the statistics; search and English besides."""
    yield ""
    for section in ("keluhan", "opd"):
        pages = [path for path in (output / section).glob("*/index.html") if path.parent.name != "halaman"]
        yield max(sorted(pages), key=lambda path: path.stat().st_size).parent.relative_to(output).as_posix() + "/"
    yield from ("statistik/", "cari/", "en/")


def judged(url: str, browser: str) -> tuple[dict[str, int], list[str]]:
    """Scores of 0 to 100 by category, and the audits that fall short."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    command = [
        str(LIGHTHOUSE),
        url,
        "--quiet",
        "--output=json",
        f"--chrome-flags={flags}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    environment = {**os.environ, "CHROME_PATH": browser}
    answer = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report = json.loads(answer.stdout)
    scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    weighed = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    short = [
        name
        for name in sorted(weighed)
        if (report["audits"][name]["score"] or 0) < 1 and report["audits"][name]["scoreDisplayMode"] in ("binary", "numeric")
    ]
    return scores, short


def main(output: Path) -> int:
    """Serve, judge, print, and give the exit status."""
    browser = load(HERE.parent / "site" / "browser.py").browser_path()
    site = load(HERE / "site.py")
    if not browser:
        print("No Chromium found: install chromium, or set MEMARAK_BROWSER.", file=sys.stderr)
        return 1
    server = ThreadingHTTPServer(("127.0.0.1", site.PORT), partial(Packed, directory=str(output)))
    Thread(target=server.serve_forever, daemon=True).start()
    failed = 0
    for address in addresses(output):
        for _ in range(TRIES):
            scores, short = judged(f"{site.ADDRESS}/{address}", browser)
            if min(scores.values()) == 100:
                break
        failed += min(scores.values()) < 100
        print(
            f"Lighthouse {address or '/':32} {' '.join(f'{name} {score}' for name, score in scores.items())} {' '.join(short)}",
            flush=True,
        )
    server.shutdown()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
