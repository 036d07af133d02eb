# On a new machine:  make demo   runs the whole chain on the example
#                    make test   checks and tests everything
BIN = .venv/bin
DEMO = build/demo

.PHONY: demo test check format bench quality rules soak lock setup clean

setup:
	@scripts/setup

demo: setup
	@rm -rf $(DEMO)
	@$(BIN)/rasad init $(DEMO) --demo
	@echo
	@$(BIN)/rasad show IR telegram -C $(DEMO)
	@echo
	@$(BIN)/rasad findings -C $(DEMO) --text
	@echo
	@$(BIN)/rasad promises -C $(DEMO) --text
	@echo
	@$(BIN)/rasad check -C $(DEMO)
	@$(BIN)/rasad build -C $(DEMO)
	@echo "Open  $(DEMO)/site/index.html  or run:  $(BIN)/rasad serve -C $(DEMO)"

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: check
	@scripts/setup --tests
	$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile \
	  --cov --cov-report=term:skip-covered

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup
	$(BIN)/python bench/verdicts.py
	$(BIN)/python bench/episodes.py
	$(BIN)/python bench/extraction.py
	$(BIN)/python bench/site.py
	$(BIN)/python bench/server.py

# The page of rules, made from the rules.
rules: setup
	$(BIN)/python -m tests.quality.write_rules

# Floors of what is read in documents; needs the field's annotated data.
quality: setup
	$(BIN)/python -m tests.quality.run_quality

# Long drills: not part of the tests.
soak: setup
	$(BIN)/python bench/too_large.py
	$(BIN)/python bench/soak.py
	$(BIN)/python bench/cluster.py
	$(BIN)/python bench/adding.py
	$(BIN)/python bench/hostile.py
	$(BIN)/python bench/full_disk.py
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/escapes.py
	$(BIN)/python -m pip install --quiet "atheris>=3,<4"
	$(BIN)/python bench/fuzz.py

lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --extra dev \
	  --generate-hashes --no-header --quiet pyproject.toml -o requirements.lock

clean:
	rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache
