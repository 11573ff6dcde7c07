"""nginx serves a release with the sample configuration of docs/server, of which only `listen` and `root` are changed."""

from __future__ import annotations

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from memarak.publishing.folder import FolderTarget

from .conftest import Desk

CONFIGURATION = Path(__file__).parents[2] / "docs/server/nginx.conf"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
pytestmark = pytest.mark.server


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def port(published_once: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    assert NGINX, "nginx is not installed; make test installs it where it may"
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    desk = published_once
    desk.penarikan.append({"nomor": "3", "alasan": "data pribadi"})
    assert desk.publish_here().status in (0, 1)
    server = CONFIGURATION.read_text(encoding="utf-8")
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/memarak", str(desk.folder / "web"))
    paths = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"user root; daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}"
        f" http {{ access_log off; {paths} {server} }}",
        encoding="utf-8",
    )
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    told = subprocess.run([*command, "-t", "-q"], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")
    running = subprocess.Popen(command, stderr=subprocess.PIPE)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert running.poll() is None, running.stderr and running.stderr.read()
            time.sleep(0.05)
    yield port
    running.terminate()
    running.wait()


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def test_every_page_has_its_headers(port: int) -> None:
    for path in ("/", "/keluhan/1/", "/tiada/"):
        _, headers, _ = get(port, path)
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["strict-transport-security"] == "max-age=31536000"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "geolocation=()" in headers["permissions-policy"]
        assert headers["cache-control"] == "public, max-age=300, must-revalidate"
        assert re.fullmatch("nginx", headers["server"])


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/data/keluhan.csv", "text/csv; charset=utf-8"),
        ("/status.json", "application/json; charset=utf-8"),
        ("/feeds/semua.xml", "application/atom+xml; charset=utf-8"),
        ("/statis/memarak.css", "text/css"),
        ("/statis/ikon.svg", "image/svg+xml"),
        ("/perubahan/riwayat.jsonl", "application/jsonl"),
    ],
)
def test_kinds_of_files(port: int, path: str, kind: str) -> None:
    status, headers, _ = get(port, path)
    assert (status, headers["content-type"].removesuffix("; charset=utf-8")) == (200, kind.removesuffix("; charset=utf-8"))


def test_copies_are_compressed_beforehand_and_equal(port: int) -> None:
    plain = get(port, "/data/keluhan.csv")
    packed = get(port, "/data/keluhan.csv", Accept_Encoding="gzip")
    assert packed[1]["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed[1]["vary"]
    assert gzip.decompress(packed[2]) == plain[2]
    assert len(packed[2]) < len(plain[2]) / 3


def test_lives_in_caches(port: int) -> None:
    assert get(port, "/statis/memarak.css")[1]["cache-control"] == "public, max-age=3600"
    assert get(port, "/data/keluhan.csv")[1]["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in get(port, "/")[1]


@pytest.mark.parametrize(
    "path", ["/tiada/", "/keluhan/tiada/", "/.rilis.json", "/_headers", "/statis/", "/index.html.gz", "/feeds/"]
)
def test_what_is_no_page_is_the_404_page(port: int, path: str) -> None:
    status, _, body = get(port, path)
    assert status == 404
    assert b"Index of" not in body


def test_an_address_without_its_slash_leads_to_the_page(port: int) -> None:
    status, headers, _ = get(port, "/keluhan/1")
    assert (status, headers["location"]) == (301, "/keluhan/1/")


def test_a_withdrawn_page_says_so_compressed_too(port: int) -> None:
    for encoding in ("identity", "gzip"):
        status, headers, body = get(port, "/keluhan/3/", Accept_Encoding=encoding)
        text = (gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body).decode()
        assert status == 200
        assert "sudah ditarik" in text
        assert "Tiang lampu ke 3 dari" not in text


def test_releases_switch_under_load_without_a_failed_request(port: int, published_once: Desk) -> None:
    target = FolderTarget(published_once.folder / "web")
    stop, seen = threading.Event(), [0]
    failures: list[tuple[str, int]] = []

    def read() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        while not stop.is_set():
            for path in ("/", "/keluhan/1/", "/data/keluhan.csv"):
                connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
                answer = connection.getresponse()
                body = answer.read()
                if answer.status != 200 or not body:
                    failures.append((path, answer.status))
                seen[0] += 1
        connection.close()

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        for number in range(20):
            (published_once.folder / "output/robots.txt").write_text(f"# {number}\n")
            with target.locked():
                target.switch(target.place(published_once.folder / "output", target.next_id("2026-11-24")))
                target.prune(keep=2)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    print(f"20 switches, {seen[0]} requests, {len(failures)} failed")
    assert failures == []
    assert seen[0] > 20
