from __future__ import annotations

from pathlib import Path

import pytest

from memarak.publishing.links import OUTSIDE, broken_links

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
    assert list(broken_links(tmp_path, BASE)) == []


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../c/", "c"),
        ("/b/", OUTSIDE),
        ("/portalb/", OUTSIDE),
        ("../../b/", OUTSIDE),
        ("/portal/c/", "c"),
        (BASE + "/c/", "c"),
        ("b/", "a/b"),
    ],
)
def test_a_link_into_nothing_names_its_page(tmp_path: Path, link: str, target: str) -> None:
    page(tmp_path, "a/index.html", f'<a href="{link}">x</a>')
    page(tmp_path, "b/index.html", "")
    assert list(broken_links(tmp_path, BASE)) == [("a/index.html", target)]


def test_the_sitemap_and_feeds_are_read_too(tmp_path: Path) -> None:
    page(tmp_path, "a/index.html", "")
    page(tmp_path, "sitemap.xml", f"<urlset><url><loc>{BASE}/a/</loc></url><url><loc>{BASE}/c/</loc></url></urlset>")
    page(tmp_path, "feeds/semua.xml", f'<feed><link href="{BASE}/d/"/></feed>')
    assert list(broken_links(tmp_path, BASE)) == [("feeds/semua.xml", "d"), ("sitemap.xml", "c")]
