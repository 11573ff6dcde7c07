from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from memarak.errors import LeakDetected
from memarak.privacy.names.public import PublicNames
from memarak.privacy.scan import Finding, check_folder, judge, scan_folder
from memarak.privacy.scan.folder import UNREADABLE

PHONE = "081907123456"


def workbook(cell: str, properties: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{cell}</t></si></sst>")
        archive.writestr("docProps/core.xml", f"<cp><dc:creator>{properties}</dc:creator></cp>")
    return buffer.getvalue()


def picture(kind: bytes, body: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(kind, body) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


LEAKS = {
    "index.html": f"<p>hub {PHONE}</p>",
    "teks-terpotong.html": "<p>hub 0819<mark>0712</mark>3456</p>",
    "atribut.html": f'<img alt="hub {PHONE}">',
    "data-atribut.html": f"<li data-isi='hub {PHONE}'>x</li>",
    "tautan.html": '<a href="tel:+6281907123456">x</a>',
    "meta.html": f'<meta name="description" content="hub {PHONE}">',
    "komentar.html": f"<!-- hub {PHONE} -->",
    "skrip.html": f'<script type="application/ld+json">{{"isi": "{PHONE}"}}</script>',
    "entitas.html": "<p>&#48;81907123456</p>",
    "feeds/semua.xml": f"<feed><entry><content type='html'>&lt;p&gt;hub {PHONE}&lt;/p&gt;</content></entry></feed>",
    "feeds/cdata.xml": f"<feed><entry><![CDATA[<b>hub {PHONE}</b>]]></entry></feed>",
    "data/keluhan.csv": f'nomor,isi\n1,"baris\nhub {PHONE}"\n',
    "data/angka.csv": "nomor,nik\n1,5208014107650012\n",
    "data/keluhan.json": json.dumps({"a": [{"isi": f"hub {PHONE}"}]}),
    "data/angka.json": '{"nik": 5208014107650012}',
    "data/kunci.json": json.dumps({PHONE: 1}),
    "data/keluhan.jsonl": json.dumps({"isi": "a"}) + "\n" + json.dumps({"isi": f"<p>hub {PHONE}</p>"}),
    "data/keluhan.xlsx": workbook(f"hub {PHONE}"),
    "data/sifat.xlsx": workbook("x", f"hub {PHONE}"),
    "pagefind/fragment/id_1.pf_fragment": gzip.compress(b"pagefind_dcd" + json.dumps({"content": f"hub {PHONE}"}).encode()),
    "pagefind/index/id_1.pf_index": gzip.compress(b"\x82\x01\x02" + PHONE.encode() + b"\x00\x18"),
    "grafik.svg": f"<svg><title>hub {PHONE}</title></svg>",
    "grafik-label.svg": f'<svg><g aria-label="hub {PHONE}"/></svg>',
    "robots.txt": f"# hub {PHONE}",
    "catatan": f"hub {PHONE}",
    "gaya.css": f"/* hub {PHONE} */",
    "index.html.gz": gzip.compress(f"<p>hub {PHONE}</p>".encode()),
    f"keluhan/{PHONE}/index.html": "<p>x</p>",
    "foto-0819-0712-3456.png": b"\x89PNG",
    "keterangan.png": picture(b"tEXt", f"Comment\0hub {PHONE}".encode()),
    "keterangan-terkompresi.png": picture(b"zTXt", b"Comment\0\0" + zlib.compress(f"hub {PHONE}".encode())),
    "keterangan-luas.png": picture(b"iTXt", f"Comment\0\0\0id\0\0hub {PHONE}".encode()),
    "keterangan-luas-terkompresi.png": picture(b"iTXt", b"Comment\0\1\0id\0\0" + zlib.compress(f"hub {PHONE}".encode())),
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@pytest.mark.parametrize("name", LEAKS)
def test_a_planted_leak_is_found_in_every_kind_of_file(tmp_path: Path, name: str) -> None:
    (finding,) = scan_folder(write(tmp_path, {"lain.html": "<p>Air mati</p>", name: LEAKS[name]}))
    assert finding.path == name
    assert finding.kind in ("telepon", "nik")


def test_the_build_stops_with_file_and_kind_and_never_the_words(tmp_path: Path) -> None:
    with pytest.raises(LeakDetected) as stopped:
        check_folder(write(tmp_path, {"a/b.html": f"<p>hub {PHONE}</p>"}))
    assert "a/b.html: nomor telepon" in str(stopped.value)
    assert PHONE not in str(stopped.value)


@pytest.mark.parametrize(("count", "more"), [(2, ""), (8, ""), (9, " dan 1 lagi"), (12, " dan 4 lagi")])
def test_eight_findings_are_named_and_more_are_counted(tmp_path: Path, count: int, more: str) -> None:
    names = [f"{i:02}.txt" for i in range(count)]
    with pytest.raises(LeakDetected) as stopped:
        check_folder(write(tmp_path, dict.fromkeys(names, f"hub {PHONE}")))
    named = "; ".join(f"{name}: nomor telepon" for name in names[:8])
    assert f"({named}{more}); perbaiki" in str(stopped.value)


def test_officials_and_the_portal_s_own_contact_stop_no_build(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.html": f"<p>Kata Bapak Sahnim Karyadi</p><p>hub {PHONE}</p>"})
    officials = PublicNames(frozenset({("sahnim", "karyadi")}))
    check_folder(folder, officials, [PHONE])
    for names, contacts in ((None, [PHONE]), (officials, [])):
        with pytest.raises(LeakDetected):
            check_folder(folder, names, contacts)


def test_everything_is_found_though_a_file_before_it_can_t_be_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.json": "{", f"b/{PHONE}.html": "<p>x</p>", "c.html": f"hub {PHONE}"})
    assert [(f.path, f.kind) for f in scan_folder(folder)] == [
        ("a.json", UNREADABLE),
        (f"b/{PHONE}.html", "telepon"),
        ("c.html", "telepon"),
    ]
    with pytest.raises(LeakDetected, match=f"a.json: {UNREADABLE}; "):
        check_folder(folder)


@pytest.mark.parametrize(
    "name",
    ["foto.0819-0712-3456.png", "foto 0819 0712 3456.png", "akun-ig-mawar.html", "jalan_raya_no_17_rt_03_rw_05.html"],
)
def test_the_whole_name_of_a_file_is_read_with_dashes_opened(tmp_path: Path, name: str) -> None:
    assert [finding.path for finding in scan_folder(write(tmp_path, {name: ""}))] == [name]


def test_a_packed_copy_is_read_once_and_another_file_s_on_its_own(tmp_path: Path) -> None:
    page = f"<p>hub {PHONE}</p>".encode()
    copies = {"a.html": page, "a.html.gz": gzip.compress(page), "a.html.br": b"\x8b\xff", "a.html.zst": b"\x8b\xff"}
    assert scan_folder(write(tmp_path, copies)) == [Finding("a.html", "telepon")]
    write(tmp_path, {"a.html": "<p>Air mati</p>"})
    assert scan_folder(tmp_path) == [Finding("a.html.gz", "telepon")]
    write(tmp_path, {"a.html.gz": b"\x1f\x8bx"})
    assert scan_folder(tmp_path) == [Finding("a.html.gz", UNREADABLE)]
    (tmp_path / "a.html").unlink()
    assert [finding.path for finding in scan_folder(tmp_path)] == ["a.html.br", "a.html.gz", "a.html.zst"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "index.html",
            "<td>20261124000123</td><td>1.234</td><td>2021</td><td>2022</td><td>2023</td><td>2024</td>",
        ),
        (
            "hubungi.html",
            "<p>Telepon 110, 112, 119, 129, 1708</p><time datetime='2026-11-24T08:00:00+08:00'>24 November 2026</time>",
        ),
        ("samar.html", "<p>hub [nomor telepon disamarkan] NIK [NIK disamarkan]</p>"),
        (
            "grafik.svg",
            '<svg viewBox="0 0 1200 3400"><path d="M0812 3456 7890 1234L5208 0141 0765"/><text x="08123456789012">Jan</text></svg>',
        ),
        ("data/datapackage.json", '{"hash": "9a0812345678905208014107650012ffe09a0812345678905208014107650012"}'),
        ("data/statistik.csv", "ukuran,nilai\nmasuk,0.8123\nmedian,12\n"),
        ("skrip.js", "const x = 1732406400000 * 0.5;"),
        ("font.woff2", "wOF2081907123456"),
    ],
)
def test_the_site_s_own_figures_raise_no_alarm(tmp_path: Path, name: str, content: str) -> None:
    assert scan_folder(write(tmp_path, {name: content})) == []


@pytest.mark.parametrize("packed", ["*g?fb*b(b&b&cb_l", "{b?d%dc=bgf*m;b"])
def test_places_in_the_search_index_are_no_account_though_they_look_like_one(tmp_path: Path, packed: str) -> None:
    index = {"cari/indeks/2026/k7.json": json.dumps({"jalan": packed})}
    assert scan_folder(write(tmp_path, index)) == []
    elsewhere = scan_folder(write(tmp_path, {"catatan.json": json.dumps({"jalan": packed})}))
    assert elsewhere == [Finding("catatan.json", "akun")]


@pytest.mark.parametrize("said", [f"hub {PHONE}", "fb mawar_layu", f"b{PHONE}b"])
def test_a_leak_in_the_search_index_is_found_beside_packed_places(tmp_path: Path, said: str) -> None:
    index = {"cari/indeks/2026/k7.json": json.dumps({"jalan": "b?d", "air": said})}
    assert [finding.path for finding in scan_folder(write(tmp_path, index))] == ["cari/indeks/2026/k7.json"]


def test_official_contacts_may_stand_and_others_may_not(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "data/opd.csv": "kode,nama,kontak,situs\ndikes,Dinas,Telepon 0370-641877,https://dikes.example.go.id\n",
            "opd/dikes/index.html": "<p>Hubungi 0370-641877</p>",
            "tentang.html": "<p>kominfo@example.go.id</p>",
        },
    )
    assert [f.path for f in scan_folder(folder)] == ["tentang.html"]
    assert scan_folder(folder, official=["Surel kominfo@example.go.id"]) == []
    write(folder, {"lain.html": "<p>0370-641878</p>"})
    assert [f.path for f in scan_folder(folder, official=["kominfo@example.go.id"])] == ["lain.html"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", b"{"), ("a.xlsx", b"PK"), ("a.html", b"\xff\xfe\x00"), ("a.gz", b"x"), ("a.pf_fragment", b"\x1f\x8bx")],
)
def test_what_can_t_be_read_must_not_go_out(tmp_path: Path, name: str, content: bytes) -> None:
    assert [(f.path, f.kind) for f in scan_folder(write(tmp_path, {name: content}))] == [(name, UNREADABLE)]


def test_names_of_offices_and_places_may_stand_though_a_list_can_t_be_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"data/wilayah.csv": "kecamatan,desa\nTanjung,Siti Aminah\n", "desa.html": "<p>Siti Aminah</p>"})
    assert scan_folder(folder) == []
    for i in range(9):
        write(folder, {f"{i}/wilayah.csv": b"kecamatan,desa\n\xff,x\n"})
    assert {finding.kind for finding in scan_folder(folder)} == {UNREADABLE}
    (folder / "data/wilayah.csv").unlink()
    assert "desa.html" in {finding.path for finding in scan_folder(folder)}


def test_a_number_in_the_name_of_an_agency_is_none_of_its_contacts(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"data/opd.csv": f"kode,nama,kontak\ndikes,Dinas {PHONE},\n", "opd/dikes/index.html": f"<p>Dinas {PHONE}</p>"}
    )
    assert [f.path for f in scan_folder(folder)] == ["data/opd.csv", "opd/dikes/index.html"]


def test_the_words_of_every_page_are_the_site_s_own(tmp_path: Path) -> None:
    sentence = "<p>Sesuai kurva Bapak Kaplan Sahnim, keluhan terbuka ikut dihitung.</p>"
    few = write(tmp_path / "sedikit", {f"{i:02}.html": sentence for i in range(19)})
    many = write(tmp_path / "banyak", {f"{i}.html": sentence for i in range(20)})
    assert scan_folder(few) == [Finding(f"{i:02}.html", "nama") for i in range(19)]
    assert scan_folder(many) == []
    write(few, {f"lain/{i}.html": sentence.replace("Sahnim", "Aminah") for i in range(19)})
    assert len(scan_folder(few)) == 38
    assert scan_folder(write(tmp_path / "kode", {"a.js": "// Bapak Kaplan Sahnim", "a.css": "@media"})) == []


def test_many_texts_are_judged_alike_by_one_process_and_by_several(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.jsonl": "\n".join(f'{{"isi": "keluhan ke {i}, hub 0819071{i:05d}"}}' for i in range(40))})
    alone = scan_folder(folder)
    monkeypatch.setattr(judge, "POOL_THRESHOLD", 10)
    assert scan_folder(folder) == alone == [Finding("a.jsonl", "telepon")]
