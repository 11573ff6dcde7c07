"""Two hundred hostile texts in every text column: nothing runs, nothing breaks a page, all can be read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SEEDS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><b onmouseover=alert(1)>x</b>",
    "<a href='javascript:alert(1)'>klik</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{ 7*7 }} {% for x in y %}",
    "{{ site.__class__.__mro__ }}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "<style>*{display:none}</style>",
    "<iframe src=//luar.example></iframe>",
    "<link rel=stylesheet href=//luar.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//luar.example'>",
    "<base href=//luar.example/>",
    "<!-- --><script>alert(1)</script -->",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "\u202egnirts a\u202c <b>",
    "\u2066\u2067isolat\u2069",
    "=cmd|'/c calc'!A0",
    "+62",
    "@SUM(A1)",
    "-1+1",
    "W" * 4000,
    "https://contoh.example/" + "a" * 300,
    "\U0001f600\U0001f525" * 40,
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",
    "a\u0300\u0301\u0302" * 200,
    "\ufeff\u200b\u00ad",
    "<p>[<script>alert(1)</script> disamarkan]",
    "[nomor telepon disamarkan]<img src=x onerror=alert(1)>",
    "\x00\x08\x1b[31mmerah",
    "<textarea><plaintext>",
    "<x \n onpointerenter=alert(1) \n>",
    "\u00a0\u00a0\u00a0",
    "% 00 \\x3cscript\\x3e",
)
WRAPS = ("{}", "Jalan rusak {} di desa", "{0} {0}", "\n\n{}\n\n", "\u201c{}\u201d")
TEXTS = tuple(wrap.replace("{0}", "{}").replace("{}", seed) for seed in SEEDS for wrap in WRAPS)


@pytest.fixture(scope="module")
def hostile(build_site: Callable[..., Any]) -> Any:
    complaints = [
        {
            "nomor": f"h-{number}", "judul": text, "isi": text, "kanal": text[:80], "alasan": text, "kategori": text[:60],
            "status": ("diarsipkan", "selesai", "diproses")[number % 3], "tanggal_selesai": "2026-10-20" if number % 3 < 2 else "",
        }
        for number, text in enumerate(TEXTS)
    ]  # fmt: skip
    responses = [{"nomor": f"h-{number}", "isi": text} for number, text in enumerate(TEXTS)]
    agencies = [{"kode": "dishub", "nama": SEEDS[4], "singkatan": SEEDS[2], "kontak": SEEDS[0], "situs": SEEDS[7]}]
    meetings = [
        {"kode": "m-1", "tanggal": "2021-03-05", "nama": SEEDS[0], "tempat": SEEDS[2], "kecamatan": "Utara", "desa": "Laut"}
    ]
    return build_site(complaints, responses, agencies=agencies, meetings=meetings)


def test_there_are_two_hundred_texts() -> None:
    assert len(TEXTS) == 200


def test_pages_hold_no_element_that_a_text_asked_for(hostile: Any) -> None:
    opened = re.compile(
        r"<(script(?! src=\"(?:\.{0,2}/)+statis/)|iframe|base|plaintext|textarea|style|img|x|b on)\b", re.IGNORECASE
    )
    for address, text in hostile.html.items():
        assert not opened.findall(text), address
        assert not re.findall(r"<[^>]*\son[a-z]+=", re.sub(r'"[^"]*"', '""', text)), address
        assert not re.findall(r'href="(?!\.|#|https://|/)', text), address


def test_each_text_can_be_read_as_it_was_written(hostile: Any) -> None:
    for number, text in enumerate(TEXTS):
        page = hostile.html[f"keluhan/h-{number}/"]
        body = re.search(r'<div class="body">(.*?)</div>', page, re.DOTALL)
        words = re.sub("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", "", text).split()
        read = html.unescape(re.sub(r"</?p>|</?span[^>]*>", " ", body[1])) if body else ""
        assert "".join(read.split()) == "".join(words), number


def test_feeds_and_sitemap_stay_well_formed(hostile: Any) -> None:
    from xml.etree import ElementTree

    for path, content in hostile.files.items():
        if path.endswith((".xml", ".svg")):
            ElementTree.fromstring(content)


@pytest.mark.browser
def test_nothing_runs_and_no_layout_breaks(hostile: Any, chromium: Any, serve: Callable[[Path], str]) -> None:
    base = serve(hostile.root)
    context = chromium.new_context(viewport={"width": 320, "height": 740})
    page = context.new_page()
    troubles: list[str] = []
    page.on("dialog", lambda dialog: (troubles.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(base) else troubles.append(request.url))
    lists = [
        "",
        "keluhan/",
        "keluhan/halaman/2/",
        "kategori/",
        "opd/",
        "opd/dishub/",
        "pertemuan/",
        "pertemuan/m-1/",
        "lewat-tenggat/",
    ]
    for address in [*lists, *(f"keluhan/h-{number}/" for number in range(0, len(TEXTS), len(WRAPS)))]:
        page.goto(base + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
        assert page.locator("h1").count() == 1, address
    assert not troubles
    context.close()
