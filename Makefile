# Each target sets up what it needs first: .ci/setup. Type "make" for the list.
# make run ARGS="--windowed"   gives the kiosk more words
# make run PYTHON=python3.12   chooses the Python that .venv is made with

python := .venv/bin/python
kiosk := $(python) -m kiosk
ARGS ?=

style := $(python) -m ruff format --check . && $(python) -m ruff check . && $(python) -m mypy
checks := $(style) && $(python) tests/qml/lint.py && .venv/bin/lint-imports

# The tests start the program often: what Python has compiled once is kept.
test quick proof: export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test check quick proof tour guide booklet publish translations package audit bench lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

run: ## Open the kiosk on this screen (no screen: draw it to build/tour)
	@.ci/setup run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(kiosk) run $(ARGS); \
	else \
	    echo "There is no display here, so every screen is drawn to build/tour instead."; \
	    $(kiosk) tour --out build/tour; \
	fi

# Named parts run alone: make test ARGS="tests/content"
test: ## Check and test everything; this is what must pass
	@.ci/setup test
ifeq ($(strip $(ARGS)),)
	@$(python) tests/beside.py "$(python) -m pytest" "$(checks)" \
	    "$(kiosk) check" "$(python) tests/qml/run.py"
else
	$(python) -m pytest $(ARGS)
endif

check: test ## The same as test

quick: ## Check the style, and test what is near to what you changed
	@.ci/setup test
	@near=$$($(python) tests/near.py); \
	    $(python) tests/beside.py "$(style)" "$${near:+$(python) -m pytest $$near}"

proof: ## Test what takes longer: more panels, sizes and papers, and the bench
	@.ci/setup test
	@.ci/setup bench
	$(python) -m pytest -m proof $(ARGS)
	$(if $(ARGS),,$(python) tests/bench/kept.py)

tour: ## Draw every screen to build/tour/*.png
	@.ci/setup run
	$(kiosk) tour --out build/tour $(ARGS)

guide: ## Draw the pictures of docs/staff.md anew, from the real window
	@.ci/setup run
	$(python) tests/helpers/guide_pictures.py docs/pictures $(ARGS)

translations: ## Renew the words of the screen in other languages (a new one: NEW=fr)
	@.ci/setup run
	.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -sort-messages -source-language en \
	    $$(find kiosk/ui -name '*.qml' -o -name '*.py' | LC_ALL=C sort) \
	    -ts $(sort $(wildcard assets/translations/*.ts) $(NEW:%=assets/translations/kiosk_%.ts))
	.venv/bin/pyside6-lrelease -silent assets/translations/*.ts

booklet: ## Make a PDF of the walk, to print: ARGS="--large --language es --page a4"
	@.ci/setup booklet
	$(kiosk) booklet $(ARGS)

publish: ## Sign content for a fleet: ARGS="status SITE", see docs/fleet.md
	@.ci/setup publish
	$(kiosk) publish $(ARGS)

package: ## Build what a kiosk gets, a folder, an archive and a .deb in build/dist, and prove it
	@.ci/setup package
	$(python) .ci/package/build.py build/dist
	$(python) tests/packaging/prove.py build/dist/quiet-room
	$(python) tests/packaging/prove_deb.py build/dist
	$(python) tests/packaging/prove_same.py build/dist
	@.ci/setup publish
	$(python) tests/packaging/prove_first_day.py build/dist

audit: ## Ask whether a package that we ship has a known vulnerability (needs a network)
	@.ci/setup audit
	@.ci/audit

bench: ## Measure speed and memory beside Chromium
	@.ci/setup bench
	$(python) tests/bench/run.py $(ARGS)

lock: ## Remake the lock files (newest of everything: ARGS=--upgrade)
	@.ci/make-lock $(ARGS)

clean: ## Remove what was built; .venv stays
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
