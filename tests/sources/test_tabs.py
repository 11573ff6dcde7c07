"""Which tab is which table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from memarak.settings import Settings
from memarak.sources.tabs import Tab, choose_tabs, no_complaints


@pytest.mark.parametrize("title", ["keluhan", "KELUHAN ", " Kelu-han", "'keluhan'"])
def test_titles_are_compared_loosely(settings: Settings, title: str) -> None:
    chosen, problems = choose_tabs([Tab("lain"), Tab(title)], settings)
    assert chosen == {"keluhan": 1}
    assert problems == []


def test_synonyms_stand_back_behind_the_own_title(settings: Settings) -> None:
    policy = replace(settings, tabs={"keluhan": ("Aduan", "Sheet1")})
    assert choose_tabs([Tab("Sheet1"), Tab("ADUAN")], policy)[0] == {"keluhan": 1}
    assert choose_tabs([Tab("Sheet1"), Tab("ADUAN"), Tab("Keluhan")], policy)[0] == {"keluhan": 2}


def test_twin_tabs_are_told(settings: Settings) -> None:
    chosen, problems = choose_tabs([Tab("keluhan"), Tab("Keluhan ")], settings)
    assert chosen == {"keluhan": 0}
    assert [(p.code, p.details["jumlah"], p.details["urutan"]) for p in problems] == [("tab-kembar", "2", "1")]


def test_a_visible_tab_comes_before_a_hidden_one(settings: Settings) -> None:
    chosen, problems = choose_tabs([Tab("keluhan", is_hidden=True), Tab("Keluhan ")], settings)
    assert chosen == {"keluhan": 1}
    assert [p.code for p in problems] == ["tab-kembar"]


def test_a_hidden_tab_is_read_and_told(settings: Settings) -> None:
    chosen, problems = choose_tabs([Tab("tanggapan", is_hidden=True)], settings)
    assert chosen == {"tanggapan": 0}
    assert [p.code for p in problems] == ["tab-tersembunyi"]


def test_the_error_names_the_tabs_but_no_person() -> None:
    message = str(no_complaints("Berkas a.xlsx", [Tab("Rekap"), Tab("Bu Sari 081234567890")]))
    assert '"Rekap"' in message
    assert "0812" not in message
