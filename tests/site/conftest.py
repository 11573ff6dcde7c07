"""Small invented snapshots, and a site built from one: what the tests of pages share."""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

from memarak.freezing import write_snapshot
from memarak.measures import measure
from memarak.privacy import columns
from memarak.settings import Period, Settings, Site
from memarak.site.corpus import Corpus
from memarak.site.render import render_site
from memarak.snapshot import read_snapshot
from memarak.state import State
from memarak.tables import Account, RedactedTables
from memarak.vocabulary import STATUSES

AS_OF = date(2026, 11, 24)
DATES = ("tanggal_masuk", "tanggal_tanggapan_pertama", "tanggal_selesai")
COMPLAINT = {
    "nomor": "T-1", "tanggal_masuk": "2026-10-05", "jenis": "keluhan", "klasifikasi": "", "kategori": "Lampu jalan",
    "judul": "Lampu jalan padam", "isi": "Sudah dua minggu gelap.", "kanal": "kantor desa", "opd": "dishub",
    "kecamatan": "Utara", "desa": "Laut", "status": "diproses", "alasan": "", "pertemuan": "",
    "tanggal_tanggapan_pertama": "", "tanggal_selesai": "", "ditampilkan": "ya",
}  # fmt: skip
RESPONSE = {"nomor": "T-1", "tanggal": "2026-10-09", "opd": "dishub", "status": "", "isi": "Sedang kami periksa."}
AGENCIES = (
    {"kode": "dishub", "nama": "Dinas Perhubungan", "singkatan": "Dishub"},
    {"kode": "dikes", "nama": "Dinas Kesehatan", "singkatan": "Dikes"},
    {"kode": "kosong", "nama": "Badan Tanpa Keluhan", "singkatan": ""},
)
AGENCY_COLUMNS = ("kode", "nama", "singkatan", "kontak", "situs", "berlaku_sejak", "berlaku_sampai")
PLACES = (
    ("Utara", "Laut", "1", "1"),
    ("Utara", "Bukit", "2", "1"),
    ("Utara", "Utara", "3", "1"),
    ("Selatan", "Gili Indah", "1", "2"),
)
MEETINGS = (
    {"kode": "sj-1", "tanggal": "2021-03-05", "nama": "Safari Jumat Masjid Laut", "tempat": "Masjid Laut", "kecamatan": "Utara",
     "desa": "Laut"},
)  # fmt: skip
PROGRAMME = tuple(
    {"nama": "Air untuk dusun", "opd": "dishub", "periode": "awal", "sasaran": "Dusun terlayani", "satuan": "dusun", "target": "20",
     "capaian": reached, "tanggal": when, "status": "berjalan", "keterangan": ""}
    for reached, when in (("4", "2021-03-20"), ("12", "2021-05-30"), ("23", "2021-09-01"))
)  # fmt: skip
PROGRAMME_COLUMNS = ("nama", "opd", "periode", "sasaran", "satuan", "target", "capaian", "tanggal", "status", "keterangan")
MEETING_COLUMNS = ("kode", "tanggal", "nama", "tempat", "kecamatan", "desa")

Rows = Sequence[Mapping[str, str]]


def settings(base_url: str = "https://contoh.example") -> Settings:
    period = Period("awal", "Seratus hari pertama", date(2021, 2, 26), date(2021, 6, 5))
    site = Site("Memarak", "Kabupaten Contoh", base_url, "Asia/Makassar", "Dinas Kominfo, pada jam kerja")
    return Settings(site=site, folder=Path("/nonexistent"), periods=(period,))


def frame(rows: Rows, columns: Sequence[str], dates: Sequence[str] = ()) -> pd.DataFrame:
    table = pd.DataFrame([{c: row.get(c, "") for c in columns} for row in rows], columns=list(columns), dtype=object)
    for name in dates:
        table[name] = pd.to_datetime(table[name].replace("", None)).astype("datetime64[s]")
    return table


def make_snapshot(
    folder: Path,
    complaints: Rows,
    responses: Rows = (),
    *,
    base_url: str = "https://contoh.example",
    kind: str = "contoh",
    agencies: Rows = AGENCIES,
    meetings: Rows = (),
    programme: Rows = (),
) -> Path:
    """Measure and freeze invented rows; a row needs to name only what differs from `COMPLAINT` or `RESPONSE`."""
    rows = [{**COMPLAINT, **row} for row in complaints]
    hidden = sum(row["ditampilkan"] == "tidak" for row in rows)
    tables = RedactedTables(
        kind=kind,
        keluhan=frame(rows, (*columns.COMPLAINT, "ditampilkan"), DATES),
        tanggapan=frame([{**RESPONSE, **row} for row in responses], tuple(RESPONSE), ("tanggal",)),
        opd=frame(agencies, AGENCY_COLUMNS),
        wilayah=frame(
            [dict(zip(("kecamatan", "desa", "baris", "kolom"), place, strict=True)) for place in PLACES],
            ("kecamatan", "desa", "baris", "kolom"),
        ),
        pertemuan=frame(meetings, MEETING_COLUMNS, ("tanggal",)),
        program=frame(programme, PROGRAMME_COLUMNS),
        account=Account(len(rows) + 2, len(rows) - hidden, hidden, 2),
    )
    write_snapshot(measure(tables, settings(base_url), AS_OF), settings(base_url), folder)
    return folder


def invented_rows(count: int, seed: int = 1) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Seeded complaints of every status with responses: enough for every page type, and for lists of several pages."""
    rng = random.Random(seed)
    complaints: list[dict[str, str]] = []
    responses: list[dict[str, str]] = []
    for number in range(1, count + 1):
        row = invented_complaint(number, count, rng)
        complaints.append(row)
        if row["ditampilkan"] == "ya":
            responses.extend(invented_responses(row))
    return complaints, responses


def invented_complaint(number: int, count: int, rng: random.Random) -> dict[str, str]:
    day = date(2021, 2, 26) + timedelta(days=number * 2080 // count)
    status = list(STATUSES)[number % 7] if number % 3 else "selesai"
    answered = day + timedelta(days=rng.randint(0, 12)) if status in ("diproses", "menunggu_pelapor", "selesai") else None
    closed = (answered or day) + timedelta(days=rng.randint(0, 30)) if STATUSES[status].group != "terbuka" else None
    district, village, _, _ = PLACES[number % len(PLACES)]
    row = {
        "nomor": f"KLU/{day.year}/{number:04d}",
        "tanggal_masuk": day.isoformat(),
        "judul": f"Lampu jalan padam di gang {number}",
        "opd": ("dishub", "dikes")[number % 2],
        "kecamatan": district,
        "desa": village,
        "status": status,
        "alasan": "Jalan nasional, wewenang pusat" if status == "diarsipkan" else "",
        "pertemuan": "sj-1" if number < 6 else "",
        "tanggal_tanggapan_pertama": answered.isoformat() if answered else "",
        "tanggal_selesai": closed.isoformat() if closed else "",
    }
    if number % 4 == 0:
        row["isi"] = "Hubungi [nomor telepon disamarkan] atau\n\n[nama orang disamarkan]."
    if number % 5 == 0:
        row |= {"kategori": "KTP, KK dan akta", "jenis": "aspirasi", "klasifikasi": "aspirasi", "judul": f"Usul loket {number}"}
    if number % 17 == 0:
        row |= dict.fromkeys(("nomor", "judul", "isi", "kanal", "desa", "alasan", "pertemuan"), "")
        row |= dict.fromkeys(("kategori", "kecamatan", "opd"), "dirahasiakan") | {"ditampilkan": "tidak"}
    return {"ditampilkan": "ya", **row}


def invented_responses(row: Mapping[str, str]) -> Iterator[dict[str, str]]:
    own = {"nomor": row["nomor"], "opd": row["opd"]}
    if row["tanggal_tanggapan_pertama"]:
        yield {**own, "tanggal": row["tanggal_tanggapan_pertama"], "status": "diproses"}
    if row["status"] == "selesai":
        yield {**own, "tanggal": row["tanggal_selesai"], "status": "selesai", "isi": "Sudah selesai."}


@dataclass(frozen=True)
class BuiltSite:
    """A site on disk."""

    root: Path
    snapshot: Path

    @cached_property
    def html(self) -> dict[str, str]:
        """Text of every page by its address."""
        found = {}
        for path in sorted(self.root.rglob("*.html")):
            address = path.relative_to(self.root).as_posix()
            found[address.removesuffix("index.html")] = path.read_text(encoding="utf-8")
        return found

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Bytes of every file by its path."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes() for path in sorted(self.root.rglob("*")) if path.is_file()
        }


@pytest.fixture(scope="session")
def snapshot_of() -> Callable[..., Path]:
    return make_snapshot


@pytest.fixture(scope="session")
def invented() -> Callable[..., tuple[list[dict[str, str]], list[dict[str, str]]]]:
    return invented_rows


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., BuiltSite]:
    """Build a site from invented rows; keywords as of `make_snapshot`, and `former`: addresses no longer shown, and why."""

    def build(complaints: Rows, responses: Rows = (), former: Mapping[str, str] | None = None, **more: Any) -> BuiltSite:

        folder = tmp_path_factory.mktemp("situs")
        snapshot = make_snapshot(folder / "snapshot", complaints, responses, **more)
        if former:
            portal = read_snapshot(snapshot).portal.base_url
            State(folder / "state", portal).keep_addresses(former, set(), AS_OF)
        render_site(snapshot, folder / "state", folder / "output")
        return BuiltSite(folder / "output", snapshot)

    return build


@pytest.fixture(scope="session")
def site(build_site: Callable[..., BuiltSite]) -> BuiltSite:
    """A site with every page type, lists of several pages, and two complaints no longer shown."""
    complaints, responses = invented_rows(80)
    former = {"keluhan/lama-1/": "data pribadi", "keluhan/lama-2/": "hilang"}
    return build_site(complaints, responses, former, meetings=MEETINGS, programme=PROGRAMME)


@pytest.fixture
def corpus_of(tmp_path: Path) -> Callable[..., Corpus]:
    """The corpus of invented rows, without building a site."""

    def make(complaints: Rows, responses: Rows = (), **more: Any) -> Corpus:
        return Corpus(read_snapshot(make_snapshot(tmp_path / "snapshot", complaints, responses, **more)))

    return make


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine; gives its address with a slash at the end."""
    servers = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def load_beside(name: str) -> ModuleType:
    """A module of this folder that is no test."""
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"site_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        yield driver


def launch(driver: Any, *more: str) -> Any:
    browser = load_beside("browser")
    path = browser.browser_path()
    assert path, "no Chromium found; install chromium or set MEMARAK_BROWSER"
    return driver.chromium.launch(executable_path=path, args=[*browser.ARGUMENTS, *more])


@pytest.fixture(scope="session")
def chromium(playwright_driver: Any) -> Iterator[Any]:
    """The system's Chromium, driven by Playwright."""
    running = launch(playwright_driver)
    yield running
    running.close()


@pytest.fixture(scope="session")
def chromium_with_large_type(playwright_driver: Any) -> Iterator[Any]:
    """The same, set to letters twice the usual size, as people with poor sight do."""
    running = launch(playwright_driver, "--blink-settings=defaultFontSize=32")
    yield running
    running.close()
