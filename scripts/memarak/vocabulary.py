"""The canonical words of the contract: tabs, columns, statuses, classes, visibility, and their synonyms.

Codes are what stands in the published files. Labels are what people read. Synonyms are what staff and other
systems type; `portal.toml` adds more. Matching is by `memarak.matching.fold` (case, spaces, underscores,
punctuation and accents don't count).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OPEN, RESOLVED, AUTO_CLOSED, DISCONTINUED = "terbuka", "selesai", "ditutup_otomatis", "tidak_dilanjutkan"

GROUPS: Mapping[str, str] = {
    RESOLVED: "Selesai",
    OPEN: "Masih terbuka",
    AUTO_CLOSED: "Ditutup otomatis",
    DISCONTINUED: "Tidak dilanjutkan",
}


@dataclass(frozen=True, slots=True)
class Status:
    """One status: its code, the label people read, its group, the spellings that mean it, and what its count is called.

    `count` and `count_en` define the number of complaints at this status for the methodology page, `title_en` is its heading
    in English; the Indonesian one is the label unless `title` says otherwise. What the site says of it: `memarak.site.statuses`.
    """

    code: str
    label: str
    group: str
    title_en: str
    count: str
    count_en: str
    synonyms: tuple[str, ...]
    title: str = ""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


_STATUSES = (
    Status(
        "diterima",
        "Diterima",
        OPEN,
        "At status received",
        "Banyaknya keluhan dari periode itu yang pada tanggal data baru diterima dan belum diteruskan ke OPD.",
        'Complaints of the period whose status is "received": not yet passed to an agency on the snapshot\'s date.',
        _listed(
            "belum terverifikasi, terverifikasi, belum terdisposisi, belum diverifikasi, baru, masuk, laporan baru, belum "
            "ditindaklanjuti, open, new, received, unspecified, terima, sudah diterima, sdh diterima"
        ),
    ),
    Status(
        "diteruskan",
        "Diteruskan ke OPD",
        OPEN,
        "Passed to the agency",
        "Banyaknya keluhan dari periode itu yang pada tanggal data sudah diteruskan ke OPD dan belum dikerjakan.",
        'Complaints of the period whose status is "passed to the agency" on the snapshot\'s date.',
        _listed(
            "terdisposisi, terdisposisi belum ditindaklanjuti, didisposisi, didisposisikan, disposisi, sudah disposisi, "
            "diteruskan ke opd, sdh diteruskan, sudah diteruskan, dikirim ke opd, assigned, forwarded, email sent"
        ),
    ),
    Status(
        "diproses",
        "Diproses OPD",
        OPEN,
        "In progress",
        "Banyaknya keluhan dari periode itu yang pada tanggal data sedang dikerjakan OPD.",
        "Complaints of the period that the agency is working on, on the snapshot's date.",
        _listed(
            "ditindaklanjuti, sedang ditindaklanjuti, tindak lanjut, proses, dalam proses, sedang diproses, on proses, on "
            "process, diproses opd, dikerjakan, sedang dikerjakan, ditanggapi, ditanggapi oleh pelapor, dibuka kembali, in "
            "progress, started, reopened, proses penanganan, sdh diproses, sudah diproses"
        ),
    ),
    Status(
        "menunggu_pelapor",
        "Menunggu kelengkapan",
        OPEN,
        "Waiting for the reporter",
        "Banyaknya keluhan dari periode itu yang pada tanggal data menunggu kelengkapan dari pelapor.",
        "Complaints of the period that wait for something from the reporter, on the snapshot's date.",
        _listed(
            "menunggu kelengkapan informasi, menunggu kelengkapan, menunggu pelapor, menunggu informasi, ditunda, tunda, "
            "pending, on hold, menunggu data pelapor"
        ),
    ),
    Status(
        "selesai",
        "Selesai",
        RESOLVED,
        "Resolved",
        "Banyaknya keluhan dari periode itu yang sudah selesai pada tanggal data, dengan atau tanpa tanggal selesai. Yang ditutup "
        "otomatis dan yang tidak dilanjutkan bukan selesai.",
        "Complaints of the period that are resolved on the snapshot's date, with a closing date or without.",
        _listed(
            "sdh selesai, sudah selesai, telah selesai, tuntas, beres, ditutup oleh pelapor, ditutup oleh admin, ditutup, "
            "done, closed, resolved, completed, finished, selesai ditindaklanjuti, selsai"
        ),
    ),
    Status(
        "ditutup_otomatis",
        "Ditutup otomatis",
        AUTO_CLOSED,
        "Closed by the system",
        "Banyaknya keluhan dari periode itu yang ditutup oleh sistem karena tidak ada yang berkeberatan. Keluhan ini tidak pernah "
        "dihitung selesai.",
        "Complaints of the period closed by the system because nobody objected; they never count as resolved.",
        _listed("ditutup oleh sistem, ditutup sistem, closed by system, auto closed, automatically closed"),
    ),
    Status(
        "diarsipkan",
        "Tidak dilanjutkan",
        DISCONTINUED,
        "Archived",
        "Banyaknya keluhan dari periode itu yang diarsipkan: ditolak, dibatalkan, atau bukan wewenang daerah.",
        "Complaints of the period that were archived: refused, withdrawn, or another authority's.",
        _listed(
            "diarsipkan oleh admin, diarsipkan oleh sistem, diarsipkan oleh pelapor, arsip, tidak dilanjutkan, tidak "
            "ditindaklanjuti, bukan wewenang, bukan kewenangan, dilimpahkan, ditolak, dibatalkan, batal, cancelled, "
            "canceled, rejected"
        ),
        title="Diarsipkan",
    ),
)

STATUSES: Mapping[str, Status] = {s.code: s for s in _STATUSES}

IN_HAND = "diproses"
"""As what an open complaint counts, and a response, of which nobody knows the status."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed list: its code, the label people read, and the spellings that mean it."""

    code: str
    label: str
    synonyms: tuple[str, ...] = ()


KINDS: Mapping[str, Term] = {
    t.code: t
    for t in (
        Term("keluhan", "Keluhan", ("pengaduan", "aduan", "komplain", "laporan", "complaint")),
        Term("aspirasi", "Aspirasi", ("usul", "usulan", "saran", "harapan", "suggestion")),
        Term(
            "permintaan_informasi", "Permintaan informasi", ("permohonan informasi", "pertanyaan", "informasi", "tanya", "inquiry")
        ),
    )
}
"""Values of `jenis`."""

CLASSES: Mapping[str, Term] = {
    t.code: t
    for t in (
        Term("permintaan_informasi", "Permintaan informasi", ("permohonan informasi",)),
        Term("aspirasi", "Aspirasi"),
        Term(
            "tidak_berkadar",
            "Pengaduan tidak berkadar pengawasan",
            ("pengaduan tidak berkadar pengawasan", "tidak berkadar pengawasan", "pengaduan tidak berkadar"),
        ),
        Term(
            "berkadar",
            "Pengaduan berkadar pengawasan",
            ("pengaduan berkadar pengawasan", "berkadar pengawasan", "pengaduan berkadar"),
        ),
    )
}
"""Values of `klasifikasi`, the service-standard class."""

KIND_OF_CLASS: Mapping[str, str] = {
    "permintaan_informasi": "permintaan_informasi",
    "aspirasi": "aspirasi",
    "tidak_berkadar": "keluhan",
    "berkadar": "keluhan",
}
"""`jenis` where the sheet leaves it blank but gives a `klasifikasi`."""

VISIBILITIES: Mapping[str, Term] = {
    t.code: t
    for t in (
        Term("publik", "Publik", ("umum", "terbuka", "public")),
        Term("anonim", "Anonim", ("anonymous", "tanpa nama")),
        Term("rahasia", "Rahasia", ("confidential", "tertutup", "anonim|rahasia", "rahasia|anonim", "anonim rahasia")),
    )
}
"""Values of `kerahasiaan`. What is blank or unknown is `rahasia`."""

WITHDRAWAL_REASONS: Mapping[str, str] = {
    "permintaan pelapor": "atas permintaan pelapor",
    "data pribadi": "karena memuat data pribadi",
    "hukum": "karena alasan hukum",
    "keliru": "karena keliru dimuat",
}

CONFIDENTIAL_PLACEHOLDER = "dirahasiakan"
"""Stands in `kategori`, `kecamatan` or `opd` of a withheld row that would be alone with it."""

TABS: Mapping[str, tuple[str, ...]] = {
    "keluhan": (
        "nomor",
        "tanggal_masuk",
        "jenis",
        "klasifikasi",
        "kategori",
        "judul",
        "isi",
        "kanal",
        "opd",
        "kecamatan",
        "desa",
        "status",
        "tanggal_selesai",
        "kerahasiaan",
        "alasan",
        "pertemuan",
    ),
    "tanggapan": ("nomor", "tanggal", "opd", "status", "isi"),
    "opd": ("kode", "nama", "singkatan", "alias", "kontak", "situs", "berlaku_sejak", "berlaku_sampai"),
    "wilayah": ("kecamatan", "desa", "alias", "baris", "kolom"),
    "pertemuan": ("kode", "tanggal", "nama", "tempat", "kecamatan", "desa"),
    "program": ("nama", "opd", "periode", "sasaran", "satuan", "target", "capaian", "tanggal", "status", "keterangan"),
    "penarikan": ("nomor", "alasan"),
    "tinjauan": ("nomor", "kolom", "keputusan"),
}
"""The contract's tabs and their columns, in order (DESIGN, section 4)."""

REQUIRED_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "keluhan": ("nomor", "tanggal_masuk", "opd", "status"),
    "tanggapan": ("nomor", "tanggal"),
    "opd": ("kode", "nama"),
    "wilayah": ("kecamatan", "desa"),
    "pertemuan": ("kode", "tanggal"),
    "program": ("nama",),
    "penarikan": ("nomor",),
    "tinjauan": ("nomor", "kolom", "keputusan"),
}
"""Columns without which a tab is refused (`keluhan`) or left out with a problem (the others)."""

CELL_TEXT_COLUMNS: Mapping[str, tuple[str, ...]] = {"keluhan": ("judul", "isi", "alasan"), "tanggapan": ("isi",)}
"""Free text typed by people: what privacy redacts, and what never enters a correction or the ledger."""

EXAMPLE_MARK = "CONTOH - hapus baris ini"
"""Stands in the first cell of the example rows of the workbook and of a new regency's lists. Such rows are no rows."""
