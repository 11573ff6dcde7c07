"""Microsoft Presidio with pattern recognisers and no language model, on a file of texts, in an environment of its own:

    make .venv/presidio.stamp

Prints the seconds of the processor that the analysis took, without start-up. The recognisers are those of `presidio_patterns.py`,
and of Presidio's own the three that find something these don't: addresses of mail, numbers of phones, IBANs. Its own of cards finds
nothing more; leaving it out favours its speed.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from presidio_analyzer.predefined_recognizers import EmailRecognizer, IbanRecognizer, PhoneRecognizer
from presidio_patterns import KINDS, SURE


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
        """What holds no letter nor digit."""
        return not any(map(str.isalnum, word))

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens, which stand for their lemmas."""
        document = self.nlp(text)
        return NlpArtifacts([], document, [t.idx for t in document], [t.lower_ for t in document], self, language)

    def process_batch(self, texts: Iterable[str], language: str, **_: Any) -> Iterator[tuple[str, NlpArtifacts]]:
        """One after the other."""
        return ((text, self.process_text(text, language)) for text in texts)


def engine(apart: bool = False) -> AnalyzerEngine:
    """Presidio with the recognisers of `presidio_patterns.py` and three of its own; with `apart`, every pattern is a recogniser."""
    registry = RecognizerRegistry(supported_languages=["id"])
    for kind in KINDS:
        patterns = [Pattern(f"{kind.name}: {name}", regex, score) for name, (regex, score) in kind.patterns.items()]
        for name, group in [(pattern.name, [pattern]) for pattern in patterns] if apart else [(kind.name, patterns)]:
            registry.add_recognizer(PatternRecognizer(name, patterns=group, context=kind.context.split(), supported_language="id"))
    phone_words = next(kind.context.split() for kind in KINDS if kind.name == "PHONE")
    registry.add_recognizer(PhoneRecognizer(supported_language="id", supported_regions=["ID"], context=phone_words))
    for recogniser in (EmailRecognizer, IbanRecognizer):
        registry.add_recognizer(recogniser(supported_language="id"))
    return AnalyzerEngine(registry=registry, nlp_engine=NoModel(), supported_languages=["id"])


def find(analyzer: AnalyzerEngine, text: str) -> list[tuple[int, int, str]]:
    """What is found in `text` with a score that suffices: from where to where, and as what."""
    return [(found.start, found.end, found.entity_type) for found in analyzer.analyze(text, language="id") if found.score >= SURE]


def main() -> None:
    """Analyse every text of the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="a list of texts as JSON")
    parser.add_argument("--finds", choices=("kinds", "patterns"), help="print what is found instead, by kind or by pattern")
    options = parser.parse_args()
    texts = json.loads(options.texts.read_text(encoding="utf-8"))
    analyzer = engine(apart=options.finds == "patterns")
    if options.finds:
        print(json.dumps([find(analyzer, text) for text in texts]))
        return
    analyzer.analyze(texts[0], language="id")
    start = time.process_time()
    for text in texts:
        analyzer.analyze(text, language="id")
    print(time.process_time() - start)


if __name__ == "__main__":
    main()
