"""The server: metadata, `values.get`, `values:batchGet` and the token endpoint, with a log of all it served."""

from __future__ import annotations

import gzip
import json
import re
import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from sheets_double.book import Area, BadRange, Book
from sheets_double.keys import ServiceAccountKey
from sheets_double.masks import apply_mask, parse_mask, wants
from sheets_double.mischief import Answer, Broken, Drip, Hang, Mutate, Reset, error_answer

SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly"
_PATH = re.compile(r"/v4/spreadsheets/(?P<id>[^/:]+)(?:/values(?::(?P<batch>batchGet)|/(?P<range>.+)))?")


@dataclass
class Logged:
    """One request as it came, and what went out."""

    kind: str  # token, metadata, values, batch
    path: str
    parameters: list[tuple[str, str]]
    status: int
    areas: list[Area] = field(default_factory=list)
    answer: Any = None


class SheetsDouble:
    """Runs from `with` to its end. `script` is a list of (kind of request, mischief), used up from the front."""

    def __init__(self, book: Book, key: ServiceAccountKey) -> None:
        self.book = book
        self.key = key
        self.log: list[Logged] = []
        self.script: list[tuple[str, Any]] = []
        self.always: dict[str, Any] = {}
        self.token = "ya29.rahasia-sekali"
        self.lifetime = 3600
        self.refused_scopes = False
        self.keep_answers = True
        self.closing = threading.Event()
        self._cache: dict[str, bytes] = {}
        self.caching = False
        double = self

        class Handler(_Handler):
            owner = double

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def __enter__(self) -> SheetsDouble:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def token_uri(self) -> str:
        return f"{self.address}/token"

    @property
    def reads(self) -> list[Logged]:
        """Requests to the API proper, without those for a token."""
        return [entry for entry in self.log if entry.kind != "token"]

    def mischief_for(self, kind: str) -> Any:
        if kind in self.always:
            return self.always[kind]
        for i, (fits, mischief) in enumerate(self.script):
            if fits == kind:
                del self.script[i]
                return mischief
        return None

    def respond(self, path: str, parameters: list[tuple[str, str]], authorization: str) -> tuple[Answer, list[Area], Any]:
        """What the API proper answers."""
        if authorization != f"Bearer {self.token}":
            return error_answer(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."), [], None
        found = _PATH.fullmatch(path)
        if not found or unquote(found["id"]) != self.book.identifier:
            return error_answer(404, "NOT_FOUND", "Requested entity was not found."), [], None
        query = dict(parameters)
        try:
            document, areas = self._document(found, parameters, query)
        except BadRange as error:
            return error_answer(400, "INVALID_ARGUMENT", str(error)), [], None
        if "fields" in query:
            document = apply_mask(document, parse_mask(query["fields"]))
        return Answer(body=json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")), areas, document

    def _document(
        self, found: re.Match[str], parameters: Sequence[tuple[str, str]], query: dict[str, str]
    ) -> tuple[Any, list[Area]]:
        rendering = query.get("valueRenderOption", "FORMATTED_VALUE")
        dimension = query.get("majorDimension", "ROWS")
        if found["batch"]:
            ranges = [value for name, value in parameters if name == "ranges"]
            served = [self.book.values(notation, rendering, dimension) for notation in ranges]
            return {"spreadsheetId": self.book.identifier, "valueRanges": [v for v, _ in served]}, [a for _, a in served]
        if found["range"]:
            values, area = self.book.values(unquote(found["range"]), rendering, dimension)
            return values, [area]
        return self._metadata(query)

    def _metadata(self, query: dict[str, str]) -> tuple[Any, list[Area]]:
        """A field mask takes the place of `includeGridData`, as Google says; cells that go out are logged."""
        if "fields" in query:
            mask = parse_mask(query["fields"])
            with_grid, with_cells = wants(mask, "sheets", "data"), wants(mask, "sheets", "data", "rowData")
        else:
            with_grid = with_cells = query.get("includeGridData") == "true"
        served = [tab.whole for tab in self.book.tabs if tab.kind == "GRID"] if with_cells else []
        return self.book.metadata(with_grid, with_cells), served

    def grant(self, form: dict[str, list[str]]) -> Answer:
        """What the token endpoint answers."""
        claims = self.key.claims((form.get("assertion") or [""])[0])
        if claims is None:
            return _refusal("invalid_grant", "Invalid JWT Signature.")
        if claims.get("scope") != SCOPE or self.refused_scopes:
            return _refusal("invalid_scope", "Invalid OAuth scope or ID token audience provided.")
        if abs(time.time() - float(claims["iat"])) > 300:
            words = "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
            return _refusal("invalid_grant", words)
        body = {"access_token": self.token, "expires_in": self.lifetime, "token_type": "Bearer"}
        return Answer(body=json.dumps(body).encode())


def _refusal(error: str, description: str) -> Answer:
    return Answer(400, json.dumps({"error": error, "error_description": description}).encode())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: SheetsDouble

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._answer("token", lambda: (self.owner.grant(parse_qs(body.decode())), [], None), [])

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        parameters = parse_qsl(parts.query, keep_blank_values=True)
        kind = "batch" if parts.path.endswith(":batchGet") else "values" if "/values/" in parts.path else "metadata"
        self._answer(kind, lambda: self._read(parts.path, parameters), parameters)

    def _read(self, path: str, parameters: list[tuple[str, str]]) -> tuple[Answer, list[Area], Any]:
        cached = self.owner._cache.get(self.path) if self.owner.caching else None
        if cached is not None:
            return Answer(body=cached), [], None
        answer = self.owner.respond(path, parameters, self.headers.get("Authorization", ""))
        if self.owner.caching:
            self.owner._cache[self.path] = answer[0].body
        return answer

    def _answer(self, kind: str, usual: Any, parameters: list[tuple[str, str]]) -> None:
        mischief = self.owner.mischief_for(kind)
        if isinstance(mischief, Mutate):
            mischief.change(self.owner.book)
            mischief = None
        answer, areas, document = (mischief, [], None) if isinstance(mischief, Answer) else usual()
        kept = document if self.owner.keep_answers else None
        self.owner.log.append(Logged(kind, urlsplit(self.path).path, parameters, answer.status, areas, kept))
        try:
            self._send(answer, mischief)
        except OSError:
            self.close_connection = True

    def _send(self, answer: Answer, mischief: Any) -> None:
        if isinstance(mischief, Hang):
            self.owner.closing.wait()
        elif isinstance(mischief, Reset):
            self.connection.shutdown(socket.SHUT_RDWR)
        elif isinstance(mischief, Drip):
            self._drip(answer, mischief)
        elif isinstance(mischief, Broken):
            self._break(answer, mischief)
        else:
            self._head(answer, len(answer.body), {})
            self.wfile.write(answer.body)
            return
        self.close_connection = True

    def _break(self, answer: Answer, mischief: Broken) -> None:
        body = gzip.compress(answer.body) if mischief.gzip else answer.body
        part = body[: int(len(body) * mischief.share)]
        if mischief.gzip:
            part = b"bukan gzip" + part
        self._head(answer, len(part) if mischief.honest else len(body), {"Content-Encoding": "gzip"} if mischief.gzip else {})
        self.wfile.write(part)

    def _drip(self, answer: Answer, mischief: Drip) -> None:
        if mischief.head:
            answer = Answer(answer.status, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        else:
            self._head(answer, len(answer.body), {})
        for i in range(len(answer.body)):
            if self.owner.closing.wait(mischief.pause):
                return
            self.wfile.write(answer.body[i : i + 1])
            self.wfile.flush()

    def _head(self, answer: Answer, length: int, more: dict[str, str]) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(length))
        for name, value in {**answer.headers, **more}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silence: tests read `log`."""
