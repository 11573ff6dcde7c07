"""The files of the search index below `/cari/indeks/`: a list of the shards, and for each year its head, words and texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

from memarak.rows import Complaint
from memarak.site import markup, routes
from memarak.site.corpus import Corpus
from memarak.site.listing import title_of
from memarak.site.manifest import digest_of
from memarak.site.page import File
from memarak.site.search.index import GROUP, Document, Shard, build_shard, group_bytes, group_count, part_count
from memarak.site.search.words import STOP_WORDS, Synonyms
from memarak.vocabulary import KINDS, STATUSES

_STATUS_NUMBERS = {code: number for number, code in enumerate(STATUSES)}


def pages(corpus: Corpus) -> Iterator[File]:
    """Every file; those of a year whose complaints are as before are left as they are."""
    years = _years(corpus)
    digests = {year: _digest(corpus, rows) for year, rows in years.items()}
    yield File(routes.search_index(), partial(_list, corpus, years, digests))
    for year, rows in years.items():
        parts = part_count(len(rows), sum(len(row.isi) + len(row.judul) for row in rows))
        make = partial(_shard, corpus, year, rows, parts)
        yield File(routes.search_index(year, "isi"), partial(_head, make), digests[year], f"index {year}")
        for number in range(parts):
            yield File(routes.search_index(year, f"k{number}"), partial(_part, make, number), digests[year], f"index {year}")
        for number in range(group_count(len(rows))):
            group = rows[number * GROUP : (number + 1) * GROUP]
            yield File(routes.search_index(year, f"t{number}"), partial(_group, corpus, group), partial(_group_inputs, group))


def agency_codes(corpus: Corpus) -> Sequence[str]:
    """Agencies as the index numbers them; first none."""
    return ["", *dict.fromkeys([*corpus.agencies, *sorted({row.opd for row in corpus.shown})])]


def place_names(corpus: Corpus) -> Sequence[tuple[str, str]]:
    """(kecamatan, desa) as the index numbers them; first none, then each kecamatan before its desa."""
    named = {("", ""), *((p.kecamatan, p.desa) for p in corpus.snapshot.places), *((r.kecamatan, r.desa) for r in corpus.shown)}
    return sorted({*named, *((district, "") for district, _ in named)})


def _years(corpus: Corpus) -> dict[str, list[Complaint]]:
    """Shown complaints by year of receipt, newest year first, oldest complaint first: so a new one moves no other."""
    years: dict[str, list[Complaint]] = {}
    for row in corpus.shown:
        years.setdefault(row.tanggal_masuk[:4], []).append(row)
    return {year: rows[::-1] for year, rows in years.items()}


def _digest(corpus: Corpus, rows: Sequence[Complaint]) -> str:
    """Changes with anything that the year's index says."""
    lists = corpus.remembered("search", "lists", lambda: repr((_agency_words(corpus), place_names(corpus), corpus.portal.synonyms)))
    cells = (
        cell
        for row in rows
        for cell in (
            *row[:12],
            row.alasan,
            row.tautan,
            *_meeting_words(corpus, row),
            *(r.isi for r in corpus.responses.get(row.nomor, ())),
        )
    )
    return digest_of("\x1f".join((lists, *cells)))


def _agency_words(corpus: Corpus) -> dict[str, tuple[str, str]]:
    words: dict[str, tuple[str, str]] = corpus.remembered(
        "search", "agencies", lambda: {code: (agency.nama, agency.singkatan) for code, agency in corpus.agencies.items()}
    )
    return words


def _meeting_words(corpus: Corpus, row: Complaint) -> tuple[str, ...]:
    meeting = corpus.meetings.get(row.pertemuan)
    return (meeting.nama, meeting.tempat) if meeting else ()


def _list(corpus: Corpus, years: dict[str, list[Complaint]], digests: dict[str, str]) -> bytes:
    """What the browser reads first."""
    content = {
        "tahun": [[year, len(rows), digests[year]] for year, rows in years.items()],
        "status": list(STATUSES),
        "opd": agency_codes(corpus),
        "nama_opd": [corpus.agency_name(code) for code in agency_codes(corpus)],
        "tempat": place_names(corpus),
        "abaikan": sorted(STOP_WORDS),
    }
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _shard(corpus: Corpus, year: str, rows: Sequence[Complaint], parts: int) -> Shard:
    """The year's index, made once for all its files."""

    def make() -> Shard:
        synonyms = corpus.remembered("search", "synonyms", lambda: Synonyms(corpus.portal.synonyms))
        return build_shard([_document(corpus, row) for row in rows], synonyms, parts)

    made: Shard = corpus.remembered("search", year, make)
    return made


def _document(corpus: Corpus, row: Complaint) -> Document:
    agencies, places = corpus.remembered(
        "search",
        "numbers",
        lambda: (
            {code: number for number, code in enumerate(agency_codes(corpus))},
            {place: number for number, place in enumerate(place_names(corpus))},
        ),
    )
    agency = _agency_words(corpus).get(row.opd, (row.opd,))
    kind = KINDS[row.jenis].label if row.jenis in KINDS else ""
    said = (r.isi for r in corpus.responses.get(row.nomor, ()))
    return Document(
        title=title_of(row),
        slug=row.tautan.removeprefix(routes.COMPLAINTS).rstrip("/"),
        date=row.tanggal_masuk,
        text=row.isi,
        more=(row.kategori, row.kecamatan, row.desa, *agency, kind, row.alasan, *_meeting_words(corpus, row), *said),
        status=_STATUS_NUMBERS[row.status],
        agency=agencies[row.opd],
        place=places[row.kecamatan, row.desa],
    )


def _head(make: partial[Shard]) -> bytes:
    return make().head


def _part(make: partial[Shard], number: int) -> bytes:
    return make().parts[number]


def _group_inputs(rows: Sequence[Complaint]) -> str:
    return "\x1f".join(
        cell for row in rows for cell in (row.judul, row.kategori, row.nomor, row.isi, row.tanggal_masuk, row.tautan)
    )


def _group(corpus: Corpus, rows: Sequence[Complaint]) -> bytes:
    return group_bytes(
        [_document(corpus, row)._replace(title=markup.plain(title_of(row)), text=markup.plain(row.isi)) for row in rows]
    )
