"""A part of the site can be rendered alone, for whoever works on its templates; the whole is never less than all parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from memarak.errors import BuildFailed
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame, environment
from memarak.site.manifest import Manifest
from memarak.site.pages import PARTS, all_pages
from memarak.site.rendering import render_pages
from memarak.site.writer import SiteWriter, file_name
from memarak.snapshot import read_snapshot

THEME = Path(__file__).parents[2] / "theme" / "templates"


def names(corpus: Corpus, *parts: str) -> set[str]:
    return {file_name(page.address) for page in all_pages(corpus, (), parts)}


def test_the_parts_make_the_whole_and_share_no_file(site: Any) -> None:
    corpus = Corpus(read_snapshot(site.snapshot))
    of_parts = [names(corpus, part) for part in PARTS]
    assert set().union(*of_parts) == names(corpus, *PARTS)
    assert sum(map(len, of_parts)) == len(names(corpus, *PARTS))
    assert {"keluhan/index.html", "feeds/semua.xml", "sitemap.xml"} <= names(corpus, "pages")
    assert "statistik/lama.png" in names(corpus, "charts")


def test_what_is_not_asked_for_stays_and_the_sitemap_names_it(site: Any, tmp_path: Path) -> None:
    corpus = Corpus(read_snapshot(site.snapshot))
    output = tmp_path / "output"
    manifest = Manifest(tmp_path, output, "1")
    frame = Frame(environment(str(THEME)), corpus.facts)
    render_pages(list(all_pages(corpus, (), ("search", "pages"))), frame, SiteWriter(str(output), {}), manifest, 1)
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    (output / "keluhan" / "index.html").unlink()
    render_pages(list(all_pages(corpus, (), ("pages",))), frame, SiteWriter(str(output), {}), manifest, 1, is_whole=False)
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before
    assert b"/statistik/2026-01/" in (output / "sitemap.xml").read_bytes()


def test_a_part_that_there_is_not_is_refused(site: Any) -> None:
    with pytest.raises(BuildFailed, match="gambar"):
        names(Corpus(read_snapshot(site.snapshot)), "gambar")
