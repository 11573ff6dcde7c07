"""Whatever stands in the cells: no exception but a `PortalError`, and every row in exactly one place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memarak.errors import PortalError
from memarak.intake import read_records
from memarak.intake.dates import EARLIEST, LATEST, DateReader
from memarak.intake.texts import clean_line, clean_text
from memarak.settings import SourcePolicy
from memarak.tables import RawTable, RawTables, SourceColumn
from memarak.vocabulary import CLASSES, KINDS, STATUSES, TABS, VISIBILITIES

AS_OF = date(2026, 11, 24)
WORDS = ["", "A-1", "A-2", "a-1", "2026-03-08", "8 Maret 2026", "31/02/2026", "44263", "selesai", "Proses", "publik", "rahasia"]
WORDS += ["Gondang", "Kec. Gangga", "Tanjung", "dishub", "Dinas PU", "nomor", "<br>", "&#0;", "\u202e", "=A1()", "-", "\ud800"]
CELLS = st.sampled_from(WORDS) | st.text(st.characters(), max_size=12)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)


@st.composite
def tables(draw: Callable[..., Any], name: str) -> RawTable:
    """A tab of any size with any of its columns, each filled by one or two source columns, in any order."""
    fields = [*TABS[name], *(("tanggapan.tanggal", "tanggapan.isi") if name == "keluhan" else ())]
    chosen = draw(st.lists(st.sampled_from(fields), unique=True, max_size=len(fields)))
    if name == "keluhan":
        chosen = list(dict.fromkeys([*chosen, "nomor", "tanggal_masuk", "opd", "status", "kerahasiaan"]))
    letters = [chr(65 + index) for index in range(len(chosen) + 1)]
    rows = draw(st.lists(st.lists(CELLS, min_size=len(letters), max_size=len(letters)), max_size=9))
    frame = pd.DataFrame(rows, columns=letters, dtype=object)
    frame.index = pd.RangeIndex(3, len(rows) + 3)
    columns = {c: (SourceColumn(letter, c),) for c, letter in zip(chosen, letters, strict=False)}
    if chosen and draw(st.booleans()):
        columns[chosen[0]] = (*columns[chosen[0]], SourceColumn(letters[-1], chosen[0]))
    return RawTable(name, frame, columns)


@st.composite
def sources(draw: Callable[..., Any]) -> RawTables:
    """A source with `keluhan` and any of the other tabs."""
    others = draw(st.lists(st.sampled_from([name for name in TABS if name != "keluhan"]), unique=True))
    return RawTables("berkas", {name: draw(tables(name)) for name in ("keluhan", *others)})


def check_records(clean: Any) -> None:
    frame = clean.keluhan
    assert clean.read == int((frame["salinan"] + 1).sum()) + clean.held_back
    assert frame["nomor"].is_unique
    assert frame["tanggal_masuk"].notna().all()
    assert (frame["tanggal_masuk"] <= pd.Timestamp(AS_OF)).all()
    assert not (frame["tanggal_selesai"] < frame["tanggal_masuk"]).any()
    for column, codes in (("status", STATUSES), ("jenis", KINDS), ("klasifikasi", {*CLASSES, ""}), ("kerahasiaan", VISIBILITIES)):
        assert set(frame[column]) <= set(codes)
    assert set(frame["opd"]) <= {*clean.opd["kode"], ""}
    assert set(clean.tanggapan["nomor"]) <= set(frame["nomor"])
    for table in (frame, clean.tanggapan, clean.pertemuan, clean.program, clean.penarikan):
        texts = table.select_dtypes(object)
        assert all(isinstance(value, str) and value.encode() is not None for value in texts.to_numpy().ravel())
    for problem in clean.problems:
        assert problem.found
        assert problem.mend
        assert problem.place


@QUIET
@given(raw=sources())
def test_any_table_is_taken_in_or_refused(intake: Any, raw: RawTables) -> None:
    try:
        clean = read_records(raw, intake.settings, AS_OF)
    except PortalError:
        return
    check_records(clean)


@QUIET
@given(raw=sources())
def test_any_table_with_its_own_agencies_and_places(intake: Any, raw: RawTables) -> None:
    own = intake.with_settings(source=SourcePolicy(agencies_from_data=True, places_from_data=True), month_first=True)
    try:
        clean = read_records(raw, own.settings, AS_OF)
    except PortalError:
        return
    check_records(clean)
    assert {tuple(p) for p in clean.keluhan[["kecamatan", "desa"]].to_numpy()} <= {
        ("", ""),
        *((d, "") for d in clean.wilayah["kecamatan"]),
        *(tuple(p) for p in clean.wilayah[["kecamatan", "desa"]].to_numpy()),
    }


@QUIET
@given(text=st.text(max_size=60) | st.from_regex(r"[0-9a-z ,./:'-]{0,25}", fullmatch=True), month_first=st.booleans())
def test_any_text_is_a_plausible_day_or_a_reason(text: str, month_first: bool, intake: Any) -> None:
    from zoneinfo import ZoneInfo

    day = DateReader(month_first, ZoneInfo(intake.settings.site.time_zone)).read(text)
    assert day if isinstance(day, str) else EARLIEST <= day <= LATEST


@QUIET
@given(text=st.text(st.characters(), max_size=40) | st.lists(st.sampled_from(WORDS), max_size=5).map("".join))
@pytest.mark.parametrize("clean", [clean_text, clean_line])
def test_cleaning_twice_is_cleaning_once(clean: Callable[[str], tuple[str, int]], text: str) -> None:
    once, _ = clean(text)
    assert once == once.strip()
    assert once.encode("utf-8").decode("utf-8") == once
    if "&" not in once and "<" not in once:
        assert clean(once) == (once, 0)
