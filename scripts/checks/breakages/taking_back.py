"""What is taken back stays back, and the scan lets nothing out."""

from __future__ import annotations

from checks.breakages.breakage import ATTACKS, CANARY, DIGESTS, PLANTED, Breakage

LAST_WALL = (
    Breakage(
        "The scan is the last wall",
        "scripts/memarak/publishing/candidate.py",
        "waved += check_scan(scan(site), ",
        "waved += check_scan([], ",
        (
            "tests/publishing/test_faults_site.py::test_a_site_that_came_out_wrong_stays_at_home",
            "tests/publishing/test_faults_site.py::test_what_is_certain_is_never_waved_through",
            f"{CANARY}::test_the_scan_stops_what_redaction_let_through",
            f"{PLANTED}::test_a_number_in_a_template_stops_the_release",
        ),
    ),
    Breakage(
        "What is certain is never waved through",
        "scripts/memarak/publishing/finished.py",
        "if not certain and (len(findings) <= limit or LEAK in allowed):",
        "if len(findings) <= limit or LEAK in allowed:",
        ("tests/publishing/test_faults_site.py::test_what_is_certain_is_never_waved_through",),
    ),
    Breakage(
        "The scan opens workbooks",
        "scripts/memarak/privacy/scan/readers.py",
        '(".xlsx", ".zip", ".ods"), _archive),',
        '(".xlsx", ".zip", ".ods"), texts_of_png),',
        (
            "tests/privacy/scan/test_folder.py::test_a_planted_leak_is_found_in_every_kind_of_file",
            f"{PLANTED}::test_a_number_behind_redaction_s_back_is_found_in_every_file_that_it_reaches",
        ),
    ),
    Breakage(
        "The scan reads attributes",
        "scripts/memarak/privacy/scan/markup.py",
        "            pieces.update(_attributes(tag))\n",
        "            pieces.update(())\n",
        (
            "tests/privacy/scan/test_folder.py::test_a_planted_leak_is_found_in_every_kind_of_file",
            f"{PLANTED}::test_a_number_in_a_template_stops_the_release",
        ),
    ),
    Breakage(
        "Rollback looks with today's detectors",
        "scripts/memarak/publishing/taking_back.py",
        "            scan(candidate)\n",
        "            pass\n",
        (
            "tests/publishing/test_taking_back.py::test_rollback_looks_with_todays_detectors",
            f"{ATTACKS}::test_no_rollback_past_a_mended_detector",
        ),
    ),
    Breakage(
        "Rollback shows no withdrawn complaint",
        "scripts/memarak/publishing/taking_back.py",
        "if shows(candidate, withdrawn):",
        "if shows(candidate, []):",
        ("tests/publishing/test_taking_back.py::test_rollback_brings_nothing_back",),
    ),
    Breakage(
        "A withdrawal empties old releases at once",
        "scripts/memarak/publishing/taking_back.py",
        "doomed = releases_showing(place, [number])",
        "doomed = releases_showing(place, [])",
        ("tests/publishing/test_taking_back.py::test_the_command_empties_old_releases_at_once_and_can_be_undone",),
    ),
    Breakage(
        "What is taken back leaves every kept release",
        "scripts/memarak/publishing/candidate.py",
        "            place.remove(releases_to_purge(place, state.former_addresses))\n",
        "",
        ("tests/publishing/test_taking_back.py::test_the_text_is_nowhere_after_the_next_publication",),
    ),
    Breakage(
        "A complaint that turns confidential leaves every kept release",
        "scripts/memarak/withdrawal.py",
        "withdrawn.get(number) or (HIDDEN if number in numbers_in_source else GONE)",
        "withdrawn.get(number) or GONE",
        (
            f"{ATTACKS}::test_a_later_rahasia_takes_the_text_out_of_what_is_kept",
            "tests/test_withdrawal.py::test_a_page_that_is_gone_says_why",
        ),
    ),
    Breakage(
        "A withdrawal once seen is never forgotten",
        "scripts/memarak/pipeline.py",
        "        state.withdraw(measured.withdrawn, run.as_of)  # once seen never forgotten, whatever becomes of this run\n",
        "",
        ("tests/publishing/test_taking_back.py::test_a_withdrawal_once_seen_outlives_its_row_and_a_refused_run",),
    ),
    Breakage(
        "The ledger's digests are taken over random bytes",
        "scripts/memarak/history/ledger.py",
        "hashlib.sha256(prefix + path.read_bytes())",
        "hashlib.sha256(path.read_bytes())",
        (
            "tests/history/test_ledger.py::test_a_guess_cannot_be_tried_against_a_digest_without_its_salt",
            f"{DIGESTS}::test_no_digest_that_lasts_tells_of_a_text_taken_back",
        ),
    ),
    Breakage(
        "The state is stored encrypted",
        "scripts/memarak/publishing/vault.py",
        "token = Fernet(_key(salt)).encrypt(_packed(state))",
        "token = _packed(state)",
        ("tests/publishing/test_vault.py::test_nothing_in_the_file_can_be_read_without_the_key",),
    ),
)
