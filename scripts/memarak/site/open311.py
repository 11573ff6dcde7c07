"""Open311 GeoReport v2, read only, as static files: discovery, services and requests, in JSON and XML.

Source: the GeoReport v2 specification of open311.org. Static files answer no query: `requests` holds the newest
thousand, which is the specification's own ceiling for one answer, and every request has a file of its own.
A `service_request_id` is the complaint's address, because a number may hold a slash; the number itself stands in
`extended_attributes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache, partial
from json.encoder import encode_basestring as _quoted
from typing import Any
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from memarak.rows import Complaint
from memarak.site import markup, routes
from memarak.site.corpus import Corpus
from memarak.site.page import File, Inputs, RecordFile, Series
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN, STATUSES

ROOT = "open311/v2/"
MOST_REQUESTS = 1000
UNSORTED_CODE, UNSORTED_NAME = "tanpa-kategori", "Tanpa kategori"
_SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
_FORMATS = ("application/json", "text/xml")
Record = dict[str, Any]


def open311_files(corpus: Corpus) -> Iterator[File | RecordFile]:
    """Every file below `/open311/v2/`."""
    yield from _both("discovery", "discovery", partial(_discovery, corpus), inputs=corpus.snapshot_digest)
    yield from _both("services", "services", partial(_services, corpus), "service", corpus.snapshot_digest)
    for service in _services(corpus):
        definition: Record = {"service_code": service["service_code"], "attributes": []}
        yield from _both(
            f"services/{service['service_code']}",
            "service_definition",
            partial(dict, definition),
            "attribute",
            service["service_code"],
        )
    newest = corpus.shown[:MOST_REQUESTS]
    yield from _both(
        "requests", "service_requests", lambda: [request_of(corpus, row) for row in newest], "request", corpus.snapshot_digest
    )
    inputs = partial(_inputs, corpus)
    json_files = Series(lambda row: f"{ROOT}requests/{request_id(row)}.json", partial(_single_json, corpus), inputs)
    xml_files = Series(lambda row: f"{ROOT}requests/{request_id(row)}.xml", partial(_single_xml, corpus), inputs)
    for row in corpus.shown:
        yield RecordFile(json_files, row)
        yield RecordFile(xml_files, row)


def request_of(corpus: Corpus, row: Complaint) -> Record:
    """One complaint as a GeoReport service request. Dates are the start of the day in the regency's time zone."""
    zone = corpus.portal.time_zone
    last = max(row.tanggal_masuk, row.tanggal_selesai, *(r.tanggal for r in corpus.responses.get(row.nomor, ())))
    place = [f"Desa {row.desa}" if row.desa else "", f"Kecamatan {row.kecamatan}" if row.kecamatan else "", corpus.portal.region]
    code, name = _service_of(corpus, row.kategori)
    path = row.tautan.lstrip("/")
    return {
        "service_request_id": request_id(row),
        "status": "open" if row.kelompok == OPEN else "closed",
        "status_notes": _notes(row),
        "service_name": name,
        "service_code": code,
        "description": markup.plain("\n\n".join(filter(None, (row.judul, row.isi)))),
        "agency_responsible": corpus.agency_name(row.opd) if row.opd else "",
        "service_notice": "",
        "requested_datetime": moment(row.tanggal_masuk, zone),
        "updated_datetime": moment(last, zone),
        "expected_datetime": moment(row.tenggat_penyelesaian, zone),
        "address": ", ".join(filter(None, place)),
        "address_id": "",
        "zipcode": "",
        "lat": None,
        "long": None,
        "media_url": "",
        "extended_attributes": {"nomor": row.nomor, "url": f"{corpus.portal.base_url}/{path}", "status": row.status},
    }


def request_id(row: Complaint) -> str:
    """The request's identifier: the last part of the complaint's address."""
    return row.tautan.rstrip("/").rpartition("/")[2]


@lru_cache(maxsize=8192)
def moment(iso: str, zone: str) -> str:
    """The start of a day in the W3C format that Open311 asks for: `2026-10-05T00:00:00+08:00`; blank for no day."""
    return datetime.fromisoformat(iso).replace(tzinfo=ZoneInfo(zone)).isoformat() if iso else ""


def as_xml(root: str, value: Any, item: str) -> str:
    """A record or list as the XML that GeoReport defines; list entries become `item` elements."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>{_xml(value, item)}</{root}>\n'


def _xml(value: Any, item: str) -> str:
    if isinstance(value, dict):
        return "".join(f"<{key}>{_xml(part, _singular(key))}</{key}>" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"<{item}>{_xml(part, item)}</{item}>" for part in value)
    if value is None:
        return ""
    return escape(str(value).lower() if isinstance(value, bool) else markup.plain(str(value)))


def _singular(key: str) -> str:
    return key.removesuffix("s")


def _both(name: str, root: str, make: Any, item: str = "item", inputs: Inputs = None) -> Iterator[File]:
    yield File(f"{ROOT}{name}.json", lambda: (json.dumps(make(), ensure_ascii=False, indent=1) + "\n").encode(), inputs)
    yield File(f"{ROOT}{name}.xml", lambda: as_xml(root, make(), item).encode(), inputs)


_request_twice = lru_cache(maxsize=1)(request_of)
"""A request is asked for twice in a row: as JSON and as XML."""


def _single_json(corpus: Corpus, row: Complaint) -> bytes:
    """What `json.dumps` would give with an indent, which takes its slow way: these are the most numerous files of all."""
    lines = ",\n".join(f"  {_quoted(key)}: {_json(value)}" for key, value in _request_twice(corpus, row).items())
    return f"[\n {{\n{lines}\n }}\n]\n".encode()


def _json(value: str | Record | None) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if value is None:
        return "null"
    inner = ",\n".join(f"   {_quoted(key)}: {_json(part)}" for key, part in value.items())
    return f"{{\n{inner}\n  }}"


def _single_xml(corpus: Corpus, row: Complaint) -> bytes:
    return as_xml("service_requests", [_request_twice(corpus, row)], "request").encode()


@lru_cache(maxsize=1)  # asked for twice in a row, too
def _inputs(corpus: Corpus, row: Complaint) -> str:
    """What a single request's bytes depend on besides the code."""
    names = (corpus.portal.base_url, corpus.portal.region, corpus.portal.time_zone)
    dates = [r.tanggal for r in corpus.responses.get(row.nomor, ())]
    return "\x1f".join((*row, corpus.agency_name(row.opd), *names, corpus.category_address(row.kategori), *dates))


def _discovery(corpus: Corpus) -> Record:
    portal = corpus.portal
    return {
        "changeset": moment(corpus.as_of, portal.time_zone),
        "contact": portal.contact,
        "key_service": "Hanya dapat dibaca; tidak perlu kunci. (Read only; no key needed.)",
        "endpoints": [
            {
                "specification": _SPECIFICATION,
                "url": f"{portal.base_url}/{ROOT.rstrip('/')}",
                "changeset": moment(corpus.as_of, portal.time_zone),
                "type": "test" if portal.is_sample else "production",
                "formats": list(_FORMATS),
            }
        ],
    }


def _services(corpus: Corpus) -> list[Record]:
    agencies = _usual_group(corpus)
    names = [*corpus.categories, *([""] if any(not row.kategori for row in corpus.shown) else [])]
    services = []
    for name in names:
        code, shown = _service_of(corpus, name)
        services.append(
            {
                "service_code": code,
                "service_name": shown,
                "description": f"Keluhan tentang {shown.lower()}" if name else "Keluhan yang kategorinya tidak dicatat",
                "metadata": False,
                "type": "realtime",
                "keywords": "",
                "group": agencies.get(name, ""),
            }
        )
    return services


def _usual_group(corpus: Corpus) -> Mapping[str, str]:
    """The agency that most complaints of a category went to, as the service's group."""
    counts: dict[str, dict[str, int]] = {}
    for row in corpus.shown:
        if row.opd:
            by_agency = counts.setdefault(row.kategori, {})
            by_agency[row.opd] = by_agency.get(row.opd, 0) + 1
    return {name: corpus.agency_name(min(found, key=lambda code: (-found[code], code))) for name, found in counts.items()}


def _service_of(corpus: Corpus, category: str) -> tuple[str, str]:
    address = corpus.category_address(category)
    if not address:
        return UNSORTED_CODE, UNSORTED_NAME
    return address.removeprefix(routes.CATEGORIES).rstrip("/"), category


def _notes(row: Complaint) -> str:
    return WORDS[row.status].open311 or STATUSES[row.status].label
