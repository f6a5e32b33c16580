# make setup   make everything that running and testing needs
# make run     start the service with demo data; prints the address
# make check   style, types, imports, budgets: a readable list in scripts/check.py
# make test    check, then all tests, also on the system's own PostgreSQL when there is one
# make bench   measure the pages against a floor that keeps the same promises

PYTHON ?= python3
BIN := .venv/bin

# make kill-test   kill browser, pages, worker and database while somebody types; writes docs/kill-test.md (N=200 rounds)

N ?= 200

.PHONY: setup run check test bench kill-test

setup:
	@$(PYTHON) scripts/bootstrap.py --dev

run:
	@$(PYTHON) scripts/bootstrap.py
	@exec $(BIN)/tettpaa serve --demo

check: setup
	@$(BIN)/python scripts/check.py

test: check
	@$(BIN)/python scripts/test.py

bench: setup
	@$(BIN)/tettpaa bench

kill-test: setup
	@$(BIN)/python scripts/kill_test.py $(N)
