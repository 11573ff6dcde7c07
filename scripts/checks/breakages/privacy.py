"""Nobody's data goes public: redaction, withholding, small groups, digests, nothing raw kept."""

from __future__ import annotations

from checks.breakages.breakage import ATTACKS, CANARY, CLUSTER, DIGESTS, PROTECTION, Breakage

PRIVACY = (
    Breakage(
        "The text of a complaint is redacted",
        "scripts/memarak/privacy/protection.py",
        'texts[column] = [safe[text].text if seen else "" for text, seen in cells]',
        'texts[column] = [text if seen else "" for text, seen in cells]',
        (f"{PROTECTION}::test_texts_are_redacted_everywhere", f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]"),
    ),
    Breakage(
        "The text of a response is redacted",
        "scripts/memarak/privacy/protection.py",
        'texts.append("" if hidden else safe[text].text)',
        'texts.append("" if hidden else text)',
        (f"{PROTECTION}::test_texts_are_redacted_everywhere", f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]"),
    ),
    Breakage(
        "Meetings and the programme are redacted",
        "scripts/memarak/privacy/reference.py",
        "[safe[c].text if c in safe else c for c in frame[name]]",
        "[c for c in frame[name]]",
        (f"{PROTECTION}::test_texts_are_redacted_everywhere", f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]"),
    ),
    Breakage(
        "A name pasted into a category or channel is not shown",
        "scripts/memarak/privacy/protection.py",
        "unfit = complaints[column].map(verdicts) != SHOWN",
        'unfit = complaints[column].map(verdicts) == "tidak pernah"',
        (
            f"{PROTECTION}::test_a_name_for_a_category_is_left_out_however_many_share_it",
            f"{ATTACKS}::test_a_name_pasted_into_another_column_is_not_shown",
            f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]",
        ),
    ),
    Breakage(
        "A confidential complaint has no page and no text",
        "scripts/memarak/privacy/withholding.py",
        "confidential = ~visibility.isin(SHOWN_VISIBILITIES)",
        'confidential = visibility.isin(("sangat rahasia",))',
        (
            f"{PROTECTION}::test_only_known_visibilities_are_shown",
            f"{PROTECTION}::test_a_withheld_row_keeps_only_what_figures_need",
            f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]",
        ),
    ),
    Breakage(
        "A confidential complaint keeps no column but those that figures need",
        "scripts/memarak/privacy/withholding.py",
        "blank = [str(name) for name in result.columns if name not in KEPT_WHEN_WITHHELD]",
        'blank = ["nomor", "judul", "isi", "alasan", "desa", "kanal", "pertemuan"]',
        (f"{PROTECTION}::test_a_column_that_nobody_thought_of_is_blank_on_a_withheld_row",),
    ),
    Breakage(
        "A blank or unknown kerahasiaan is rahasia",
        "scripts/memarak/privacy/withholding.py",
        'SHOWN_VISIBILITIES = ("publik", "anonim")',
        'SHOWN_VISIBILITIES = ("publik", "anonim", "")',
        (f"{PROTECTION}::test_only_known_visibilities_are_shown", f"{PROTECTION}::test_without_the_column_nothing_is_shown"),
    ),
    Breakage(
        "A kerahasiaan column once seen must not vanish",
        "scripts/memarak/state.py",
        "elif self.visibility_column_seen:",
        "elif self.visibility_column_seen and not self.portal:",
        (
            f"{ATTACKS}::test_a_renamed_column_with_a_default_is_refused_once_the_column_was_seen",
            "tests/test_cli.py::test_a_renamed_confidentiality_column_is_refused_ever_after",
        ),
    ),
    Breakage(
        "Small groups are generalised",
        "scripts/memarak/privacy/small_groups.py",
        "climbing = [i for i in climbing if company[result[i].shared] < SMALLEST_GROUP]",
        "climbing = [i for i in climbing if company[result[i].shared] < SMALLEST_GROUP - 4]",
        (
            "tests/privacy/test_small_groups.py::test_each_group_has_company",
            "tests/privacy/test_small_groups.py::test_nobody_stands_alone",
            f"{ATTACKS}::test_a_lone_row_beside_five_can_t_be_told_by_subtracting",
            f"{ATTACKS}::test_no_edition_tells_by_its_difference_what_a_withheld_row_was",
        ),
    ),
    Breakage(
        "Withdrawn rows are no company for the confidential",
        "scripts/memarak/privacy/withholding.py",
        "return Withholding(confidential | taken_back | unsafe, confidential & ~taken_back)",
        "return Withholding(confidential | taken_back | unsafe, confidential | taken_back)",
        (
            f"{PROTECTION}::test_withdrawn_and_waiting_rows_are_no_company",
            f"{PROTECTION}::test_a_confidential_row_that_was_withdrawn_is_no_company",
        ),
    ),
    Breakage(
        "The order of the snapshot tells nothing of the sheet's",
        "scripts/memarak/privacy/withholding.py",
        "    return _ordered(result, withheld)\n",
        "    return result.reset_index(drop=True)\n",
        (f"{PROTECTION}::test_order_of_the_sheet_is_not_published",),
    ),
    Breakage(
        "What state remembers of a decision is a keyed digest",
        "scripts/memarak/privacy/decisions.py",
        'return hmac.new(key, "\\0".join(parts).encode(), hashlib.sha256).hexdigest()',
        'return hashlib.sha256("\\0".join(parts).encode()).hexdigest()',
        (
            f"{ATTACKS}::test_the_key_is_needed_to_recognise_a_decided_text",
            f"{DIGESTS}::test_no_digest_that_is_kept_or_published_can_be_guessed",
        ),
    ),
    Breakage(
        "Without a key nothing is kept of a decision",
        "scripts/memarak/privacy/decisions.py",
        "    if not key:\n        return {}\n",
        "",
        ("tests/privacy/test_decisions.py::test_nothing_is_kept_without_a_key",),
    ),
    Breakage(
        "No raw text lies in state",
        "scripts/memarak/privacy/decisions.py",
        'name, now = _keyed(key, *cell), _keyed(key, *cell, texts.get(cell, ""))',
        'name, now = _keyed(key, *cell), texts.get(cell, "")',
        (
            "tests/privacy/test_decisions.py::test_what_is_kept_tells_nothing",
            f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]",
        ),
    ),
    Breakage(
        "The report quotes no cell",
        "scripts/memarak/intake/agencies.py",
        'details={"saran": self._suggestion(cell)}',
        'details={"saran": cell}',
        (f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]",),
    ),
    Breakage(
        "An exception's own words are never printed",
        "scripts/memarak/cli.py",
        'return f"Kesalahan program ({type(error).__name__} di {place})',
        'return f"Kesalahan program ({error} di {place})',
        (f"{CANARY}::test_nothing_raw_is_left_of_a_failure[pull: a crash after reading]",),
    ),
    Breakage(
        "A temporary file holds no raw text either",
        "scripts/memarak/pipeline.py",
        "    state.guard_visibility_column(clean.has_visibility_column)\n",
        "    state.guard_visibility_column(clean.has_visibility_column)\n"
        "    import tempfile\n\n"
        '    with tempfile.NamedTemporaryFile("w") as cache:\n'
        "        cache.write(clean.keluhan.to_csv())\n"
        "        cache.flush()\n",
        (f"{CANARY}::test_nothing_raw_is_written_or_printed[with a key]",),
    ),
    Breakage(
        "Columns outside the contract are never read",
        "scripts/memarak/sources/google/plan.py",
        "{self.header.row + 1}:{column_letter(last)}",
        "{self.header.row + 1}:{column_letter(last + 1)}",
        ("tests/sources/google/test_pull.py::test_four_requests_and_nothing_of_other_columns",),
    ),
    Breakage(
        "A log of the cluster's can't quote what a task works on",
        "scripts/memarak/cluster.py",
        'return "<shard>"',
        "return repr(self.content)",
        (f"{CLUSTER}::test_texts_are_redacted_alike_and_no_log_can_quote_them",),
    ),
    Breakage(
        "An error on a worker comes back without its own words",
        "scripts/memarak/cluster.py",
        "pada pekerja ({type(error).__name__} di",
        "pada pekerja ({type(error).__name__}: {error} di",
        (f"{CLUSTER}::test_an_error_on_a_worker_comes_back_without_what_it_says",),
    ),
    Breakage(
        "Raw texts leave the machine by TLS only",
        "scripts/memarak/cluster.py",
        'r"tcp://(?:127',
        'r"tcp://(?:\\d+',
        (
            f"{CLUSTER}::test_an_address_that_is_none_or_not_safe_is_refused[tcp://10.0.0.1:8786]",
            f"{CLUSTER}::test_a_worker_outside_this_machine_must_be_reached_by_tls[addresses1]",
        ),
    ),
)
