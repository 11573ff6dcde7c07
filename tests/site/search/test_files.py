"""The files below `/cari/indeks/`: which there are, which change, and what the scan before publishing reads in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from memarak.privacy.scan.folder import scan_folder
from memarak.site.corpus import Corpus
from memarak.site.page import File
from memarak.site.pages import search_index

ROWS = [{"nomor": f"T-{number}", "tanggal_masuk": f"{2024 + number % 3}-05-{number + 1:02d}"} for number in range(27)]
WITHHELD = dict.fromkeys(("nomor", "judul", "isi", "kanal", "desa", "alasan", "pertemuan"), "") | {"ditampilkan": "tidak"}


def files(corpus: Corpus) -> dict[str, File]:
    return {file.address: file for file in search_index.pages(corpus)}


def inputs(file: File) -> object:
    return file.inputs() if callable(file.inputs) else file.inputs


def test_each_year_is_a_shard_and_the_list_names_them_newest_first(corpus_of: Callable[..., Corpus]) -> None:
    found = files(corpus_of(ROWS))
    assert [year[:2] for year in json.loads(found["cari/indeks/daftar.json"].make())["tahun"]] == [
        ["2026", 9],
        ["2025", 9],
        ["2024", 9],
    ]
    assert {"cari/indeks/2025/isi.json", "cari/indeks/2025/k0.json", "cari/indeks/2025/t0.json", "cari/indeks/2025/t1.json"} <= set(
        found
    )
    assert all(json.loads(file.make()) is not None for file in found.values())


def test_a_changed_complaint_changes_its_year_and_one_group_alone(corpus_of: Callable[..., Corpus]) -> None:
    before = {address: inputs(file) for address, file in files(corpus_of(ROWS)).items()}
    changed = [row | {"judul": "Pipa bocor"} if row["nomor"] == "T-0" else row for row in ROWS]
    after = {address: inputs(file) for address, file in files(corpus_of(changed)).items()}
    differ = {address for address in after if address != "cari/indeks/daftar.json" and after[address] != before[address]}
    assert differ == {"cari/indeks/2024/isi.json", "cari/indeks/2024/k0.json", "cari/indeks/2024/t0.json"}


def test_a_new_complaint_moves_no_other(corpus_of: Callable[..., Corpus]) -> None:
    before = {address: file.make() for address, file in files(corpus_of(ROWS)).items() if "/t" in address}
    new = {"nomor": "T-99", "tanggal_masuk": "2026-11-20"}
    after = {address: file.make() for address, file in files(corpus_of([*ROWS, new])).items() if "/t" in address}
    assert {address for address in after if after[address] != before[address]} == {"cari/indeks/2026/t1.json"}


def test_a_withheld_complaint_is_not_in_the_index(corpus_of: Callable[..., Corpus]) -> None:
    found = files(corpus_of([*ROWS, WITHHELD | {"tanggal_masuk": "2023-01-05"}]))
    assert not [address for address in found if "/2023/" in address]


def test_the_scan_reads_words_and_texts_of_the_index(tmp_path: Path) -> None:
    folder = tmp_path / "cari" / "indeks" / "2026"
    folder.mkdir(parents=True)
    (folder / "k0.json").write_text('{"081234567890":"bcd","padam":"c"}', encoding="utf-8")
    (folder / "t0.json").write_text('[["Lampu padam","t-1","2026-10-05","Hubungi saya di warga@contoh.example"]]', encoding="utf-8")
    found: dict[str, Any] = {finding.path: finding.kind for finding in scan_folder(tmp_path)}
    assert set(found) == {"cari/indeks/2026/k0.json", "cari/indeks/2026/t0.json"}
