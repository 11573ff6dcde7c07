from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from memarak.publishing.alert import alert

from .conftest import Desk


@pytest.fixture
def received(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    found: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            found.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("MEMARAK_WEBHOOK", f"http://127.0.0.1:{server.server_port}/kabar")
    yield found
    server.shutdown()
    server.server_close()


def test_a_refused_run_is_told_once_with_its_sentence(desk: Desk, received: list[dict[str, Any]]) -> None:
    outcome = desk.publish_here(source="tiada")
    assert outcome.status == 3
    assert received == [{"text": f"Memarak: {outcome.sentences[0]}", "status": 3}]


@pytest.mark.parametrize("address", ["", "http://contoh.example/x", "file:///etc/passwd", "https://127.0.0.1:9/", "bukan alamat"])
def test_what_can_not_be_told_changes_nothing(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("MEMARAK_WEBHOOK", address)
    assert alert("Gagal.", 2) is False
