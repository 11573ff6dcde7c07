"""The frozen package, written: what was measured and what the regency says of itself. Equal data gives equal bytes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memarak.dictionary import FILES, DataFile
from memarak.disk import fresh_folder, recover_folder, replace_folder, write_flushed
from memarak.errors import OutputNotOurs
from memarak.interface import SENTENCES_FILE, read_sentences
from memarak.rows import csv_bytes
from memarak.settings import DEFAULT_LANGUAGE
from memarak.snapshot import DESCRIPTOR, LICENCE
from memarak.source_names import SAMPLE
from memarak.synonyms import read_synonyms

if TYPE_CHECKING:
    import pandas as pd

    from memarak.settings import Settings
    from memarak.tables import MeasuredTables


def write_snapshot(tables: MeasuredTables, settings: Settings, folder: Path) -> None:
    """Freeze `tables` into `folder`, replacing the snapshot that stands there only when the new one is whole.

    Raises `OutputNotOurs` where `folder` holds something that is not a snapshot, and `ConfigurationError` as `read_words`
    does; both before anything is written.
    """
    words = read_words(settings)
    recover_folder(folder)
    if folder.exists() and any(folder.iterdir()) and not (folder / DESCRIPTOR).is_file():
        raise OutputNotOurs(f"Folder {folder} berisi berkas lain; pilih folder kosong atau folder snapshot untuk --snapshot.")
    fresh = fresh_folder(folder)
    resources = []
    for file in FILES.values():
        frame: pd.DataFrame = getattr(tables, file.name)
        if frame.empty and file.optional:
            continue
        body = _body(frame, file)
        write_flushed(fresh / file.path, body)
        resources.append(_resource(file, body))
    described = _descriptor(tables, settings, resources)
    described["memarak"] |= words
    descriptor = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    write_flushed(fresh / DESCRIPTOR, descriptor.encode())
    replace_folder(folder, fresh)


def read_words(settings: Settings) -> dict[str, Any]:
    """What the regency wrote for its site, as the descriptor tells it: synonyms; language and sentences unless the program's own.

    Raises `ConfigurationError` for a file that can't be used. Whoever is going to write a snapshot asks first, before it takes
    the time to read a table.
    """
    words: dict[str, Any] = {"synonyms": read_synonyms(settings.folder)}
    if settings.site.language != DEFAULT_LANGUAGE:
        words["language"] = settings.site.language
    if sentences := read_sentences(settings.folder / SENTENCES_FILE):
        words["sentences"] = dict(sentences)
    return words


def _body(frame: pd.DataFrame, file: DataFile) -> bytes:
    """The file as bytes. Rows are sorted and written as tuples of strings: a quarter of what pandas takes for both."""
    columns = {name: frame[name].tolist() for name in file.column_names}
    rows = list(zip(*columns.values(), strict=True))
    if file.name != "statistik":  # its own order tells the reader more
        keys = list(zip(*(columns[name] for name in _sort_keys(file)), strict=True))
        rows = [rows[place] for place in sorted(range(len(rows)), key=keys.__getitem__)]
    return csv_bytes(columns, rows)


def _sort_keys(file: DataFile) -> list[str]:
    first = {"keluhan": ["tanggal_masuk", "nomor"], "tanggapan": ["nomor", "tanggal"], "program": ["nama", "tanggal"]}
    leading = first.get(file.name, [])
    return leading + [name for name in file.column_names if name not in leading]


def _resource(file: DataFile, body: bytes) -> dict[str, Any]:
    fields = []
    for column in file.columns:
        field: dict[str, Any] = {
            "name": column.name,
            "type": column.type,
            "description": column.meaning,
            "description_en": column.meaning_en,
        }
        if column.values:
            field["constraints"] = {"enum": list(column.values)}
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if file.name == "tanggapan":
        reference = {"resource": "keluhan", "fields": ["nomor"]}
        schema["foreignKeys"] = [{"fields": ["nomor"], "reference": reference}]
    return {
        "name": file.name,
        "path": file.path,
        "profile": "tabular-data-resource",
        "title": file.title,
        "title_en": file.title_en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": schema,
    }


def _descriptor(tables: MeasuredTables, settings: Settings, resources: list[dict[str, Any]]) -> dict[str, Any]:
    site, account = settings.site, tables.account
    tiles = tables.wilayah
    placed = tiles[tiles["baris"].ne("") & tiles["kolom"].ne("")] if "baris" in tiles else tiles.iloc[:0]
    return {
        "profile": "tabular-data-package",
        "name": "memarak",
        "title": f"{site.name}: keluhan warga {site.region} dan tindak lanjutnya",
        "homepage": site.base_url,
        "licenses": [LICENCE],
        "contributors": [{"title": f"{site.name}, {site.region}", "role": "publisher"}],
        "as_of": tables.as_of.isoformat(),
        "sumber": tables.kind,
        "resources": resources,
        "memarak": {
            "name": site.name,
            "region": site.region,
            "base_url": site.base_url,
            "time_zone": site.time_zone,
            "contact": site.contact,
            "is_sample": tables.kind == SAMPLE,
            "has_responses": tables.has_responses,
            "response_days": settings.deadlines.response_days,
            "resolution_days": dict(settings.deadlines.resolution_days),
            "deadline_basis": settings.deadlines.basis,
            "rows_read": account.read,
            "rows_published": account.published,
            "rows_withheld": account.withheld,
            "rows_held_back": account.held_back,
            "rows_merged": account.merged,
            "tiles": sorted([row.kecamatan, row.desa, int(str(row.baris)), int(str(row.kolom))] for row in placed.itertuples()),
        },
    }
