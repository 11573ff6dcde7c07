"""Attempts to get at a person through what the portal writes and prints. Each was once a way that might have worked.

Whole commands run, over the desk of `tests/canary`; nothing of the portal is replaced but where an attack is just
that: a release of before a detector was mended.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from memarak.errors import LeakDetected
from memarak.privacy import check_folder, load_decisions, protect, scan
from memarak.privacy.scan import Finding
from memarak.settings import Settings
from memarak.site import render
from memarak.slugs import slug_of_number
from memarak.tables import CleanTables

sys.path.insert(0, str(Path(__file__).parents[1]))  # the desk and its canaries

from canary.desk import GOOD, RESPONSE, SITE, Desk, write_csv
from canary.words import NAME, personal, traces

from memarak.vocabulary import TABS

Build = Callable[..., CleanTables]
Row = dict[str, str]
KEPT = 8
"""Complaints beside those of an attack, so that no gate closes."""


def regency(folder: Path, rows: list[Row], has_key: bool = True, **tabs: list[Row]) -> Desk:
    """A desk with these complaints beside a few ordinary ones, two agencies, two kecamatan, and what else `tabs` hold."""
    plain = [{**GOOD, "nomor": f"K-{i}"} for i in range(1, KEPT + 1)]
    tables = {"keluhan": (TABS["keluhan"], [*plain, *({**GOOD, **row} for row in rows)])}
    desk = Desk(folder, has_key, {**tables, **{name: (TABS[name], found) for name, found in tabs.items()}})
    save(desk)
    return desk


def save(desk: Desk) -> None:
    desk.save()
    agencies = [{"kode": "dishub", "nama": "Dinas Perhubungan"}, {"kode": "dlh", "nama": "Dinas Lingkungan Hidup"}]
    places = [{"kecamatan": "Utara", "desa": "Laut"}, {"kecamatan": "Selatan", "desa": "Bukit"}]
    write_csv(desk.folder / "data/opd.csv", ("kode", "nama"), agencies)
    write_csv(desk.folder / "data/wilayah.csv", ("kecamatan", "desa"), places)


def publish(desk: Desk) -> Path:
    """Publish, and give the live release."""
    ran = desk.pulling("publish")
    assert ran.status in (0, 1), ran.printed
    return (desk.folder / "web/current").resolve()


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and not p.is_symlink()}


def holding(desk: Desk, words: str) -> list[str]:
    """Where words stand in anything that was written."""
    return [name for name, body in desk.written() if words.encode() in body]


def rows_of(release: Path, name: str) -> list[Row]:
    with (release / "data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def rename(desk: Desk, column: str, title: str) -> None:
    columns, rows = desk.tables["keluhan"]
    renamed = tuple(title if name == column else name for name in columns)
    desk.tables["keluhan"] = renamed, [{title if k == column else k: v for k, v in row.items()} for row in rows]
    save(desk)


def test_renaming_the_confidentiality_column_publishes_nothing(tmp_path: Path) -> None:
    desk = regency(tmp_path, [])
    rename(desk, "kerahasiaan", "sifat")
    assert desk.pulling("publish").status == 2
    assert not (tmp_path / "web/current").exists()
    assert not (tmp_path / "state/snapshot").exists()


def test_a_renamed_column_with_a_default_is_refused_once_the_column_was_seen(tmp_path: Path) -> None:
    desk = regency(tmp_path, [{"nomor": "R-1", "kerahasiaan": "rahasia", "isi": "kolam buaya"}])
    before = publish(desk), files(tmp_path / "state/snapshot")
    rename(desk, "kerahasiaan", "sifat")
    (tmp_path / "data/portal.toml").write_text(SITE + '[sumber]\nkerahasiaan_bawaan = "publik"\n', encoding="utf-8")
    for name in ("pull", "build", "publish"):
        assert desk.pulling(name).status == 2, name
    assert ((tmp_path / "web/current").resolve(), files(tmp_path / "state/snapshot")) == before
    assert holding(desk, "kolam buaya") == []


@pytest.mark.parametrize("title", ["judul", "isi", "kanal", "kategori", "alasan", "desa", "pertemuan"])
def test_a_column_of_reporters_renamed_into_the_contract_shows_nobody(tmp_path: Path, title: str) -> None:
    people = ("Bapak Sahnim Kurdi", "Baiq Nurhayati", "Siti Aminah", "Lalu Zulkifli Hamdani", "I Made Sudarma", "081907123456")
    desk = regency(tmp_path, [{"nomor": f"P-{i}", title: who} for i, who in enumerate(people)])
    ran = desk.pulling("publish")
    assert ran.status in (0, 1, 2), ran.printed
    live = [name for name, body in desk.written() for who in people if who.encode() in body and name.startswith("web")]
    assert live == []
    assert [who for who in people if who in ran.printed] == []


def test_a_later_rahasia_takes_the_text_out_of_what_is_kept(tmp_path: Path) -> None:
    desk = regency(tmp_path, [{"nomor": "S-1", "isi": "kalimat yang kelak rahasia"}])
    publish(desk)
    assert holding(desk, "kelak rahasia")
    desk.tables["keluhan"][1][-1]["kerahasiaan"] = "rahasia"
    save(desk)
    publish(desk)
    assert holding(desk, "kelak rahasia") == []
    assert "dirahasiakan" in (tmp_path / f"web/current/keluhan/{slug_of_number('S-1')}/index.html").read_text(encoding="utf-8")


def test_a_name_pasted_anywhere_is_shown_nowhere(tmp_path: Path) -> None:
    who = personal(1)
    columns = ("kategori", "kanal", "opd", "kecamatan", "desa", "pertemuan", "nomor", "jenis", "klasifikasi", "alasan", "judul")
    desk = regency(
        tmp_path,
        [{"nomor": f"P-{i}", column: who} for i, column in enumerate(columns)],
        tanggapan=[{**RESPONSE, "isi": f"Sudah kami sampaikan kepada {who} di tempat."}, {**RESPONSE, "opd": who, "isi": "Baik"}],
        pertemuan=[{"kode": "SJ-1", "tanggal": "2026-10-02", "nama": f"Rumah {who}", "tempat": who}],
        program=[{"nama": "Air bersih", "opd": who, "sasaran": who, "keterangan": f"Dikerjakan {who}"}],
    )
    source = f"aduan {who}"
    (tmp_path / "tabel").rename(tmp_path / source)
    write_csv(tmp_path / source / f"daftar {who}.csv", ("Nama",), [{"Nama": who}])
    ran = desk.pulling("publish", source=source)
    assert ran.status in (0, 1), ran.printed
    assert {place: found for place, found in desk.raw_in(ran).items() if not place.startswith(source)} == {}
    answers = [row["isi"] for row in rows_of(tmp_path / "web/current", "tanggapan.csv")]
    assert "Sudah kami sampaikan kepada Bapak [nama orang disamarkan] [nomor telepon disamarkan] di tempat." in answers


@pytest.mark.parametrize("column", ["kategori", "kanal", "opd", "kecamatan", "desa", "pertemuan", "nomor"])
def test_a_name_pasted_into_another_column_is_not_shown(build: Build, settings: Settings, column: str) -> None:
    tables = protect(build([{"isi": "Air mati", column: f"Bapak {NAME}"}, {"isi": "Jalan"}]), settings, {}, {})
    assert NAME not in tables.keluhan.to_csv() + repr(tables.problems) + repr(tables.review)


def test_no_answer_of_the_clerk_opens_a_number(tmp_path: Path) -> None:
    columns = ("judul", "isi", "alasan", "kategori", "kanal", "tanggapan")
    answers = [{"nomor": "S-1", "kolom": column, "keputusan": "tampilkan"} for column in columns]
    cells = dict.fromkeys(("judul", "isi", "alasan", "kategori", "kanal"), "hub 081907123456")
    response = {**RESPONSE, "nomor": "S-1", "isi": "hub 081907123456"}
    desk = regency(tmp_path, [{"nomor": "S-1", **cells}], tanggapan=[response], tinjauan=answers)
    release = publish(desk)
    assert holding(desk, "081907123456") == []
    assert [row["isi"] for row in rows_of(release, "tanggapan.csv")] == ["hub [nomor telepon disamarkan]"]


def test_the_key_is_needed_to_recognise_a_decided_text(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = build([{"isi": "hub 081907100042"}], tinjauan=[{"nomor": "K-1", "kolom": "isi", "keputusan": "tahan"}])
    kept = []
    for key in ("kunci satu", "kunci dua"):
        monkeypatch.setenv("MEMARAK_KEY", key)
        load_decisions(tmp_path / key, clean)
        kept.append(next((tmp_path / key).iterdir()).read_text(encoding="utf-8"))
    assert kept[0] != kept[1]


def test_a_lone_row_beside_five_can_t_be_told_by_subtracting(build: Build, settings: Settings) -> None:
    five = [{"kerahasiaan": "rahasia", "kategori": "Jalan", "kecamatan": "Tanjung", "opd": "pupr"}] * 5
    for lone in ({"kategori": "Air"}, {"kecamatan": "Bayan"}, {"opd": "dlh"}, {"kategori": "", "kecamatan": ""}):
        tables = protect(build([*five, {**five[0], **lone}]), settings, {}, {})
        values = Counter(zip(*(tables.keluhan[c] for c in ("kategori", "kecamatan", "opd")), strict=True))
        assert values == {("Jalan", "Tanjung", "pupr"): 5, ("dirahasiakan",) * 3: 1}


LONE: dict[str, tuple[Row, tuple[str, ...]]] = {
    "topic": ({"kategori": "Kolam buaya"}, ()),
    "place": ({"kecamatan": "Selatan", "desa": "Bukit"}, ("wilayah/selatan/", "feeds/wilayah/selatan.xml")),
    "agency": ({"opd": "dlh"}, ("opd/dlh/", "feeds/opd/dlh.xml")),
}
"""What alone tells a confidential row from five others, and the files that would betray it by changing."""


@pytest.mark.parametrize("what", list(LONE))
def test_no_edition_tells_by_its_difference_what_a_withheld_row_was(tmp_path: Path, what: str) -> None:
    """Two releases side by side, before a lone confidential complaint came and after: pages, feeds, figures, index."""
    own, places = LONE[what]
    five = [{"nomor": f"R-{i}", "kerahasiaan": "rahasia", "isi": "rahasia"} for i in range(5)]
    desk = regency(tmp_path, five)
    before = publish(desk)
    old = files(before)
    lone = {**GOOD, "nomor": "R-77", "kerahasiaan": "rahasia", "isi": "buaya di kolam", "judul": "buaya", **own}
    desk.tables["keluhan"][1].append(lone)
    save(desk)
    release = publish(desk)
    new = files(release)
    came = [row for row in rows_of(release, "keluhan.csv") if row not in rows_of(before, "keluhan.csv")]
    assert [{row[c] for c in ("kategori", "kecamatan", "opd")} for row in came] == [{"dirahasiakan"}]
    assert {came[0][c] for c in ("nomor", "judul", "isi", "desa", "kanal", "tautan", "pertemuan", "alasan")} == {""}
    told = {
        tuple(row.values())
        for row in rows_of(release, "statistik.csv")
        if row["tingkat"] in ("kategori", "kecamatan", "desa", "opd") and row["kode"] != "dirahasiakan"
    }
    assert told <= {tuple(row.values()) for row in rows_of(before, "statistik.csv")}
    changed = [name for name, body in new.items() if old.get(name) != body]
    counting = ("keluhan/index.html", "cari/index.html", "feeds/perubahan.xml")
    records = [name for name in changed if name.startswith(("feeds/", "open311/", "keluhan/", "cari/"))]
    assert [name for name in records if name.removesuffix(".gz") not in counting] == []
    assert [name for name in changed if places and name.startswith(places)] == []
    words = ("Kolam buaya", "kolam-buaya", "R-77", slug_of_number("R-77"), "buaya")
    assert [(name, word) for name, body in desk.written() for word in words if word.encode() in body] == []


def test_what_gaps_and_dates_still_tell_is_said_on_the_page_on_privacy(tmp_path: Path) -> None:
    release = publish(regency(tmp_path, []))
    page = (release / "privasi/index.html").read_text(encoding="utf-8")
    assert "Nomor yang terlompati kelihatan" in page
    assert "Tanggal tetap tepat" in page


def test_a_release_of_before_a_detector_was_mended_is_refused_today(tmp_path: Path) -> None:
    (tmp_path / "keluhan.csv").write_text("nomor,isi\nK-1,hub o8l9o7l23456\n", encoding="utf-8")
    with pytest.raises(LeakDetected):
        check_folder(tmp_path)


def test_no_rollback_past_a_mended_detector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A written page let a number out while the scan did not know it; the page was mended, then the scan."""
    desk = regency(tmp_path, [])
    installed = render.checkout_root()
    (tmp_path / "content").mkdir()
    for path in (installed / "content").glob("*.md"):
        (tmp_path / "content" / path.name).write_bytes(path.read_bytes())
    about = tmp_path / "content/tentang.md"
    good = about.read_text(encoding="utf-8")
    about.write_text(f"{good}\n\nHubungi Pak Made di 081234567890.\n", encoding="utf-8")

    def blind(folder: Path, *rest: object) -> list[Finding]:
        return []

    with monkeypatch.context() as patch:
        patch.setattr(scan, "scan_folder", blind)
        first = publish(desk)
    assert b"081234567890" in files(first)["tentang/index.html"]
    about.write_text(good, encoding="utf-8")
    second = publish(desk)
    assert second != first
    ran = desk.run("rollback", "--state", "state", *desk.target)
    assert ran.status == 2
    assert "data pribadi" in ran.printed
    assert "081234567890" not in ran.printed
    assert (tmp_path / "web/current").resolve() == second


def test_the_desk_would_show_what_an_attack_looks_for(tmp_path: Path) -> None:
    """The searches above find a text that is shown, in the site and in what is kept of it."""
    desk = regency(tmp_path, [{"nomor": "S-1", "judul": "Kolam buaya", "isi": "kolam buaya di pasar", "kategori": "Kolam buaya"}])
    publish(desk)
    where = {name.split("/")[0] for name in holding(desk, "olam buaya")}
    assert where == {"web", "output", "state"}
    assert traces(personal(1).encode()) == {"sahnim", "kurdi", "8190710001"}
