from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from memarak.privacy.scan import scan_folder
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame, environment
from memarak.site.page import Page
from memarak.site.pages import ledger

THEME = Path(__file__).parents[2] / "theme" / "templates"


@pytest.mark.parametrize("start", ["865c081323171964", "5208014107650012", "0812345678901234"])
def test_a_digest_on_the_page_is_taken_for_nobody_s_number(corpus_of: Callable[..., Corpus], tmp_path: Path, start: str) -> None:
    corpus = corpus_of([{}])
    entry = {"urutan": 1, "rilis": "2026-11-24_00001", "data_per": "2026-11-24", "ditambah": ["1"], "diubah": {}}
    corpus.ledger = ({**entry, "tidak_tampil": {}, "jumlah": 1, "dirahasiakan": 0, "izin": [], "sidik": start * 4},)
    page = next(ledger.pages(corpus))
    assert isinstance(page, Page)
    body = Frame(environment(str(THEME)), corpus.facts).render(page)
    assert start[:4].encode() in body
    (tmp_path / "index.html").write_bytes(body)
    assert scan_folder(tmp_path) == []
