from __future__ import annotations

import pytest

from memarak.site import routes


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (routes.complaint("klu-1"), "keluhan/klu-1/"),
        (routes.agency("dishub"), "opd/dishub/"),
        (routes.agency_status("dishub", "ditutup_otomatis"), "opd/dishub/ditutup-otomatis/"),
        (routes.agency_overdue("dishub"), "opd/dishub/lewat-tenggat/"),
        (routes.status("menunggu_pelapor"), "status/menunggu-pelapor/"),
        (routes.village("tanjung", "sokong"), "wilayah/tanjung/sokong/"),
        (routes.meeting("SJ-2021-03-05"), "pertemuan/SJ-2021-03-05/"),
        (routes.statistics(), "statistik/"),
        (routes.statistics("2026-10"), "statistik/2026-10/"),
        (routes.feed_agency("dishub"), "feeds/opd/dishub.xml"),
        (routes.feed_status("ditutup_otomatis"), "feeds/status/ditutup-otomatis.xml"),
        (routes.paged("keluhan/", 1), "keluhan/"),
        (routes.paged("keluhan/", 3), "keluhan/halaman/3/"),
    ],
)
def test_addresses(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize("code", ["a b", "../x", "x/y", "", "%2e", "a?b"])
def test_a_code_never_leaves_its_folder(code: str) -> None:
    slug = routes.agency(code).removeprefix("opd/").removesuffix("/")
    assert slug.replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize(
    ("address", "root"), [("", "./"), ("404.html", "./"), ("keluhan/", "../"), ("opd/a/selesai/halaman/2/", "../../../../../")]
)
def test_the_way_back_to_the_root(address: str, root: str) -> None:
    assert routes.root_of(address) == root


@pytest.mark.parametrize(
    ("base", "path"), [("https://a.example", "/"), ("https://a.example/b", "/b/"), ("https://a.example/b/c/", "/b/c/")]
)
def test_the_site_s_path(base: str, path: str) -> None:
    assert routes.base_path(base) == path
