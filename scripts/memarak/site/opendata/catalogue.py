"""The catalogue entry: DCAT 3 as JSON-LD, for data catalogues that harvest the portal.

Source: W3C Recommendation "Data Catalog Vocabulary (DCAT), Version 3"; the mandatory properties of DCAT-AP 3.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from memarak.snapshot import LICENCE, Snapshot

INVENTED = "Data contoh: semua isinya rekaan."
DESCRIPTION = (
    "Keluhan, aspirasi dan permintaan informasi warga {daerah} lewat {nama}, tanggapan OPD, dan statistik tindak lanjutnya. "
    "Data pribadi disamarkan; keluhan rahasia hanya dihitung."
)
_MEDIA = "https://www.iana.org/assignments/media-types/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Distribution(NamedTuple):
    """One downloadable file: its address under the site, media type, size in bytes, SHA-256, titles in both languages."""

    path: str
    media_type: str
    size: int
    digest: str
    title: str
    title_en: str


def catalogue(snapshot: Snapshot, distributions: Sequence[Distribution]) -> bytes:
    """The bytes of `dcat.jsonld`: a catalogue with one dataset and its distributions."""
    portal = snapshot.portal
    home = portal.base_url
    publisher = {
        "@id": f"{home}/#penerbit",
        "@type": "foaf:Agent",
        "foaf:name": f"{portal.name}, {portal.region}",
        "foaf:homepage": {"@id": f"{home}/"},
    }
    document = {
        "@context": _CONTEXT,
        "@id": f"{home}/data/#katalog",
        "@type": "dcat:Catalog",
        "dct:title": [_id(f"Data terbuka {portal.name}"), _en(f"{portal.name} open data")],
        "dct:description": [_id(f"Data keluhan warga {portal.region}."), _en(f"Complaints data of {portal.region}.")],
        "dct:publisher": publisher,
        "foaf:homepage": {"@id": f"{home}/data/"},
        "dct:language": _language(),
        "dcat:dataset": _dataset(snapshot, distributions, publisher["@id"]),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def description(snapshot: Snapshot) -> tuple[str, str]:
    """What the dataset is, in Indonesian and English."""
    portal = snapshot.portal
    invented = (f"{INVENTED} ", "Sample data: all of it is invented. ") if portal.is_sample else ("", "")
    return (
        invented[0] + DESCRIPTION.format(daerah=portal.region, nama=portal.name),
        f"{invented[1]}Complaints, aspirations and requests for information by residents of {portal.region} through "
        f"{portal.name}, the agencies' responses, and response statistics. Personal data are redacted; confidential "
        "complaints are only counted.",
    )


def _dataset(snapshot: Snapshot, distributions: Sequence[Distribution], publisher: Any) -> dict[str, Any]:
    portal = snapshot.portal
    home = portal.base_url
    about, about_en = description(snapshot)
    received = [c.tanggal_masuk for c in snapshot.complaints]
    dataset: dict[str, Any] = {
        "@id": f"{home}/data/#dataset",
        "@type": "dcat:Dataset",
        "dct:title": [
            _id(f"{portal.name}: keluhan warga {portal.region} dan tindak lanjutnya"),
            _en(f"{portal.name}: complaints of residents of {portal.region} and what became of them"),
        ],
        "dct:description": [_id(about), _en(about_en)],
        "dct:publisher": {"@id": publisher},
        "dcat:landingPage": {"@id": f"{home}/data/"},
        "dct:license": {"@id": LICENCE["path"]},
        "dct:modified": {"@type": "xsd:date", "@value": snapshot.as_of.isoformat()},
        "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/DAILY"},
        "dct:language": _language(),
        "dct:spatial": {"@type": "dct:Location", "dct:title": _id(portal.region)},
        "dcat:keyword": [_id("keluhan"), _id("aspirasi"), _id("pelayanan publik"), _en("complaints"), _en("311")],
        "dcat:theme": {"@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE"},
        "dcat:distribution": [_distribution(home, d) for d in distributions],
    }
    if portal.contact:
        dataset["dcat:contactPoint"] = {"@type": "vcard:Organization", "vcard:fn": portal.contact}
    if received:
        dataset["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": min(received)},
            "dcat:endDate": {"@type": "xsd:date", "@value": snapshot.as_of.isoformat()},
        }
    return dataset


def _distribution(home: str, file: Distribution) -> dict[str, Any]:
    address = f"{home}/{file.path}"
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": [_id(file.title), _en(file.title_en)],
        "dcat:accessURL": {"@id": f"{home}/data/"},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": _MEDIA + file.media_type},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
        "dct:license": {"@id": LICENCE["path"]},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.digest},
        },
    }


def _language() -> list[dict[str, str]]:
    return [{"@id": "http://publications.europa.eu/resource/authority/language/IND"}]


def _id(text: str) -> dict[str, str]:
    return {"@language": "id", "@value": text}


def _en(text: str) -> dict[str, str]:
    return {"@language": "en", "@value": text}
