"""Open311 GeoReport v2 as static files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from memarak.site.open311 import as_xml, moment, open311_files, request_of

ROOT = "open311/v2/"


def made(corpus: Any) -> dict[str, bytes]:
    return {file.address.removeprefix(ROOT): file.make() for file in open311_files(corpus)}


def test_every_answer_stands_in_json_and_xml_and_says_the_same(corpus_of: Callable[..., Any]) -> None:
    files = made(corpus_of([{"nomor": "KLU/2026/1", "isi": "Gelap & <sepi>"}]))
    for name in (n for n in files if n.endswith(".json")):
        root = ElementTree.fromstring(files[name.replace(".json", ".xml")])
        parsed = json.loads(files[name])
        assert len(root) == len(parsed), name
    (request,) = json.loads(files["requests.json"])
    xml = ElementTree.fromstring(files["requests.xml"])[0]
    assert xml.findtext("description") == request["description"] == "Lampu jalan padam\n\nGelap & <sepi>"


def test_a_request_s_file_has_its_identifier_and_its_number(corpus_of: Callable[..., Any]) -> None:
    files = made(corpus_of([{"nomor": "KLU/2026/1"}]))
    (request,) = json.loads(files["requests.json"])
    assert f"requests/{request['service_request_id']}.json" in files
    assert request["extended_attributes"]["nomor"] == "KLU/2026/1"
    assert request["extended_attributes"]["url"].endswith(f"/keluhan/{request['service_request_id']}/")


def test_status_groups_are_mapped_honestly(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of(
        [{"nomor": "a", "status": s} for s in ("menunggu_pelapor",)]
        + [{"nomor": s, "status": s, "tanggal_selesai": "2026-11-02"} for s in ("selesai", "ditutup_otomatis", "diarsipkan")]
    )
    found = {row.nomor: request_of(corpus, row) for row in corpus.shown}
    assert [found[n]["status"] for n in ("a", "selesai", "ditutup_otomatis", "diarsipkan")] == [
        "open",
        "closed",
        "closed",
        "closed",
    ]
    assert "not counted as resolved" in found["ditutup_otomatis"]["status_notes"]


def test_dates_carry_the_regency_s_offset(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{"tanggal_tanggapan_pertama": "2026-10-09"}], [{}])
    request = request_of(corpus, corpus.shown[0])
    assert request["requested_datetime"] == "2026-10-05T00:00:00+08:00"
    assert request["updated_datetime"] == "2026-10-09T00:00:00+08:00"
    assert request["expected_datetime"] == "2026-10-23T00:00:00+08:00"
    assert moment("", "Asia/Makassar") == ""


def test_withheld_complaints_are_no_requests(corpus_of: Callable[..., Any]) -> None:
    blank = dict.fromkeys(("nomor", "judul", "isi", "kanal", "desa"), "")
    files = made(corpus_of([{**blank, "ditampilkan": "tidak"}, {}]))
    assert len(json.loads(files["requests.json"])) == 1


def test_services_are_the_categories_and_one_for_those_without(corpus_of: Callable[..., Any]) -> None:
    files = made(corpus_of([{}, {"nomor": "T-2", "kategori": ""}]))
    services = json.loads(files["services.json"])
    assert [(s["service_code"], s["service_name"]) for s in services] == [
        ("lampu-jalan", "Lampu jalan"),
        ("tanpa-kategori", "Tanpa kategori"),
    ]
    assert {"services/lampu-jalan.json", "services/tanpa-kategori.xml"} <= set(files)
    assert {r["service_code"] for r in json.loads(files["requests.json"])} == {s["service_code"] for s in services}


def test_discovery_names_the_endpoint_and_its_formats(corpus_of: Callable[..., Any]) -> None:
    files = made(corpus_of([{}]))
    discovery = json.loads(files["discovery.json"])
    assert discovery["endpoints"][0]["url"] == "https://contoh.example/open311/v2"
    root = ElementTree.fromstring(files["discovery.xml"])
    assert [f.text for f in root.iterfind("endpoints/endpoint/formats/format")] == ["application/json", "text/xml"]


def test_characters_that_xml_forbids_are_left_out(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{"isi": "satu\x0bdua\x00"}])
    ElementTree.fromstring(as_xml("service_requests", [request_of(corpus, corpus.shown[0])], "request"))
