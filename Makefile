# Two commands do everything: `make run` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run demo test check bench faults hosting accessibility lock clean

run: .venv/.run  ## Start the server on port 8501 (PORT changes it)
	@$(BIN)/pleniere serve

demo: .venv/.run  ## Start on a fresh copy of the Billère example
	@$(BIN)/pleniere demo billere --serve

test: .venv/.dev chromium check  ## Every test, those in a real browser too
	@$(BIN)/python -m pytest -n 2 --dist loadfile --ignore=tests/browser --ignore=tests/faults
	@$(BIN)/python -m pytest -n 2 --dist loadfile tests/browser tests/faults --ignore=tests/browser/test_joining.py
	@$(BIN)/python -m pytest tests/browser/test_joining.py  # alone: what it times must not wait for the others

check: .venv/.dev  ## Style, types, and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: .venv/.dev chromium  ## Measure what the README claims
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.clashes_speed
	@$(BIN)/python -m tests.bench.similar_quality
	@$(BIN)/python -m tests.bench.programme
	@$(BIN)/python -m tests.bench.pages_at_scale
	@$(BIN)/python -m tests.bench.growth

faults: .venv/.dev chromium  ## Kills, power cuts, full disks, bad networks, bad input: many of each (`make test` tries a few)
	@$(BIN)/python -m tests.faults
	@NETWORK_CUTS=20 $(BIN)/python -m pytest tests/browser/test_bad_networks.py tests/browser/test_long_cuts.py
	@$(BIN)/python -m pytest -n 2 -m hypothesis --hypothesis-profile=search --ignore=tests/browser --ignore=tests/faults
	@HOSTILE=all BAD_INPUT_EXAMPLES=25 $(BIN)/python -m pytest tests/browser/test_hostile_words.py tests/actions/test_bent_commands.py

accessibility: .venv/.dev chromium  ## axe on every page in both themes at both widths, zoom, keyboard (`make test` tries half of axe)
	@AXE=all $(BIN)/python -m pytest -n 2 tests/browser/test_accessibility.py tests/browser/test_keyboard.py

hosting: .venv/.dev chromium  ## The nginx and the Caddy of docs/heberger.md, those that are installed
	@$(BIN)/python -m tests.hosting

.venv/.run: requirements.lock pyproject.toml
	@test -x $(BIN)/python || { echo "Préparation de l'environnement…"; $(PYTHON) -m venv .venv; }
	@echo "Installation des bibliothèques (une minute ou deux la première fois)…"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { \
	  echo "Installation de Chromium (pour les essais dans un vrai navigateur)…"; \
	  SUDO=$$(test "$$(id -u)" = 0 || echo sudo); \
	  $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq chromium >/dev/null; }

lock:  ## Renew both lock files (needs uv)
	uv pip compile -q --upgrade --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.lock
	uv pip compile -q --extra dev --generate-hashes --no-emit-index-url --no-header --no-annotate -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache
