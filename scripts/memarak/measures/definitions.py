"""What each measure means, in the words of the methodology page. Plain Python.

The English definition is the first paragraph of the measure's own docstring in `figures`: one text, used twice.
`vocabulary` says what the counts by status mean, `rules` what is true of all measures.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass

from memarak.measures.figures import MEASURES
from memarak.vocabulary import OPEN, STATUSES

COUNT, SHARE, DAYS, WORKING = "jumlah", "rasio", "hari", "hari kerja"


@dataclass(frozen=True, slots=True)
class Definition:
    """One measure as people read it: Indonesian first, English in the fields with `_en`.

    `name` is its `ukuran`, `unit` its `satuan`, `base` what its `n` counts, `left_out` what it does not count.
    """

    name: str
    title: str
    title_en: str
    text: str
    unit: str
    base: str
    base_en: str
    left_out: str = ""
    left_out_en: str = ""

    @property
    def text_en(self) -> str:
        """The definition in English, from the docstring of the measure's function."""
        first = (inspect.getdoc(MEASURES[self.name]) or "").split("\n\n")[0]
        return " ".join(first.split())

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of `SOURCES`: on what its estimate and interval rest; none for counts and for the plain median age."""
        if self.unit == SHARE:
            return ("wilson",)
        return _SURVIVAL if self.name.startswith(("median_", "p90_")) else ()

    @property
    def anchor(self) -> str:
        """The definition's address within the methodology page."""
        return self.name.replace("_", "-")


SOURCES: Mapping[str, str] = {
    "kaplan-meier": "Kaplan, E. L. & Meier, P. (1958). Nonparametric Estimation from Incomplete Observations. Journal of the "
    "American Statistical Association 53(282), 457-481. https://doi.org/10.1080/01621459.1958.10501452",
    "greenwood": "Greenwood, M. (1926). The Natural Duration of Cancer. Reports on Public Health and Medical Subjects 33. London: "
    "HMSO.",
    "kalbfleisch-prentice": "Kalbfleisch, J. D. & Prentice, R. L. (1980). The Statistical Analysis of Failure Time Data. New York: "
    "Wiley.",
    "brookmeyer-crowley": "Brookmeyer, R. & Crowley, J. (1982). A Confidence Interval for the Median Survival Time. Biometrics "
    "38(1), 29-41. https://doi.org/10.2307/2530286",
    "wilson": "Wilson, E. B. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of the American "
    "Statistical Association 22(158), 209-212. https://doi.org/10.1080/01621459.1927.10502953",
}
"""The works on which the measures rest, as cited."""

_SURVIVAL = ("kaplan-meier", "greenwood", "kalbfleisch-prentice", "brookmeyer-crowley")

_ALL = ("Semua keluhan dalam kelompok dan periode itu.", "All complaints of the cohort.")
_PURSUED = (
    "Keluhan yang masuk, dikurangi yang tidak dilanjutkan.",
    "Complaints received, less those not pursued.",
)
_DATED = (
    "Keluhan yang masuk, dikurangi yang tidak dilanjutkan dan yang selesai tanpa tanggal selesai.",
    "Complaints received, less those not pursued and those resolved without a closing date.",
)
_NOT_PURSUED = ("Keluhan yang tidak dilanjutkan.", "Complaints that are not pursued.")
_NOT_DATED = (
    "Keluhan yang tidak dilanjutkan, dan yang selesai tetapi tanggal selesainya tidak dicatat.",
    "Complaints that are not pursued, and resolved ones whose closing date was not recorded.",
)

_OPEN_LABELS = [status.label[0].lower() + status.label[1:] for status in STATUSES.values() if status.group == OPEN]
_ANY_OPEN = f"{', '.join(_OPEN_LABELS[:-1])}, atau {_OPEN_LABELS[-1]}"

_COUNTS = (
    ("masuk", "Keluhan masuk", "Received", "Banyaknya keluhan yang diterima dalam periode itu, termasuk yang tidak dilanjutkan."),
    *((status.code, status.title or status.label, status.title_en, status.count) for status in STATUSES.values()),
    (
        "terbuka",
        "Masih terbuka",
        "Still open",
        f"Banyaknya keluhan dari periode itu yang masih terbuka pada tanggal data: {_ANY_OPEN}.",
    ),
    (
        "tidak_dilanjutkan",
        "Tidak dilanjutkan",
        "Not pursued",
        "Banyaknya keluhan dari periode itu yang tidak dilanjutkan. Saat ini sama dengan yang diarsipkan.",
    ),
    (
        "lewat_tenggat",
        "Lewat tenggat",
        "Past the deadline",
        "Banyaknya keluhan dari periode itu yang masih terbuka padahal tenggat penyelesaiannya sebelum tanggal data.",
    ),
)

_OTHERS = (
    Definition(
        "rasio_selesai",
        "Bagian yang selesai",
        "Share resolved",
        "Dari keluhan periode itu yang tidak diarsipkan, bagian yang sudah selesai pada tanggal data. "
        "Dengan selang Wilson 95 persen.",
        SHARE,
        *_PURSUED,
        *_NOT_PURSUED,
    ),
    Definition(
        "median_hari_tanggapan",
        "Median hari sampai tanggapan pertama",
        "Median days to the first response",
        "Dalam sekian hari, separuh keluhan mendapat tanggapan pertama (median Kaplan-Meier). Dihitung dari tanggal masuk; "
        "keluhan yang belum ditanggapi ikut dihitung sebagai masih menunggu sampai tanggal data.",
        DAYS,
        *_PURSUED,
        *_NOT_PURSUED,
    ),
    Definition(
        "median_hari_kerja_tanggapan",
        "Median hari kerja sampai tanggapan pertama",
        "Median working days to the first response",
        "Dalam sekian hari kerja, separuh keluhan mendapat tanggapan pertama (median Kaplan-Meier). "
        "Sama seperti median hari sampai tanggapan pertama, tetapi dalam hari kerja.",
        WORKING,
        *_PURSUED,
        *_NOT_PURSUED,
    ),
    Definition(
        "median_hari_penyelesaian",
        "Median hari sampai selesai",
        "Median days to resolution",
        "Dalam sekian hari, separuh keluhan selesai (median Kaplan-Meier). Dihitung dari tanggal masuk sampai tanggal selesai; "
        "yang masih terbuka ikut dihitung sebagai masih menunggu sampai tanggal data, yang ditutup otomatis sampai hari ditutup.",
        DAYS,
        *_DATED,
        *_NOT_DATED,
    ),
    Definition(
        "median_hari_kerja_penyelesaian",
        "Median hari kerja sampai selesai",
        "Median working days to resolution",
        "Dalam sekian hari kerja, separuh keluhan selesai (median Kaplan-Meier). "
        "Sama seperti median hari sampai selesai, tetapi dalam hari kerja.",
        WORKING,
        *_DATED,
        *_NOT_DATED,
    ),
    Definition(
        "p90_hari_penyelesaian",
        "Hari sampai sembilan dari sepuluh selesai",
        "Days until nine of ten are resolved",
        "Dalam sekian hari, sembilan dari sepuluh keluhan selesai (persentil ke-90 kurva Kaplan-Meier). "
        "Dibaca dari kurva yang sama dengan median hari sampai selesai.",
        DAYS,
        *_DATED,
        *_NOT_DATED,
    ),
    Definition(
        "tepat_waktu_tanggapan",
        "Ditanggapi tepat waktu",
        "Answered on time",
        "Dari keluhan yang sudah ditanggapi atau sudah melewati tenggat tanggapan, bagian yang ditanggapi paling lambat pada "
        "tenggat. Dengan selang Wilson 95 persen.",
        SHARE,
        "Keluhan yang tidak diarsipkan, dan sudah ditanggapi atau tenggat tanggapannya sebelum tanggal data.",
        "Complaints not archived, and answered or with a response deadline before the date of the data.",
        "Keluhan yang tidak dilanjutkan, dan yang belum ditanggapi tetapi tenggatnya belum lewat.",
        "Complaints that are not pursued, and unanswered ones whose deadline has not passed.",
    ),
    Definition(
        "tepat_waktu_penyelesaian",
        "Selesai tepat waktu",
        "Resolved on time",
        "Dari keluhan yang sudah selesai atau sudah melewati tenggat penyelesaian, bagian yang selesai paling lambat pada "
        "tenggat. Yang ditutup otomatis dan sudah lewat tenggat dihitung tidak tepat waktu. Dengan selang Wilson 95 persen.",
        SHARE,
        "Keluhan yang tidak diarsipkan dan bukan selesai tanpa tanggal, yang selesai atau tenggat penyelesaiannya "
        "sebelum tanggal data.",
        "Complaints not archived and not resolved without a date, that are resolved or whose resolution deadline lies "
        "before the date of the data.",
        "Keluhan yang tidak dilanjutkan, yang selesai tanpa tanggal selesai, dan yang belum selesai tetapi tenggatnya belum lewat.",
        "Complaints that are not pursued, resolved ones without a closing date, and unresolved ones whose deadline has not passed.",
    ),
    Definition(
        "umur_median_terbuka",
        "Median umur keluhan yang masih terbuka",
        "Median age of the open ones",
        "Umur tengah, dalam hari sejak tanggal masuk, dari keluhan yang masih terbuka pada tanggal data: separuhnya sudah "
        "menunggu lebih lama, separuhnya lebih singkat.",
        DAYS,
        "Keluhan yang masih terbuka.",
        "Complaints that are still open.",
        "Semua keluhan yang tidak lagi terbuka.",
        "All complaints that are no longer open.",
    ),
)

DEFINITIONS: Mapping[str, Definition] = {
    **{name: Definition(name, title, title_en, text, COUNT, *_ALL) for name, title, title_en, text in _COUNTS},
    **{definition.name: definition for definition in _OTHERS},
}
"""`ukuran` to its definition, in the order of `statistik.csv`."""

UNITS: Mapping[str, str] = {name: definition.unit for name, definition in DEFINITIONS.items()}
"""`satuan` of each `ukuran`."""
