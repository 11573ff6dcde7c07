from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.settings import Settings, load_settings

SITE = '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example/portal/"\n'


def load(folder: Path, text: str) -> Settings:
    path = folder / "portal.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_only_the_site_is_required_and_the_rest_has_the_contract_s_values(tmp_path: Path) -> None:
    settings = load(tmp_path, SITE)
    assert settings.site.base_url == "https://contoh.example/portal"
    assert settings.site.time_zone == "Asia/Makassar"
    assert settings.deadlines.response_days == 5
    assert settings.deadlines.resolution_days == {
        "permintaan_informasi": 5, "aspirasi": 5, "tidak_berkadar": 14, "berkadar": 60, "lain": 14,
    }  # fmt: skip
    assert settings.source.hold_doubtful_names
    assert settings.source.default_visibility is None
    assert settings.folder == tmp_path


def test_every_section_of_the_contract_is_read(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        SITE
        + '[sumber]\nkerahasiaan_bawaan = "publik"\nopd_dari_data = true\n[tab]\nkeluhan = ["Aduan", "Sheet1"]\n'
        + '[kolom.keluhan]\nnomor = "Tracking ID"\n[status.sinonim]\n"ditutup oleh sistem" = "ditutup_otomatis"\n'
        + '[kerahasiaan.sinonim]\n"" = "publik"\n[wilayah.sinonim]\n"tegalmaja" = "Tegal Maja"\n'
        + '[tanggal]\nurutan = "bulan-hari"\n[tanggapan_dari_keluhan]\ntanggal = ["Closed"]\nisi = ["Resolution"]\n'
        + "[gerbang]\nkeluhan-turun = 30\n[tenggat]\ntanggapan = 3\npenyelesaian = { lain = 30 }\n"
        + '[[periode]]\nslug = "100-hari"\nnama = "Seratus hari"\nmulai = 2021-02-26\nakhir = 2021-06-05\n',
    )
    assert settings.source.default_visibility == "publik"
    assert settings.tabs["keluhan"] == ("Aduan", "Sheet1")
    assert settings.columns["keluhan"]["nomor"] == ("Tracking ID",)
    assert settings.synonyms["status"] == {"ditutupolehsistem": "ditutup_otomatis"}
    assert settings.synonyms["kerahasiaan"] == {"": "publik"}
    assert settings.month_first
    assert settings.response_in_complaint.text == ("Resolution",)
    assert settings.deadlines.resolution_days["lain"] == 30
    assert settings.deadlines.resolution_days["berkadar"] == 60
    assert settings.gates["keluhan-turun"] == 30
    assert settings.gates["opd-hilang"] == 5
    assert settings.periods[0].start == date(2021, 2, 26)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[situs]\nnama = "M"\n', "situs.daerah"),
        ("[sumber]\n", "situs"),
        (SITE + "[lain]\n", "lain"),
        (SITE + "[sumber]\nkerahasian_bawaan = 'publik'\n", "sumber.kerahasian_bawaan"),
        (SITE + "[sumber]\nkerahasiaan_bawaan = 'umum'\n", "sumber.kerahasiaan_bawaan"),
        (SITE + "[sumber]\nopd_dari_data = 'ya'\n", "sumber.opd_dari_data"),
        (SITE + "[kolom.keluhan]\nnama_pelapor = 'x'\n", "kolom.keluhan.nama_pelapor"),
        (SITE + "[status.sinonim]\nbaru = 'terima'\n", 'status.sinonim."baru"'),
        (SITE + "[tanggal]\nurutan = 'tahun-bulan'\n", "tanggal.urutan"),
        (SITE + "[tenggat]\ntanggapan = 0\n", "tenggat.tanggapan"),
        (SITE + "[tenggat]\ntanggapan = true\n", "tenggat.tanggapan"),
        (SITE + "[gerbang]\nkeluhan-turun = 'banyak'\n", "gerbang.keluhan-turun"),
        (SITE + "[gerbang]\nturun = 3\n", "gerbang.turun"),
        (SITE + "[[periode]]\nslug = '2021'\nnama = 'x'\nmulai = 2021-01-01\nakhir = 2021-12-31\n", "periode[1].slug"),
        (SITE + "[[periode]]\nslug = 'a'\nnama = 'x'\nmulai = 2021-02-01\nakhir = 2021-01-01\n", "periode[1].akhir"),
        (SITE.replace("https://contoh.example/portal/", "contoh"), "situs.alamat"),
        (SITE + 'zona_waktu = "Asia/Lombok"\n', "situs.zona_waktu"),
        (SITE + "nama = \n", "baris 5"),
    ],
)
def test_a_bad_key_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(tmp_path, text)
    assert named in str(caught.value)
    assert "portal.toml" in str(caught.value)


def test_a_missing_or_garbled_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="tidak ada"):
        load_settings(tmp_path / "tiada.toml")
    (tmp_path / "portal.toml").write_bytes(b"\xff\xfe\x00nama")
    with pytest.raises(ConfigurationError, match="UTF-8"):
        load_settings(tmp_path / "portal.toml")
