"""Ids, addresses and the endpoint."""

from __future__ import annotations

import pytest

from memarak.errors import ConfigurationError, UsageError
from memarak.sources.google.address import API, api_endpoint, sheet_id, tab_link

ID = "1AbC-dEf_2345678901234567890123456789012345"


@pytest.mark.parametrize(
    "address",
    [
        ID,
        f"  {ID} ",
        f"https://docs.google.com/spreadsheets/d/{ID}/edit?gid=0#gid=0",
        f"https://docs.google.com/spreadsheets/d/{ID}",
        f"https://docs.google.com/spreadsheets/u/1/d/{ID}/edit?usp=sharing",
        f"https://docs.google.com/spreadsheets/d/{ID}/edit#gid=1742&range=F17",
        f"https://docs.google.com/spreadsheets/d/{ID}/edit?pli=1&gid=1742#gid=1742",
        f"https://docs.google.com/spreadsheets/d/{ID}/edit?usp=drivesdk",
        f"https://docs.google.com/spreadsheets/d/{ID}/mobilebasic?gid=0",
        f"https://docs.google.com/spreadsheets/d/{ID}/htmlview",
        f"https://docs.google.com/a/kominfo.example.go.id/spreadsheets/d/{ID}/edit",
        f"HTTPS://Docs.Google.com/spreadsheets/d/{ID}/",
        f"docs.google.com/spreadsheets/d/{ID}/view",
        f"https://drive.google.com/open?id={ID}",
        f"https://drive.google.com/file/d/{ID}/view",
        f"https://docs.google.com/spreadsheet/ccc?key={ID}&usp=drive_web",
    ],
)
def test_ids_and_addresses(address: str) -> None:
    assert sheet_id(address) == ID


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "tidak berisi id"),
        ("lembar aduan", "tidak berisi id"),
        ("https://contoh.id/spreadsheets/d/abc/edit", "tidak berisi id"),
        ("https://docs.google.com/spreadsheets/d/e/2PACX-abc/pubhtml", "Publikasikan"),
        ("https://docs.google.com/forms/d/abc/edit", "Formulir"),
        ("https://docs.google.com/document/d/abc/edit", "dokumen"),
        ("https://drive.google.com/drive/folders/abc", "folder"),
        ("https://docs.google.com/spreadsheets/", "tidak memuat id"),
    ],
)
def test_other_addresses_are_told_apart(address: str, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        sheet_id(address)
    assert "/spreadsheets/d/<id>/edit" in str(caught.value)
    assert caught.value.exit_status == 64


def test_link_of_a_tab() -> None:
    assert tab_link("abc", 7) + "&range=F17" == "https://docs.google.com/spreadsheets/d/abc/edit#gid=7&range=F17"


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080", "http://localhost:1", "https://[::1]:9/", "http://127.8.8.8:1"])
def test_endpoint_on_this_machine(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("MEMARAK_SHEETS_ENDPOINT", address)
    assert api_endpoint() == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    [
        "http://contoh.id",
        "https://sheets.googleapis.com",
        "http://127.0.0.1@contoh.id",
        "http://127.0.0.1:80@contoh.id/",
        "http://localhost.contoh.id",
        "http://0.0.0.0:1",
        "http://10.0.0.1",
        "http://127.1",
        "file:///etc/passwd",
        "127.0.0.1:8080",
        "http://user@127.0.0.1",
        "http://[::1",
        "http://127.0.0.1:abc",
    ],
)
def test_endpoint_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("MEMARAK_SHEETS_ENDPOINT", address)
    with pytest.raises(ConfigurationError, match="MEMARAK_SHEETS_ENDPOINT"):
        api_endpoint()


def test_endpoint_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEMARAK_SHEETS_ENDPOINT", raising=False)
    assert api_endpoint() == API
