# To kommandoer: «make guide» bygger veilederen, «make test» kjører alle prøvene. Begge installerer det de trenger.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: guide test lint types unit lock clean help
.DEFAULT_GOAL := help

help: ## vis denne oversikten
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

guide: $(VENV)/.guide ## bygg nettsted, PDF og data i site/
	@$(BIN)/relkontrakt build

test: $(VENV)/.test lint types unit ## kjør alle prøver: stil, typer, enhet, helhet, nettleser

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

unit: $(VENV)/.test
	$(BIN)/python -m pytest

lock: ## lås avhengighetene på nytt (trenger uv fra PyPI)
	uv pip compile --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -q \
		--group build -o requirements.txt pyproject.toml
	uv pip compile --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -q \
		--group build --group dev -c requirements.txt -o requirements-dev.txt pyproject.toml

clean: ## slett det som er bygd og installert
	rm -rf $(VENV) site .relkontrakt build dist .pytest_cache .mypy_cache .ruff_cache

$(VENV)/bin/python:
	@PYTHON="$(PYTHON)" tools/setup.sh python
	$(PYTHON) -m venv $(VENV)

$(VENV)/.guide: $(VENV)/bin/python requirements.txt pyproject.toml
	@tools/setup.sh pango
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: $(VENV)/.guide requirements-dev.txt
	@tools/setup.sh test
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@
