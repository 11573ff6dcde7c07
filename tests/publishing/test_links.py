from __future__ import annotations

from pathlib import Path

import pytest

from memarak.errors import BuildFailed
from memarak.publishing.links import check_links

BASE = "https://contoh.example/portal"


def page(folder: Path, name: str, body: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(body)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#isi",
        "../b/",
        "../b/#x",
        "/portal/b/",
        BASE + "/b/",
        "../b/data.csv?x=1",
        "https://lain.example/z/",
        "mailto:a@b.c",
        "../",
    ],
)
def test_links_that_lead_somewhere_pass(tmp_path: Path, link: str) -> None:
    page(tmp_path, "index.html", "")
    page(tmp_path, "a/index.html", f'<a href="{link}">x</a>')
    page(tmp_path, "b/index.html", "")
    page(tmp_path, "b/data.csv", "")
    check_links(tmp_path, BASE)


@pytest.mark.parametrize("link", ["../c/", "/b/", "/portal/c/", BASE + "/c/", "b/"])
def test_a_link_into_nothing_names_its_page(tmp_path: Path, link: str) -> None:
    page(tmp_path, "a/index.html", f'<a href="{link}">x</a>')
    page(tmp_path, "b/index.html", "")
    with pytest.raises(BuildFailed, match=r"a/index\.html"):
        check_links(tmp_path, BASE)
