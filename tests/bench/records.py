"""A snapshot's complaints as the peers get them: the same facts that our pages show, looked up and ready to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from memarak.rows import Complaint, Response
from memarak.site.corpus import Corpus
from memarak.site.listing import outcome, place_name, title_of
from memarak.site.open311 import request_id
from memarak.site.statuses import WORDS
from memarak.slugs import slug_of_name
from memarak.snapshot import read_snapshot
from memarak.vocabulary import KINDS, OPEN, STATUSES

Record = dict[str, Any]
TAXONOMIES = ("status", "opd", "opdstatus", "wilayah", "desa", "kategori", "jenis", "pertemuan", "tenggat")
FEEDS = ("status", "opd", "wilayah")


def records_of(snapshot: Path) -> list[Record]:
    """Every shown complaint, newest first, with its responses and the lists it stands in."""
    corpus = Corpus(read_snapshot(snapshot))
    return [_record(corpus, row) for row in corpus.shown]


def _record(corpus: Corpus, row: Complaint) -> Record:
    village = slug_of_name(f"{row.kecamatan} {row.desa}") if row.desa else ""
    return {
        **row._asdict(),
        "slug": request_id(row),
        "judul": title_of(row),
        "label": STATUSES[row.status].label,
        "meaning": WORDS[row.status].meaning,
        "jenis": KINDS[row.jenis].label,
        "agency": corpus.agency_name(row.opd),
        "place": place_name(row),
        "outcome": outcome(corpus, row),
        "desa_slug": village,
        "wilayah_slug": slug_of_name(row.kecamatan) if row.kecamatan else "",
        "kategori_slug": slug_of_name(row.kategori) if row.kategori else "",
        "lane": _lane(corpus, row),
        "responses": [_response(corpus, row, response) for response in corpus.responses.get(row.nomor, ())],
        "terms": _terms(corpus, row, village),
    }


def _lane(corpus: Corpus, row: Complaint) -> Record:
    between = corpus.working_days.between
    answered = int(row.hari_kerja_tanggapan) if row.hari_kerja_tanggapan else None
    closed = between(row.tanggal_masuk, row.tanggal_selesai) if row.tanggal_selesai else None
    answer_limit = between(row.tanggal_masuk, row.tenggat_tanggapan)
    limit = between(row.tanggal_masuk, row.tenggat_penyelesaian)
    done = max(answered or 0, closed or 0)
    return {
        "answered": answered,
        "closed": closed,
        "answer_limit": answer_limit,
        "limit": limit,
        "done": done,
        "last": max(done, answer_limit, limit, 1),
        "ended": STATUSES[row.status].label.lower(),
    }


def _response(corpus: Corpus, row: Complaint, response: Response) -> Record:
    return {
        "tanggal": response.tanggal,
        "status": response.status or "diproses",
        "heading": "Selesai" if response.status == row.status else "Ditanggapi",
        "name": corpus.agency_name(response.opd or row.opd),
        "isi": response.isi,
        "day": corpus.working_days.between(row.tanggal_masuk, response.tanggal),
        "limit": corpus.working_days.between(row.tanggal_masuk, row.tenggat_penyelesaian),
    }


def _terms(corpus: Corpus, row: Complaint, village: str) -> dict[str, list[str]]:
    is_open = row.kelompok == OPEN
    statuses = [row.status, *(["terbuka"] if is_open else [])]
    late = is_open and row.tenggat_penyelesaian < corpus.as_of
    found = {
        "status": statuses,
        "opd": [row.opd],
        "opdstatus": [f"{row.opd}-{status}" for status in statuses] if row.opd else [],
        "wilayah": [row.kecamatan],
        "desa": [village],
        "kategori": [row.kategori],
        "jenis": ["aspirasi"] if row.jenis == "aspirasi" else [],
        "pertemuan": [row.pertemuan],
        "tenggat": ["semua", *([row.opd] if row.opd else [])] if late else [],
    }
    return {name: kept for name, terms in found.items() if (kept := [term for term in terms if term])}
