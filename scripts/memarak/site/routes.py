"""Every address of the site, relative to its root and without a leading slash. Addresses never move (DESIGN, section 8)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from memarak.slugs import slug_of_name, slug_of_number

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

HOME = ""
COMPLAINTS = "keluhan/"
AGENCIES = "opd/"
PLACES = "wilayah/"
CATEGORIES = "kategori/"
ASPIRATIONS = "aspirasi/"
MEETINGS = "pertemuan/"
OVERDUE = "lewat-tenggat/"
STATISTICS = "statistik/"
PROGRAMME = "program/"
DATA = "data/"
SEARCH = "cari/"
CHANGES = "perubahan/"
EDITIONS = "edisi/"
LEDGER = "perubahan/riwayat.jsonl"
SALT = "perubahan/garam.txt"
METHOD = "metodologi/"
ABOUT = "tentang/"
PRIVACY = "privasi/"
REPORTING = "cara-melapor/"
ENGLISH = "en/"
ENGLISH_METHOD = "en/methodology/"
ENGLISH_DICTIONARY = "en/data-dictionary/"
NOT_FOUND = "404.html"
STYLESHEET = "statis/memarak.css"
EMBEDS = "sematan/"
ICON = "statis/ikon.svg"
PREVIEW = "statis/pratinjau.png"
SEARCH_SCRIPT = "statis/cari.js"
AGE_SCRIPT = "statis/usia.js"
WORD_SEARCH_SCRIPT = "statis/pencarian.js"
FEED_ALL = "feeds/semua.xml"
FEED_CHANGES = "feeds/perubahan.xml"
SITEMAP = "sitemap.xml"


def complaint(number: str) -> str:
    """The page of one complaint; also `tautan` of `keluhan.csv`."""
    return f"{COMPLAINTS}{slug_of_number(number)}/"


def agency(code: str) -> str:
    """An agency's page; its slug is its code (made safe where a code taken from the data holds other characters)."""
    return f"{AGENCIES}{_own_slug(code)}/"


def agency_status(code: str, status: str) -> str:
    """An agency's complaints of one status, or of the group `terbuka`."""
    return f"{agency(code)}{_dashed(status)}/"


def agency_overdue(code: str) -> str:
    """An agency's open complaints past their deadline."""
    return f"{agency(code)}{OVERDUE}"


def status(code: str) -> str:
    """All complaints of one status, or of the group `terbuka`."""
    return f"status/{_dashed(code)}/"


def district(slug: str) -> str:
    """A kecamatan's page."""
    return f"{PLACES}{slug}/"


def village(district_slug: str, slug: str) -> str:
    """A desa's page, under its kecamatan."""
    return f"{district(district_slug)}{slug}/"


def category(slug: str) -> str:
    """A category's page."""
    return f"{CATEGORIES}{slug}/"


def meeting(code: str) -> str:
    """What was raised at one meeting; its slug is its code."""
    return f"{MEETINGS}{_own_slug(code)}/"


def statistics(period: str = "") -> str:
    """Figures of all time, of a year (`2026`), a month (`2026-10`) or a named period (its slug)."""
    return f"{STATISTICS}{period}/" if period else STATISTICS


def feed_agency(code: str) -> str:
    """The feed of one agency."""
    return f"feeds/opd/{_own_slug(code)}.xml"


def feed_district(slug: str) -> str:
    """The feed of one kecamatan."""
    return f"feeds/wilayah/{slug}.xml"


def feed_status(code: str) -> str:
    """The feed of one status."""
    return f"feeds/status/{_dashed(code)}.xml"


def english_statistics(period: str = "") -> str:
    """The English page of the figures of all time, a year or a named period."""
    return f"{ENGLISH}statistics/{period}/" if period else f"{ENGLISH}statistics/"


_IN_ENGLISH = {HOME: ENGLISH, METHOD: ENGLISH_METHOD, DATA: ENGLISH_DICTIONARY}
_IN_INDONESIAN = {english: indonesian for indonesian, english in _IN_ENGLISH.items()}
_MONTH = re.compile(r"\d{4}-\d{2}/")


def languages(address: str, own: str = "id") -> tuple[tuple[str, str], ...]:
    """(language, address) of a page that there is in the site's `own` language and in English; nothing for all others."""
    if address.startswith((COMPLAINTS, AGENCIES, PLACES)):  # the thousands
        return ()
    english = english_statistics()
    if address in _IN_ENGLISH:
        pair = address, _IN_ENGLISH[address]
    elif address in _IN_INDONESIAN:
        pair = _IN_INDONESIAN[address], address
    elif address.startswith(english):
        pair = STATISTICS + address.removeprefix(english), address
    elif address.startswith(STATISTICS) and address.endswith("/") and not _MONTH.fullmatch(address.removeprefix(STATISTICS)):
        pair = address, english + address.removeprefix(STATISTICS)
    else:
        return ()
    return (own, pair[0]), ("en", pair[1])


def search_index(year: str = "", name: str = "") -> str:
    """A file of the search index: the list of its shards, or one of a year's files."""
    return f"{SEARCH}indeks/{year}/{name}.json" if year else f"{SEARCH}indeks/daftar.json"


def paged(address: str, number: int) -> str:
    """Page `number` of the list at `address`; the first stands at the bare address."""
    return address if number == 1 else f"{address}halaman/{number}/"


def page_slug(name: str) -> str:
    """The slug of a page written by hand: its file's name."""
    return slug_of_name(name)


def root_of(address: str) -> str:
    """The way from the page at `address` back to the site's root: `../../`, or `./` on the home page."""
    return "../" * address.count("/") or "./"


def base_path(base_url: str) -> str:
    """The path under which the site stands, with slashes at both ends: `/`, or `/memarak/` for a project site."""
    return urlsplit(base_url).path.rstrip("/") + "/"


def _dashed(code: str) -> str:
    return code.replace("_", "-")


@lru_cache(maxsize=1024)  # agencies are few, and asked for by every page
def _own_slug(code: str) -> str:
    return code if _SAFE.fullmatch(code) else slug_of_number(code)


def edition(month: str) -> str:
    """The figures as frozen in `month` (`2026-11`)."""
    return f"{EDITIONS}{month}/"


PAGES: Mapping[str, str] = {
    HOME: "beranda",
    COMPLAINTS: "semua keluhan, yang terbaru dulu",
    f"{COMPLAINTS}<slug>/": "satu keluhan; slug hanya bergantung pada nomornya",
    ASPIRATIONS: "aspirasi",
    AGENCIES: "semua OPD",
    f"{AGENCIES}<kode>/": "satu OPD",
    f"{AGENCIES}<kode>/<status>/": "keluhan satu OPD menurut status, atau kelompok `terbuka`",
    f"{AGENCIES}<kode>/lewat-tenggat/": "keluhan satu OPD yang lewat tenggat",
    "status/<status>/": "keluhan menurut status, atau kelompok `terbuka`",
    PLACES: "peta kotak dan tabel kecamatan",
    f"{PLACES}<kecamatan>/": "satu kecamatan",
    f"{PLACES}<kecamatan>/<desa>/": "satu desa",
    CATEGORIES: "semua kategori",
    f"{CATEGORIES}<slug>/": "satu kategori",
    MEETINGS: "semua pertemuan",
    f"{MEETINGS}<kode>/": "yang disampaikan di satu pertemuan dan jadinya",
    OVERDUE: "terbuka dan lewat tenggat, yang paling lama menunggu dulu",
    STATISTICS: "angka sepanjang masa",
    f"{STATISTICS}<masa>/": "angka satu tahun, satu bulan (`2026-10`), atau satu masa bernama",
    EDITIONS: "daftar edisi",
    f"{EDITIONS}<bulan>/": "angka seperti tertulis pada satu bulan",
    PROGRAMME: "program prioritas",
    CHANGES: "catatan perubahan",
    DATA: "data terbuka",
    SEARCH: "pencarian",
    EMBEDS: "angka untuk disematkan",
    f"{EMBEDS}<ukuran>/": "satu angka, untuk situs lain",
    f"{EMBEDS}opd/<kode>/": "angka satu OPD, untuk situs lain",
    ENGLISH: "ringkasan berbahasa Inggris",
    ENGLISH_METHOD: "cara menghitung, berbahasa Inggris",
    ENGLISH_DICTIONARY: "kamus data, berbahasa Inggris",
    f"{ENGLISH}statistics/": "angka sepanjang masa, berbahasa Inggris",
    f"{ENGLISH}statistics/<masa>/": "angka satu masa, berbahasa Inggris",
    NOT_FOUND: "halaman tidak ada",
}
"""Address of a page -> what is there, in the words of docs/reference/alamat.md; pages of `content/` name themselves."""

FILES: Mapping[str, str] = {
    f"{DATA}<berkas>": "paket data terbuka ([kolomnya](paket-data.md)), salinan JSON dan Excel, `periksa.py` (menghitung ulang "
    "angka), `periksa_catatan.py` (memeriksa catatan perubahan), `dcat.jsonld`, `SHA256SUMS`",
    f"{EDITIONS}<bulan>/<berkas>": "data satu edisi",
    LEDGER: "catatan perubahan untuk mesin",
    SALT: "kunci untuk memeriksa catatan itu",
    f"{STATISTICS}<berkas>": "grafik dan kutipan angka sepanjang masa",
    f"{STATISTICS}<masa>/<berkas>": "grafik dan kutipan satu masa",
    f"{AGENCIES}<kode>/<berkas>": "grafik satu OPD",
    f"{PROGRAMME}<berkas>": "grafik satu program",
    FEED_ALL: "umpan semua keluhan",
    FEED_CHANGES: "umpan perubahan",
    "feeds/opd/<kode>.xml": "umpan satu OPD",
    "feeds/wilayah/<kecamatan>.xml": "umpan satu kecamatan",
    "feeds/status/<status>.xml": "umpan satu status",
    "open311/v2/discovery.json": "jalan masuk Open311",
    "open311/v2/<berkas>": "jenis layanan dan permintaan, menurut GeoReport v2",
    "open311/v2/services/<berkas>": "satu jenis layanan",
    "open311/v2/requests/<berkas>": "satu keluhan menurut GeoReport v2",
    f"{SEARCH}indeks/daftar.json": "daftar pecahan indeks pencarian",
    f"{SEARCH}indeks/<tahun>/<berkas>": "satu pecahan indeks",
    "statis/<berkas>": "gaya, skrip, gambar",
    "status.json": "keadaan situs untuk mesin: tanggal data, waktu terbit, jumlah keluhan, jumlah tiap masalah",
    SITEMAP: "peta situs",
    "robots.txt": "aturan mesin pencari",
    "_headers": "kepala HTTP untuk penyedia yang membacanya",
}
"""The same of what is no page."""
