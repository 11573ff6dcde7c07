"""The data dictionary of the published package: every file, every column, in both languages.

One home for columns, their order, types and meanings: the snapshot's descriptor, the data page and the tests
read them here (DESIGN, section 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from memarak.vocabulary import CLASSES, GROUPS, KINDS, STATUSES


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, Table Schema type, meaning in Indonesian and English, and allowed values if closed."""

    name: str
    type: str
    meaning: str
    meaning_en: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the package. An `optional` one is absent when it would be empty."""

    name: str
    title: str
    title_en: str
    columns: tuple[Column, ...]
    optional: bool = False

    @property
    def path(self) -> str:
        """The file's name on disk."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the columns in their fixed order."""
        return tuple(c.name for c in self.columns)


def _text(name: str, meaning: str, meaning_en: str, values: tuple[str, ...] = ()) -> Column:
    return Column(name, "string", meaning, meaning_en, values)


def _date(name: str, meaning: str, meaning_en: str) -> Column:
    return Column(name, "date", meaning, meaning_en)


def _whole(name: str, meaning: str, meaning_en: str) -> Column:
    return Column(name, "integer", meaning, meaning_en)


def _number(name: str, meaning: str, meaning_en: str) -> Column:
    return Column(name, "number", meaning, meaning_en)


_COMPLAINTS = (
    _text("nomor", "Nomor keluhan; kosong bila dirahasiakan", "Complaint number; blank if withheld"),
    _date("tanggal_masuk", "Tanggal keluhan diterima", "Date received"),
    _text(
        "jenis",
        "Jenis: keluhan, aspirasi atau permintaan informasi",
        "Kind: complaint, aspiration or request for information",
        tuple(KINDS),
    ),
    _text("klasifikasi", "Kelas standar layanan, bila diketahui", "Service-standard class, where known", tuple(CLASSES)),
    _text("kategori", "Pokok keluhan", "Topic"),
    _text("judul", "Judul; data pribadi disamarkan", "Title; personal data redacted"),
    _text("isi", "Isi; data pribadi disamarkan", "Text; personal data redacted"),
    _text("kanal", "Cara keluhan disampaikan", "How it came in"),
    _text("opd", "Kode OPD yang bertanggung jawab", "Code of the responsible agency"),
    _text("kecamatan", "Kecamatan tempat masalah", "District of the problem"),
    _text("desa", "Desa tempat masalah", "Village of the problem"),
    _text("status", "Status pada tanggal data", "Status at the date of the data", tuple(STATUSES)),
    _text("kelompok", "Kelompok status", "Status group", tuple(GROUPS)),
    _text("alasan", "Alasan tidak dilanjutkan atau dialihkan", "Why it was discontinued or transferred"),
    _text("pertemuan", "Kode pertemuan tempat keluhan disampaikan", "Code of the meeting at which it was raised"),
    _date("tanggal_tanggapan_pertama", "Tanggal tanggapan pertama", "Date of the first response"),
    _date("tanggal_selesai", "Tanggal ditutup", "Date closed"),
    _date("tenggat_tanggapan", "Batas waktu tanggapan pertama", "Deadline of the first response"),
    _date("tenggat_penyelesaian", "Batas waktu penyelesaian", "Deadline of resolution"),
    _whole("hari_tanggapan", "Hari kalender sampai tanggapan pertama", "Calendar days to the first response"),
    _whole("hari_kerja_tanggapan", "Hari kerja sampai tanggapan pertama", "Working days to the first response"),
    _whole("hari_penyelesaian", "Hari kalender sampai selesai", "Calendar days to resolution"),
    _whole("hari_kerja_penyelesaian", "Hari kerja sampai selesai", "Working days to resolution"),
    _text(
        "ditampilkan",
        "Apakah keluhan punya halaman: ya atau tidak",
        "Whether the complaint has a page: ya (yes) or tidak (no)",
        ("ya", "tidak"),
    ),
    _text("tautan", "Alamat halaman, menurut alamat situs", "Path of its page, relative to the site's address"),
)

_RESPONSES = (
    _text("nomor", "Nomor keluhan yang ditanggapi", "Number of the complaint answered"),
    _date("tanggal", "Tanggal tanggapan", "Date of the response"),
    _text("opd", "Kode OPD yang menanggapi", "Code of the responding agency"),
    _text("status", "Status yang ditetapkan tanggapan ini, bila ada", "Status that the response set, if any", tuple(STATUSES)),
    _text("isi", "Isi tanggapan; data pribadi disamarkan", "Text; personal data redacted"),
)

_AGENCIES = (
    _text("kode", "Kode OPD, juga alamat halamannya", "Agency code, also its address"),
    _text("nama", "Nama resmi", "Official name"),
    _text("singkatan", "Singkatan", "Abbreviation"),
    _text("kontak", "Kontak kantor", "Contact of the office"),
    _text("situs", "Situs resmi", "Official site"),
    _date("berlaku_sejak", "Hari pertama OPD ini ada, bila diketahui", "First day of its existence, where known"),
    _date("berlaku_sampai", "Hari terakhir OPD ini ada, bila sudah berakhir", "Last day of its existence, if ended"),
)

_STATISTICS = (
    _text(
        "tingkat",
        "Tingkat kelompok yang dihitung",
        "Level of the cohort",
        ("semua", "jenis", "opd", "kecamatan", "desa", "kategori", "klasifikasi", "pertemuan"),
    ),
    _text("kode", "Nilai kolom itu di keluhan.csv; kosong untuk semua", "Value of that column in keluhan.csv; blank for all"),
    _text("jenis_periode", "Jenis periode tanggal masuk", "Type of period of receipt", ("semua", "tahun", "bulan", "khusus")),
    _text("periode", "Tahun, bulan atau kode periode", "Year, month or slug of a named period"),
    _text("ukuran", "Nama ukuran; definisinya di halaman metodologi", "Name of the measure; defined on the methodology page"),
    _number("nilai", "Nilai; bila kosong, alasannya di keterangan", "Value; where blank, the reason is in keterangan"),
    _text("satuan", "Satuan nilai", "Unit of the value", ("jumlah", "rasio", "hari", "hari kerja")),
    _whole("n", "Banyaknya keluhan yang menjadi dasar ukuran", "Number of complaints on which the measure rests"),
    _number("ci_bawah", "Batas bawah selang kepercayaan 95 persen", "Lower end of the 95 per cent confidence interval"),
    _number("ci_atas", "Batas atas selang kepercayaan 95 persen", "Upper end of the 95 per cent confidence interval"),
    _text("keterangan", "Alasan nilai kosong", "Why the value is blank"),
)

_PROGRAMME = (
    _text("nama", "Nama program prioritas", "Name of the priority programme"),
    _text("opd", "Kode OPD pelaksana", "Code of the agency in charge"),
    _text("periode", "Kode periode program", "Slug of the programme's period"),
    _text("sasaran", "Sasaran dengan kata-kata", "Goal in words"),
    _text("satuan", "Satuan target dan capaian", "Unit of target and measurement"),
    _number("target", "Target", "Target"),
    _number("capaian", "Capaian pada tanggal pengukuran", "Measured value at the date"),
    _date("tanggal", "Tanggal pengukuran", "Date of the measurement"),
    _text("status", "Status program menurut OPD", "Status as the agency gives it"),
    _text("keterangan", "Keterangan", "Remark"),
)

FILES: Mapping[str, DataFile] = {
    file.name: file
    for file in (
        DataFile("keluhan", "Keluhan", "Complaints", _COMPLAINTS),
        DataFile("tanggapan", "Tanggapan OPD", "Responses of the agencies", _RESPONSES),
        DataFile("opd", "Organisasi perangkat daerah", "Agencies", _AGENCIES),
        DataFile(
            "wilayah",
            "Kecamatan dan desa",
            "Districts and villages",
            (_text("kecamatan", "Nama kecamatan", "Name of the district"), _text("desa", "Nama desa", "Name of the village")),
        ),
        DataFile("statistik", "Statistik tindak lanjut", "Response statistics", _STATISTICS),
        DataFile(
            "periode",
            "Periode bernama",
            "Named periods",
            (
                _text("slug", "Kode periode", "Slug of the period"),
                _text("nama", "Nama periode", "Name of the period"),
                _date("mulai", "Hari pertama, termasuk", "First day, included"),
                _date("akhir", "Hari terakhir, termasuk", "Last day, included"),
            ),
        ),
        DataFile(
            "hari_libur",
            "Hari kerja yang libur",
            "Weekdays that were not worked",
            (
                _date("tanggal", "Tanggal libur", "Date"),
                _text("nama", "Nama hari libur", "Name of the holiday"),
                _text("jenis", "Jenis hari libur", "Type of the holiday"),
            ),
        ),
        DataFile(
            "pertemuan",
            "Pertemuan warga",
            "Meetings with residents",
            (
                _text("kode", "Kode pertemuan", "Code of the meeting"),
                _date("tanggal", "Tanggal pertemuan", "Date of the meeting"),
                _text("nama", "Nama pertemuan", "Name of the meeting"),
                _text("tempat", "Tempat", "Venue"),
                _text("kecamatan", "Kecamatan", "District"),
                _text("desa", "Desa", "Village"),
            ),
            optional=True,
        ),
        DataFile("program", "Program prioritas", "Priority programmes", _PROGRAMME, optional=True),
    )
}
"""The files of the package in their order."""
