from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from memarak.privacy import columns, protect
from memarak.privacy import texts as texts_module
from memarak.privacy.memory import Memory
from memarak.privacy.names import PublicNames
from memarak.privacy.spans import Finds
from memarak.settings import Settings
from memarak.tables import CleanTables, RedactedTables

Build = Callable[..., CleanTables]
COLUMNS = (
    "nomor tanggal_masuk jenis klasifikasi kategori judul isi kanal opd kecamatan desa status alasan pertemuan "
    "tanggal_tanggapan_pertama tanggal_selesai ditampilkan"
)
DOUBTFUL = "kata ragu"


@pytest.fixture
def doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts with one made-up word are doubtful, and nothing else is."""
    find = texts_module.find_all_in_rounds

    def doubting(texts: list[str], names: PublicNames | None = None) -> list[Finds]:
        return [found._replace(is_doubtful=DOUBTFUL in text) for text, found in zip(texts, find(texts, names), strict=True)]

    monkeypatch.setattr(texts_module, "find_all_in_rounds", doubting)


def shown(tables: RedactedTables) -> pd.DataFrame:
    return tables.keluhan[tables.keluhan["ditampilkan"] == "ya"]


def hidden(tables: RedactedTables) -> pd.DataFrame:
    return tables.keluhan[tables.keluhan["ditampilkan"] == "tidak"]


def test_columns_are_the_contract_s(build: Build, settings: Settings) -> None:
    tables = protect(build([{"isi": "Air mati"}], [{"nomor": "K-1", "isi": "Baik"}]), settings, {}, {})
    assert list(tables.keluhan.columns) == COLUMNS.split()
    assert list(tables.tanggapan.columns) == ["nomor", "tanggal", "opd", "status", "isi"]
    assert "alias" not in tables.opd
    assert tables.kind == "contoh"


@pytest.mark.parametrize(
    ("visibility", "is_shown"),
    [("publik", True), ("anonim", True), ("rahasia", False), ("", False), ("PUBLIK?", False), ("publik ", False)],
)
def test_only_known_visibilities_are_shown(build: Build, settings: Settings, visibility: str, is_shown: bool) -> None:
    tables = protect(build([{"isi": "Air mati", "kerahasiaan": visibility}]), settings, {}, {})
    assert list(tables.keluhan["ditampilkan"]) == ["ya" if is_shown else "tidak"]


def test_without_the_column_nothing_is_shown(build: Build, settings: Settings) -> None:
    clean = build([{"isi": "Air mati"}, {"isi": "Jalan rusak"}, {"isi": "Lampu padam"}])
    tables = protect(replace(clean, keluhan=clean.keluhan.drop(columns="kerahasiaan")), settings, {}, {})
    assert shown(tables).empty


def test_a_withheld_row_keeps_only_what_figures_need(build: Build, settings: Settings) -> None:
    row = {
        **{"kerahasiaan": "rahasia", "judul": "J", "isi": "I", "alasan": "A", "kanal": "WA", "pertemuan": "SJ-1"},
        **{"kecamatan": "Tanjung", "desa": "Sokong", "kategori": "Jalan", "tanggal_selesai": "2024-04-01", "status": "selesai"},
    }
    meeting = [{"kode": "SJ-1", "tanggal": "2024-02-02", "nama": "Safari"}]
    tables = protect(build([row], [{"nomor": "K-1", "isi": "rahasia"}], pertemuan=meeting), settings, {}, {})
    left = tables.keluhan.iloc[0]
    assert [left[c] for c in ("nomor", "judul", "isi", "alasan", "desa", "kanal", "pertemuan")] == [""] * 7
    assert [left[c] for c in ("kategori", "kecamatan", "opd")] == ["dirahasiakan"] * 3
    assert (left["status"], left["tanggal_selesai"]) == ("selesai", pd.Timestamp("2024-04-01"))
    assert tables.tanggapan.empty


def test_a_column_that_nobody_thought_of_is_blank_on_a_withheld_row(
    build: Build, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = build([{"kerahasiaan": "rahasia"}, {}])
    clean = replace(clean, keluhan=clean.keluhan.assign(pendukung=["dua belas", "tiga"]))
    monkeypatch.setattr(columns, "COMPLAINT", (*columns.COMPLAINT, "pendukung"))
    tables = protect(clean, settings, {}, {})
    assert (hidden(tables)["pendukung"].tolist(), shown(tables)["pendukung"].tolist()) == ([""], ["tiga"])


def test_texts_are_redacted_everywhere(build: Build, settings: Settings) -> None:
    text = "hub 081234567890"
    clean = build(
        [{"judul": text, "isi": text, "alasan": text}],
        [{"nomor": "K-1", "isi": text}],
        pertemuan=[{"kode": "SJ-1", "tanggal": "2024-02-02", "nama": text, "tempat": text}],
        program=[{"nama": "Air bersih", "keterangan": text, "sasaran": text}],
    )
    tables = protect(clean, settings, {}, {})
    everything = "".join(f.to_csv() for f in (tables.keluhan, tables.tanggapan, tables.pertemuan, tables.program, tables.opd))
    assert "081234567890" not in everything
    assert everything.count("[nomor telepon disamarkan]") == 8


@pytest.mark.parametrize("column", ["opd", "kecamatan", "desa", "status", "jenis", "klasifikasi", "pertemuan"])
def test_what_no_list_knows_is_left_out(build: Build, settings: Settings, column: str) -> None:
    tables = protect(build([{"isi": "Air mati", column: "Fulan bin Fulan"}]), settings, {}, {})
    assert list(tables.keluhan[column]) == [""]


@pytest.mark.parametrize(("column", "known"), [("opd", "dikes"), ("status", "selesai")])
def test_what_no_list_knows_is_left_out_of_a_response_too(build: Build, settings: Settings, column: str, known: str) -> None:
    responses = [{"nomor": "K-1", column: cell} for cell in ("Fulan bin Fulan", known)]
    assert list(protect(build([{}], responses), settings, {}, {}).tanggapan[column]) == ["", known]


@pytest.mark.parametrize("column", ["kategori", "kanal"])
@pytest.mark.parametrize(
    "cell", ["hub 081234567890", "x" * 81, "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"]
)
def test_a_cell_that_is_no_label_is_left_out_and_told(build: Build, settings: Settings, column: str, cell: str) -> None:
    tables = protect(build([{"isi": "Air mati", column: cell}, {column: "Jalan"}]), settings, {}, {})
    assert sorted(tables.keluhan[column]) == ["", "Jalan"]
    assert [(p.code, p.table, p.row, p.column) for p in tables.problems] == [("label-ditolak", "keluhan", 2, column)]


def test_a_doubtful_label_waits_unless_many_share_it(build: Build, settings: Settings, doubt: None) -> None:
    rare = protect(build([{"kategori": DOUBTFUL}] * 4), settings, {}, {})
    common = protect(build([{"kategori": DOUBTFUL}] * 5), settings, {}, {})
    assert set(rare.keluhan["kategori"]) == {""}
    assert [(i.table, i.nomor, i.row, i.column) for i in rare.review] == [
        ("keluhan", f"K-{n}", n + 1, "kategori") for n in range(1, 5)
    ]
    assert set(common.keluhan["kategori"]) == {DOUBTFUL}
    assert set(rare.keluhan["ditampilkan"]) == {"ya"}


def test_a_doubtful_text_is_withheld_and_queued_without_its_words(build: Build, settings: Settings, doubt: None) -> None:
    tables = protect(build([{"isi": f"{DOUBTFUL} berteriak"}, {"isi": "Air mati"}]), settings, {}, {})
    assert list(shown(tables)["nomor"]) == ["K-2"]
    (item,) = tables.review
    assert (item.table, item.nomor, item.column, item.row, item.letter) == ("keluhan", "K-1", "isi", 2, "G")
    assert DOUBTFUL not in repr(tables.review) + repr(tables.problems)
    assert [p.place for p in tables.problems] == ["keluhan!G2"]


def test_the_regency_may_let_doubtful_texts_out(build: Build, lenient: Settings, doubt: None) -> None:
    tables = protect(build([{"isi": DOUBTFUL}], [{"nomor": "K-1", "isi": DOUBTFUL}]), lenient, {}, {})
    assert list(shown(tables)["isi"]) == [DOUBTFUL]
    assert list(tables.tanggapan["isi"]) == [DOUBTFUL]
    assert len(tables.review) == 2


def test_a_doubtful_response_loses_its_text_and_keeps_its_date(build: Build, settings: Settings, doubt: None) -> None:
    tables = protect(
        build([{"isi": "Air mati"}], [{"nomor": "K-1", "isi": DOUBTFUL}, {"nomor": "K-1", "isi": "Baik"}]), settings, {}, {}
    )
    assert list(tables.tanggapan["isi"]) == ["", "Baik"]
    assert tables.tanggapan["tanggal"].notna().all()
    (item,) = tables.review
    assert (item.table, item.nomor, item.column, item.row, item.letter) == ("tanggapan", "K-1", "tanggapan 1", 2, "E")


def test_the_complaint_that_waits_is_the_doubtful_one_however_rows_are_numbered(
    build: Build, settings: Settings, doubt: None
) -> None:
    clean = build([{"isi": DOUBTFUL}, {"isi": "Air mati"}, {"isi": "Jalan"}])
    tables = protect(replace(clean, keluhan=clean.keluhan[::-1]), settings, {}, {})
    assert list(shown(tables)["nomor"]) == ["K-2", "K-3"]


@pytest.mark.parametrize(
    ("word", "outcome"), [("tampilkan", ("ya", 0)), ("Tampilkan ", ("ya", 0)), ("tahan", ("tidak", 0)), ("entah", ("tidak", 1))]
)
def test_the_clerk_decides(build: Build, settings: Settings, doubt: None, word: str, outcome: tuple[str, int]) -> None:
    clean = build([{"isi": DOUBTFUL}], tinjauan=[{"nomor": "K-1", "kolom": "isi", "keputusan": word}])
    tables = protect(clean, settings, {}, {})
    assert (tables.keluhan["ditampilkan"].iloc[0], len(tables.review)) == outcome


def test_tahan_holds_what_looked_harmless(build: Build, settings: Settings) -> None:
    clean = build([{"isi": "Air mati"}], tinjauan=[{"nomor": "K-1", "kolom": "Isi", "keputusan": "tahan"}])
    assert shown(protect(clean, settings, {}, {})).empty


def test_an_answer_for_a_text_that_changed_is_asked_again(build: Build, settings: Settings, doubt: None) -> None:
    clean = build([{"isi": DOUBTFUL}], tinjauan=[{"nomor": "K-1", "kolom": "isi", "keputusan": "tampilkan"}])
    tables = protect(clean, settings, {}, {("K-1", "isi"): ""})
    assert shown(tables).empty
    assert "berubah" in tables.review[0].reason


def test_a_number_that_is_somebody_s_is_told_with_its_cell_and_without_itself(build: Build, settings: Settings) -> None:
    tables = protect(build([{"isi": "Air mati"}, {"nomor": "5208010101900001", "isi": "Jalan"}]), settings, {}, {})
    assert [(p.code, p.table, p.row, p.column) for p in tables.problems] == [("nomor-pribadi", "keluhan", 3, "nomor")]
    assert "5208010101900001" not in repr(tables.problems)


def test_a_withdrawn_complaint_is_withheld(build: Build, settings: Settings) -> None:
    tables = protect(build([{"isi": "Air mati"}, {"isi": "Jalan"}]), settings, {"K-1": "hukum"}, {})
    assert list(shown(tables)["nomor"]) == ["K-2"]


def test_withdrawn_and_waiting_rows_are_no_company(build: Build, settings: Settings, doubt: None) -> None:
    confidential = [{"kerahasiaan": "rahasia", "kategori": "Jalan", "kecamatan": "Tanjung"}] * 4
    others = [{"kategori": "Jalan", "kecamatan": "Tanjung", "isi": text} for text in ("ditarik", DOUBTFUL)]
    tables = protect(build([*confidential, *others]), settings, {"K-5": "hukum"}, {})
    assert set(hidden(tables)["opd"]) == {"dirahasiakan"}
    assert len(hidden(tables)) == 6
    five = protect(build([*confidential, confidential[0], *others]), settings, {"K-6": "hukum"}, {})
    assert set(hidden(five)["kategori"]) == {"Jalan"}


def test_five_of_a_year_keep_their_values_and_one_of_another_year_keeps_none(build: Build, settings: Settings) -> None:
    row = {"kerahasiaan": "rahasia", "kategori": "Jalan", "kecamatan": "Tanjung"}
    tables = protect(build([*[row] * 5, {**row, "tanggal_masuk": "2023-03-01"}]), settings, {}, {})
    left = tables.keluhan.assign(year=tables.keluhan["tanggal_masuk"].dt.year)[["year", "kategori", "kecamatan", "opd"]]
    assert sorted(left.itertuples(index=False, name=None)) == [
        (2023, "dirahasiakan", "dirahasiakan", "dirahasiakan"),
        *[(2024, "Jalan", "Tanjung", "dikes")] * 5,
    ]


def test_a_confidential_row_that_was_withdrawn_is_no_company(build: Build, settings: Settings) -> None:
    rows = [{"kerahasiaan": "rahasia", "kategori": "Jalan", "kecamatan": "Tanjung"}] * 5
    tables = protect(build(rows), settings, {"K-1": "dirahasiakan"}, {})
    assert set(tables.keluhan["kategori"]) == {"dirahasiakan"}


@pytest.mark.parametrize(
    "nomor",
    [
        *("081234567890", "5208014107650012", "62-812-3456-7890", "0812-345-678", "5208.0101.0190.0001"),
        *("Fulan", "K 1", "KLU-1-081234567890", "KLU-2021-081234567890", "x" * 40 + "1"),
    ],
)
def test_a_number_that_is_somebody_s_is_withheld_and_told(build: Build, settings: Settings, nomor: str) -> None:
    tables = protect(build([{"nomor": nomor, "isi": "Air mati"}]), settings, {}, {})
    assert shown(tables).empty
    assert [p.code for p in tables.problems] == ["nomor-pribadi"]
    assert nomor not in repr(tables.problems)


@pytest.mark.parametrize(
    "nomor", ["KLU-2021-0412", "KLU/2026/0412", "20261124000123", "1878360", "2026112400012345", "42.1", "K-0812/34567"]
)
def test_a_number_of_the_contract_is_shown(build: Build, settings: Settings, nomor: str) -> None:
    assert list(shown(protect(build([{"nomor": nomor, "isi": "Air mati"}]), settings, {}, {}))["nomor"]) == [nomor]


def test_the_account_balances_with_copies_and_rows_held_back(build: Build, settings: Settings) -> None:
    rows = [{"isi": "a", "salinan": 2}, {"isi": "b", "kerahasiaan": "rahasia", "salinan": 1}, {"isi": "c"}]
    tables = protect(build(rows, read=8, held_back=2), settings, {}, {})
    account = tables.account
    assert (account.read, account.published, account.withheld, account.held_back, account.merged) == (8, 4, 2, 2, 3)
    assert account.balances


def test_order_of_the_sheet_is_not_published(build: Build, settings: Settings) -> None:
    rows = [
        {"nomor": f"K-{i}", "tanggal_masuk": f"2024-03-0{i}", "kerahasiaan": "rahasia" if i % 2 else "publik"} for i in range(1, 9)
    ]
    one, two = (protect(build(r), settings, {}, {}) for r in (rows, rows[::-1]))
    pd.testing.assert_frame_equal(one.keluhan, two.keluhan)


def test_where_nothing_is_withheld_rows_are_numbered_anew(build: Build, settings: Settings) -> None:
    tables = protect(build([{"nomor": "K-2"}, {"nomor": "K-3"}, {"nomor": "K-1"}]), settings, {}, {})
    assert dict(tables.keluhan["nomor"]) == {0: "K-1", 1: "K-2", 2: "K-3"}


def test_agencies_from_the_data_must_be_labels(build: Build, settings: Settings) -> None:
    open_list = replace(settings, source=replace(settings.source, agencies_from_data=True))
    clean = build([{"isi": "Air mati", "opd": "x1"}, {"isi": "Jalan", "opd": "dlh"}])
    agencies = pd.DataFrame({"kode": ["x1", "dlh"], "nama": ["hub 081234567890", "Dinas Lingkungan Hidup"]})
    tables = protect(replace(clean, opd=agencies), open_list, {}, {})
    assert list(tables.opd["kode"]) == ["dlh"]
    assert sorted(tables.keluhan["opd"]) == ["", "dlh"]


def test_places_from_the_data_must_be_labels(build: Build, settings: Settings) -> None:
    open_list = replace(settings, source=replace(settings.source, places_from_data=True))
    places = pd.DataFrame({"kecamatan": ["Tanjung", "hub 081234567890", "Bayan"], "desa": ["Sokong", "Sokong", "hub 081234567890"]})
    tables = protect(replace(build([{"isi": "Air mati"}]), wilayah=places), open_list, {}, {})
    assert tables.wilayah.to_dict("list") == {"kecamatan": ["Tanjung"], "desa": ["Sokong"]}


def test_a_short_code_of_an_agency_counts_as_often_as_complaints_name_it(build: Build, settings: Settings) -> None:
    open_list = replace(settings, source=replace(settings.source, agencies_from_data=True))
    clean = build([{"isi": f"Air mati {i}", "opd": "d1"} for i in range(5)] + [{"isi": "Jalan", "opd": "d2"}])
    agencies = pd.DataFrame({"kode": ["d1", "d2"], "nama": ["DSNY", "ZUHRA"]})
    tables = protect(replace(clean, opd=agencies), open_list, {}, {})
    assert list(tables.opd["nama"]) == ["DSNY"]


def test_many_texts_are_made_safe_alike_by_one_process_and_by_several(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"keluhan ke {i}, hub 0819071{i:05d}" if i % 3 else f"keluhan ke {i} tentang air" for i in range(60)]
    alone = texts_module.make_all_safe(texts)
    monkeypatch.setattr(texts_module, "POOL_THRESHOLD", 10)
    monkeypatch.setattr(texts_module, "AT_ONCE", 7)
    assert texts_module.make_all_safe(texts) == alone
    assert sum(safe.text != text for text, safe in alone.items()) == 40


@pytest.mark.parametrize("cell", ["Bapak Sahnim", "Siti Aminah"])
def test_a_name_for_a_category_is_left_out_however_many_share_it(build: Build, lenient: Settings, cell: str) -> None:
    assert set(protect(build([{"kategori": cell}] * 7), lenient, {}, {}).keluhan["kategori"]) == {""}


def test_a_word_that_no_list_knows_may_be_a_category(build: Build, lenient: Settings, settings: Settings) -> None:
    rows = [{"kategori": "Panhandling"}]
    assert list(protect(build(rows), lenient, {}, {}).keluhan["kategori"]) == ["Panhandling"]
    assert list(protect(build(rows * 5), settings, {}, {}).keluhan["kategori"]) == ["Panhandling"] * 5


def test_an_official_stays_named_in_every_table(build: Build, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "nama_publik.csv").write_text("nama,jabatan,mulai,akhir\nSahnim Karyadi,Bupati,2020-01-01,\n", encoding="utf-8")
    text = "Kata Pak Sahnim Karyadi besok"
    clean = build(
        [{"judul": text, "isi": text, "alasan": text, "kategori": "Bapak Sahnim Karyadi"}],
        [{"nomor": "K-1", "isi": text}],
        pertemuan=[{"kode": "SJ-1", "tanggal": "2024-02-02", "nama": text, "tempat": text}],
        program=[{"nama": "Air bersih", "keterangan": text, "sasaran": text}],
    )
    for folder, shown_texts in ((tmp_path, 8), (tmp_path / "tanpa", 0)):
        tables = protect(clean, replace(settings, folder=folder), {}, {})
        everything = "".join(f.to_csv() for f in (tables.keluhan, tables.tanggapan, tables.pertemuan, tables.program))
        assert everything.count(text) == shown_texts
        assert ("Bapak Sahnim Karyadi" in everything) is bool(shown_texts)


def test_an_office_or_place_of_the_data_may_bear_the_name_of_an_official(build: Build, settings: Settings, tmp_path: Path) -> None:
    name = "Bapak Sahnim Karyadi"
    (tmp_path / "nama_publik.csv").write_text("nama,jabatan,mulai,akhir\nSahnim Karyadi,Bupati,2020-01-01,\n", encoding="utf-8")
    clean = replace(
        build([{"isi": "Air mati"}]),
        opd=pd.DataFrame({"kode": ["x1"], "nama": [name]}),
        wilayah=pd.DataFrame({"kecamatan": [name], "desa": [name]}),
    )
    for folder, is_kept in ((tmp_path, True), (tmp_path / "tanpa", False)):
        source = replace(settings.source, agencies_from_data=True, places_from_data=True)
        tables = protect(clean, replace(settings, folder=folder, source=source), {}, {})
        assert (list(tables.opd["nama"]), list(tables.wilayah["desa"])) == (([name], [name]) if is_kept else ([], []))


def test_texts_of_complaints_and_responses_are_remembered(build: Build, settings: Settings) -> None:
    learned: list[str] = []

    class Noting(Memory):
        def learn(self, text: str, found: Finds) -> None:
            learned.append(text)

    protect(build([{"isi": "Air mati"}], [{"nomor": "K-1", "isi": "Baik"}]), settings, {}, {}, Noting())
    assert {"Air mati", "Baik"} <= set(learned)
