"""What stands below /data/."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

DATA = "data/"


def test_the_snapshot_is_published_unchanged(site: Any) -> None:
    for path in site.snapshot.iterdir():
        assert site.files[DATA + path.name] == path.read_bytes()


def test_the_sums_hold_for_every_file(site: Any) -> None:
    lines = site.files["data/SHA256SUMS"].decode().splitlines()
    named = dict(reversed(line.split("  ")) for line in lines)
    others = {"index.html", "SHA256SUMS", "dcat.jsonld"}
    assert set(named) == {name.removeprefix(DATA) for name in site.files if name.startswith(DATA)} - others
    for name, digest in named.items():
        assert hashlib.sha256(site.files[DATA + name]).hexdigest() == digest


def test_the_script_that_the_site_serves_finds_no_difference(site: Any) -> None:
    script = site.root / "data" / "periksa.py"
    done = subprocess.run([sys.executable, script.name], cwd=script.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = site.files["data/statistik.csv"].count(b"\n") - 1
    assert f"{rows} values recomputed, 0 differ" in done.stdout


def test_the_catalogue_names_every_file_with_its_size_and_digest(site: Any) -> None:
    catalogue = json.loads(site.files["data/dcat.jsonld"])
    dataset = catalogue["dcat:dataset"]
    assert catalogue["@type"] == "dcat:Catalog"
    for key in ("dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:distribution"):
        assert dataset[key]
    for distribution in dataset["dcat:distribution"]:
        name = distribution["@id"].removeprefix("https://contoh.example/")
        assert distribution["dcat:byteSize"]["@value"] == str(len(site.files[name]))
        assert distribution["spdx:checksum"]["spdx:checksumValue"]["@value"] == hashlib.sha256(site.files[name]).hexdigest()


def test_the_package_is_valid(site: Any, monkeypatch: Any) -> None:
    from frictionless import Package

    monkeypatch.chdir(site.root / "data")
    report = Package("datapackage.json").validate()
    assert report.valid, report.to_summary()


def test_the_page_lists_every_file_and_every_column(site: Any) -> None:
    from memarak.dictionary import FILES

    page = site.html["data/"]
    for name in site.files:
        if name.startswith(DATA) and Path(name).name not in ("index.html", "dcat.jsonld"):
            assert f'href="../{name}"' in page
    for file in FILES.values():
        for column in file.columns:
            assert f"<code>{column.name}</code>" in page
            assert column.meaning.replace("'", "&#39;") in page
