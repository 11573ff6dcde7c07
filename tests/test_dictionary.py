from __future__ import annotations

import pytest

from memarak import rows
from memarak.dictionary import FILES

ROW_TYPES = {
    "keluhan": rows.Complaint, "tanggapan": rows.Response, "opd": rows.Agency, "wilayah": rows.Place,
    "statistik": rows.Statistic, "periode": rows.NamedPeriod, "hari_libur": rows.Holiday,
    "pertemuan": rows.Meeting, "program": rows.Measurement,
}  # fmt: skip


@pytest.mark.parametrize("name", list(FILES))
def test_row_types_have_the_columns_of_the_dictionary(name: str) -> None:
    assert ROW_TYPES[name]._fields == FILES[name].column_names


def test_complaints_have_the_contract_s_columns_in_order() -> None:
    assert ", ".join(FILES["keluhan"].column_names) == (
        "nomor, tanggal_masuk, jenis, klasifikasi, kategori, judul, isi, kanal, opd, kecamatan, desa, status, kelompok, alasan, "
        "pertemuan, tanggal_tanggapan_pertama, tanggal_selesai, tenggat_tanggapan, tenggat_penyelesaian, hari_tanggapan, "
        "hari_kerja_tanggapan, hari_penyelesaian, hari_kerja_penyelesaian, ditampilkan, tautan"
    )


@pytest.mark.parametrize("name", list(FILES))
def test_every_column_is_explained_in_both_languages(name: str) -> None:
    for column in FILES[name].columns:
        assert len(column.meaning) > 3
        assert len(column.meaning_en) > 3
        assert column.type in {"string", "date", "integer", "number"}
