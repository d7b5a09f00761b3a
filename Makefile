# Everything runs in a virtual environment inside the checkout; nothing but make and Python 3.11 or newer is needed.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

.PHONY: demo test check lint bench data picture pages clean

## demo: lint the drafts in examples/ (sets everything up first)
demo: $(VENV)/run
	$(BIN)/factlint check --fail-on never examples

## test: style, types, import contracts and the whole test suite (sets everything up first)
test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

## bench: start-up, throughput and scaling, on this machine
bench: $(VENV)/dev
	$(BIN)/python -m compileall -q factlint
	$(BIN)/python -m tools.bench

## data: make the generated language data again
data: $(VENV)/data
	$(BIN)/python -m tools.calendar_table
	$(BIN)/python -m tools.exchange_rates
	$(BIN)/python -m tools.word_list
	$(BIN)/python -m tools.gazetteer
	$(BIN)/python -m tools.namesakes

## picture: draw the report of an example for the README, and take a picture of it as a page (needs Chromium)
picture: $(VENV)/run
	$(BIN)/python -m tools.picture
	$(BIN)/python -m tools.page_picture

## pages: write the expected reports in tests/pages again, to be read as a diff
pages: $(VENV)/dev
	$(BIN)/pytest tests/pages --update-pages

clean:
	rm -rf $(VENV) build dist

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "factlint needs Python 3.11 or newer: install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/run: $(VENV)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

$(VENV)/data: $(VENV)/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group data
	@touch $@
