"""Puts cases, places, stories and answers together into the clean tables, before any dirt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from make_sample.material import Case, Habits, Village, read_cases, read_habits, read_table, read_toml, read_villages
from make_sample.places import Atlas
from make_sample.responses import Desk
from make_sample.timeline import Story, receipt_day, tell
from make_sample.wording import Voice, fill, slots
from memarak.vocabulary import TABS

SEED = "memarak-contoh"
COMPLAINT_COLUMNS = list(TABS["keluhan"])
RESPONSE_COLUMNS = list(TABS["tanggapan"])
_MERGED_AGENCY_DAY = date(2022, 1, 1)
_TOO_SHORT = 60
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A complaint that has its place and time, waiting for its number."""

    case: Case
    village: Village
    received: date
    meeting: str


def stream(*key: str) -> Random:
    """The random stream of one thing, independent of all others."""
    return Random("/".join((SEED, *key)))  # noqa: S311 - invented data, not a secret


def draft_all() -> list[Draft]:
    """Every case with a village and a day, in order of receipt."""
    atlas = Atlas(read_villages())
    villages = {v.name: v for v in read_villages()}
    meetings = {row["kode"]: row for row in read_table("pertemuan.csv")}
    drafts = []
    for case in read_cases():
        rng = stream(case.key, "tempat")
        meeting = meetings.get(case.meeting)
        if meeting:
            held = date.fromisoformat(meeting["tanggal"])
            if meeting["desa"]:
                village = villages[meeting["desa"]]
            else:
                near = [v for v in villages.values() if v.district == meeting["kecamatan"]]
                village = rng.choice(near)
            drafts.append(Draft(case, village, held, case.meeting))
        else:
            village = atlas.choose(case, rng)
            drafts.append(Draft(case, village, receipt_day(case, rng), ""))
    drafts = [replace(d, case=_agency_of_the_day(d.case, d.received)) for d in drafts]
    return sorted(drafts, key=lambda d: (d.received, d.case.key))


def _agency_of_the_day(case: Case, received: date) -> Case:
    if case.agency == "dlh" and received < _MERGED_AGENCY_DAY:
        return replace(case, agency="dlhpkp")
    if case.agency == "dlhpkp" and received >= _MERGED_AGENCY_DAY:
        return replace(case, agency="dpupr")
    return case


def _successor(case: Case, day: date) -> str:
    """Who answers on `day`: what the merged agency had begun was taken over by the two that followed it."""
    if case.agency != "dlhpkp" or day < _MERGED_AGENCY_DAY:
        return case.agency
    return "dlh" if case.category.startswith("Sampah") else "dpupr"


def build() -> tuple[list[Row], list[Row]]:
    """The clean `keluhan` and `tanggapan`, in order of receipt."""
    habits, style = read_habits(), read_toml("gaya.toml")
    desk, voice = Desk(read_toml("tanggapan.toml")), Voice(style)
    complaints: list[Row] = []
    responses: list[Row] = []
    counts: dict[int, int] = {}
    for draft in draft_all():
        year = draft.received.year
        counts[year] = counts.get(year, 0) + 1
        number = f"KLU-{year}-{counts[year]:04d}"
        custom: Habits = habits.get(draft.case.agency, habits["lain"])
        if draft.meeting:
            custom = replace(custom, ask_share=0.0)
        story = tell(draft.case, draft.received, custom, stream(draft.case.key, "cerita"))
        values = slots(draft.village, draft.received, stream(draft.case.key, "isi"))
        body = voice.body_of(draft.case, values, stream(draft.case.key, "suara"))
        complaints.append(_complaint(draft, number, story, values, body, style["alasan"]))
        values |= {"alasan": complaints[-1]["alasan"], "judul": complaints[-1]["judul"]}
        rng = stream(draft.case.key, "tanggapan")
        for step in story.steps:
            text = desk.write(draft.case, step, story, custom.style, values, rng)
            agency = "diskominfo" if step.kind == "terus" else _successor(draft.case, step.day)
            responses.append({"nomor": number, "tanggal": step.day.isoformat(), "opd": agency, "status": step.status, "isi": text})
    return complaints, sorted(responses, key=lambda row: row["tanggal"])


def _complaint(draft: Draft, number: str, story: Story, values: dict[str, str], body: str, reasons: dict[str, list[str]]) -> Row:
    case, rng = draft.case, stream(draft.case.key, "baris")
    reason = ""
    if story.status == "diarsipkan":
        incomplete = story.steps[-1].kind == "tak_lengkap"
        general = reasons["terlalu_singkat"] if len(body) < _TOO_SHORT else reasons["umum"]
        fitting = case.archive_reasons if rng.random() < 0.75 else ()
        reason = rng.choice(reasons["tak_lengkap"] if incomplete else fitting or general)
    return {
        "nomor": number,
        "tanggal_masuk": draft.received.isoformat(),
        "jenis": case.kind,
        "klasifikasi": case.service_class if rng.random() < 0.9 or case.kind != "keluhan" else "",
        "kategori": case.category,
        "judul": fill(case.title, values),
        "isi": body,
        "kanal": _channel(draft, rng),
        "opd": case.agency,
        "kecamatan": draft.village.district,
        "desa": draft.village.name if rng.random() < 0.96 or draft.meeting else "",
        "status": story.status,
        "tanggal_selesai": story.closed.isoformat() if story.closed else "",
        "kerahasiaan": _visibility(case, rng),
        "alasan": reason,
        "pertemuan": draft.meeting,
    }


def _visibility(case: Case, rng: Random) -> str:
    for word in ("rahasia", "anonim"):
        if word in case.flags:
            return word
    draw = rng.random()
    return "rahasia" if draw < 0.022 and not case.meeting else "anonim" if draw < 0.11 else "publik"


def _channel(draft: Draft, rng: Random) -> str:
    if draft.meeting:
        return {"sj": "Safari Jumat", "vd": "Pertemuan video"}.get(draft.meeting[:2], "Pertemuan desa")
    if "surat" in draft.case.flags:
        return "Surat"
    late = draft.received.year >= 2023
    channels = {
        "WhatsApp": 46 if late else 34,
        "Formulir web": 18 if late else 8,
        "Datang langsung": 14,
        "SP4N-LAPOR!": 12,
        "Facebook": 6 if late else 14,
        "Telepon": 6,
    }
    return rng.choices(list(channels), list(channels.values()))[0]
