"""Problems that the `privacy` stage can find: code, severity, and what the clerk reads."""

from __future__ import annotations

from memarak.problems import ProblemKind, Severity

KINDS: tuple[ProblemKind, ...] = (
    ProblemKind(
        "nama-ragu-ditahan",
        Severity.WARNING,
        "Teks yang mungkin memuat nama orang, ditahan",
        "Teks {kolom} untuk nomor {nomor} mungkin memuat nama orang, jadi ditahan sampai diputuskan.",
        "Baca selnya; lalu tulis di tab tinjauan: nomor {nomor}, kolom {kolom}, keputusan tampilkan atau tahan.",
        "Isi keluhan menyebut seseorang tanpa sapaan, misalnya hanya nama depan di tengah kalimat.",
    ),
    ProblemKind(
        "nama-ragu-tampil",
        Severity.WARNING,
        "Teks yang mungkin memuat nama orang, tampil",
        "Teks {kolom} untuk nomor {nomor} mungkin memuat nama orang; sesuai portal.toml teks itu tetap tampil.",
        "Baca selnya; bila memang nama orang, hapus dari teks atau tulis di tab tinjauan dengan keputusan tahan.",
        "Isi keluhan menyebut seseorang tanpa sapaan, dan `tahan_nama_ragu` bernilai false.",
    ),
    ProblemKind(
        "label-ditolak",
        Severity.WARNING,
        "Isi kolom bukan label",
        "Isi kolom {kolom} di baris ini memuat data pribadi atau terlalu panjang untuk sebuah label, jadi dikosongkan.",
        "Ganti dengan label yang biasa dipakai di kolom {kolom}; pindahkan keterangan ke kolom isi.",
        "Nama atau nomor telepon pelapor tertempel di kolom `kategori`.",
    ),
    ProblemKind(
        "nomor-pribadi",
        Severity.WARNING,
        "Nomor keluhan seperti nomor telepon atau NIK",
        "Kolom {kolom} di baris ini berisi angka seperti nomor telepon atau NIK, jadi keluhannya dihitung tanpa ditampilkan.",
        "Isi kolom nomor dengan nomor urut keluhan, bukan nomor milik pelapor.",
        "Kolom `nomor` berisi nomor WhatsApp pelapor.",
    ),
)
