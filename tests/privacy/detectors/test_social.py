from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ig @gili.trash", ["@gili.trash"]),
        ("tiktok @sasak_viral12 viral", ["@sasak_viral12"]),
        ("fb: Putra Gangga Asli. Warga ribut", ["Putra Gangga Asli"]),
        ("akun facebook kabar.lombok menghina", ["kabar.lombok"]),
        ("facebook.com/warga.rempek, sudah", ["facebook.com/warga.rempek"]),
        ('di ig "Info Bayan" viral', ["Info Bayan"]),
        ("line id sahnip77", ["sahnip77"]),
        ("t.me/bansosklu", ["t.me/bansosklu"]),
        ("fb Kabar Sokong Klu viral", ["Kabar Sokong Klu"]),
        ("facebook atas nama Dapur Desa Lombok", ["Dapur Desa Lombok"]),
        ("fb desa tidak aktif", []),
        ("@admin mohon dibantu", []),
        ("viral di fb dan ig kok diam", []),
        ("FB PEMDA TIDAK DIBALAS", []),
        ("akun resmi dinas tidak aktif", []),
        ("beli 3 @ 15000", []),
        ("@ 2000 per buah", []),
        ("ig saya rian underscore bayan", ["rian underscore bayan"]),
        ("lihat di @ rianbayan ya", ["rianbayan"]),
        ("instagramku rian_bayan", ["rian_bayan"]),
        ("nama fb saya mawar berduri", ["mawar berduri"]),
        ("rapat @ kantor desa", []),
        ("fb saya kehack", []),
        ("fb-nya Bang Jay Pemenang, jual gas", ["Bang Jay Pemenang"]),
        ("akun fb Gili Info Terkini Real nyebar hoax", ["Gili Info Terkini Real"]),
        ("fb-nya tidak aktif", []),
        ("fb Info dari warga tidak dibalas", []),
    ],
)
def test_accounts_are_taken_behind_their_platform(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "akun") == expected
