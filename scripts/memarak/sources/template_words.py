"""What the template says to staff: a note for each header, and one invented example row for each tab."""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATE_TABS = ("keluhan", "tanggapan", "opd", "pertemuan", "penarikan", "tinjauan", "program")
"""The tabs that staff fill in. Places come from `wilayah.csv`, which the regency keeps beside its configuration."""

NOTES: Mapping[str, Mapping[str, str]] = {
    "keluhan": {
        "nomor": "Wajib. Nomor pengenal, tidak boleh kembar: huruf, angka, -, / dan titik, paling panjang 40.",
        "tanggal_masuk": "Wajib. Hari keluhan diterima, misalnya 08/03/2021 (hari dulu).",
        "jenis": "Keluhan, aspirasi, atau permintaan informasi. Kosong: ditentukan dari klasifikasi.",
        "klasifikasi": "Kelas menurut standar pelayanan. Boleh kosong; menentukan tenggat penyelesaian.",
        "kategori": "Pokok masalahnya, misalnya Jalan dan jembatan.",
        "judul": "Ringkasan satu baris. Jangan menulis nama, nomor telepon, atau NIK.",
        "isi": "Apa yang disampaikan warga. Jangan menulis nama, nomor telepon, atau NIK pelapor.",
        "kanal": "Lewat apa keluhan masuk: pertemuan warga, WhatsApp, surat, datang langsung.",
        "opd": "Wajib. OPD yang bertanggung jawab: kode, nama, atau singkatannya.",
        "kecamatan": "Kecamatan tempat masalahnya.",
        "desa": "Desa tempat masalahnya.",
        "status": "Wajib. Pilih dari daftar.",
        "tanggal_selesai": "Hari keluhan selesai atau ditutup. Kosongkan bila belum.",
        "kerahasiaan": "Publik, anonim, atau rahasia. Yang kosong dianggap rahasia dan tidak ditampilkan.",
        "alasan": "Mengapa keluhan tidak dilanjutkan atau dialihkan.",
        "pertemuan": "Kode pertemuan tempat keluhan disampaikan, seperti di tab pertemuan.",
    },
    "tanggapan": {
        "nomor": "Wajib. Nomor keluhan yang ditanggapi, persis seperti di tab keluhan.",
        "tanggal": "Wajib. Hari tanggapan diberikan.",
        "opd": "OPD yang menanggapi. Kosong: OPD di keluhannya.",
        "status": "Status setelah tanggapan ini. Boleh kosong.",
        "isi": "Isi tanggapan. Jangan menulis nama, nomor telepon, atau NIK warga.",
    },
    "opd": {
        "kode": "Wajib. Kode pendek yang menjadi alamat halaman OPD; jangan diubah lagi.",
        "nama": "Wajib. Nama resmi OPD.",
        "singkatan": "Singkatan yang biasa dipakai.",
        "alias": "Sebutan lain, dipisahkan titik koma.",
        "kontak": "Kontak kantor yang boleh ditampilkan.",
        "situs": "Alamat situs OPD.",
        "berlaku_sejak": "Hari OPD ini dibentuk. Kosong: sejak awal.",
        "berlaku_sampai": "Hari terakhir OPD ini ada. Kosong: masih ada.",
    },
    "pertemuan": {
        "kode": "Wajib. Kode pertemuan, dipakai di kolom pertemuan pada tab keluhan.",
        "tanggal": "Wajib. Hari pertemuan.",
        "nama": "Nama pertemuan, misalnya Pertemuan Warga. Jangan menulis siapa yang hadir.",
        "tempat": "Masjid, kantor desa, atau balai tempat pertemuan.",
        "kecamatan": "Kecamatan tempat pertemuan.",
        "desa": "Desa tempat pertemuan.",
    },
    "penarikan": {
        "nomor": "Wajib. Nomor keluhan yang ditarik dari portal.",
        "alasan": "Pilih dari daftar: permintaan pelapor, data pribadi, hukum, atau keliru.",
    },
    "tinjauan": {
        "nomor": "Wajib. Nomor keluhan yang menunggu ditinjau, seperti di laporan.",
        "kolom": "Wajib. Kolom yang ditinjau, seperti di laporan.",
        "keputusan": "Wajib. tampilkan: teksnya aman; tahan: jangan ditampilkan.",
    },
    "program": {
        "nama": "Wajib. Nama program prioritas.",
        "opd": "OPD yang menjalankan.",
        "periode": "Periode program, misalnya 100-hari.",
        "sasaran": "Apa yang ingin dicapai, dengan kata-kata.",
        "satuan": "Satuan target dan capaian.",
        "target": "Angka yang ingin dicapai.",
        "capaian": "Angka yang sudah dicapai pada tanggal ini.",
        "tanggal": "Hari pengukuran. Satu baris satu pengukuran.",
        "status": "Keadaan program menurut OPD.",
        "keterangan": "Catatan untuk pembaca.",
    },
}
"""Tab -> column -> the note on its header."""

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "keluhan": {
        "tanggal_masuk": "2026-01-05",
        "jenis": "Keluhan",
        "kategori": "Jalan dan jembatan",
        "judul": "Jalan berlubang di depan pasar",
        "isi": "Jalan di depan pasar berlubang dan tergenang saat hujan.",
        "kanal": "Datang langsung",
        "status": "Diproses OPD",
        "kerahasiaan": "Publik",
    },
    "tanggapan": {
        "tanggal": "2026-01-07",
        "status": "Diproses OPD",
        "isi": "Petugas sudah memeriksa lokasi; penambalan dijadwalkan minggu depan.",
    },
    "opd": {"nama": "Dinas Contoh", "singkatan": "Discontoh"},
    "pertemuan": {"tanggal": "2026-01-09", "nama": "Pertemuan Warga", "tempat": "Balai desa"},
    "penarikan": {"alasan": "permintaan pelapor"},
    "tinjauan": {"kolom": "isi", "keputusan": "tahan"},
    "program": {
        "periode": "100-hari",
        "sasaran": "Jalan desa diperbaiki",
        "satuan": "km",
        "target": "10",
        "capaian": "2,5",
        "tanggal": "2026-01-31",
    },
}
"""Tab -> column -> an example cell. The first column holds the mark by which such rows are passed over."""

INSTRUCTIONS = (
    "Buku kerja ini untuk memulai portal keluhan.",
    "1. Unggah ke Google Drive, buka, lalu pilih File > Simpan sebagai Google Spreadsheet. Memakai Excel saja juga bisa.",
    "2. Isi tab keluhan: satu baris satu keluhan. Tanggapan OPD diisi di tab tanggapan dengan nomor yang sama.",
    "3. Arahkan penunjuk ke judul kolom untuk membaca penjelasannya.",
    '4. Baris abu-abu bertanda "{mark}" hanya contoh. Portal tidak membacanya; hapus bila sudah tidak diperlukan.',
    "5. Jangan mengubah judul kolom dan nama tab. Kolom tambahan boleh ada; portal tidak membacanya.",
    "6. Jangan menulis nama, nomor telepon, NIK, atau alamat rumah pelapor di judul dan isi.",
    "7. Untuk menarik keluhan dari portal, tulis nomornya di tab penarikan. Menyembunyikan atau menyaring baris tidak menariknya.",
)
"""Lines of the instruction tab."""
