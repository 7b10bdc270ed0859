# Folkmoot: what one does with this tree. `make help` lists it. Everything runs a second time in seconds.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := target/debug/folkmoot
DATA := $(wildcard ../shared/data)

# On the second database the largest import adds minutes and nothing that the other two do not ask; reading dumps and most of kit ask no database,
# and the server that is killed again and again has a database of its own.
PG_ONLY := -E 'not test(the_devops_site_comes_in_whole) and not test(the_real_dumps_read_whole) and not binary(durability) and (not package(kit) or test(db::))'

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

run: build ## build, fill the demo organisation, serve it and print sign-in links
	$(BIN) demo $(if $(DATA),--data $(DATA))

build: web/dist/manifest.json | need-build ## the program with its pages, for working on it
	@echo "Building Folkmoot (the first time takes some minutes)"
	cargo build -p server

release: web/dist/manifest.json | need-build ## the program as one installs it: target/release/folkmoot
	cargo build --release -p server

test: check unit unit-pg schema e2e ## everything that must hold

check: web/dist/manifest.json | need-build need-lints ## licences, types, format, lints
	scripts/licences.py
	cd web && npm run --silent check && npm test --silent
	cargo fmt --all -- --check
	cargo clippy --workspace --quiet -- -D warnings

unit: web/dist/manifest.json | need-build need-nextest ## rules, HTTP and whole-site tests on SQLite
	@echo "Tests on SQLite"
	cargo nextest run --no-fail-fast --workspace

unit-pg: web/dist/manifest.json | need-build need-nextest need-pg ## the same on PostgreSQL, in a private cluster on a socket
	@echo "Tests on PostgreSQL"
	scripts/postgres.sh cargo nextest run --no-fail-fast --test-threads 3 --workspace --exclude shell --exclude bench --exclude eval $(PG_ONLY)

schema: build | need-schema ## the API against its own description
	scripts/schemathesis.sh $(BIN)

e2e: build | need-browser need-pg ## stories, accessibility and hostile input in a real browser
	FOLKMOOT_BIN=$(BIN) scripts/postgres.sh node e2e/run.mjs

screenshots: build | need-browser ## pictures of every page, light and dark, desktop and phone, in ./screenshots
	FOLKMOOT_BIN=$(BIN) node e2e/run.mjs pages --screenshots screenshots

lighthouse: release | need-browser need-schema ## four pages as Lighthouse sees them, signed in, on a phone and on a desk
	scripts/lighthouse.sh target/release/folkmoot

bench: web/dist/manifest.json | need-build ## the benchmark; its tables go to docs/PERFORMANCE.md and docs/QUALITY.md (BENCH="--only quality": the latter alone)
	cargo build --release -p server -p bench
	target/release/bench $(if $(DATA),--data $(DATA)) $(BENCH)

powercut: | need-build need-disk ## cuts the power under load and looks what is left (as root)
	scripts/powercut.sh

deny: ## licences and sources of dependencies on all platforms, their texts read
	@command -v cargo-deny >/dev/null || { echo "Installing cargo-deny (reads the licences of all dependencies)"; cargo install --locked cargo-deny; }
	cargo deny check licenses bans sources

need-build:
	@scripts/need.sh cc:build-essential:"compiles the C of SQLite" python3:python3:"reads the licences of dependencies" node:nodejs:"builds scripts and styles" npm:npm:"fetches what they are built with"
	@node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || { echo "Node 20 or newer is needed; this is $$(node --version). Install a newer one, then run this again."; exit 1; }
	@command -v cargo >/dev/null || { echo "Rust 1.95 or newer is needed: install it with rustup, then run this again."; exit 1; }
need-lints: | need-build
	@{ cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 || { echo "Installing rustfmt and clippy (format and lints)"; rustup component add rustfmt clippy; }
# Each test in a process of its own: what counts statements or steps of the process is asked only so.
need-nextest: | need-build
	@command -v cargo-nextest >/dev/null || { echo "Installing cargo-nextest (runs each test in a process of its own)"; cargo install --locked cargo-nextest --version 0.9.143; }
need-disk:
	@scripts/need.sh mkfs.ext4:e2fsprogs:"a file system whose power is cut" losetup:mount:"puts it where the database writes"
need-schema:
	@scripts/need.sh curl:curl:"asks the running site" /usr/share/doc/python3-venv:python3-venv:"a place for the tool that tests the API"
need-browser: | need-build
	@scripts/need.sh chromium:chromium:"the browser of the end-to-end tests" /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf:fonts-noto-core:"letters of many scripts in it"
need-pg:
	@scripts/need.sh '/usr/lib/postgresql/*/bin/initdb':postgresql:"the second database of the tests" runuser:util-linux:"PostgreSQL does not run as root"

web/node_modules/.stamp: web/package-lock.json web/package.json | need-build
	@echo "Fetching the front end's building blocks"
	cd web && npm ci --ignore-scripts --no-audit --no-fund && touch node_modules/.stamp
web/dist/manifest.json: web/node_modules/.stamp web/build.mjs crates/shell/src/icons.rs $(shell find web/src -type f)
	cd web && node build.mjs

.PHONY: help run build release test check unit unit-pg schema e2e screenshots lighthouse bench powercut deny need-build need-lints need-nextest need-disk need-schema need-browser need-pg
