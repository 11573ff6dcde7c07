"""Every file below `/data/`: the package unchanged, its other forms, the scripts that check it, the sums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.opendata.catalogue import Distribution, catalogue
from memarak.site.opendata.json_lines import complaints_as_json_lines
from memarak.site.opendata.typed import tables
from memarak.site.opendata.workbook import workbook
from memarak.site.page import File
from memarak.snapshot import DESCRIPTOR

_SCRIPTS = Path(__file__).parents[1] / "static_data"
_SHEET = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"

TITLES = (_DESCRIPTOR, _WORKBOOK, _LINES, _RECOUNT, _VERIFY) = (
    "Keterangan semua berkas dan kolom",
    "Semua tabel untuk Excel",
    "Satu baris satu keluhan dengan tanggapannya, untuk program",
    "Menghitung ulang semua angka",
    "Memeriksa keutuhan catatan perubahan",
)
"""Of the files that are no tables; those of tables stand in `memarak.dictionary`."""


class DataFileInfo(NamedTuple):
    """One file: name, media type, titles in both languages, and its bytes."""

    name: str
    media_type: str
    title: str
    title_en: str
    make: Callable[[], bytes]


def package_files(corpus: Corpus) -> Iterator[DataFileInfo]:
    """The snapshot's own files, byte for byte."""
    folder = corpus.snapshot.folder
    for table in tables(corpus.snapshot):
        yield DataFileInfo(
            table.file.path, "text/csv", table.file.title, table.file.title_en, (folder / table.file.path).read_bytes
        )


def descriptor_file(corpus: Corpus) -> DataFileInfo:
    """The package's descriptor."""
    path = corpus.snapshot.folder / DESCRIPTOR
    return DataFileInfo(DESCRIPTOR, "application/json", _DESCRIPTOR, "The descriptor", path.read_bytes)


def other_forms(corpus: Corpus) -> Iterator[DataFileInfo]:
    """The same data in other forms, and the scripts that check figures and ledger."""
    snapshot = corpus.snapshot
    yield DataFileInfo("memarak.xlsx", f"application/{_SHEET}", _WORKBOOK, "All tables for Excel", partial(workbook, snapshot))
    yield DataFileInfo(
        "keluhan.jsonl",
        "application/jsonl",
        _LINES,
        "One complaint a line with its responses",
        partial(complaints_as_json_lines, snapshot),
    )
    for name, title, title_en in (
        ("periksa.py", _RECOUNT, "Recomputes every figure"),
        ("periksa_catatan.py", _VERIFY, "Verifies the ledger of changes"),
    ):
        yield DataFileInfo(name, "text/x-python", title, title_en, (_SCRIPTS / name).read_bytes)


def content(corpus: Corpus, info: DataFileInfo) -> bytes:
    """The file's bytes, made once a build."""
    made: bytes = corpus.remembered("opendata", info.name, info.make)
    return made


def digest(corpus: Corpus, info: DataFileInfo) -> str:
    """The file's SHA-256 in hexadecimal."""
    return hashlib.sha256(content(corpus, info)).hexdigest()


def data_files(corpus: Corpus) -> Iterator[File]:
    """Everything to be written below `/data/`."""
    infos = [*package_files(corpus), descriptor_file(corpus), *other_forms(corpus)]
    for info in infos:
        yield File(routes.DATA + info.name, partial(content, corpus, info), corpus.snapshot_digest, routes.DATA)
    yield File(
        f"{routes.DATA}dcat.jsonld",
        lambda: catalogue(corpus.snapshot, [_distribution(corpus, i) for i in infos]),
        corpus.snapshot_digest,
        routes.DATA,
    )
    sums: Mapping[str, DataFileInfo] = {info.name: info for info in infos}
    yield File(
        f"{routes.DATA}SHA256SUMS",
        lambda: "".join(f"{digest(corpus, sums[n])}  {n}\n" for n in sorted(sums)).encode(),
        corpus.snapshot_digest,
        routes.DATA,
    )


def _distribution(corpus: Corpus, info: DataFileInfo) -> Distribution:
    size = len(content(corpus, info))
    return Distribution(routes.DATA + info.name, info.media_type, size, digest(corpus, info), info.title, info.title_en)
