"""Whatever is wrong with the table, its settings or the state: one sentence, the right status, and the site as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from memarak.history.ledger import entry_digest

from .conftest import COLUMNS, SITE, Desk, refused

Break = Callable[[Desk], object]


def table(change: Callable[[str], str]) -> Break:
    """Rewrite the table of complaints as text."""

    def apply(desk: Desk) -> None:
        path = desk.folder / "tabel/keluhan.csv"
        path.write_text(change(path.read_text()))

    return apply


def file(name: str, body: str | bytes) -> Break:
    def apply(desk: Desk) -> None:
        path = desk.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(body.encode() if isinstance(body, str) else body)

    return apply


def gone(name: str) -> Break:
    return lambda desk: (desk.folder / name).unlink()


def folder_instead(name: str) -> Break:
    def apply(desk: Desk) -> None:
        (desk.folder / name).unlink(missing_ok=True)
        (desk.folder / name).mkdir()

    return apply


def without(column: str) -> Break:
    return table(lambda text: text.replace(column, "kolom-lain", 1))


def ledger(change: Callable[[list[dict[str, object]]], object]) -> Break:
    """Rewrite the state's ledger."""

    def apply(desk: Desk) -> None:
        path = desk.folder / "state/riwayat.jsonl"
        lines = [json.loads(line) for line in path.read_text().splitlines()]
        change(lines)
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))

    return apply


def other_ledger(lines: list[dict[str, object]]) -> None:
    lines[0]["jumlah"] = 7
    lines[0]["sidik"] = entry_digest(lines[0])


HEADER = ",".join(COLUMNS) + "\n"
SOURCE: dict[str, tuple[Break, str, int]] = {
    "no folder": (lambda desk: None, "tiada", 3),
    "no csv": (lambda desk: None, "tiada.csv", 3),
    "no workbook": (lambda desk: None, "tiada.xlsx", 3),
    "a document": (file("surat.pdf", b"%PDF-1.7"), "surat.pdf", 2),
    "a damaged workbook": (file("rusak.xlsx", b"PK\x03\x04 rusak"), "rusak.xlsx", 2),
    "an empty folder": (gone("tabel/keluhan.csv"), "tabel", 2),
    "a folder where the table was": (folder_instead("tabel/keluhan.csv"), "tabel", 2),
    "unknown encoding": (file("tabel/keluhan.csv", bytes(range(128, 256)) * 40), "tabel", 2),
    "zero bytes": (file("tabel/keluhan.csv", b"\0" * 4000), "tabel", 2),
    "nothing in it": (file("tabel/keluhan.csv", ""), "tabel", 2),
    "quotes that swallow rows": (table(lambda text: text.replace("\n5,", '\n"5,', 1)), "tabel", 2),
    "no nomor": (without("nomor"), "tabel", 2),
    "no tanggal_masuk": (without("tanggal_masuk"), "tabel", 2),
    "no opd": (without("opd"), "tabel", 2),
    "no status": (without("status"), "tabel", 2),
    "kerahasiaan renamed": (without("kerahasiaan"), "tabel", 2),
    "half of the rows": (table(lambda text: "".join(text.splitlines(True)[:21])), "tabel", 2),
    "header alone": (file("tabel/keluhan.csv", HEADER), "tabel", 2),
    "dates that can't be read": (table(lambda text: text.replace(",2026-", ",tgl ")), "tabel", 2),
    "sorted by one column": (table(lambda text: text.replace("2026-0", "2025-0")), "tabel", 2),
    "the sample": (lambda desk: None, "contoh", 2),
}

SETTINGS: dict[str, tuple[Break, int]] = {
    "no configuration": (gone("data/portal.toml"), 2),
    "configuration no TOML": (file("data/portal.toml", "[situs\n"), 2),
    "configuration no UTF-8": (file("data/portal.toml", b"\xff\xfe\xfa"), 2),
    "unknown section": (file("data/portal.toml", SITE + "[lain]\n"), 2),
    "unknown gate": (file("data/portal.toml", SITE + "keluhan-naik = 3\n"), 2),
    "gate no number": (file("data/portal.toml", SITE + "keluhan-turun = 'banyak'\n"), 2),
    "no address": (file("data/portal.toml", '[situs]\nnama = "M"\n'), 2),
    "kerahasiaan by default": (file("data/portal.toml", SITE + '[sumber]\nkerahasiaan_bawaan = "publik"\n'), 2),
    "opd.csv gone": (gone("data/opd.csv"), 2),
    "opd.csv damaged": (file("data/opd.csv", b"\xff\xfe\x00nama"), 2),
    "wilayah.csv without columns": (file("data/wilayah.csv", "a,b\n1,2\n"), 2),
    "ditarik.csv damaged": (file("data/ditarik.csv", b"\xff\xfen\x00"), 2),
    "ditarik.csv without nomor": (file("data/ditarik.csv", "nomer,alasan\n1,hukum\n"), 2),
    "nama_publik.csv damaged": (file("data/nama_publik.csv", b"\xff\xfe\x00"), 2),
}

STATE: dict[str, tuple[Break, int]] = {
    "memory damaged": (file("state/ingatan.json", "{"), 2),
    "memory of another shape": (file("state/ingatan.json", "[]"), 2),
    "withdrawals damaged": (file("state/ditarik.json", '{"a'), 2),
    "withdrawals of another shape": (file("state/ditarik.json", '"semua"'), 2),
    "addresses damaged": (file("state/alamat_lama.json", b"\xff"), 2),
    "ledger no JSON": (file("state/riwayat.jsonl", "{\n"), 2),
    "ledger of lists": (file("state/riwayat.jsonl", "[]\n"), 2),
    "ledger edited": (ledger(lambda lines: lines[0].update(jumlah=1)), 2),
    "ledger without a field": (ledger(lambda lines: lines[0].pop("sidik")), 2),
    "ledger of another site": (ledger(other_ledger), 2),
    "edition changed": (file("state/edisi/2026-11/statistik.csv", "tingkat\n"), 2),
    "edition's facts gone": (gone("state/edisi/2026-11/fakta.csv"), 2),
    "edition's revisions damaged": (file("state/edisi/2026-11/revisi.json", "{"), 2),
    "a folder where the lock was": (folder_instead("state/kunci"), 2),
    "a folder where the ledger was": (folder_instead("state/riwayat.jsonl"), 2),
}


def check(desk: Desk, break_it: Break, status: int, source: str = "tabel") -> None:
    break_it(desk)
    refused(desk, "", status=status, source=source)


@pytest.mark.parametrize("name", list(SOURCE))
def test_a_bad_source_leaves_the_site_alone(published: Desk, name: str) -> None:
    break_it, source, status = SOURCE[name]
    check(published, break_it, status, source)


@pytest.mark.parametrize("name", list(SETTINGS))
def test_bad_settings_leave_the_site_alone(published: Desk, name: str) -> None:
    check(published, *SETTINGS[name])


@pytest.mark.parametrize("name", list(STATE))
def test_a_bad_state_leaves_the_site_alone(published: Desk, name: str) -> None:
    check(published, *STATE[name])


OPTIONS: dict[str, tuple[list[str], int]] = {
    "unknown gate code": (["--allow", "semua"], 64),
    "no date": (["--as-of", "31-02-2026"], 2),
    "clock backwards": (["--as-of", "2026-11-20"], 2),
    "unknown target": (["--target", "ftp:web"], 64),
    "target without a place": (["--target", "folder:"], 64),
    "unknown option": (["--sorce", "tabel"], 64),
}


@pytest.mark.parametrize("name", list(OPTIONS))
def test_a_typing_error_leaves_the_site_alone(published: Desk, name: str) -> None:
    options, status = OPTIONS[name]
    refused(published, "", *options, status=status)


def test_after_any_of_these_the_next_good_sheet_goes_out(published: Desk) -> None:
    (published.folder / "tabel/keluhan.csv").write_text(HEADER)
    assert published.attempt().status == 2
    published.save()
    assert published.attempt().status in (0, 1)


def test_a_lost_ledger_is_taken_from_the_site(published: Desk) -> None:
    shown = Path(published.live / "perubahan/riwayat.jsonl").read_bytes()
    (published.folder / "state/riwayat.jsonl").unlink()
    assert published.attempt().status in (0, 1)
    assert (published.folder / "state/riwayat.jsonl").read_bytes() == shown
