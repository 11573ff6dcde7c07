"""The public sees one whole release, and the record of it can be trusted."""

from __future__ import annotations

from checks.breakages.breakage import Breakage

PUBLICATION = (
    Breakage(
        "A gate stops a halved sheet",
        "scripts/memarak/publishing/candidate.py",
        "waved = check_gates(before, after, publication.settings.gates, publication.allowed)",
        "waved: list[str] = []",
        (
            "tests/publishing/test_faults_source.py::test_a_bad_source_leaves_the_site_alone",
            "tests/publishing/test_faults_site.py::test_each_gate_refuses_and_is_waved_through_once",
            "tests/publishing/test_faults_site.py::test_an_emptied_sheet",
        ),
    ),
    Breakage(
        "The gates of the built site stand too",
        "scripts/memarak/publishing/finished.py",
        "    return pass_or_refuse(findings, allowed)\n",
        "    return []\n",
        (
            "tests/publishing/test_faults_site.py::test_a_site_that_came_out_wrong_stays_at_home",
            "tests/publishing/test_faults_site.py::test_a_site_that_grew_without_complaints",
            "tests/publishing/test_faults_site.py::test_pages_that_went",
        ),
    ),
    Breakage(
        "A gate waved through is told in the ledger",
        "scripts/memarak/publishing/candidate.py",
        "return frozenset(waved) - self.waved_through",
        "return frozenset()",
        ("tests/publishing/test_faults_site.py::test_a_gate_of_the_built_site_is_told_in_the_ledger_too",),
    ),
    Breakage(
        "A release is shown by one rename",
        "scripts/memarak/publishing/folder.py",
        '            fresh = self.releases / f"{_FRESH}{release_id}"\n',
        "            fresh = self.releases / release_id\n",
        ("tests/publishing/test_folder.py::test_a_disk_that_takes_no_more_leaves_the_live_release",),
    ),
    Breakage(
        "Publishing is atomic under kills",
        "scripts/memarak/publishing/folder.py",
        "            fresh = self.root / _LINK\n            fresh.unlink(missing_ok=True)\n",
        "            fresh = self.root / _LINK\n            fresh.unlink(missing_ok=True)\n"
        "            self.link.unlink(missing_ok=True)\n",
        ("tests/publishing/test_folder.py::test_the_site_never_stands_without_a_release",),
    ),
    Breakage(
        "Two runs never work on one state",
        "scripts/memarak/state.py",
        "                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)\n",
        "                pass\n",
        (
            "tests/test_state.py::test_a_second_run_is_refused_while_the_first_holds_the_lock",
            "tests/publishing/test_faults_place.py::test_a_lock_that_another_run_holds",
        ),
    ),
    Breakage(
        "Tampering with the ledger is found",
        "scripts/memarak/history/ledger.py",
        'if not whole or entry.get("sidik") != entry_digest(entry):',
        "if not whole:",
        (
            "tests/history/test_ledger.py::test_any_edit_loss_or_reordering_is_found",
            "tests/publishing/test_faults_source.py::test_a_bad_state_leaves_the_site_alone",
        ),
    ),
    Breakage(
        "A frozen edition can't be changed unnoticed",
        "scripts/memarak/history/editions.py",
        'if hashlib.sha256(body).hexdigest() != about["beku"][FILES[name].path]:',
        "if not body:",
        (
            "tests/history/test_editions.py::test_a_line_more_of_the_right_form_is_noticed_by_the_digest",
            "tests/history/test_shelf.py::test_a_tampered_edition_stops_publishing",
        ),
    ),
    Breakage(
        "Refused is 2, unreadable is 3",
        "scripts/memarak/errors.py",
        "    exit_status = 3\n",
        "    exit_status = 2\n",
        (
            "tests/test_cli.py::test_bad_input_is_one_indonesian_sentence_and_what_stood_still_stands",
            "tests/publishing/test_faults_network.py::test_the_network_is_lost",
            "tests/publishing/test_faults_source.py::test_a_bad_source_leaves_the_site_alone",
        ),
    ),
    Breakage(
        "A typing error is 64",
        "scripts/memarak/errors.py",
        "    exit_status = 64\n",
        "    exit_status = 2\n",
        (
            "tests/test_cli.py::test_help_lists_the_commands_and_a_typing_error_is_64",
            "tests/publishing/test_faults_source.py::test_a_typing_error_leaves_the_site_alone",
        ),
    ),
    Breakage(
        "Done with problems to read is 1",
        "scripts/memarak/commands.py",
        "return DONE_WITH_PROBLEMS if needs_reading(measured) else DONE",
        "return DONE",
        ("tests/test_cli.py::test_problems_to_read_are_status_1",),
    ),
)
