from __future__ import annotations

import re

import pytest

from memarak.privacy.reading import Reading

IN_BRACES = re.compile(r"\{([^}]*)\}")


@pytest.mark.parametrize(
    "written",
    [
        *(
            "{o877 1234567}",
            "{lo877 1234567}",
            "ooooo{877123456}",
            "x {oooo877123456}",
            "bo{877123456}",
            "{o8771} lima",
            "{l2345678}",
        ),
        *("ab {l2345678}", "ab {ol12345678}", "ab ooooo{12345678}", "{2357o}", "{oo7l} x {12345}", "ao9 x 2012 {3925}"),
        *("25 jt, {0879}/o", "94, {47665},o", "{0 192}, {l50889o}", "{o1234} x o", "{0192}, {l50889o}", "ao{323o}-o x {12345}"),
        "12 x {12345}",
    ],
)
def test_letters_that_look_like_digits_belong_to_a_number_but_no_word_does(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{2012 8512 0001}", "{2012 8512 0001 23}", "{2012 8512 0001 2345}", "{2012 8512 0001 2 3} 4", "2012 {8512 0001 23456}"),
        *("2012 {0812 3456 78}", "2012 {6281 2345 67}", "{2012 8512 0812 34}", "2020 2021 2022 2023", "{2020 2021 2022 2023 2024}"),
        *(
            "{2023-2020o}",
            "2012 {2805}",
            "{2020-8} x",
            "2012",
            "{2012 8512 0001 2345} x",
            "{76 2021} x",
            "2020 2021 2022 2023 {12345}",
        ),
        *("{6281164598457}.2012 x", "x 2012-", "1990 {81234567}"),
    ],
)
def test_a_number_may_begin_like_a_year(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{1234 5678 9012 3456}", "{12 34 56 78 90 12 34 56}", "{1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6} 7", "{123456 1234567890}"),
        *("{12345 12345678901}", "{1234567890 123456}", "{642105 0812345678}", "12.500 {1234567890123456}"),
        *("12/05/2024 {123456} {1234567890}", "{1234567890123456}-{1234}", "{1234}-{1234567890123456}", "{74288037 081211}"),
        *("{12.500 02836899576}", "{628525511822} 1990", "{058078546205} {254987897605}", "{4995 081244649587}"),
        *("{0123 4567 8901 2345 6789}", "{1234 5678 9012 3456 7890}", "{0812891747} {08128917471} {12-05-2024 91691986}"),
        *("{0812345678} {123 123}", "{0469474101 6462 12} {5001}", "{1   ----   oo   ----   3456789012345}"),
    ],
)
def test_sixteen_digits_are_one_number(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{0812 3456 7890} {0812 3456 7891}", "{081234567890} {081234567891}", "{08123456789} {08123456780}", "{642105 08123}"),
        *("{64210512 08123}", "{642105123} {08123}", "{642105123} {62812}", "12 {0812345678}", "{6421} {0812345678}"),
        *("{64210} {0812345678}", "{6421}-{0812345678}", "{64210}-{0812345678}", "{0812345678 12}", "{0812345678} 123"),
        *("{0812345678} {1234}", "{0812345678-1234}", "{0812345678-12345}", "{62812345678-1234}", "{12345678901} {1234}"),
        *("{1234567890} 123", "{1234567890}-{12345678901234}", "{123456789-123456789-123456}", "{123456789-123456789}-{1234567}"),
        *("2024 {081234567890}", "{199001012015011001}-{4092}", "{19900101 201501 1 001} jt", "{12 345 678 9 012 345}-935 x"),
        *(
            "{627444/509153} {66780}",
            "070-{62813812345}-{48034}",
            "{6421-8686186515}",
            "{64210}-{8686186515}",
            "{010536010}-{00748090}",
        ),
        *("{12.3.4.5.6.7.8.9.1.2.3}", "{6285991518388} {2023 8981 1575}", "{283788139} {725941900971 1387} {6214} x"),
    ],
)
def test_numbers_side_by_side_are_told_apart(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("12.500 {08123456789}", "12.500 {123456789}", "{123456} 12/05/2024", "{123456} 12.30", "{123456-12/05/2024}"),
        *("{08123456789} 12 hari", "{0812345678} 9 hari", "{0812345678} 12 hari", "{0812345678} 25 jt", "{0812345678} 250 rb"),
        *("{0812345678} {2500} rb", "{081234567 250} rb", "12/05/2024 1.234.567 hari", "{91 5032} 25 jt", "{6285991518388} 250 rb"),
        *("{632247 2020 20242676} 250 rb", "{0812891747} {08128917471} 12-05-2024 {62691986}"),
        *("{0812891747} {08128917471} 12-05-2024 {08691986}", "{081234567890} 12-05-2024-13-05-2024", "{0812345678} 25jt"),
        "{08128917471} 12-05-2024 {62691986}",
    ],
)
def test_dates_amounts_and_what_is_counted_are_left_out(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "ab1 {52081234}",
            "ab1: {52081234}",
            "ab1 : {52081234}",
            "ab1:{52081234}",
            "ab1={52081234}",
            "ab1 = {52081234}",
            "b1 {52081234}",
        ),
        *("x b{1 52081234}", "{1 52081234}", "ab{12 52081234}", "ab{1 520}", "ab1 {5208}", "x {oo1 52081234}", "xo1 {52081234}"),
        *("ab{1-52081234}", "abc1 {52081234}", "1ab1 {52081234}", ".a{1 52081234}"),
    ],
)
def test_a_digit_that_ends_a_word_is_no_part_of_the_number_behind(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    ("written", "digits", "sizes"),
    [("x 4261", "4261", (4,)), ("x o352585", "0352585", (7,)), ("2357l", "23571", (5,)), ("2020-8 x", "20208", (4, 1))],
)
def test_a_number_tells_its_digits_and_its_groups(written: str, digits: str, sizes: tuple[int, ...]) -> None:
    (run,) = Reading(written).runs
    assert (run.digits, run.sizes, written[run.start : run.end]) == (digits, sizes, run.raw)


@pytest.mark.parametrize(
    ("before", "window"),
    [
        *(("x ", "x "), ("a hotel " + "y" * 53 + " ", " " + "y" * 53 + " "), ("hotel " + "y" * 54 + " ", " " + "y" * 54 + " ")),
        *(("hotel " + "y" * 55 + " ", "y" * 55 + " "), ("k" * 70, "k" * 56)),
    ],
)
def test_the_words_before_a_number_are_whole(before: str, window: str) -> None:
    (run,) = Reading(before + "4261").runs
    assert run.before == window


@pytest.mark.parametrize(("after", "window"), [("", ""), ("/", "/"), ("/" + "y" * 35 + "z", "/" + "y" * 35)])
def test_some_words_behind_a_number_are_kept(after: str, window: str) -> None:
    (run,) = Reading("4261" + after).runs
    assert run.after == window


def _found(written: str) -> list[str]:
    return [run.raw for run in Reading(re.sub("[{}]", "", written)).runs]
