"""The embedded sample: committed bytes are what the generator makes, and it is as varied as it claims."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

from make_sample.__main__ import DEFAULT_FOLDER, write_sample
from make_sample.dirt import FUTURE_DAY
from make_sample.material import read_cases
from make_sample.records import Row, build
from make_sample.timeline import FIRST_DAY, LAST_DAY
from memarak.vocabulary import STATUSES

DATA = DEFAULT_FOLDER.parent
FILES = ("keluhan.csv", "tanggapan.csv", "pertemuan.csv", "program.csv", "penarikan.csv")


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def clean() -> tuple[list[Row], list[Row]]:
    return build()


@pytest.fixture(scope="module")
def complaints(clean: tuple[list[Row], list[Row]]) -> list[Row]:
    return clean[0]


@pytest.fixture(scope="module")
def responses(clean: tuple[list[Row], list[Row]]) -> list[Row]:
    return clean[1]


def test_generator_makes_the_committed_bytes(tmp_path: Path) -> None:
    write_sample(tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (DEFAULT_FOLDER / name).read_bytes(), name


def test_each_text_is_used_once(complaints: list[Row]) -> None:
    keys = [case.key for case in read_cases()]
    assert len(set(keys)) == len(keys) == len(complaints)


def test_every_village_agency_and_status_is_there(complaints: list[Row]) -> None:
    villages = {(row["kecamatan"], row["desa"]) for row in rows_of(DATA / "wilayah.csv")}
    assert villages == {(row["kecamatan"], row["desa"]) for row in complaints if row["desa"]}
    assert {row["kode"] for row in rows_of(DATA / "opd.csv")} == {row["opd"] for row in complaints}
    assert set(STATUSES) == {row["status"] for row in complaints}


def test_titles_are_all_different(complaints: list[Row]) -> None:
    assert [title for title, count in Counter(row["judul"].lower() for row in complaints).items() if count > 1] == []


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def nearest_pair(texts: list[str]) -> tuple[float, str, str]:
    """The highest share of four-word runs that two texts have in common (Jaccard)."""
    sets = [shingles(text) for text in texts]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, runs in enumerate(sets):
        for run in runs:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    return max((count / len(sets[a] | sets[b]), texts[a], texts[b]) for (a, b), count in shared.items())


def test_no_two_bodies_look_cloned(complaints: list[Row]) -> None:
    share, one, other = nearest_pair([row["isi"] for row in complaints])
    assert share < 0.2, (one, other)


def test_agencies_answer_in_many_ways(responses: list[Row]) -> None:
    texts = Counter(row["isi"] for row in responses)
    repeated = sum(count for count in texts.values() if count > 1)
    assert repeated < 0.1 * len(responses)
    assert max(texts.values()) <= 8


def test_each_case_has_answers_of_its_own() -> None:
    for part in ("first_answer", "last_answer"):
        answers = Counter(getattr(case, part) for case in read_cases() if getattr(case, part))
        assert len(answers) > 450
        assert max(answers.values()) <= 3


def test_bodies_run_from_a_line_to_several_paragraphs(complaints: list[Row]) -> None:
    words = sorted(len(row["isi"].split()) for row in complaints)
    assert words[0] <= 6
    assert words[-1] >= 150
    assert sum(count <= 12 for count in words) >= 25
    assert sum(row["isi"].count("\n\n") >= 2 for row in complaints) >= 15


def test_numbers_follow_receipt_within_each_year(complaints: list[Row]) -> None:
    assert [row["nomor"] for row in complaints] == sorted(row["nomor"] for row in complaints)
    assert all(row["nomor"][4:8] == row["tanggal_masuk"][:4] for row in complaints)
    days = [date.fromisoformat(row["tanggal_masuk"]) for row in complaints]
    assert days == sorted(days)
    assert days[0] >= FIRST_DAY
    assert days[-1] <= LAST_DAY


def test_there_is_more_each_year_after_the_first(complaints: list[Row]) -> None:
    years = Counter(row["tanggal_masuk"][:4] for row in complaints if not row["pertemuan"])
    counts = [years[str(year)] for year in range(2021, 2027)]
    assert counts == sorted(counts)


def test_endings_have_realistic_shares(complaints: list[Row]) -> None:
    counts = Counter(STATUSES[row["status"]].group for row in complaints)
    shares = {group: count / len(complaints) for group, count in counts.items()}
    assert 0.12 <= shares["ditutup_otomatis"] <= 0.16
    assert 0.15 <= shares["terbuka"] <= 0.30
    assert 0.05 <= shares["tidak_dilanjutkan"] <= 0.12
    assert all(bool(row["alasan"]) == (row["status"] == "diarsipkan") for row in complaints)


def test_agencies_are_large_and_small(complaints: list[Row]) -> None:
    sizes = Counter(row["opd"] for row in complaints).values()
    assert sum(size >= 30 for size in sizes) >= 7
    assert sum(size < 10 for size in sizes) >= 6


def test_roads_are_slow_and_papers_fast(complaints: list[Row]) -> None:
    waits = defaultdict(list)
    for row in complaints:
        if row["status"] == "selesai":
            wait = date.fromisoformat(row["tanggal_selesai"]) - date.fromisoformat(row["tanggal_masuk"])
            waits[row["opd"]].append(wait.days)
    middle = {code: sorted(days)[len(days) // 2] for code, days in waits.items()}
    assert middle["dukcapil"] < 10
    assert middle["dpupr"] > 4 * middle["dukcapil"]


def test_no_step_precedes_receipt_or_passes_the_last_day(complaints: list[Row], responses: list[Row]) -> None:
    received = {row["nomor"]: row["tanggal_masuk"] for row in complaints}
    assert all(received[row["nomor"]] <= row["tanggal"] <= LAST_DAY.isoformat() for row in responses)
    assert all(row["tanggal_masuk"] <= row["tanggal_selesai"] for row in complaints if row["tanggal_selesai"])


def test_complaints_have_up_to_four_responses(complaints: list[Row], responses: list[Row]) -> None:
    counts = Counter(row["nomor"] for row in responses)
    assert {counts[row["nomor"]] for row in complaints} == {0, 1, 2, 3, 4}


def test_meetings_were_attended(complaints: list[Row]) -> None:
    meetings = {row["kode"]: row for row in rows_of(DEFAULT_FOLDER / "pertemuan.csv")}
    raised = [row for row in complaints if row["pertemuan"]]
    assert {row["pertemuan"] for row in raised} == set(meetings)
    for row in raised:
        meeting = meetings[row["pertemuan"]]
        assert row["tanggal_masuk"] == meeting["tanggal"]
        assert row["kecamatan"] == meeting["kecamatan"]
        assert meeting["desa"] in ("", row["desa"])


def test_two_programmes_were_done_in_time_two_later_and_one_is_under_way() -> None:
    day_100 = "2021-06-05"
    rows = rows_of(DEFAULT_FOLDER / "program.csv")
    reached = dict.fromkeys((row["nama"] for row in rows), "")
    for row in rows:
        if float(row["capaian"]) >= float(row["target"]) and not reached[row["nama"]]:
            reached[row["nama"]] = row["tanggal"]
    days = list(reached.values())
    assert len(days) == 5
    assert sum(bool(day) and day <= day_100 for day in days) == 2
    assert sum(day > day_100 for day in days) == 2
    assert days.count("") == 1


SHEET = (DEFAULT_FOLDER / "keluhan.csv").read_text(encoding="utf-8")
ANSWERS = (DEFAULT_FOLDER / "tanggapan.csv").read_text(encoding="utf-8")
SHORT = "(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)"
MONTH = "(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (rf"(?m)^KLU-\d{{4}}-\d{{4}},\d{{1,2}} {MONTH} 20\d\d,", SHEET),
        (r"(?m)^KLU-\d{4}-\d{4},\d\d/\d\d/20\d\d,", SHEET),
        (r"(?m)^KLU-\d{4}-\d{4},\d{1,2}-\d{1,2}-\d\d,", SHEET),
        (r"(?m)^KLU-\d{4}-\d{4},20\d\d-\d\d-\d\d \d\d:\d\d,", SHEET),
        (rf"(?m)^KLU-\d{{4}}-\d{{4}},\"?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d{{1,2}} {SHORT} 20", SHEET),
        (r"(?m)^KLU-\d{4}-\d{4},4[4-6]\d{3},", SHEET),
        (r",SELESAI ,", SHEET),
        (r",sdh selesai,", SHEET),
        (r",Done,", SHEET),
        (r",Tegalmaja,", SHEET),
        (r",Samaguna,", SHEET),
        (r",Dinas Perhubunan,", SHEET),
        (r",Genggelank,", SHEET),
        (r",PDAM,", SHEET),
        (r"(?m)^,{15}$", SHEET),
        (r"(?m)^,{4}$", ANSWERS),
        (r"(?m)(?<!\A)^nomor,tanggal_masuk,", SHEET),
        (r"(?m)^KLU-2024-9999,", ANSWERS),
        (rf",{FUTURE_DAY},", SHEET),
        (r",terbatas,", SHEET),
        (r"<br>", SHEET),
        (r"&amp;", SHEET),
        ("\u00a0", SHEET),
        (r'(?m)^"?Catatan: ', SHEET),
        (r"@example\.com", SHEET),
        (r"\b5208\d{2}99\d{8}\b", SHEET),
        (r"\bDR 0\d{3} [QXZ]{2}\b", SHEET),
        (r"kosong delapan empat satu", SHEET),
        (r"Sdr\. \w+ \w+, di nomor", ANSWERS),
    ],
)
def test_dirt_that_the_readme_lists_is_there(pattern: str, text: str) -> None:
    assert re.search(pattern, text)


def test_one_number_is_copied_and_one_is_contested() -> None:
    by_number = defaultdict(list)
    for row in rows_of(DEFAULT_FOLDER / "keluhan.csv"):
        if re.fullmatch(r"KLU-\d{4}-\d{4}", row["nomor"]):
            by_number[row["nomor"]].append(row)
    twice = [rows for rows in by_number.values() if len(rows) == 2]
    assert sorted(one == other for one, other in twice) == [False, True]


@pytest.mark.parametrize("text", [SHEET, ANSWERS], ids=["keluhan", "tanggapan"])
def test_phone_numbers_belong_to_nobody(text: str) -> None:
    mobile = re.findall(r"(?<!\d)(?:\+?62 ?|0)(8\d\d)[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)", text)
    assert len(mobile) > 2
    assert set(mobile) <= {"840", "841", "843", "846", "861", "872"}
