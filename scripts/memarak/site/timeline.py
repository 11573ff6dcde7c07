"""A complaint's way, from its record and responses: events in order, each against its deadline."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from memarak.rows import Complaint, Response
from memarak.site import words
from memarak.site.corpus import Corpus
from memarak.site.language import kept, say
from memarak.site.models.complaint import Event
from memarak.site.statuses import WORDS
from memarak.site.verdict import after_receipt
from memarak.vocabulary import IN_HAND, OPEN, RESOLVED, STATUSES


def timeline(corpus: Corpus, row: Complaint, responses: Sequence[Response]) -> tuple[Event, ...]:
    """Receipt, responses, closing; for an open complaint also its deadlines, in order of date."""
    maker = _Maker(corpus, row)
    events = [maker.receipt()]
    answer = _first_answer(row, responses)
    closing = _closing_response(row, responses)
    if row.tanggal_tanggapan_pertama and answer is None:
        events.append(maker.answer(Response(row.nomor, row.tanggal_tanggapan_pertama, row.opd, "", "")))
    for response in responses:
        if response is closing:
            events.append(maker.closing(response.isi, response.tanggal))
        elif response is answer:
            events.append(maker.answer(response))
        else:
            events.append(maker.news(response))
    if row.kelompok != OPEN and row.tanggal_selesai and closing is None:
        events.append(maker.closing("", row.tanggal_selesai))
    if row.kelompok != OPEN:
        return tuple(sorted(events, key=attrgetter("date")))
    events.extend(maker.deadlines())
    events.sort(key=attrgetter("date", "is_pending"))
    return _last_ones_pending(events)


def _first_answer(row: Complaint, responses: Sequence[Response]) -> Response | None:
    same_day = [r for r in responses if r.tanggal == row.tanggal_tanggapan_pertama]
    said = [r for r in same_day if WORDS[r.status or IN_HAND].answered]
    return next(iter(said or same_day), None)


def _closing_response(row: Complaint, responses: Sequence[Response]) -> Response | None:
    if row.kelompok == OPEN:
        return None
    set_it = [r for r in responses if r.status == row.status]
    if row.tanggal_selesai:
        set_it = [r for r in set_it if r.tanggal == row.tanggal_selesai]
    return set_it[-1] if set_it else None


def _last_ones_pending(events: list[Event]) -> tuple[Event, ...]:
    """Only deadlines after everything that happened lie ahead; an earlier one is drawn as passed."""
    last = max((i for i, event in enumerate(events) if not event.is_pending), default=0)
    return tuple(event._replace(is_pending=False) if i < last and event.is_pending else event for i, event in enumerate(events))


@kept(1024)
def _came_in(channel: str) -> str:
    if channel.casefold().startswith("datang"):
        return say("Masuk dengan {saluran}", saluran=words.mid_sentence(channel))
    return say("Masuk lewat {saluran}", saluran=channel) if channel else say("Masuk")


@kept(4096)
def _heading(sentence: str, agency: str) -> str:
    """`sentence` of `WORDS` about `agency`; the same few hundred times over."""
    return say(sentence, agency=agency)


@kept(4096)
def _late_by(days: int) -> str:
    return say("{lama} lewat tenggat", lama=words.working_days(days)) if days > 0 else say("lewat tenggat")


@kept(1024)
def _in_time(limit: int) -> tuple[str, bool, str]:
    return say("tepat waktu"), False, say("tenggat\u00a0{n}", n=limit)


class _Maker:
    """Makes the events of one complaint."""

    def __init__(self, corpus: Corpus, row: Complaint) -> None:
        self.corpus = corpus
        self.row = row

    def receipt(self) -> Event:
        row = self.row
        meeting = self.corpus.meetings.get(row.pertemuan)
        if meeting is not None:
            name = meeting.nama or say("pertemuan warga")
            heading = say("Disampaikan pada {pertemuan}", pertemuan=name)
        else:
            heading = _came_in(row.kanal)
        return Event("diterima", heading, row.tanggal_masuk, "", "", False, "", (), False)

    def answer(self, response: Response) -> Event:
        late = response.tanggal > self.row.tenggat_tanggapan
        status = response.status if response.status and WORDS[response.status].answered else IN_HAND
        heading = _heading(WORDS[status].answered, self.agency(response))
        return self.event(status, heading, response, self.timing(self.row.tenggat_tanggapan, response.tanggal, late))

    def closing(self, said: str, date: str) -> Event:
        row = self.row
        timing = ("", False, "")
        if row.kelompok == RESOLVED:
            timing = self.timing(row.tenggat_penyelesaian, date, date > row.tenggat_penyelesaian)
        return self.event(row.status, say(STATUSES[row.status].label), Response(row.nomor, date, row.opd, row.status, said), timing)

    def news(self, response: Response) -> Event:
        status = response.status or IN_HAND
        return self.event(status, _heading(WORDS[status].news, self.agency(response)), response, ("", False, ""))

    def deadlines(self) -> list[Event]:
        row = self.row
        found = []
        if not row.tanggal_tanggapan_pertama:
            found.append((say("Tenggat tanggapan"), row.tenggat_tanggapan))
        found.append((say("Tenggat selesai"), row.tenggat_penyelesaian))
        return [Event("tenggat", name, date, self.after(date), "", False, "", (), True) for name, date in found]

    def event(self, icon: str, heading: str, response: Response, timing: tuple[str, bool, str]) -> Event:
        received, date = self.row.tanggal_masuk, response.tanggal
        day = words.ordinal_working_day(self.corpus.working_days.between(received, date), is_same_day=received == date)
        said = (response.isi,) if response.isi else ()
        return Event(icon, heading, response.tanggal, day, *timing, said, False)

    def timing(self, deadline: str, date: str, late: bool) -> tuple[str, bool, str]:
        if not late:
            limit = self.corpus.working_days.between(self.row.tanggal_masuk, deadline)
            return _in_time(limit)
        over = self.corpus.working_days.between(deadline, date)
        return _late_by(over), True, ""

    def after(self, date: str) -> str:
        return after_receipt(self.corpus.working_days.between(self.row.tanggal_masuk, date))

    def agency(self, response: Response) -> str:
        return self.corpus.agency_name(response.opd or self.row.opd) or say("petugas")
