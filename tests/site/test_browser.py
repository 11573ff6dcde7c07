"""In a real browser: nothing asks another host, nothing breaks the policy, everybody can read and get about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TYPES = """
keluhan/ keluhan/halaman/2/ opd/ opd/dishub/ opd/dishub/selesai/ opd/kosong/ status/terbuka/ wilayah/ wilayah/utara/
wilayah/utara/laut/ kategori/ kategori/lampu-jalan/ aspirasi/ pertemuan/ pertemuan/sj-1/ lewat-tenggat/ statistik/ statistik/2026/
statistik/2026-10/ statistik/awal/ program/ data/ cari/ metodologi/
en/ en/statistics/ en/methodology/ en/data-dictionary/ cari/?q=lampu
tentang/ keluhan/lama-1/ 404.html perubahan/ sematan/ sematan/masuk/ sematan/opd/dikes/
"""
KINDS = ["", *TYPES.split(), "complaint:selesai", "complaint:diproses", "complaint:diarsipkan", "complaint:ditutup_otomatis"]


def address_of(site: Any, kind: str) -> str:
    """The address of a page type; `complaint:STATUS` is any complaint of that status."""
    if not kind.startswith("complaint:"):
        return kind
    label = {"selesai": "Selesai", "diproses": "Diproses OPD", "diarsipkan": "Tidak dilanjutkan"}.get(kind[10:], "Ditutup otomatis")
    return next(a for a, text in site.html.items() if 'class="verdict' in text and f"</svg>{label}</p>" in text)


class Watched:
    """A page whose complaints about itself are kept."""

    def __init__(self, context: Any, base: str) -> None:
        self.base = base
        self.troubles: list[str] = []
        self.page = context.new_page()
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", self._request)
        self.page.add_init_script(
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI))"
        )

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.base, "data:image/")):
            self.troubles.append(f"asked {request.url}")

    def goto(self, address: str) -> Any:
        self.page.goto(self.base + address)
        return self.page


@pytest.fixture(scope="module")
def base(site: Any, serve: Callable[[Path], str]) -> str:
    return serve(site.root)


@pytest.fixture
def open_page(chromium: Any, base: str) -> Iterator[Callable[..., Watched]]:
    contexts = []

    def make(width: int = 360, scheme: str = "light", **more: Any) -> Watched:
        context = chromium.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme, **more)
        contexts.append(context)
        return Watched(context, base)

    yield make
    for context in contexts:
        context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_the_page_fits(site: Any, open_page: Callable[..., Watched], kind: str) -> None:
    watched = open_page(360)
    page = watched.goto(address_of(site, kind))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for width in (360, 320, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"runOnly": AXE_RULES["runOnly"], "resultTypes": ["violations"]})
        summary = [(v["id"], v["nodes"][0]["html"][:200]) for v in found.response["violations"]]
        assert not summary, scheme
    assert not watched.troubles


@pytest.mark.parametrize(
    "kind", ["", "keluhan/", "complaint:selesai", "opd/dishub/", "statistik/", "wilayah/", "program/", "data/", "statistik/2026/"]
)
def test_type_twice_as_large_still_fits(site: Any, base: str, chromium_with_large_type: Any, kind: str) -> None:
    page = chromium_with_large_type.new_page(viewport={"width": 360, "height": 740})
    page.goto(base + address_of(site, kind))
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_resident_finds_what_became_of_a_complaint_in_their_village(
    open_page: Callable[..., Watched], width: int, javascript: bool
) -> None:
    watched = open_page(width, java_script_enabled=javascript)
    page = watched.goto("")
    page.get_by_role("main").get_by_role("link", name="Utara").click()
    page.locator("summary", has_text="Pilih desa").click()
    page.get_by_role("link", name="Laut", exact=False).first.click()
    page.locator(".entries a").first.click()
    assert page.locator(".verdict .st").inner_text()
    assert page.locator(".flow li").count() >= 1
    assert not watched.troubles


@pytest.mark.parametrize("javascript", [True, False])
def test_a_reporter_reaches_a_figure_and_its_citation_in_two_clicks(open_page: Callable[..., Watched], javascript: bool) -> None:
    watched = open_page(1280, java_script_enabled=javascript)
    page = watched.goto("")
    page.locator(".statement a").first.click()
    assert page.url.endswith("/statistik/#masuk")
    page.locator("#masuk summary").first.click()
    assert "Memarak" in page.locator("#masuk details").first.inner_text()
    assert not watched.troubles


def test_a_number_typed_in_goes_to_its_page(site: Any, open_page: Callable[..., Watched]) -> None:
    number = next(line for line in site.files["data/keluhan.csv"].decode().splitlines() if line.startswith("KLU/")).split(",")[0]
    page = open_page().goto("")
    page.get_by_role("searchbox").fill(number.lower())
    page.keyboard.press("Enter")
    page.wait_for_url("**/keluhan/*/")
    assert number in page.locator(".facts").inner_text()


def test_an_unknown_number_is_told_always_the_same(open_page: Callable[..., Watched]) -> None:
    page = open_page().goto("cari/?q=KLU-1999-1")
    page.locator("[data-pesan=nomor]").wait_for(state="visible")
    assert page.locator("[data-pesan=kata]").is_hidden()


def test_without_javascript_there_is_no_dead_box(open_page: Callable[..., Watched]) -> None:
    page = open_page(java_script_enabled=False).goto("cari/")
    assert page.locator("form:visible").count() == 0
    assert page.locator(".index a").count() > 5


def test_the_keyboard_skips_to_the_content(open_page: Callable[..., Watched]) -> None:
    page = open_page().goto("keluhan/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        ("2026-11-24T05:10:00+08:00", False),
        ("2026-11-27T23:59:00+08:00", False),
        ("2026-11-28T08:01:00+08:00", True),
        ("2027-11-24T05:10:00+08:00", True),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_home_page_says_so_when_its_data_is_older_than_three_days(
    open_page: Callable[..., Watched], scheme: str, now: str, is_told: bool
) -> None:
    watched = open_page(360, scheme)
    watched.page.clock.set_fixed_time(now)
    page = watched.goto("")
    line = page.get_by_text("Data ini sudah lebih dari tiga hari tidak diperbarui.")
    assert line.count() == 1
    assert line.is_visible() == is_told
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = Axe().run(page, options={"runOnly": AXE_RULES["runOnly"], "resultTypes": ["violations"]})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert not watched.troubles


def test_without_javascript_nothing_is_said_of_the_datas_age(open_page: Callable[..., Watched]) -> None:
    page = open_page(java_script_enabled=False).goto("")
    assert page.get_by_text("lebih dari tiga hari").is_hidden()
