# Two commands do all the set-up: `make lab` opens the course, `make test` checks everything.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
SIDE_BY_SIDE := --numprocesses logical --maxprocesses 4

.PHONY: lab test check notebooks publish bench format clean

lab: $(READY)
	$(BIN)/jupyter trust notebooks/*.ipynb
	$(BIN)/jupyter lab notebooks

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/explainer check
	$(BIN)/python -m tests.browser
	$(BIN)/pytest $(SIDE_BY_SIDE) --dist worksteal --ignore tests/live
	$(BIN)/pytest tests/live
	$(BIN)/pytest $(SIDE_BY_SIDE) --dist loadfile --nbval notebooks

check: $(READY)
	$(BIN)/explainer check

notebooks: $(READY)
	$(BIN)/explainer refresh notebooks/*.ipynb

publish: $(READY)
	$(BIN)/explainer publish --to _site

bench: $(READY)
	$(BIN)/python -m benchmarks.page
	$(BIN)/python -m benchmarks.changes

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv _site .pytest_cache .ruff_cache

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --editable ".[test]"
	touch $(READY)
