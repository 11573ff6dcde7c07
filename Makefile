# The commands of the portal. `make html` and `make test` start from a bare checkout and do their own set-up.
# Status 1 of memarak is "done, with problems to read", which make takes as success.

PYTHON ?= python3
BIN := .venv/bin
OUTPUT ?= output
BUILD_OPTIONS := $(if $(SOURCE),--source "$(SOURCE)") $(if $(CONFIG),--config "$(CONFIG)") $(if $(AS_OF),--as-of $(AS_OF))
PORT ?= 8000
PARTS ?= "pages", "statistics"
READ := || [ $$? -eq 1 ]

TARGET ?= folder:terbit

.PHONY: help setup publish html serve devserver test test-quick test-slow promises mutants coverage check reference bench bench-readme profile equality gallery verify weights audit sbom lock clean browser server

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

setup: .venv/runtime.stamp ## make the environment in .venv/ and nothing else

html: .venv/runtime.stamp ## build the site into output/ (SOURCE=, CONFIG=, AS_OF=, OUTPUT=)
	$(BIN)/memarak build --output "$(OUTPUT)" $(BUILD_OPTIONS) $(READ)

serve: html ## build, then look at it on http://localhost:8000
	$(BIN)/python -m http.server --directory "$(OUTPUT)" --bind 127.0.0.1 $(PORT)

devserver: html ## the same, rebuilt from the last snapshot when a template or page changes (PARTS='"pages"')
	$(BIN)/pelican content -s pelicanconf.py -o "$(OUTPUT)" --autoreload --listen --port $(PORT) -e 'MEMARAK_PARTS=[$(PARTS)]'

publish: .venv/runtime.stamp ## pull, check, build, check, release (TARGET=folder:DIR)
	$(BIN)/memarak publish --target "$(TARGET)" --output "$(OUTPUT)" $(BUILD_OPTIONS) $(READ)

test: check browser server ## every test and check
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not slow"

test-slow: .venv/test.stamp browser ## the long forms: a thousand mutations, two hundred kills, soaked rebuilds
	$(BIN)/python -m pytest -n 2 -m slow

test-quick: .venv/test.stamp ## the developer's loop: no browser, no whole builds
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser and not slow and not heavy"

promises: .venv/test.stamp ## break each promise in a copy of the tree and see its tests fail (PROMISES=words)
	$(BIN)/python -m checks.promises $(PROMISES)

PART ?= measures
MODULE ?= *
TESTS ?= tests/$(PART)
MUTANTS := .mutants/$(subst *,all,$(subst /,.,$(PART).$(MODULE)))

# mutmut takes sources from src/ alone, and keeps what it knows where it runs: each module has a folder, and goes on where it stopped.
mutants: .venv/suite.stamp ## change a stage's code bit by bit; its tests must notice (PART=measures MODULE=tally TESTS="tests/measures")
	@mkdir -p "$(MUTANTS)" && ln -sfn "$(CURDIR)/scripts" "$(MUTANTS)/src"
	@ln -sfn $(foreach name,tests data content theme pyproject.toml,"$(CURDIR)/$(name)") "$(MUTANTS)"
	@sed 's|@MODULE@|$(patsubst /%,%,$(PART)/$(MODULE))|; s|@TESTS@|$(subst $() $(),\n  ,$(TESTS))|' tests/mutants.cfg > "$(MUTANTS)/setup.cfg"
	cd "$(MUTANTS)" && GIT_DIR=/dev/null "$(CURDIR)/$(BIN)/mutmut" run --max-children 1
	@cd "$(MUTANTS)" && "$(CURDIR)/$(BIN)/mutmut" results | sed 's/: .*//' | xargs -r -n 1 "$(CURDIR)/$(BIN)/mutmut" show

MARKS ?= not browser and not slow

coverage: .venv/suite.stamp ## lines that no test runs, by module (MARKS="not browser and not slow and not heavy" for the quick loop's)
	$(BIN)/coverage run -m pytest -m "$(MARKS)"
	$(BIN)/coverage report

SIZES ?= 1000,10000
ROUNDS ?= 3

bench: .venv/runtime.stamp ## the benchmarks with the peers side by side (SIZES=1000,10000,100000 ROUNDS=3)
	$(BIN)/python tests/bench/bench_site.py --sizes $(SIZES) --rounds $(ROUNDS)
	$(BIN)/python tests/bench/bench_sheets.py --repeat $(ROUNDS)
	@$(MAKE) --no-print-directory .venv/presidio.stamp || echo "Presidio could not be installed: redaction is measured without it." >&2
	$(BIN)/python tests/bench/bench_redaction.py
	$(BIN)/python tests/bench/bench_intake.py

SIZE ?= 10000

profile: .venv/runtime.stamp ## where the time of a build goes, by stage, kind of page and function (SIZE=10000)
	$(BIN)/python tests/bench/profile_site.py --size $(SIZE)

equality: .venv/test.stamp ## builds that must give the same bytes, over many complaints (SIZE=10000)
	$(BIN)/python tests/bench/equality.py --size $(SIZE)

bench-readme: .venv/runtime.stamp ## put the last results into the README's table
	$(BIN)/python tests/bench/readme.py

check: .venv/test.stamp ## formatting, lint, types, import rules, dead code, spelling, licences
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m checks.dead_code
	$(BIN)/python -m checks.spelling
	$(BIN)/python -m checks.licences

reference: .venv/test.stamp ## write the pages of docs/ that are made from the code
	$(BIN)/python -m reference_docs

gallery: .venv/test.stamp browser html ## screenshots of every page type into galeri/
	$(BIN)/python tests/site/gallery.py "$(OUTPUT)" galeri

verify: .venv/test.stamp browser ## outside judges (Node, Java): HTML checker, Lighthouse, weights of pages
	npm ci --loglevel error --no-fund --no-audit --prefix tests/verify
	$(BIN)/python tests/verify/site.py verify
	$(BIN)/python tests/verify/weights.py verify/output
	$(BIN)/python tests/verify/nu.py verify/output
	$(BIN)/python tests/verify/lighthouse.py verify/output

weights: html ## bytes over the wire of the main pages
	$(BIN)/python tests/verify/weights.py "$(OUTPUT)"

LOCKED := requirements.txt requirements-build.txt requirements-cluster.txt requirements-test.txt requirements-suite.txt requirements-audit.txt

audit: .venv/audit.stamp ## check the workflow, then ask for known holes in all that is locked (needs the network)
	.venv/audit/bin/actionlint .github/workflows/*.yml
	.venv/audit/bin/zizmor --offline --persona pedantic .github/workflows
	.venv/audit/bin/python scripts/checks/known_holes.py $(LOCKED)

sbom: .venv/audit.stamp ## list everything that the portal runs on, as CycloneDX, into sbom.json
	.venv/audit/bin/python -W ignore -m cyclonedx_py requirements --validate --pyproject pyproject.toml --mc-type application --output-reproducible \
	  --output-file sbom.json requirements.txt

lock: ## resolve the requirements anew, with hashes
	$(PYTHON) -m venv .venv/lock && .venv/lock/bin/pip install --quiet uv
	.venv/lock/bin/uv pip compile $(LOCK) pyproject.toml -o requirements.txt
	.venv/lock/bin/uv pip compile $(LOCK) --group pyproject.toml:build -c requirements.txt -o requirements-build.txt
	.venv/lock/bin/uv pip compile $(LOCK) --group pyproject.toml:audit -o requirements-audit.txt
	.venv/lock/bin/uv pip compile $(LOCK) pyproject.toml --extra cluster -c requirements.txt -o requirements-cluster.txt
	.venv/lock/bin/uv pip compile $(LOCK) pyproject.toml --extra cluster --group test --group build -c requirements.txt -c requirements-cluster.txt \
	  -o requirements-test.txt
	.venv/lock/bin/uv pip compile $(LOCK) --group pyproject.toml:suite -c requirements-test.txt -o requirements-suite.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

clean: ## remove what was built (never state/)
	rm -rf .venv "$(OUTPUT)" galeri verify tests/verify/node_modules

.venv/runtime.stamp: requirements.txt requirements-build.txt pyproject.toml
	$(PYTHON) -m venv --clear .venv  # one that another Python made would mix the two
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q scripts/memarak  # pip compiles what it copies; where PYTHONDONTWRITEBYTECODE is set nobody else would
	touch $@

.venv/test.stamp: .venv/runtime.stamp requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

.venv/suite.stamp: .venv/test.stamp requirements-suite.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-suite.txt
	touch $@

.venv/presidio.stamp: Makefile
	$(PYTHON) -m venv --clear .venv/presidio
	.venv/presidio/bin/pip install --quiet --disable-pip-version-check presidio-analyzer==2.2.366
	touch $@

.venv/audit.stamp: requirements-audit.txt
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.txt
	touch $@

server:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends nginx-light >/dev/null; } || { \
	  echo "No nginx found: install nginx, then run make again." >&2; exit 1; }

browser: .venv/test.stamp
	@$(BIN)/python tests/site/browser.py || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends chromium fonts-noto-core >/dev/null; } || { \
	  echo "No Chromium found: install chromium or Google Chrome, then run make again." >&2; exit 1; }
