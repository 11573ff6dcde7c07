"""Everything that can go wrong between here and Google: its sentence, its exit status, and nothing else changed.

Each fault runs through the command itself with the real gspread client. Waiting costs no time: the clock jumps.
"""

from __future__ import annotations

import contextlib
import json
import logging
import random
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from sheets_double import Answer, Book, Broken, Drip, Hang, Mutate, Reset, ServiceAccountKey, SheetsDouble, Shown, Tab, error_answer

from memarak import cli
from memarak.settings import Settings
from memarak.sources.google import pull
from memarak.sources.google.patience import Patience

CONFIG = """
[situs]
nama = "Memarak"
daerah = "Kabupaten Uji"
alamat = "https://memarak.example.go.id"
"""
HTML = Answer(200, b"<!DOCTYPE html><html>Masuk ke Wi-Fi kantor</html>", "text/html")
SECRETS = ("PRIVATE KEY", "ya29", "Siti Aminah", "081234567890", "Bearer", "assertion", "Traceback")
Setup = Callable[["World"], None]


class Clock:
    """Real time, but sleeping jumps ahead."""

    def __init__(self) -> None:
        self.skipped = 0.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return time.monotonic() + self.skipped

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.skipped += seconds


@dataclass
class World:
    double: SheetsDouble
    monkeypatch: pytest.MonkeyPatch
    folder: Path
    clock: Clock
    limits: dict[str, float] = field(default_factory=dict)
    source: str = "gsheet:double-1"

    def key(self, **changes: Any) -> None:
        info: dict[str, Any] = {**self.double.key.info(self.double.token_uri), **changes}
        self.monkeypatch.setenv("MEMARAK_GOOGLE_KEY", json.dumps({k: v for k, v in info.items() if v is not None}))

    def patience(self) -> Patience:
        limits: dict[str, Any] = {"connect": 2, "read": 2, "total": 120, **self.limits}
        return Patience(clock=self.clock, sleep=self.clock.sleep, jitter=lambda: 1.0, **limits)


@pytest.fixture
def world(serve: Callable[[Book], SheetsDouble], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> World:
    head = ["nomor", "tanggal_masuk", "opd", "status", "isi"]
    rows = [["A1", Shown.date(date(2021, 3, 8)), "dpu", "baru", "Siti Aminah 081234567890"]]
    double = serve(Book([Tab("keluhan", [head, *rows])]))
    for variable in (
        "HTTPS_PROXY",
        "https_proxy",
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "NO_PROXY",
        "no_proxy",
        "REQUESTS_CA_BUNDLE",
    ):
        monkeypatch.delenv(variable, raising=False)
    world = World(double, monkeypatch, tmp_path, Clock())
    monkeypatch.setattr(pull, "Patience", world.patience)
    return world


def always(kind: str, mischief: Any) -> Setup:
    return lambda world: world.double.always.__setitem__(kind, mischief)


def at(position: int, kind: str, mischief: Any) -> Setup:
    """Misbehave from the request of that kind at `position` on (0 = first)."""

    def change(world: World) -> None:
        world.double.script += [(kind, Mutate(lambda _: None))] * position + [(kind, mischief)] * 50

    return change


def quick(setup: Setup, **limits: float) -> Setup:
    def change(world: World) -> None:
        world.limits = limits
        setup(world)

    return change


def key(**changes: Any) -> Setup:
    return lambda world: world.key(**changes)


def environment(**variables: str | None) -> Setup:
    def change(world: World) -> None:
        for name, value in variables.items():
            if value is None:
                world.monkeypatch.delenv(name, raising=False)
            else:
                world.monkeypatch.setenv(name, value)

    return change


def source(text: str) -> Setup:
    return lambda world: setattr(world, "source", text)


def token(status: int, **answer: Any) -> Setup:
    return always("token", Answer(status, json.dumps(answer).encode()))


def forbidden(message: str, reason: str = "") -> Answer:
    return error_answer(403, "PERMISSION_DENIED", message, reason=reason)


def clock_of_google(world: World) -> None:
    """Google's clock is two days ahead of ours."""
    ahead = time.time() + 2 * 86400
    world.monkeypatch.setattr("sheets_double.server.time.time", lambda: ahead)


def signed_by_another(world: World) -> None:
    other = ServiceAccountKey()
    world.key(private_key=other.pem)


def proxy_at(address: str) -> Setup:
    def change(world: World) -> None:
        environment(HTTPS_PROXY=address, MEMARAK_SHEETS_ENDPOINT=None)(world)
        world.key(token_uri="https://oauth2.googleapis.com/token")

    return change


def through_a_proxy_that_is_not_there(world: World) -> None:
    proxy_at(f"http://127.0.0.1:{free_port()}")(world)


def _answering_once(world: World, speak: Callable[[socket.socket], None]) -> int:
    """The port of a listener that lets `speak` answer each connection, then hangs up; it ends with the double."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)

    def serve() -> None:
        with listener:
            while not world.double.closing.is_set():
                with contextlib.suppress(OSError), listener.accept()[0] as connection:
                    connection.settimeout(2)
                    connection.recv(65536)
                    speak(connection)

    threading.Thread(target=serve, daemon=True).start()
    return int(listener.getsockname()[1])


def proxy_that_wants_a_password(world: World) -> None:
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    port = _answering_once(world, lambda connection: connection.sendall(refusal))
    proxy_at(f"http://petugas:ya29@127.0.0.1:{port}")(world)


def cut_while_being_secured(world: World) -> None:
    port = _answering_once(world, lambda connection: None)
    environment(MEMARAK_SHEETS_ENDPOINT=f"https://127.0.0.1:{port}")(world)


def no_bundle_of_certificates(world: World) -> None:
    bundle = str(world.folder / "tiada.pem")
    environment(REQUESTS_CA_BUNDLE=bundle, MEMARAK_SHEETS_ENDPOINT=None)(world)
    world.key(token_uri="https://oauth2.googleapis.com/token")


def key_revoked_midway(world: World) -> None:
    """The token is refused in the middle, and no other is to be had."""
    refusal = Answer(400, b'{"error":"invalid_grant","error_description":"Invalid JWT Signature."}')
    usual = Mutate(lambda _: None)
    world.double.script += [("token", usual), ("token", refusal), ("batch", usual)]
    world.double.script.append(("batch", error_answer(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")))


def pasted_with_real_line_ends(world: World) -> None:
    environment(MEMARAK_GOOGLE_KEY=world.double.key.json(world.double.token_uri).replace("\\n", "\n"))(world)


def name_not_found(world: World) -> None:
    def unknown(host: str, *_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    environment(MEMARAK_SHEETS_ENDPOINT=None)(world)
    world.key(token_uri="https://oauth2.googleapis.com/token")
    world.monkeypatch.setattr(socket, "getaddrinfo", unknown)


def nobody_listens(world: World) -> None:
    environment(MEMARAK_SHEETS_ENDPOINT=f"http://127.0.0.1:{free_port()}")(world)


def plain_where_tls_should_be(world: World) -> None:
    environment(MEMARAK_SHEETS_ENDPOINT=world.double.address.replace("http:", "https:"))(world)


def certificate_of_nobody(world: World) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, secret.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
    certificate = builder.sign(secret, hashes.SHA256())
    path = world.folder / "sertifikat.pem"
    path.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + secret.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    server = world.double._server
    server.socket = context.wrap_socket(server.socket, server_side=True)
    address = world.double.address.replace("http:", "https:")
    environment(MEMARAK_SHEETS_ENDPOINT=address)(world)
    world.key(token_uri=f"{address}/token")


def key_file(name: str, content: str | None) -> Setup:
    def change(world: World) -> None:
        path = world.folder / name
        if content is not None:
            path.write_text(content)
        environment(MEMARAK_GOOGLE_KEY=None, GOOGLE_APPLICATION_CREDENTIALS=str(path))(world)

    return change


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def rename(book: Book) -> None:
    book.tabs[0].title = "Arsip 2025"


BATCH_OF_NOTHING = Answer(body=b'{"spreadsheetId":"double-1","valueRanges":[]}')
BATCH_OF_NONSENSE = Answer(body=b'{"valueRanges":[{"range":"x","values":"Siti Aminah"}]}')

FAULTS: dict[str, tuple[Setup, int, str]] = {
    # answers of the API
    "429": (always("metadata", error_answer(429, "RESOURCE_EXHAUSTED", "Quota exceeded")), 3, "Batas permintaan"),
    "429, come back in an hour": (
        always("metadata", error_answer(429, "RESOURCE_EXHAUSTED", "Quota exceeded", headers={"Retry-After": "3600"})),
        3,
        "Batas permintaan",
    ),
    "403 for too many requests": (always("batch", forbidden("Rate", "RATE_LIMIT_EXCEEDED")), 3, "Batas permintaan"),
    "500": (always("metadata", error_answer(500, "INTERNAL", "Siti Aminah")), 3, r"terganggu \(500\)"),
    "502 as a web page": (always("batch", Answer(502, HTML.body, "text/html")), 3, r"terganggu \(502\)"),
    "503": (always("batch", error_answer(503, "UNAVAILABLE", "The service is currently unavailable.")), 3, r"\(503\)"),
    "504": (always("batch", error_answer(504, "DEADLINE_EXCEEDED", "")), 3, r"\(504\)"),
    "401": (always("metadata", error_answer(401, "UNAUTHENTICATED", "")), 3, r"menolak kunci akun layanan portal@.* \(401\)"),
    "403, not shared": (always("metadata", forbidden("The caller does not have permission")), 3, "Bagikan.*portal@memarak-uji"),
    "403, access revoked midway": (at(2, "batch", forbidden("The caller does not have permission")), 3, "dibagikan.*portal@"),
    "403, API switched off": (
        always("metadata", forbidden("Google Sheets API has not been used in project 1", "SERVICE_DISABLED")),
        3,
        "belum diaktifkan",
    ),
    "403, wrong scope": (
        always("metadata", forbidden("insufficient authentication scopes", "ACCESS_TOKEN_SCOPE_INSUFFICIENT")),
        3,
        "scope",
    ),
    "404": (source("gsheet:tiada"), 3, r"404.*/d/ dan /edit"),
    "deleted midway": (at(1, "batch", error_answer(404, "NOT_FOUND", "Requested entity was not found.")), 3, "404"),
    "400, an Excel file": (
        always("metadata", error_answer(400, "FAILED_PRECONDITION", "This operation is not supported for this document")),
        3,
        "masih berformat Excel",
    ),
    "400": (always("metadata", error_answer(400, "INVALID_ARGUMENT", "Request contains an invalid argument.")), 3, r"\(400\)"),
    "302 to a log-in page": (always("metadata", Answer(302, b"", headers={"Location": "http://127.0.0.1:1/"})), 3, "dialihkan"),
    "407": (always("metadata", Answer(407, b"")), 3, "Proksi jaringan meminta kata sandi"),
    "418": (always("metadata", Answer(418, b"Siti Aminah")), 3, "kode 418"),
    "tab renamed between two requests": (at(0, "batch", Mutate(rename)), 2, '"Arsip 2025"'),
    "tab renamed at the last request": (at(2, "batch", Mutate(rename)), 2, '"Arsip 2025"'),
    # bodies
    "HTML instead of JSON": (always("metadata", HTML), 3, "halaman web"),
    "HTML midway": (at(1, "batch", HTML), 3, "halaman web"),
    "JSON cut short": (at(1, "batch", Broken(0.7, honest=True)), 3, "terpotong"),
    "JSON nested too deep": (always("metadata", Answer(body=b"[" * 200_000)), 3, "bukan JSON"),
    "empty body": (always("metadata", Answer(body=b"")), 3, "menjawab kosong"),
    "no JSON at all": (always("metadata", Answer(body=b"Siti Aminah")), 3, "bukan JSON"),
    "JSON of another shape": (always("metadata", Answer(body=b"[1, 2]")), 3, "tidak lengkap bentuknya"),
    "metadata without sheets": (always("metadata", Answer(body=b"{}")), 3, "tidak lengkap bentuknya"),
    "sheets without properties": (always("metadata", Answer(body=b'{"sheets":[{}]}')), 3, "tidak lengkap bentuknya"),
    "fewer ranges than asked for": (at(1, "batch", BATCH_OF_NOTHING), 3, "tidak lengkap bentuknya"),
    "ranges without values": (always("batch", BATCH_OF_NONSENSE), 3, "tidak lengkap bentuknya"),
    "broken compression": (always("metadata", Broken(gzip=True, honest=True)), 3, "kompresi"),
    # connections
    "hung up midway": (at(1, "batch", Broken(0.7)), 3, "terputus"),
    "hung up without a word": (always("metadata", Reset()), 3, "terputus"),
    "hanging": (quick(always("metadata", Hang()), read=0.1, total=8), 3, "tidak menjawab dalam batas waktu"),
    "hanging midway": (quick(at(1, "batch", Hang()), read=0.1, total=8), 3, "tidak menjawab dalam batas waktu"),
    "a byte at a time": (quick(always("batch", Drip()), total=0.5), 3, "dalam 0.5 detik"),
    "a byte at a time from the first": (quick(always("metadata", Drip(head=True)), total=0.5), 3, "dalam 0.5 detik"),
    "nobody listens": (nobody_listens, 3, "ditolak"),
    "name not found": (name_not_found, 3, "DNS"),
    "proxy not there": (through_a_proxy_that_is_not_there, 3, "Proksi jaringan menolak"),
    "certificate of nobody": (certificate_of_nobody, 3, "Sertifikat"),
    "proxy whose address is none": (proxy_at("http://"), 3, "Alamat proksi"),
    "proxy of a kind we can't speak to": (proxy_at("socks5://127.0.0.1:1"), 3, "Alamat proksi"),
    "proxy wants a password": (proxy_that_wants_a_password, 3, r"kata sandi \(407\).*HTTPS_PROXY"),
    "cut while being secured": (cut_while_being_secured, 3, "terputus"),
    "no bundle of certificates": (no_bundle_of_certificates, 3, "REQUESTS_CA_BUNDLE"),
    "no TLS": (plain_where_tls_should_be, 3, "Sertifikat"),
    # tokens
    "key revoked": (signed_by_another, 3, "dicabut atau kedaluwarsa"),
    "key revoked midway": (key_revoked_midway, 3, "dicabut atau kedaluwarsa"),
    "account deleted": (
        token(400, error="invalid_grant", error_description="Invalid grant: account not found"),
        3,
        "sudah dihapus atau dinonaktifkan",
    ),
    "clock skew": (clock_of_google, 3, "Jam mesin ini"),
    "scope refused": (lambda world: setattr(world.double, "refused_scopes", True), 3, "tidak diizinkan meminta akses baca"),
    "token endpoint as a web page": (always("token", HTML), 3, "halaman lain"),
    "token endpoint 503": (always("token", Answer(503, b"")), 3, r"\(503\)"),
    "token endpoint that would have google-auth retry": (token(400, error="internal_failure"), 3, r"masuk akun layanan \(400\)"),
    "no token in the answer": (token(200, expires_in=3600), 3, "bukan Google"),
    "token endpoint hangs": (quick(always("token", Hang()), read=0.1, total=8), 3, "tidak menjawab dalam batas waktu"),
    # keys and configuration
    "no key": (environment(MEMARAK_GOOGLE_KEY=None), 3, "belum dipasang"),
    "key file missing": (key_file("tiada.json", None), 3, r"tidak ada \(.*tiada\.json\)"),
    "key is no JSON": (key_file("kunci.json", '{"private_key": "-----BEGIN PRIVATE KEY'), 3, "bukan JSON yang utuh"),
    "key of an OAuth client": (key_file("klien.json", '{"installed": {"client_secret": "ya29"}}'), 3, "bukan kunci akun layanan"),
    "key of a person": (key(type="authorized_user"), 3, "bukan kunci akun layanan"),
    "key pasted with real line ends": (pasted_with_real_line_ends, 3, "bukan JSON yang utuh"),
    "key pasted with line ends written out twice": (
        lambda world: world.key(private_key=world.double.key.pem.replace("\n", "\\n")),
        3,
        "private_key tidak terbaca",
    ),
    "path of a person's key": (
        key_file("orang.json", '{"type": "authorized_user", "client_id": "1", "client_secret": "ya29", "refresh_token": "ya29"}'),
        3,
        "bukan kunci akun layanan",
    ),
    "path of a folder": (environment(MEMARAK_GOOGLE_KEY=None, GOOGLE_APPLICATION_CREDENTIALS="/"), 3, r"tidak dapat dibaca \(/\)"),
    "key without its address": (key(client_email=None), 3, "tidak memuat client_email"),
    "key cut short": (
        key(private_key="-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n"),
        3,
        "private_key tidak terbaca",
    ),
    "key with another token endpoint": (key(token_uri="http://contoh.id/token"), 3, "token_uri yang tidak aman"),
    "endpoint elsewhere": (environment(MEMARAK_SHEETS_ENDPOINT="https://contoh.id"), 2, "MEMARAK_SHEETS_ENDPOINT"),
    "address of a form": (source("gsheet:https://docs.google.com/forms/d/abc/edit"), 64, "Formulir"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name: str, world: World, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    setup, status, words = FAULTS[name]
    config = world.folder / "portal.toml"
    config.write_text(CONFIG)
    snapshot = world.folder / "snapshot"
    snapshot.mkdir()
    before = {"keluhan.csv": b"nomor\nA0\n", "datapackage.json": b"{}"}
    for file, content in before.items():
        (snapshot / file).write_bytes(content)
    setup(world)
    started = world.clock()
    options = [
        "--config",
        str(config),
        "--snapshot",
        str(snapshot),
        "--state",
        str(world.folder / "state"),
        "--as-of",
        "2026-10-08",
    ]
    with caplog.at_level(logging.DEBUG):
        result = cli.main(["pull", "--source", world.source, *options])
    out = capsys.readouterr()
    lines = [line for line in out.err.splitlines() if not line.startswith("memarak: ")]
    assert result == status
    assert len(lines) == 1
    assert re.search(words, lines[0]), lines[0]
    assert lines[0].endswith(".")
    assert {path.name: path.read_bytes() for path in snapshot.iterdir()} == before
    for secret in (*SECRETS, world.double.key.pem.splitlines()[1]):
        assert secret not in out.err + out.out + caplog.text
    assert world.clock() - started <= 150


def test_every_family_has_its_own_sentence() -> None:
    assert len(FAULTS) >= 30
    assert len({words for _, _, words in FAULTS.values()}) >= 30


def read(world: World, settings: Settings) -> Any:
    return pull.read_google_sheet("double-1", settings).tables["keluhan"].frame["A"].tolist()


def test_what_passes_by_itself_is_waited_for(world: World, settings: Settings) -> None:
    world.double.script += [
        ("token", Answer(503, b"")),
        ("metadata", error_answer(429, "RESOURCE_EXHAUSTED", "")),
        ("metadata", error_answer(500, "INTERNAL", "")),
        ("batch", Broken(0.5)),
        ("batch", Broken(0.5, honest=True)),
        ("batch", Reset()),
    ]
    assert read(world, settings) == ["A1"]
    assert world.clock.waits == [1, 1, 2, 1, 2, 4]


def test_retry_after_is_honoured(world: World, settings: Settings) -> None:
    soon = (datetime.now(UTC) + timedelta(seconds=60)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    world.double.script += [
        ("metadata", error_answer(429, "", "", headers={"Retry-After": "17"})),
        ("metadata", error_answer(503, "", "", headers={"Retry-After": soon})),
        ("metadata", error_answer(503, "", "", headers={"Retry-After": "nanti"})),
    ]
    assert read(world, settings) == ["A1"]
    assert world.clock.waits[0] == 17
    assert 50 < world.clock.waits[1] <= 60
    assert world.clock.waits[2] == 4


def test_a_refused_token_is_renewed_once(world: World, settings: Settings) -> None:
    world.double.script.append(("batch", error_answer(401, "UNAUTHENTICATED", "")))
    assert read(world, settings) == ["A1"]
    assert [entry.kind for entry in world.double.log].count("token") == 2


def test_two_minutes_in_all(world: World, settings: Settings) -> None:
    world.double.always["metadata"] = error_answer(503, "UNAVAILABLE", "")
    started = world.clock()
    with pytest.raises(Exception, match="503"):
        read(world, settings)
    assert 60 < world.clock() - started <= 120
    assert world.clock.waits == [1, 2, 4, 8, 16, 32, 32]


def test_only_the_scope_to_read_sheets_is_asked_for(world: World, settings: Settings) -> None:
    forms: list[dict[str, list[str]]] = []
    grant = world.double.grant
    world.monkeypatch.setattr(world.double, "grant", lambda form: (forms.append(form), grant(form))[1])
    read(world, settings)
    claims = world.double.key.claims(forms[0]["assertion"][0])
    assert claims is not None
    assert claims["scope"] == "https://www.googleapis.com/auth/spreadsheets.readonly"


def test_waits_grow_and_are_scattered() -> None:
    patience = Patience(jitter=random.Random(7).random)
    waits = [patience.wait_before(attempt, None) for attempt in range(1, 9)]
    assert all(wait <= 32 for wait in waits)
    assert len(set(waits)) == 8
    default = Patience()
    assert all(0.5 <= default.wait_before(1, None) <= 1 for _ in range(20))
