#!/bin/sh
# Runs every test. First installs what the tests need beside Rust, Node 20 and Python 3.11:
# from Debian by name (only what is missing, which takes root or sudo), from npm and PyPI by name and version.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

say "What the tests need"
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v strace >/dev/null 2>&1 || missing="$missing strace"
command -v jing >/dev/null 2>&1 || missing="$missing jing"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
python3 -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
for font in fonts-noto-core fonts-noto-cjk; do
  dpkg -s "$font" >/dev/null 2>&1 || missing="$missing $font"
done
if [ -n "$missing" ]; then
  echo "installing from Debian:$missing"
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "from Debian: chromium, strace, jing, java, python3-venv, fonts-noto-core, fonts-noto-cjk are there"
fi
echo "from npm: $(sed -n 's/^ *"\(playwright-core\|axe-core\|@citation-js.*\|vnu-jar\)": "\(.*\)".*/\1 \2/p' tests/browser/package.json tests/formats/package.json tests/html/package.json | tr '\n' ' ')"
(cd tests/browser && npm ci --silent --no-audit --no-fund --ignore-scripts)
(cd tests/formats && npm ci --silent --no-audit --no-fund --ignore-scripts)
(cd tests/html && npm ci --silent --no-audit --no-fund --ignore-scripts)
echo "from PyPI: $(tr '\n' ' ' <tests/formats/requirements.txt)"
venv=tests/formats/.venv
if ! cmp -s tests/formats/requirements.txt "$venv/stamp"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/formats/requirements.txt
  cp tests/formats/requirements.txt "$venv/stamp"
fi

say "Format"
cargo fmt --check

say "Lints"
cargo clippy --quiet --all-targets --locked -- -D warnings
cargo clippy --quiet --locked --no-default-features -- -D warnings

say "Unit and integration tests"
cargo test --quiet --locked

say "The built portal"
cargo build --quiet --locked
PADI="$PWD/target/debug/padi"
[ -z "${CARGO_TARGET_DIR:-}" ] || PADI="$CARGO_TARGET_DIR/debug/padi"
export PADI
python3 -m unittest discover -s tests/site -p 'test_*.py'

say "The pages as HTML"
python3 -B -m unittest discover -s tests/html -p 'test_*.py'

say "What lies beside the pages"
(cd tests/formats && .venv/bin/python -B -W ignore::DeprecationWarning -m unittest discover -p 'test_*.py')

say "Killed and failing builds"
python3 tests/kill/run.py

say "In the browser"
node --test tests/browser/

say "Everything passed"
