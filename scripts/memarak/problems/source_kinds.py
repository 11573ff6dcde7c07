"""Problems that the `sources` stage can find: code, severity, and what the clerk reads."""

from __future__ import annotations

from memarak.problems import ProblemKind, Severity

KINDS: tuple[ProblemKind, ...] = (
    ProblemKind(
        "tab-kembar",
        Severity.WARNING,
        "Dua tab dengan isi yang sama namanya",
        "Ada {jumlah} tab yang bisa berarti {tabel}; yang dibaca hanya tab urutan ke-{urutan}.",
        "Sisakan satu tab {tabel}; beri nama lain pada yang lain.",
        "Tab `keluhan` dan tab `Keluhan ` ada bersamaan.",
    ),
    ProblemKind(
        "tab-tersembunyi",
        Severity.NOTE,
        "Tab yang dibaca sedang disembunyikan",
        "Tab {tabel} disembunyikan, tetapi isinya tetap dibaca.",
        "Bila memang tidak boleh dibaca, ganti namanya; bila boleh, tampilkan kembali supaya tidak terlupa.",
        "Tab `tanggapan` disembunyikan lewat klik kanan.",
    ),
    ProblemKind(
        "tab-tidak-lengkap",
        Severity.WARNING,
        "Tab tanpa kolom wajib",
        "Tab {tabel} tidak dipakai karena kolom {kolom} tidak ada di baris judulnya.",
        "Tambahkan kolom {kolom}, atau daftarkan judul yang dipakai di portal.toml pada [kolom.{tabel}].",
        "Tab `tanggapan` tanpa kolom `tanggal`.",
    ),
    ProblemKind(
        "kolom-kembar",
        Severity.WARNING,
        "Dua kolom berjudul sama",
        "Ada {jumlah} kolom berjudul {kolom}; di tiap baris dipakai yang pertama terisi, dari kiri.",
        "Sisakan satu kolom {kolom}; beri judul lain pada yang lain.",
        "Kolom C dan kolom K sama-sama berjudul `status`.",
    ),
    ProblemKind(
        "kerahasiaan-berselisih",
        Severity.WARNING,
        "Dua kolom kerahasiaan berbeda isinya",
        "Di baris ini kolom-kolom berjudul kerahasiaan tidak sama isinya, jadi keluhannya dianggap rahasia.",
        "Samakan isinya, lalu sisakan satu kolom kerahasiaan.",
        "Kolom N berisi `publik`, kolom T berisi `rahasia`.",
    ),
    ProblemKind(
        "sel-galat",
        Severity.WARNING,
        "Sel berisi galat rumus",
        "Sel ini menampilkan galat rumus ({galat}), jadi dibaca sebagai kosong.",
        "Perbaiki rumusnya, atau ketik nilainya langsung.",
        "Sel `status` menampilkan `#REF!` karena baris rujukannya dihapus.",
    ),
    ProblemKind(
        "angka-rusak",
        Severity.WARNING,
        "Angka terlalu panjang untuk lembar kerja",
        "Angka di sel ini lebih dari 15 digit; lembar kerja sudah mengubah digit akhirnya, jadi tidak dipakai.",
        "Ubah format sel menjadi teks biasa, lalu ketik ulang angkanya dari sumber aslinya.",
        "Nomor laporan 16 digit yang diketik sebagai angka berakhir dengan nol.",
    ),
    ProblemKind(
        "nomor-jadi-tanggal",
        Severity.WARNING,
        "Nomor berubah menjadi tanggal",
        "Lembar kerja mengubah isi kolom {kolom} di sel ini menjadi tanggal, jadi tidak dipakai.",
        "Ubah format kolom {kolom} menjadi teks biasa, lalu ketik ulang isinya.",
        "Nomor `3-2021` berubah menjadi 1 Maret 2021.",
    ),
    ProblemKind(
        "sel-gabungan",
        Severity.NOTE,
        "Sel digabung",
        "Sel ini digabung sampai baris {akhir}; isinya dipakai untuk setiap baris yang dicakupnya.",
        "Pisahkan sel gabungan dan isi tiap baris, supaya tabel tetap benar saat diurutkan.",
        "Sel `opd` digabung untuk tiga keluhan berturut-turut.",
    ),
    ProblemKind(
        "saringan-aktif",
        Severity.NOTE,
        "Saringan sedang aktif",
        "Tab {tabel} sedang disaring; baris yang tidak tampak tetap dibaca, karena menyaring bukan menghapus.",
        "Hapus saringannya bila sudah selesai; untuk menarik sebuah keluhan pakai tab penarikan.",
        "Kolom `status` disaring sehingga hanya yang `diproses` tampak.",
    ),
    ProblemKind(
        "baris-tersembunyi",
        Severity.NOTE,
        "Baris disembunyikan",
        "Tab {tabel} punya {jumlah} baris yang disembunyikan; baris itu tetap dibaca.",
        "Tampilkan kembali barisnya; untuk menarik sebuah keluhan pakai tab penarikan.",
        "Baris 40 sampai 60 disembunyikan lewat klik kanan.",
    ),
    ProblemKind(
        "enkode-lama",
        Severity.NOTE,
        "Berkas bukan UTF-8",
        "Berkas {tabel} memakai enkode {enkode}; hurufnya sudah diterjemahkan.",
        "Simpan sebagai CSV UTF-8 supaya huruf khusus tidak berubah.",
        "CSV yang disimpan Excel lama dengan enkode Windows-1252.",
    ),
)
