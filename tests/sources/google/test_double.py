"""The double against Google's own description of the Sheets API: what it serves, and what we ask of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from sheets_double import Book, SheetsDouble, Shown, Tab, error_answer
from sheets_double.masks import parse_mask

from memarak.settings import Settings
from memarak.sources import read_source

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "object": dict,
    "array": list,
}


@pytest.fixture(scope="module")
def discovery() -> dict[str, Any]:
    path = files("googleapiclient.discovery_cache.documents").joinpath("sheets.v4.json")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def faults(value: Any, schema: dict[str, Any], schemas: dict[str, Any], place: str) -> Iterator[str]:
    """Where `value` is not what the schema describes."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"]]
    kind = schema.get("type", "any")
    if kind == "any":
        return
    if not isinstance(value, _TYPES[kind]) or (kind in ("integer", "number") and isinstance(value, bool)):
        yield f"{place}: {kind} expected"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value} is none of the allowed words"
    if kind == "array":
        for i, item in enumerate(value):
            yield from faults(item, schema["items"], schemas, f"{place}[{i}]")
    if kind == "object":
        for name, item in value.items():
            inner = schema.get("properties", {}).get(name) or schema.get("additionalProperties")
            if inner is None:
                yield f"{place}.{name}: unknown"
            else:
                yield from faults(item, inner, schemas, f"{place}.{name}")


def mask_faults(mask: dict[str, Any], schema: dict[str, Any], schemas: dict[str, Any], place: str) -> Iterator[str]:
    while "$ref" in schema or schema.get("type") == "array":
        schema = schemas[schema["$ref"]] if "$ref" in schema else schema["items"]
    for name, deeper in mask.items():
        inner = schema.get("properties", {}).get(name)
        if inner is None:
            yield f"{place}.{name}: unknown"
        else:
            yield from mask_faults(deeper, inner, schemas, f"{place}.{name}")


@pytest.fixture
def pulled(serve: Callable[[Book], SheetsDouble], settings: Settings) -> SheetsDouble:
    """A double after a pull of a sheet that has everything the metadata can say."""
    day = Shown.date(date(2021, 3, 8))
    double = serve(
        Book(
            [
                Tab("grafik", kind="OBJECT", gid=1),
                Tab(
                    "keluhan",
                    [
                        ["Rekap"],
                        ["nomor", "tanggal_masuk", "opd", "status"],
                        ["A1", day, "dpu", True],
                        [Shown(2, "002"), 44263, 1.5],
                    ],
                    gid=2,
                    hidden=True,
                    merges=[(2, 4, 2, 3)],
                    filter={"range": {"sheetId": 2}, "criteria": {"3": {"hiddenValues": ["x"]}}},
                    hidden_rows={2},
                    filtered_rows={3},
                    hidden_columns={1},
                ),
                Tab("tanggapan", [["nomor", "tanggal", "isi"]], gid=3, row_count=1),
            ]
        )
    )
    read_source("gsheet:double-1", settings)
    return double


def method_of(discovery: dict[str, Any], kind: str) -> dict[str, Any]:
    sheets = discovery["resources"]["spreadsheets"]
    methods: dict[str, Any] = {
        "metadata": sheets["methods"]["get"],
        "values": sheets["resources"]["values"]["methods"]["get"],
        "batch": sheets["resources"]["values"]["methods"]["batchGet"],
    }
    return methods[kind]


def test_answers_are_what_google_describes(pulled: SheetsDouble, discovery: dict[str, Any]) -> None:
    assert len(pulled.reads) == 5
    for entry in pulled.reads:
        schema = method_of(discovery, entry.kind)["response"]
        assert list(faults(entry.answer, schema, discovery["schemas"], entry.kind)) == []


def test_a_single_range_is_what_google_describes(pulled: SheetsDouble, discovery: dict[str, Any]) -> None:
    bearer = f"Bearer {pulled.token}"
    answer, _, document = pulled.respond("/v4/spreadsheets/double-1/values/keluhan!A1:C3", [], bearer)
    assert answer.status == 200
    assert list(faults(document, method_of(discovery, "values")["response"], discovery["schemas"], "values")) == []
    assert document["values"][1][:3] == ["nomor", "tanggal_masuk", "opd"]


def test_the_check_itself_finds_what_is_wrong(pulled: SheetsDouble, discovery: dict[str, Any]) -> None:
    schema = {"$ref": "Spreadsheet"}
    wrong = {"spreadsheetId": 7, "sheets": [{"properties": {"title": "x", "sheetType": "KISI"}, "warna": 1}]}
    assert len(list(faults(wrong, schema, discovery["schemas"], ""))) == 3


def test_what_we_ask_is_what_google_offers(pulled: SheetsDouble, discovery: dict[str, Any]) -> None:
    for entry in pulled.reads:
        method = method_of(discovery, entry.kind)
        path = re.sub(r"\{\+?\w+\}", "[^/]+", re.escape(method["flatPath"]).replace(r"\{", "{").replace(r"\}", "}"))
        assert re.fullmatch("/" + path, entry.path), entry.path
        offered = {**discovery["parameters"], **method["parameters"]}
        for name, value in entry.parameters:
            assert name in offered, name
            assert value in offered[name].get("enum", [value]), (name, value)
        mask = dict(entry.parameters).get("fields")
        if mask:
            assert list(mask_faults(parse_mask(mask), method["response"], discovery["schemas"], "fields")) == []


@pytest.mark.parametrize(
    ("parameters", "has_grid", "has_cells"),
    [
        ([], False, False),
        ([("includeGridData", "true")], True, True),
        ([("includeGridData", "true"), ("fields", "sheets.properties")], False, False),
        ([("fields", "sheets(data(rowMetadata(hiddenByUser)))")], True, False),
        ([("fields", "sheets.data.rowData.values.formattedValue")], True, True),
        ([("fields", "sheets")], True, True),
    ],
)
def test_the_grid_is_served_as_google_says_and_its_cells_are_logged(
    pulled: SheetsDouble, discovery: dict[str, Any], parameters: list[tuple[str, str]], has_grid: bool, has_cells: bool
) -> None:
    answer, areas, document = pulled.respond("/v4/spreadsheets/double-1", parameters, f"Bearer {pulled.token}")
    assert list(faults(document, {"$ref": "Spreadsheet"}, discovery["schemas"], "metadata")) == []
    assert any("data" in sheet for sheet in document["sheets"]) == has_grid
    assert [area.tab for area in areas] == (["keluhan", "tanggapan"] if has_cells else [])
    assert (b"dpu" in answer.body) == has_cells


def test_the_description_says_that_a_mask_may_ask_for_the_grid(discovery: dict[str, Any]) -> None:
    method = method_of(discovery, "metadata")
    assert "ignored if a field mask was set" in method["parameters"]["includeGridData"]["description"]
    assert "field mask" in method["description"]


def test_our_scope_is_enough_for_every_method(discovery: dict[str, Any]) -> None:
    from memarak.sources.google.credentials import SCOPE

    for kind in ("metadata", "values", "batch"):
        assert SCOPE in method_of(discovery, kind)["scopes"]


def test_endpoint_of_the_description_is_ours(discovery: dict[str, Any]) -> None:
    from memarak.sources.google.address import API

    assert discovery["rootUrl"] == API + "/"


@pytest.mark.parametrize(
    ("notation", "words"),
    [("'tiada'!A1", "Unable to parse range"), ("grafik!A1", "Unable to parse range"), ("tanggapan!A2:C", "exceeds grid limits")],
)
def test_bad_ranges_are_refused_as_google_does(pulled: SheetsDouble, notation: str, words: str) -> None:
    answer, _, _ = pulled.respond("/v4/spreadsheets/double-1/values:batchGet", [("ranges", notation)], f"Bearer {pulled.token}")
    assert answer.status == 400
    assert words in json.loads(answer.body)["error"]["message"]


def test_errors_have_the_shape_of_google() -> None:
    error = json.loads(error_answer(403, "PERMISSION_DENIED", "x", reason="SERVICE_DISABLED").body)["error"]
    assert set(error) == {"code", "message", "status", "details"}
