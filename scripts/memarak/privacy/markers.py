"""What stands in the place of what was taken out: one Indonesian marker for each kind of personal data."""

from __future__ import annotations

import re
from collections.abc import Mapping

MARKERS: Mapping[str, str] = {
    "nik": "[NIK disamarkan]",
    "kk": "[nomor KK disamarkan]",
    "npwp": "[NPWP disamarkan]",
    "bpjs": "[nomor BPJS disamarkan]",
    "sim": "[nomor SIM disamarkan]",
    "paspor": "[nomor paspor disamarkan]",
    "telepon": "[nomor telepon disamarkan]",
    "surel": "[alamat surel disamarkan]",
    "rekening": "[nomor rekening disamarkan]",
    "kartu": "[nomor kartu disamarkan]",
    "pegawai": "[nomor induk disamarkan]",
    "pelanggan": "[nomor pelanggan disamarkan]",
    "keanggotaan": "[nomor keanggotaan disamarkan]",
    "perangkat": "[nomor perangkat disamarkan]",
    "identitas": "[nomor identitas disamarkan]",
    "plat": "[nomor kendaraan disamarkan]",
    "alamat": "[alamat rumah disamarkan]",
    "akun": "[akun media sosial disamarkan]",
    "koordinat": "[titik lokasi disamarkan]",
    "lahir": "[tanggal lahir disamarkan]",
    "nama": "[nama orang disamarkan]",
}
"""Kind -> marker, in order of precedence: of two equally long finds in one place the first kind here names it."""

PRECEDENCE: Mapping[str, int] = {kind: number for number, kind in enumerate(MARKERS)}

EXISTING = re.compile("|".join(re.escape(marker) for marker in MARKERS.values()))
"""A marker that already stands in a text: it is left as it is, so redacting twice changes nothing."""
