"""What is true of all measures, and why a value is blank, in the words of the methodology page. Plain Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from memarak.measures.figures import (
    NO_BASE,
    NO_CLOSING_DATES,
    NO_RESPONSES,
    NOT_REACHED,
    SMALLEST_BASE,
    SMALLEST_RANKED,
    TOO_FEW,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of counting, in Indonesian and English."""

    anchor: str
    title: str
    text: str
    title_en: str
    text_en: str


RULES: tuple[Rule, ...] = (
    Rule(
        "tanggal-data",
        "Tanggal data",
        "Setiap angka menggambarkan keadaan pada satu tanggal, yaitu tanggal data. Status, tenggat dan lama menunggu "
        "dilihat pada hari itu.",
        "Date of the data",
        "Every figure tells how things stood on one date, the date of the data. Statuses, deadlines and waits are those "
        "of that day.",
    ),
    Rule(
        "kelompok-dan-periode",
        "Kelompok dan periode",
        "Keluhan masuk ke periode menurut tanggal masuknya, bukan tanggal selesainya. Keluhan yang kolom kelompoknya kosong "
        "tidak ikut dalam kelompok mana pun pada tingkat itu. Hari pertama dan hari terakhir periode bernama ikut dihitung.",
        "Cohorts and periods",
        "A complaint belongs to the period in which it was received, not closed. One whose value is blank belongs to no "
        "cohort of that level. Both days of a named period are included.",
    ),
    Rule(
        "hari-kerja",
        "Hari kerja",
        "Senin sampai Jumat, dikurangi hari libur nasional dan cuti bersama. Hari keluhan diterima adalah hari ke-0: hari "
        "kerja dihitung mulai keesokan harinya. Tenggat jatuh pada hari kerja yang ke sekian sesudah keluhan diterima.",
        "Working days",
        "Monday to Friday, less national holidays and collective leave. The day of receipt is day 0: working days are "
        "counted from the day after. A deadline is the first day on which that many working days have passed.",
    ),
    Rule(
        "masih-menunggu",
        "Yang masih menunggu ikut dihitung",
        "Median dan persentil dihitung dengan kurva Kaplan-Meier. Keluhan yang belum selesai tidak dibuang: selama menunggu "
        "ia ikut dihitung sebagai belum selesai. Median yang hanya memakai keluhan yang sudah selesai akan tampak terlalu "
        "cepat, karena melupakan yang masih menunggu. Median adalah hari pertama ketika yang masih menunggu tinggal separuh "
        "atau kurang. Keluhan yang ditutup otomatis tanpa tanggal dihitung menunggu sampai tanggal data.",
        "Those still waiting count",
        "Medians and percentiles are read from a Kaplan-Meier curve. Complaints not yet resolved are not thrown away: for "
        "as long as they wait they count as unresolved. A median of resolved complaints alone would look too fast, because "
        "it forgets the ones still waiting. The median is the first day on which half or fewer are still waiting. A complaint "
        "closed by the system without a date is taken to wait until the date of the data.",
    ),
    Rule(
        "selang-kepercayaan",
        "Selang kepercayaan",
        "Selang 95 persen menunjukkan seberapa pasti suatu angka: makin sedikit keluhan, makin lebar selangnya. Untuk bagian "
        "dipakai selang Wilson; untuk median dan persentil dipakai pita log-log Greenwood. Batas yang kosong berarti pitanya "
        "tidak pernah sampai ke sana.",
        "Confidence intervals",
        "The 95 % interval tells how sure a figure is: the fewer complaints, the wider. Shares have the Wilson interval, medians "
        "and percentiles the log-log Greenwood band. A blank end means that the band never gets there.",
    ),
    Rule(
        "data-terlalu-sedikit",
        "Data terlalu sedikit",
        f"Bagian, median dan persentil dari kurang dari {SMALLEST_BASE} keluhan tidak ditampilkan. OPD dengan kurang dari "
        f"{SMALLEST_RANKED} keluhan tidak dibandingkan urutannya.",
        "Too few complaints",
        f"Shares, medians and percentiles of fewer than {SMALLEST_BASE} complaints are not shown. Agencies with fewer than "
        f"{SMALLEST_RANKED} are never ranked.",
    ),
    Rule(
        "pembulatan",
        "Pembulatan",
        "Bagian ditulis dengan empat angka di belakang koma; tepat setengah dibulatkan ke atas, seperti di "
        "lembar kerja (spreadsheet). "
        "Hari ditulis bulat; hanya umur median yang dapat berakhir ,5.",
        "Rounding",
        "Shares have four decimals; an exact half is rounded up, as spreadsheets do. Days are whole; only the median age may "
        "end in .5.",
    ),
)

REASONS: Mapping[str, tuple[str, str]] = {
    TOO_FEW: (
        f"Kurang dari {SMALLEST_BASE} keluhan menjadi dasarnya.",
        f"It would rest on fewer than {SMALLEST_BASE} complaints.",
    ),
    NOT_REACHED: (
        "Sampai tanggal data, keluhan yang selesai atau ditanggapi belum sebanyak itu.",
        "By the date of the data not that many had been resolved or answered.",
    ),
    NO_RESPONSES: ("Sumber data tidak memuat tanggapan sama sekali.", "The source has no responses at all."),
    NO_CLOSING_DATES: (
        "Keluhan yang selesai tidak mempunyai tanggal selesai.",
        "The resolved complaints have no closing dates.",
    ),
    NO_BASE: ("Tidak ada keluhan yang menjadi dasarnya.", "There is no complaint on which it could rest."),
}
"""`keterangan` of a blank value to what it means, in Indonesian and English."""
