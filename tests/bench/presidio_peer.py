"""Microsoft Presidio with pattern recognisers and no language model, on a file of texts, in an environment of its own:

    python -m venv .venv-presidio && .venv-presidio/bin/pip install presidio-analyzer

Prints the seconds of the processor that the analysis took, without start-up. Recognisers are those of our
structured kinds, each one
pattern (Presidio's own where it has one), with the words near it as context.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, EmailRecognizer, PhoneRecognizer

PATTERNS = {
    "NIK": (r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)", ["nik", "ktp", "kk"]),
    "NPWP": (r"\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}|(?<!\d)\d{15}(?!\d)", ["npwp"]),
    "BPJS": (r"(?<!\d)000\d(?:[ -]?\d){9}(?!\d)", ["bpjs", "kis"]),
    "SIM": (r"(?<!\d)\d{12,14}(?!\d)", ["sim"]),
    "PASSPORT": (r"\b[A-Z]{1,2}\d{6,7}\b", ["paspor", "passport"]),
    "PHONE_ID": (r"(?:\+?62|0)[ -]?8\d(?:[ .-]?\d){7,10}", ["hp", "wa", "telepon"]),
    "ACCOUNT": (r"(?<!\d)\d(?:[ -]?\d){9,14}(?!\d)", ["rekening", "bri", "bni", "bca"]),
    "CUSTOMER": (r"(?<!\d)\d{6,12}(?!\d)", ["pelanggan", "pln", "pdam", "meter"]),
    "STAFF": (r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)", ["nip", "nisn", "nuptk"]),
    "PLATE": (r"\b[A-Za-z]{1,2} ?\d{1,4} ?[A-Za-z]{1,3}\b", ["plat", "nopol", "motor"]),
    "ADDRESS": (r"\b(?:RT|RW|No|Blok)[. ]*\d{1,3}(?:[ /]*(?:RW)?[. ]*\d{1,3})?\b", ["jalan", "alamat"]),
    "GEO": (r"-?\d{1,2}\.\d{4,}[, ]+1\d\d\.\d{4,}|https?://maps\S+|goo\.gl/maps\S+", ["koordinat"]),
    "SOCIAL": (r"(?<!\w)@\w[\w.]{2,}|(?:facebook|instagram|tiktok)\.com/\S+", ["ig", "fb"]),
    "KK": (r"(?i)(?:kk|kartu keluarga)\D{0,20}\d(?:[ .-]?\d){15}", ["kk"]),
    "MEMBER": (r"(?i)(?:kks|kpj|porsi|no\.? ?(?:anggota|peserta))\D{0,12}[\d-]{4,20}", ["anggota", "peserta"]),
    "DEVICE": (r"(?i)(?:imei|rangka|mesin|bpkb)\D{0,12}[A-Z0-9-]{6,20}", ["imei"]),
    "CARD_WORD": (r"(?i)(?:kartu atm|kartu kredit|credit card)\D{0,12}\d(?:[ -]?\d){12,18}", ["atm"]),
    "LANDLINE": (r"\(?0\d{2,3}\)?[ -]*\d(?:[ -]?\d){5,7}", ["telp", "telepon"]),
    "FOREIGN": (r"\+\d{1,3}(?:[ ()-]{0,2}\d){7,12}", ["call", "phone"]),
    "SPELLED": (r"(?i)(?:(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)[ ,.-]{0,2}){7,}", ["hp", "wa"]),
    "EMAIL_SPELLED": (r"(?i)[\w.+-]+ ?(?:\(at\)|\[at\]| at ) ?\w+ ?(?:\(dot\)|\[dot\]| dot | titik |\.) ?\w+", ["email"]),
    "ACCOUNT_NAME": (r"(?i)\b(?:fb|facebook|ig|instagram|tiktok|akun)\b[ :]{1,3}[\w.]+", ["akun"]),
    "MAP_LINK": (r"(?:maps\.app\.goo\.gl|waze\.com|google\.[a-z.]+/maps)/?\S*", ["lokasi"]),
    "PLUS_CODE": (r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b", ["lokasi"]),
    "WA_LINK": (r"wa\.me/\+?\d+", ["wa"]),
    "DOB": (r"lahir[^.\n]{0,40}?\d{1,2}[-/ ]\w{1,9}[-/ ]\d{2,4}", ["lahir"]),
}


class NoModel(NlpEngine):  # type: ignore[misc]
    """A tokenizer and nothing else."""

    def __init__(self) -> None:
        """Prepare a blank tokenizer."""
        self.nlp = spacy.blank("id")

    def load(self) -> None:
        """Nothing is loaded."""

    def is_loaded(self) -> bool:
        """Always ready."""
        return True

    def get_supported_entities(self) -> list[str]:
        """None: there is no model."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Indonesian alone."""
        return ["id"]

    def is_stopword(self, word: str, language: str) -> bool:
        """No list of stop words."""
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """By character."""
        return not word.isalnum()

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens, which stand for their lemmas."""
        document = self.nlp(text)
        return NlpArtifacts([], document, [t.idx for t in document], [t.lower_ for t in document], self, language)

    def process_batch(self, texts: Iterable[str], language: str, **_: Any) -> Iterator[tuple[str, NlpArtifacts]]:
        """One after the other."""
        return ((text, self.process_text(text, language)) for text in texts)


def engine() -> AnalyzerEngine:
    """Presidio with the recognisers above."""
    registry = RecognizerRegistry(supported_languages=["id"])
    for name, (regex, context) in PATTERNS.items():
        registry.add_recognizer(
            PatternRecognizer(supported_entity=name, patterns=[Pattern(name, regex, 0.5)], context=context, supported_language="id")
        )
    for recogniser in (EmailRecognizer, CreditCardRecognizer):
        registry.add_recognizer(recogniser(supported_language="id"))
    registry.add_recognizer(PhoneRecognizer(supported_language="id", supported_regions=["ID"]))
    return AnalyzerEngine(registry=registry, nlp_engine=NoModel(), supported_languages=["id"])


def main() -> None:
    """Analyse every text of the file named on the command line."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123
        texts = json.load(file)
    analyzer = engine()
    analyzer.analyze(texts[0], language="id")
    start = time.process_time()
    for text in texts:
        analyzer.analyze(text, language="id")
    print(time.process_time() - start)


if __name__ == "__main__":
    main()
