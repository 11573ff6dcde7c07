"""Dates that no word for birth announces. `#` stands for what was taken out before, braces for the dates that are found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from memarak.privacy.personal_dates import documented_dates, ordinal_dates, personal_dates
from memarak.privacy.reading import FILLER, Reading

IN_BRACES = re.compile(r"\{([^}]*)\}")
FAR = 200


@pytest.mark.parametrize(
    "written",
    [
        *("anak saya ({12/08/2025})", "warga (12/08/2025)", "warga ({12/08/1980})", "jalan (12/08/1980)", "jalan ({12/08/1980}) p"),
        *("warga, senin (12/08/1980)", "anak (dua juni)", "# ({12/08/2020})", "jalan (12/08/2020) anak", "warga, {12/08/1980}"),
        *("pasien, {2 juli 1958}, x", "ali - anak - {5/5/2016}", "ali - anak - 5/5/16", "jalan (12/08/1980) (12/08/1980), x"),
        *(f"x anak{'.' * 40}({{12/08/2025}})", f"x anak{'.' * 41}(12/08/2025)"),
    ],
)
def test_a_date_is_a_persons_whom_the_words_before_or_the_sex_behind_tell(written: str) -> None:
    _check(written)


@pytest.mark.parametrize(
    "written",
    [
        *("ponakan cahaya {19 juli 2012} nisn", "ponakan cahaya {19 juli 2012} #", "ponakan cahaya 19 juli 2012 desa"),
        *(
            "jalan 5 juli 2012 nik",
            "anak ali {5 juli 2012} nik",
            "anak juli 2012 nik dan ani {5 juli 2012} nik",
            "nik anak 5 juli 2012",
        ),
        "5 desa, anak ali {5 juli 2012} umur",
    ],
)
def test_a_date_before_a_number_is_a_persons(written: str) -> None:
    _check(written)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "# {12/08/1980}",
            "# l {12/08/1980}",
            "# 12/08/2026",
            "#: {12/08/1980} x 12/08/1981",
            "x 12/08/1980",
            "bayi #: {12/08/2018})",
        ),
        *("bayi #: 12/08/2018 x", "jalan #: 12/08/2018)", "bayi #: 12/08/2024)", "vaksin bayi #: 12/08/2018)", "bayi #: 6 juni)"),
        *("bayi #: {6 juni 2018})", "bayi #: {06.06.20o8})", "jalan #: 12/08/2018) bayi", f"x bayi{'.' * 40}#: {{12/08/2018}})"),
        f"x bayi{'.' * 41}#: 12/08/2018)",
    ],
)
def test_a_date_behind_what_was_taken_out_is_of_long_ago_or_a_small_childs(written: str) -> None:
    _check(written)


@pytest.mark.parametrize(
    "written",
    [
        *("kia\n# = {06.06.2022}\n# = {07.06.2022}", "kia\n# = 06.06.2022", "jalan\n# = 06.06.2022\n# = 07.06.2022"),
        *("kia # = 06.06.2022 # = 07.06.2022", "kia # = 06.06.2022 (a) # = 07.06.2022 (b)"),
        *("kia\n# = {06.06.2022} (a) # = {07.06.2022} (b)", "kia\n# = {06.06.2024}\n# = {07.06.2022}"),
        *("posyandu\n# = 06.06.2024\n# = {07.06.2022}", "# = 06.06.2022\n# = 07.06.2022\nkia"),
        *(
            "kia imunisasi\n# = 06.06.2022\n# = 07.06.2022",
            "kia\n# = 6 juni\n# = {6 juni 2022}",
            "kia\n# = {06.06.20o2}\n# = {6.6.2022}",
        ),
        *(f"kia\n{'.' * 236}# = {{06.06.2022}}\n# = 07.06.2022", f"kia\n{'.' * 237}# = 06.06.2022\n# = 07.06.2022"),
    ],
)
def test_dates_of_children_each_on_its_line_are_found(written: str) -> None:
    _check(written)


@pytest.mark.parametrize(
    "written",
    [
        *("#|x|{12/08/1980}|y", "x|{12/08/1980}|#", "x|12/08/2020|#", "x|12/08/1980|y", "x|{12/08/2020}|p|#", "x|12/08/2020|p|y"),
        *("p\t{12/08/2020}\t#", "x\tlaki-laki \t {12/08/2020}\t#", "xp|12/08/2020|#", "#|x|{12/08/1980}|y\nz"),
        *(
            "a\n#|x|{12/08/1980}|y\nz\n",
            "x|#\n1|12/08/1980|z",
            "x|12/08/1980|z\n#|y",
            "a\n#|b\nc|12/08/1980|d",
            "c|12/08/1980|d\n#|e\nf",
        ),
        *(
            "\n#|x|{12/08/1980}|y",
            "b|12/08/2020|c|#\nd|{12/08/1980}|#",
            "x|{12/08/1980}|y#\n",
            f"x#{'.' * (FAR - 1)}|{{12/08/1980}}|y",
        ),
        *(f"x#{'.' * FAR}|12/08/1980|y", f"x|{{12/08/1980}}|{'.' * (FAR - 2)}#y", f"x|12/08/1980|{'.' * (FAR - 1)}#y"),
    ],
)
def test_a_cell_of_a_row_from_which_something_was_taken_is_of_long_ago_or_beside_the_sex(written: str) -> None:
    _check(written)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "hamil anak kedua, yg pertama {14-2-22}",
            "hamil, pertama {14-2-22}",
            "tahap pertama 14-2-22",
            "vaksin anak pertama 14-2-22",
        ),
        *("sulung {14-2-22}", "anak ke 2 {14-2-22}", "hamil, pertama 14-2-24, kedua {14-2-22}"),
        *("hamil, pertama 6 juni, kedua {6 juni 2022}", "bungsu {06.06.20o2}", "pertama 14-2-22 hamil"),
        *(
            f"x hamil{'.' * 38} pertama {{14-2-22}}",
            f"x hamil{'.' * 39} pertama 14-2-22",
            "jalan pertama 14-2-22, bungsu {14-2-22}",
        ),
    ],
)
def test_a_date_behind_which_child_is_meant_is_found(written: str) -> None:
    _check(written, ordinal_dates)


@pytest.mark.parametrize(
    "written",
    [
        *("di ijazah {5-5-1985} di akta {6-5-1985}", "di ijazah 5-5-1985 di akta 5-5-1985", "di akta 5-5-1985 di akta 6-5-1985"),
        *("di akta 5-5-1985", "di akta {5-5-1985} harusnya {6-5-1985}", "harusnya 6-5-1985 di akta 5-5-1985"),
        *("umur kurang 4 hari: {5 juli 2019}", "usia kurang 4 hari: {5 juli 2019}", "umur saya 58, tepatnya {1 april 1967}"),
        *("umur saya 58, tepatnya 1 april 2020", "aged 58 ({1-4-1967})"),
        "usia saya 8, tepatnya 1 april 2020, usia saya 58, tepatnya {1 april 1967}",
    ],
)
def test_dates_of_papers_that_differ_and_of_an_age_are_found(written: str) -> None:
    _check(written, documented_dates)


def _check(written: str, find: Callable[[str], Iterable[tuple[int, int]]] | None = None) -> None:
    text = re.sub("[{}]", "", written).replace("#", FILLER)
    found = find(text) if find else personal_dates(Reading(text))
    assert sorted({text[start:end] for start, end in found}) == sorted(set(IN_BRACES.findall(written)))
