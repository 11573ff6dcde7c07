"""Another regency's site speaks its own language by data alone: every sentence of every page, and nothing else is touched."""

from __future__ import annotations

import csv
import importlib.util
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
COUNT = 60
DAYS = ("2026-01", "2026-03", "2026-06", "2026-08", "2026-10")
STATES = ("selesai", "diproses", "selesai", "ditutup oleh sistem", "ditolak", "baru", "diteruskan", "menunggu kelengkapan")


def marked() -> ModuleType:
    path = Path(__file__).with_name("marked.py")
    spec = importlib.util.spec_from_file_location("regency_marked", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_table(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def complaints() -> list[dict[str, str]]:
    """Complaints of every status, kind and place, enough for curves and for lists of several pages. All data stands in ‹ ›."""
    rows = []
    for number in range(COUNT):
        month, day, status = DAYS[number % 5], 1 + number % 9, STATES[number % 8]
        is_closed = status in ("selesai", "ditutup oleh sistem", "ditolak") and number % 7
        rows.append(
            {
                "nomor": f"{1000 + number}",
                "tanggal_masuk": f"{month}-{day:02d}",
                "jenis": "aspirasi" if number % 6 == 5 else "",
                "klasifikasi": ("", "tidak_berkadar", "permintaan_informasi")[number % 3],
                "kategori": ("‹Lampu›", "‹Jalan›")[number % 2],
                "judul": f"‹lampu padam {number}›" if number % 11 else "",
                "isi": f"‹lampu di dermaga padam {number}›" if number % 13 else "",
                "kanal": ("‹loket›", "")[number % 2],
                "opd": ("terminal", "angin", "angin")[number % 3],
                "kecamatan": ("‹Cirrus›", "‹Stratus›")[number % 2],
                "desa": ("‹Sutera›", "‹Selimut›")[number % 2] if number % 4 else "",
                "status": status,
                "tanggal_selesai": f"{month}-{day + 3 + number % 15:02d}" if is_closed else "",
                "kerahasiaan": "rahasia" if number % 19 == 18 else "publik",
                "alasan": "‹bukan urusan kami›" if number % 16 == 4 else "",
                "pertemuan": "temu" if number % 10 == 0 else "",
            }
        )
    return rows


def fill(folder: Path) -> None:
    """The tables and pages of an invented regency."""
    rows = complaints()
    write_table(folder / "tabel/keluhan.csv", rows)
    answers = [
        {"nomor": row["nomor"], "tanggal": row["tanggal_masuk"][:8] + f"{int(row['tanggal_masuk'][8:]) + 2:02d}", "opd": row["opd"],
         "status": "", "isi": "‹sedang kami lihat›"}
        for row in rows[::2]
    ]  # fmt: skip
    write_table(folder / "tabel/tanggapan.csv", answers)
    meeting = {"kode": "temu", "tanggal": "2026-01-02", "nama": "‹temu warga›", "tempat": "‹balai›", "kecamatan": "", "desa": ""}
    write_table(folder / "tabel/pertemuan.csv", [meeting])
    progress = [
        {"nama": name, "opd": "angin", "periode": "awal", "sasaran": "‹lampu menyala›", "satuan": "‹lampu›", "target": "20",
         "capaian": reached, "tanggal": day, "status": "", "keterangan": note}
        for name, reached, day, note in (
            ("‹terang›", "4", "2026-01-20", ""), ("‹terang›", "25", "2026-05-30", "‹cepat›"), ("‹sejuk›", "2", "2026-02-20", ""),
        )
    ]  # fmt: skip
    write_table(folder / "tabel/program.csv", progress)
    agency = {"alias": "", "kontak": "", "situs": "", "berlaku_sejak": "2020-01-01", "berlaku_sampai": ""}
    named = (("terminal", "‹Badan Terminal›", "‹Batermud›"), ("angin", "‹Dinas Angin›", ""), ("sepi", "‹Kantor Sepi›", ""))
    agencies = [{"kode": code, "nama": name, "singkatan": short, **agency} for code, name, short in named]
    write_table(folder / "data/opd.csv", agencies)
    places = [("‹Cirrus›", "‹Sutera›", "1", "1"), ("‹Stratus›", "‹Selimut›", "1", "2"), ("‹Stratus›", "‹Embun›", "2", "2")]
    write_table(folder / "data/wilayah.csv", [dict(zip(("kecamatan", "desa", "baris", "kolom"), p, strict=True)) for p in places])
    for page in (folder / "content").glob("*.md"):
        page.write_text("title: ‹halaman›\n\n‹Ditulis sendiri.›\n", encoding="utf-8")
    policy = folder / "data/portal.toml"
    period = '\n[[periode]]\nslug = "awal"\nnama = "‹masa awal›"\nmulai = 2026-01-01\nakhir = 2026-03-31\n'
    text = policy.read_text(encoding="utf-8").replace("[situs]\n", '[situs]\nbahasa = "qps"\n', 1)
    text = "".join(line if not line.startswith("dasar = ") else 'dasar = "‹perintah walikota›"\n' for line in text.splitlines(True))
    policy.write_text(text + period, encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The invented regency's site in a language of marks, published twice with a withdrawal between."""
    folder = tmp_path_factory.mktemp("bahasa") / "awan"
    named = ("--nama", "‹Sapawarga›", "--daerah", "‹Kota Awan›", "--alamat", "https://sapa.example.go.id", "--kontak", "‹loket 1›")
    assert run("new", str(folder), *named, cwd=folder.parent).returncode == 0
    fill(folder)
    assert run("translate", cwd=folder).returncode == 0
    table = folder / "data/antarmuka.csv"
    with table.open(encoding="utf-8-sig", newline="") as stream:
        sentences = [row["teks"] for row in csv.DictReader(stream)]
    write_table(table, [{"teks": sentence, "terjemahan": marked().translated(sentence)} for sentence in sentences])
    for day in ("2026-10-20", "2026-11-24"):
        published = run("publish", "--source", "tabel", "--as-of", day, "--target", "folder:terbit", cwd=folder)
        assert published.returncode in (0, 1), published.stderr
        assert run("withdraw", "1003", "--reason", "hukum", "--as-of", day, cwd=folder).returncode == 0
    return folder / "terbit/current"


def test_every_word_of_every_page_is_data_or_translated(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    own = {name: path for name, path in pages.items() if not name.startswith("en/")}
    assert len(own) > 150
    assert {"edisi/2026-10/index.html", "keluhan/1003/index.html", "keluhan/halaman/2/index.html", "program/index.html"} <= set(own)
    found = {name: words for name, path in own.items() if (words := marked().unmarked(path.read_text(encoding="utf-8")))}
    assert found == {}


def test_charts_to_download_speak_it_too(site: Path) -> None:
    drawings = {path.relative_to(site).as_posix(): path for path in site.rglob("*.svg")}
    assert len(drawings) > 10
    found = {name: words for name, path in drawings.items() if (words := marked().unmarked(path.read_text(encoding="utf-8")))}
    assert found == {}


def test_english_pages_and_open_data_are_as_they_were(site: Path) -> None:
    own_name = "⟦Indonesia⟧"  # what English pages call the others
    english = [path.read_text(encoding="utf-8").replace(own_name, "") for path in site.glob("en/**/*.html")]
    data = [path.read_text(encoding="utf-8") for kind in ("data/*.csv", "open311/**/*.json") for path in site.glob(kind)]
    assert len(english) > 5
    assert len(data) > 60
    assert not [text for text in (*english, *data) if "⟦" in text or "1'" in text]


def test_the_search_script_speaks_it(site: Path) -> None:
    script = (site / "statis/pencarian.js").read_text(encoding="utf-8")
    assert 'received: "⟦masuk {tanggal}⟧",' in script
    assert 'number: "1\'234·5",' in script


def test_what_stands_in_no_mark_is_noticed() -> None:
    page = '<p title="⟦Isi⟧">⟦Ada <a href="x">‹Lampu›</a> 3⟧</p>'
    assert marked().unmarked(page) == []
    assert marked().unmarked(page.replace("⟦Isi⟧", "Isi"))[0].startswith("Isi")
    assert marked().unmarked(page.replace("⟦Ada", "Ada"))[0].startswith("Ada")
