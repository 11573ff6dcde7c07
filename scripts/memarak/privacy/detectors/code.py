"""Numbers with letters in them near their words: members, customers, students, engines, frames, cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "keanggotaan"


_CODE = re.compile(
    r"(?<![^\W_])(?:(?:no|nomor|nomer|nmr|id|kode)\.?[^\S\n]{0,2}(?:anggota|member(?:ship)?|(?:pe)?langganan|pelanggan"
    r"|peserta(?: ujian)?|mesin|rangka"
    r"|rekam medi[sk]|medrek|rm"
    r"|pendaftaran|registrasi|polis|kip|karpeg|kartu(?: [a-z]{2,12})?|sambungan|kta|seri)|nim|nisn?|npm|nrp|idpel"
    r"|meter(?:an)?(?: air| listrik| pln| pdam)? seri"
    r"|id pel|imei|serial number|kta"
    r"|karpeg|(?:pe)?langganan (?=(?:[a-z]{3,9} )?[a-z]{1,3}[-.]\d)"
    r"|(?:driver'?s?|driving) licen[cs]e|(?<=idp )no|kartu (?:anggota|member|pelajar|mahasiswa|pedagang|nelayan|tani)"
    r"|rangka(?= ?[:=]? ?[a-z]{2}\w{6}))"
    r"(?:nya|[^\S\n](?:saya|sy|kami|pdam|pln|air|ledeng|listrik|wifi|internet"
    r"|anak saya|anak|bpjs|koperasi|adalah|is|ujian|no|nomor)\b\.?){0,3}"
    r"[^\S\n]{0,2}[:=.#-]?[^\S\n]{0,2}"
    r"((?=[a-z./-]{0,8}\d)[a-z\d]{1,20}(?:[./-][a-z\d]{1,12}){0,5})(?![^\W_])"
)
TRIGGERS = frozenset(
    [
        "anggota",
        "member",
        "membership",
        "pelanggan",
        "langganan",
        "peserta",
        "nim",
        "nis",
        "nisn",
        "mesin",
        "rangka",
        "medis",
        "medik",
        "medrek",
        "kip",
        "karpeg",
        "licence",
        "idp",
        "license",
        "rm",
        "pendaftaran",
        "idpel",
        "pel",
        "registrasi",
        "imei",
        "serial",
        "npm",
        "nrp",
        "kta",
        "polis",
        "kartu",
        "sambungan",
        "seri",
        "meter",
        "meteran",
    ]
)
SIGNS = ()
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether a word that announces such a code stands in a text with digits."""
    return reading.has_digit and not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """The code alone; the word before it stays."""
    for match in _CODE.finditer(reading.lower):
        is_record = "medi" in match[0] or "medrek" in match[0] or "rm" in match[0]
        if sum(c.isdigit() for c in match[1]) >= 3 and (is_record or any(c.isalpha() for c in match[1])):
            yield Span(match.start(1), match.end(1), KIND)
