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
        ("akun FB Lombok Timur Bersuara memfitnah", ["Lombok Timur Bersuara"]),
        ("akun FB Pemda Lombok Utara tidak aktif", []),
        ("his facebook Sire Beach Tours Official is fake", ["Sire Beach Tours Official"]),
        ("add fb gue dong Beni Anak Gaul", ["Beni Anak Gaul"]),
        ("fb Anak Laut menyebar hoaks", ["Anak Laut"]),
        ("pin bb saya 7A3F29C1 ya", ["7A3F29C1"]),
        ("pin bb sudah lama mati", []),
        ("discord gw budik#4412", ["budik#4412"]),
        ("id ml saya 182736451 (2045) diretas", ["182736451 (2045)"]),
        ("snap lina.bayan", ["lina.bayan"]),
        ("signal Telkomsel hilang", []),
        ("messenger (Sri Wahyuni Tanjung) diam", ["Sri Wahyuni Tanjung"]),
        ("akun jual beli klu.murah menipu", ["klu.murah"]),
        ("akun fb palsu menipu warga", []),
        ("pemilik akun Putri Malu di fb", ["Putri Malu"]),
        ("tiktok dengan username dewil", ["dewil"]),
        ("instagram titik com garing putrimalu", ["instagram titik com garing putrimalu"]),
        ("akun belajar.id anak saya lupa", []),
        ("IG Diskominfo tidak update", []),
        ("viral di tiktok jam8 malam", []),
        ("petani kakao Dusun Leong Barat", []),
    ],
)
def test_accounts_are_taken_behind_their_platform(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "akun") == expected
