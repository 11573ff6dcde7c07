"""Pages are whole, safe and up to date, and figures can be counted again."""

from __future__ import annotations

from checks.breakages.breakage import PROTECTION, Breakage

SITE = (
    Breakage(
        "A hostile text is shown as text",
        "scripts/memarak/site/direct.py",
        "        return escape_text\n",
        "        return str\n",
        (
            "tests/site/test_hostile.py::test_pages_hold_no_element_that_a_text_asked_for",
            "tests/site/test_hostile.py::test_each_text_can_be_read_as_it_was_written",
        ),
    ),
    Breakage(
        "Every link leads somewhere",
        "scripts/memarak/site/pages/agencies.py",
        "feed=routes.feed_agency(agency.kode),",
        'feed=routes.feed_agency(agency.kode + "-lama"),',
        ("tests/site/test_links.py::test_every_internal_link_and_fragment_resolves",),
    ),
    Breakage(
        "A broken link is found before publishing",
        "scripts/memarak/publishing/links.py",
        'if target not in files and f"{target}/index.html".lstrip("/") not in files:',
        "if not target:",
        (
            "tests/publishing/test_links.py::test_a_link_into_nothing_names_its_page",
            "tests/publishing/test_faults_site.py::test_a_site_that_came_out_wrong_stays_at_home",
        ),
    ),
    Breakage(
        "A file that a lost worker of a cluster cut short is made whole",
        "scripts/memarak/site/recipe.py",
        "e if _is_whole(self.output, e) else run.render(all_of_them[n])",
        "e",
        ("tests/site/test_cluster.py::test_a_file_that_a_lost_worker_cut_short_is_made_whole",),
    ),
    Breakage(
        "An incremental build equals a clean one",
        "scripts/memarak/site/pages/complaint.py",
        "sum(responses, row) + named",
        "row + named",
        ("tests/site/test_incremental.py::test_each_changed_cell_reaches_every_page_that_shows_it",),
    ),
    Breakage(
        "What the entry of a complaint says reaches every list that it stands in",
        "scripts/memarak/site/listing.py",
        '    "alasan",\n    "tanggal_masuk",',
        '    "tanggal_masuk",',
        ("tests/site/test_listing.py::test_what_an_entry_is_made_from_is_all_told",),
    ),
    Breakage(
        "A killed build leaves nothing that the next one believes",
        "scripts/memarak/site/manifest.py",
        'return noted.endswith(f"{_BETWEEN}{found.st_size}{_BETWEEN}{found.st_mtime_ns}")',
        "return True",
        (
            "tests/site/test_incremental.py::test_after_any_edits_an_incremental_build_equals_a_clean_one",
            "tests/site/test_build.py::test_a_damaged_page_is_mended",
        ),
    ),
    Breakage(
        "A digest on a page is taken for nobody's number",
        "scripts/memarak/site/pages/ledger.py",
        "tuple(digest[i : i + 4] for i in range(0, 32, 4))",
        "tuple(digest[i : i + 4] + ' ' for i in range(0, 32, 4))",
        ("tests/site/test_ledger_page.py::test_a_digest_on_the_page_is_taken_for_nobody_s_number",),
    ),
    Breakage(
        "A withheld complaint is in no index",
        "scripts/memarak/site/corpus.py",
        'rows = [row for row in self.snapshot.complaints if row.ditampilkan == "ya"]',
        "rows = list(self.snapshot.complaints)",
        ("tests/site/search/test_files.py::test_a_withheld_complaint_is_not_in_the_index",),
    ),
    Breakage(
        "No word of another regency's site is left untranslated",
        "theme/templates/keluhan.html",
        "{% trans %}Perjalanan keluhan{% endtrans %}",
        "Perjalanan keluhan",
        ("tests/regency/test_language.py::test_every_word_of_every_page_is_data_or_translated",),
    ),
    Breakage(
        "A translator's mistake never reaches a page",
        "scripts/memarak/interface.py",
        "    if missing := sorted(known - holes):\n",
        "    if missing := sorted(known & set()):\n",
        ("tests/test_interface.py::test_a_bad_row_is_named_with_its_file",),
    ),
)

FIGURES = (
    Breakage(
        "Every figure is recomputed by periksa.py",
        "scripts/memarak/measures/observations.py",
        "resolved_in_time=resolution_due & dated & (timeline.closed <= timeline.resolution_deadline),",
        "resolved_in_time=resolution_due & dated & (timeline.closed < timeline.resolution_deadline),",
        ("tests/measures/test_periksa.py::test_it_agrees_on_random_packages",),
    ),
    Breakage(
        "Those still waiting are counted",
        "scripts/memarak/measures/observations.py",
        "        resolution_waits=pursued & ~undated,\n",
        "        resolution_waits=dated,\n",
        (
            "tests/measures/test_figures.py::test_resolution_censors_the_auto_closed_when_they_were_closed",
            "tests/measures/test_periksa.py::test_it_agrees_on_random_packages",
        ),
    ),
    Breakage(
        "Closed by the system is never resolved",
        "scripts/memarak/measures/observations.py",
        "is_open, resolved = group == OPEN, group == RESOLVED",
        "is_open, resolved = group == OPEN, (group == RESOLVED) | (group == AUTO_CLOSED)",
        (
            "tests/measures/test_figures.py::test_what_the_system_closed_within_the_deadline_was_not_resolved_in_time",
            "tests/measures/test_periksa.py::test_it_agrees_on_random_packages",
        ),
    ),
    Breakage(
        "No row is lost",
        "scripts/memarak/privacy/protection.py",
        "return Account(clean.read, int(rows.sum()) - withheld, withheld, clean.held_back, int(copies.sum()))",
        "return Account(clean.read, int((~withholding.withheld).sum()), withheld, clean.held_back, int(copies.sum()))",
        (f"{PROTECTION}::test_the_account_balances_with_copies_and_rows_held_back",),
    ),
)
