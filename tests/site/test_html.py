"""Every page is HTML without a parse error, with one heading of the first level and no level skipped."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from html5lib.constants import E


def errors_of(text: str) -> list[str]:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(text)
    return [f"line {line}: {E[code] % data}" for (line, _), code, data in parser.errors]


@pytest.fixture(scope="module")
def one_of_each(site: Any) -> dict[str, str]:
    """One page of each shape: addresses with what varies in them taken out."""
    found: dict[str, str] = {}
    for address in site.html:
        found.setdefault(re.sub(r"[^/]*\d[^/]*", "0", address), address)
    return {address: site.html[address] for address in found.values()}


def test_pages_parse_without_error(one_of_each: dict[str, str]) -> None:
    assert len(one_of_each) > 40
    for address, text in one_of_each.items():
        assert not errors_of(text), address


def test_headings_are_in_order(one_of_each: dict[str, str]) -> None:
    for address, text in one_of_each.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", text)]
        assert levels[0] == 1 or address.startswith("sematan/"), address
        assert levels.count(1) <= 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_titles_and_descriptions_differ_from_page_to_page(one_of_each: dict[str, str]) -> None:
    titles = [re.search(r"<title>(.*?)</title>", text, re.DOTALL) for text in one_of_each.values()]
    assert all(title and title[1].strip() for title in titles)
    assert len({title[1] for title in titles if title}) > 0.9 * len(titles)


def test_tables_have_headings_with_scopes(one_of_each: dict[str, str]) -> None:
    for address, text in one_of_each.items():
        for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
            assert "<th" in table, address
            assert not re.findall(r"<th(?![^>]*scope=)(?: [^>]*)?>", table), address
