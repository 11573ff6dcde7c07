"""The number of a driving licence (SIM): twelve digits, fourteen on newer ones."""

from __future__ import annotations

from memarak.privacy.numbers import NumberRun

KIND = "sim"
CUE = (
    r"sim(?: (?:a|b1|b2|bii|bi|b|c1|c2|c|d)(?: umum)?)?|slm(?: [abcd])?|s\.i\.m\.?|surat i[zj]in mengemudi"
    r"|driv(?:er'?s?|ing) licen[cs]e"
    r"|licen[cs]e(?: number| no| nr)?|driving permit|rijbewijs|permis de conduire|f(?:ü|ue|u)hrerschein"
)


def claims(run: NumberRun, cued: bool) -> bool:
    """A number of at least eight digits announced as one."""
    return cued and 8 <= run.count <= 16
