"""What went wrong between here and Google, each in one Indonesian sentence with the way out.

Nothing that the other side wrote is repeated: its words may hold cells, tokens or addresses.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any

import requests
import urllib3
from requests import exceptions as trouble

from memarak.errors import SourceUnreachable

RETRIED_STATUSES = frozenset({408, 429, 500, 502, 503, 504})

_CUT = "Sambungan ke Google Sheets terputus; periksa sambungan internet mesin ini lalu coba lagi."


class RangeGone(SourceUnreachable):
    """A tab that was there a moment ago is not there now: somebody renamed or deleted it."""


class Transient(SourceUnreachable):
    """A trouble that may pass by itself; worth another attempt."""


def out_of_time(seconds: float) -> SourceUnreachable:
    """The whole pull took too long."""
    return SourceUnreachable(
        f"Google Sheets belum selesai menjawab dalam {seconds:g} detik; periksa sambungan internet lalu coba lagi nanti."
    )


def of_exception(error: Exception) -> SourceUnreachable:
    """The sentence for a connection that failed. Troubles that may pass are `Transient`."""
    if isinstance(error, trouble.ProxyError):
        return _of_proxy(error)
    if isinstance(error, trouble.SSLError):
        return _of_tls(error)
    if isinstance(error, trouble.ConnectTimeout):
        return Transient("Google Sheets tidak dapat dihubungi dalam batas waktu; periksa sambungan internet mesin ini.")
    if isinstance(error, trouble.ReadTimeout):
        return Transient("Google Sheets tersambung tetapi tidak menjawab dalam batas waktu; coba lagi beberapa menit lagi.")
    if isinstance(error, trouble.ContentDecodingError):
        return Transient("Jawaban Google Sheets rusak di perjalanan (kompresi); coba lagi, dan periksa proksi bila berulang.")
    if isinstance(error, trouble.InvalidURL | trouble.InvalidSchema | trouble.MissingSchema | trouble.InvalidProxyURL):
        return SourceUnreachable("Alamat proksi atau titik akses tidak sah; periksa HTTPS_PROXY dan MEMARAK_SHEETS_ENDPOINT.")
    if isinstance(error, trouble.ChunkedEncodingError):
        return Transient("Sambungan ke Google Sheets terputus di tengah jawaban; coba lagi saat jaringan lebih tenang.")
    if isinstance(error, trouble.ConnectionError):
        return _of_connection(error)
    if not isinstance(error, requests.RequestException) and "CA certificate bundle" in str(error):
        return SourceUnreachable(
            "Berkas sertifikat jaringan tidak ada; periksa letaknya pada REQUESTS_CA_BUNDLE atau CURL_CA_BUNDLE, atau kosongkan."
        )
    return Transient("Sambungan ke Google Sheets gagal; periksa sambungan internet mesin ini lalu coba lagi.")


def _of_proxy(error: trouble.ProxyError) -> SourceUnreachable:
    """Towards Google a proxy refuses the tunnel, so that its status stands in the words of an `OSError` alone."""
    if any(str(cause).startswith("Tunnel connection failed: 407") for cause in _causes(error)):
        return _of_other_status(407)
    return SourceUnreachable(
        "Proksi jaringan menolak sambungan ke Google Sheets; periksa HTTPS_PROXY atau tanyakan kepada pengelola jaringan."
    )


def _of_tls(error: trouble.SSLError) -> SourceUnreachable:
    """A line that is cut while it is being secured is a broken connection, not a certificate to worry about."""
    if any(isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError | ConnectionError) for cause in _causes(error)):
        return Transient(_CUT)
    return SourceUnreachable(
        "Sertifikat keamanan jawaban Google Sheets tidak sah; periksa tanggal mesin ini, atau tanyakan kepada pengelola "
        "jaringan apakah lalu lintasnya disadap proksi."
    )


def _of_connection(error: trouble.ConnectionError) -> SourceUnreachable:
    causes = _causes(error)
    if any(isinstance(cause, urllib3.exceptions.NameResolutionError) for cause in causes):
        return Transient("Nama server Google tidak ditemukan (DNS); periksa sambungan internet dan setelan DNS mesin ini.")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return Transient("Sambungan ke Google Sheets ditolak; periksa apakah jaringan atau tembok api memblokirnya.")
    return Transient(_CUT)


def _causes(error: BaseException) -> list[BaseException]:
    """The error and all that it wraps: requests and urllib3 keep the cause in `args` and `reason`."""
    found: list[BaseException] = []
    waiting: list[Any] = [error]
    while waiting:
        item = waiting.pop()
        if isinstance(item, BaseException) and item not in found:
            found.append(item)
            waiting += [*item.args, getattr(item, "reason", None), item.__cause__, item.__context__]
    return found


def of_status(response: requests.Response, account: str) -> SourceUnreachable:
    """The sentence for an answer that is no success. `account` is the service account's e-mail address."""
    status = response.status_code
    error = _error_of(response)
    if status == 400:
        return _of_bad_request(error)
    if status == 401:
        return SourceUnreachable(
            f"Google menolak kunci akun layanan {account} (401); buat kunci baru untuk akun itu, dan pastikan lembarnya "
            "dibagikan kepadanya."
        )
    if status == 403:
        return _of_forbidden(error, account)
    return _of_other_status(status)


def _of_bad_request(error: Mapping[str, Any]) -> SourceUnreachable:
    if error.get("status") == "FAILED_PRECONDITION" or "not supported for this document" in str(error.get("message")):
        return SourceUnreachable(
            "Berkas di Google Drive itu masih berformat Excel; buka, pilih File > Simpan sebagai Google Spreadsheet, lalu pakai "
            "alamat lembar yang baru."
        )
    if "range" in str(error.get("message")).lower():
        return RangeGone(
            "Sebuah tab berganti nama atau dihapus saat sedang dibaca; tunggu sampai penyuntingan selesai lalu coba lagi."
        )
    return SourceUnreachable("Google Sheets menolak permintaan (400); periksa id lembar pada --source gsheet:<id>.")


def _of_forbidden(error: Mapping[str, Any], account: str) -> SourceUnreachable:
    reasons = _reasons(error)
    message = str(error.get("message")).lower()
    if "SERVICE_DISABLED" in reasons or "has not been used in project" in message:
        return SourceUnreachable(
            "Google Sheets API belum diaktifkan di proyek akun layanan ini; buka Google Cloud Console, aktifkan Google Sheets "
            "API, lalu tunggu beberapa menit."
        )
    if "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in reasons or "scopes" in message:
        return SourceUnreachable(
            f"Izin (scope) akun layanan {account} tidak mencakup membaca Google Sheets; buat kunci akun layanan "
            "baru dari proyek yang benar."
        )
    if "RATE_LIMIT_EXCEEDED" in reasons or "rateLimitExceeded" in reasons or "userRateLimitExceeded" in reasons:
        return _of_other_status(429)
    return SourceUnreachable(
        f"Lembar belum dibagikan kepada akun layanan (403); buka lembarnya, klik Bagikan, lalu tambahkan {account} sebagai Pelihat."
    )


def _of_other_status(status: int) -> SourceUnreachable:
    if status == 404:
        return SourceUnreachable(
            "Lembar tidak ditemukan (404); id-nya adalah bagian alamat lembar di antara /d/ dan /edit, salin dari peramban."
        )
    if status == 407:
        return SourceUnreachable("Proksi jaringan meminta kata sandi (407); lengkapi HTTPS_PROXY dengan nama dan sandi proksi.")
    if 300 <= status < 400:
        return SourceUnreachable(
            f"Google Sheets dialihkan ke halaman lain ({status}), biasanya halaman masuk Wi-Fi atau proksi; buka peramban dan "
            "masuk ke jaringan dulu."
        )
    if status == 429:
        return Transient("Batas permintaan Google Sheets terlampaui (429); tunggu beberapa menit dan jalankan lebih jarang.")
    if status in RETRIED_STATUSES or status >= 500:
        return Transient(f"Google Sheets sedang terganggu ({status}); coba lagi beberapa menit lagi.")
    return SourceUnreachable(
        f"Google Sheets menjawab dengan kode {status} yang tidak dikenal; coba lagi, dan laporkan bila berulang."
    )


def _error_of(response: requests.Response) -> Mapping[str, Any]:
    try:
        error = response.json()["error"]
    except (ValueError, KeyError, TypeError):
        return {}
    return error if isinstance(error, dict) else {}


def _reasons(error: Mapping[str, Any]) -> set[str]:
    entries = [*_list(error.get("details")), *_list(error.get("errors"))]
    return {str(entry.get("reason")) for entry in entries if isinstance(entry, dict)}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def of_body(response: requests.Response) -> SourceUnreachable:
    """The sentence for a success whose body is no JSON object."""
    body = response.content.lstrip()
    if not body:
        return Transient("Google Sheets menjawab kosong; coba lagi beberapa menit lagi.")
    if body.startswith(b"<") or "html" in response.headers.get("Content-Type", ""):
        return SourceUnreachable(
            "Yang menjawab adalah halaman web, bukan Google Sheets, biasanya halaman masuk Wi-Fi atau proksi; buka peramban "
            "dan masuk ke jaringan dulu."
        )
    if body.startswith(b"{"):
        return Transient("Jawaban Google Sheets terpotong; coba lagi saat jaringan lebih tenang.")
    return SourceUnreachable("Jawaban Google Sheets bukan JSON; periksa apakah ada proksi yang mengubah lalu lintas.")


def of_shape() -> SourceUnreachable:
    """A JSON answer without what the interface promises."""
    return SourceUnreachable(
        "Jawaban Google Sheets tidak lengkap bentuknya; coba lagi, dan laporkan kepada pengembang bila berulang."
    )


def of_token(response: requests.Response, account: str) -> SourceUnreachable:
    """The sentence for a token that was refused."""
    try:
        answer = response.json()
    except ValueError:
        answer = {}
    code = str(answer.get("error")) if isinstance(answer, dict) else ""
    words = str(answer.get("error_description")).lower() if isinstance(answer, dict) else ""
    if code == "invalid_grant" and ("timeframe" in words or "iat" in words.split() or "exp" in words.split()):
        return SourceUnreachable(
            "Jam mesin ini berbeda jauh dari jam Google sehingga kunci ditolak; aktifkan penyetelan jam otomatis lalu coba lagi."
        )
    if code == "invalid_grant" and ("not found" in words or "disabled" in words or "deleted" in words):
        return SourceUnreachable(
            f"Akun layanan {account} sudah dihapus atau dinonaktifkan; aktifkan kembali di Google Cloud Console "
            "atau buat yang baru."
        )
    if code == "invalid_grant":
        return SourceUnreachable(
            f"Kunci akun layanan {account} sudah dicabut atau kedaluwarsa; buat kunci JSON baru dan pasang sebagai pengganti."
        )
    if code in ("invalid_scope", "unauthorized_client", "access_denied"):
        return SourceUnreachable(
            f"Akun layanan {account} tidak diizinkan meminta akses baca Google Sheets; tanyakan kepada pengelola Google Workspace."
        )
    if response.status_code < 400 or response.content.lstrip().startswith(b"<"):
        return SourceUnreachable(
            "Yang menjawab permintaan masuk bukan Google melainkan halaman lain; buka peramban dan masuk ke jaringan dulu."
        )
    return SourceUnreachable(
        f"Google menolak permintaan masuk akun layanan ({response.status_code}); periksa kuncinya, atau buat kunci JSON baru."
    )
