"""Problems that the `measure` stage can find: code, severity, and what the clerk reads."""

from __future__ import annotations

from memarak.problems import ProblemKind, Severity

KINDS: tuple[ProblemKind, ...] = (
    ProblemKind(
        "tanggal-selesai-tidak-dicatat",
        Severity.WARNING,
        "Tanggal selesai tidak dicatat sama sekali",
        "Tidak satu pun keluhan bertanggal selesai, padahal {jumlah} berstatus selesai; lama penyelesaian tidak dapat dihitung.",
        "Catat tanggal_selesai pada keluhan yang selesai, atau daftarkan judul kolomnya di portal.toml.",
        "Lembar tanpa kolom `tanggal_selesai`.",
    ),
    ProblemKind(
        "ditutup-tanpa-tanggal",
        Severity.WARNING,
        "Ditutup otomatis tanpa tanggal",
        "{jumlah} keluhan ditutup otomatis tanpa tanggal; dihitung masih menunggu sampai tanggal data.",
        "Isi kolom tanggal_selesai dengan hari keluhan itu ditutup oleh sistem.",
        "Status `Ditutup oleh sistem`, kolom `tanggal_selesai` kosong.",
    ),
    ProblemKind(
        "hari-libur-perkiraan",
        Severity.NOTE,
        "Tanggal hari libur masih perkiraan",
        "Tanggal sebagian hari libur tahun {tahun} masih perkiraan; tenggat yang melewatinya bisa bergeser.",
        "Setelah hari libur ditetapkan, tulis tanggalnya di hari_libur.csv, atau perbarui program ini.",
        "Idul Fitri tahun depan sebelum surat keputusan bersama terbit.",
    ),
    ProblemKind(
        "hari-libur-tidak-dikenal",
        Severity.NOTE,
        "Hari libur tahun itu tidak dikenal",
        "Hari libur tahun {tahun} tidak dikenal; yang dihitung libur hanya Sabtu dan Minggu.",
        "Periksa apakah tahun pada tanggal_masuk benar; bila benar, tulis hari liburnya di hari_libur.csv.",
        "Tanggal masuk pada tahun 1902.",
    ),
)
