from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tgl lahir 09-08-1976, NIK", ["09-08-1976"]),
        ("lahir di Bayan, 4 mei 1990", ["4 mei 1990"]),
        ("TTL: Selengen, 17-05-1988.", ["17-05-1988"]),
        ("kelahiran 2 mei 2001", ["2 mei 2001"]),
        ("anak saya Gilang (3/11/2013) ditolak", ["3/11/2013"]),
        ("born 12 May 1990", ["12 May 1990"]),
        ("lahir pada hari Senin, 9 Juli 2012", ["9 Juli 2012"]),
        ("lahir tanggal 5 bulan 6 tahun 1990", ["5 bulan 6 tahun 1990"]),
        ("umur 45 tahun", []),
        ("Pasien [nama orang disamarkan], 2 Juli 1958, menunggu rujukan", ["2 Juli 1958"]),
        ("Pasien [nama orang disamarkan], 2 Juli 2026, ditolak", []),
        ("lahir 30-12-1945 menurut KTP, padahal di akta 6 Februari 1950", ["30-12-1945", "6 Februari 1950"]),
        ("lahirnya tanggal lima bulan enam tahun dua ribu dua puluh", ["tanggal lima bulan enam tahun dua ribu dua puluh"]),
        ("Senin (9/11/2026) rapat", []),
        ("hari lahir Pancasila 1 Juni 2026", []),
        ("akta kelahiran diajukan 14 April 2026", []),
        ("anak lahir tapi sampai 14 April 2026 belum ada akta", []),
        ("lahir 3/III/2005", ["3/III/2005"]),
        ("lahir tgl tiga bulan tiga tahun dua ribu lima", ["tiga bulan tiga tahun dua ribu lima"]),
        ("25 Juni 2020 hari lahir putri kami, akta terbit dengan 25 Juli 2020", ["25 Juni 2020", "25 Juli 2020"]),
        ("calon pengantin (30/04/2008), umurnya dinaikkan jadi 30/04/2005", ["30/04/2008", "30/04/2005"]),
        ("tanggal lahir 31 des 1960 tapi di ktp 1 jan 1961", ["31 des 1960", "1 jan 1961"]),
        ("[nama orang disamarkan] - anak - 5/5/2016", ["5/5/2016"]),
        ("lahir 3 mei 2020, lapor 4 juni 2021", ["3 mei 2020"]),
        ("ulang tahun KLU 21 juli 2008", []),
        ("tgl lahir di kartu vaksin keliru, punya cucu saya yang di dusun itu mestinya 12-11-2021", ["12-11-2021"]),
        ("tanggal lahir beda semua, di ijazah yang dari sekolah lama itu tertulis 5 mei 2001", ["5 mei 2001"]),
        ("tanggal lahir belum diisi, formulir yang lama sekali itu harusnya terbit 12-11-2021", []),
        ("03.02.1954 lahirnya min, kok belum lansia", ["03.02.1954"]),
        ("1 Juni lahirnya Pancasila", []),
        ("papuq lahire 12 des 1943 sudah pikun", ["12 des 1943"]),
        ("sy klhrn 12 agst 1950 blm dapat", ["12 agst 1950"]),
        ("dilahirkan di Bayan 5-8-1988", ["5-8-1988"]),
        ("lahir dua puluh tiga september dua ribu delapan belas", ["dua puluh tiga september dua ribu delapan belas"]),
        ("lahir tahun 1988, bulan delapan, tanggal lima", ["1988, bulan delapan, tanggal lima"]),
        ("tgl lahir l2-08-195o", ["l2-08-195o"]),
        ("tgl_lahir: 12_08_1950", ["12_08_1950"]),
        ("saya kelahiran th 1958 belum dapat", ["1958"]),
        ("data kelahiran 2015 belum diinput", []),
        ("née le 12 août 1980", ["12 août 1980"]),
        ("生年月日 1980年8月12日", ["1980年8月12日"]),
        ("born again festival 12 August 2026", []),
        ("lahir 5-8-1938, wafat 7-9-2026", ["5-8-1938"]),
        ("bayi saya lahir kemarin 3 November 2026", ["3 November 2026"]),
        ("13\t[nama orang disamarkan]\tP\t12-08-2020\t[NIK disamarkan]", ["12-08-2020"]),
        ("12\t[NIK disamarkan]\t12/08/1980\tLAYAK", ["12/08/1980"]),
        ("12\t[NIK disamarkan]\tdiajukan\t12/08/2026", []),
        ("[NIK disamarkan] diajukan 12/08/2026", []),
        ("[nama orang disamarkan] 12 Juli 2026 jatuh", []),
        ("ponakan sy Cahaya 19 Juli 2012 nisn [nomor induk disamarkan]", ["19 Juli 2012"]),
        ("umur 45 (12-08-1980) janda", ["12-08-1980"]),
        ("warga (12-08-2026) mengadu", []),
    ],
)
def test_birth_dates_are_taken_and_ages_stay(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "lahir") == expected
