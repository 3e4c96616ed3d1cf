#!/bin/bash
# The long version of .ci/run: everything that can be measured, against the embedded build and real OpenStack.
#
#   npm run nightly [-- --out DIR] [--seeds N] [--upstream DIR] [--official FILE]
#
#   --out DIR        where everything goes (stackmark-out/nightly); a log for each step
#   --seeds N        runs in random order, one seed each (10)
#   --upstream DIR   folders of OpenAPI documents, named by catalog type, to measure completeness against (../shared/upstream-openapi, if there)
#   --official FILE  a guideline of the Interop schema 2.0: it must pass, ten times as fast as Tempest does the same (../shared/interop-guidelines/2020.06.json, if there)
#
# Every step runs, whatever became of those before it; a cloud that cannot be brought up is told and fails the run, for here it is the point.
# Exit codes: 0 all good · 1 not · 2 usage
set -u
cd "$(dirname "$0")/.." || exit 1
OUT=stackmark-out/nightly SEEDS=10 UPSTREAM=../shared/upstream-openapi OFFICIAL=../shared/interop-guidelines/2020.06.json
while [ $# -gt 0 ]; do
  case $1 in
    --out) OUT=$2 && shift 2 ;;
    --seeds) SEEDS=$2 && shift 2 ;;
    --upstream) UPSTREAM=$2 && shift 2 ;;
    --official) OFFICIAL=$2 && shift 2 ;;
    *)
      sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
      exit 2
      ;;
  esac
done
mkdir -p "$OUT"
OUT=$(cd "$OUT" && pwd)
CLOUD=ci/reference-cloud
STACKMARK="node ci/stackmark.js"
export PATH=$PWD/node_modules/.bin:$PATH STACKMARK_ZED_HOME=${STACKMARK_ZED_HOME:-/opt/stackmark-zed}
: > "$OUT/steps.txt"

step() { # step NAME COMMAND…   notes whether it ended well; its output is kept
  local name=$1 began=$SECONDS rc=0
  shift
  printf '\n=== %s: %s\n' "$name" "$*"
  "$@" > "$OUT/$name.log" 2>&1 < /dev/null || rc=$?
  tail -n 12 "$OUT/$name.log"
  printf '%-6s %-28s %5d s   %s\n' "$([ $rc = 0 ] && echo good || echo "rc $rc")" "$name" $((SECONDS - began)) "$*" >> "$OUT/steps.txt"
  return $rc
}

certified() { # certified NAME OPTION…   certifies the Zed build; findings that nobody has explained fail, a defect that is known does not
  local name=$1 rc=0
  shift
  # shellcheck disable=SC2086
  $STACKMARK certify --cloud demo --out "$OUT/$name" "$@" || rc=$?
  case $rc in 0 | 1) ;; *) return $rc ;; esac
  node ci/gates/known-defects.ts "$OUT/$name" $CLOUD/known-defects.yaml
}

# What every run must end with, whatever its seed and order: the same cases passed.
same_every_time() {
  # shellcheck disable=SC2016
  node -e '
    const { readFileSync } = require("node:fs");
    const runs = process.argv.slice(1).map((dir) => JSON.parse(readFileSync(`${dir}/report.json`, "utf8")));
    const told = (run) => run.cases.filter((c) => c.kind === "scenario" && c.outcome.kind !== "passed").map((c) => `${c.id} ${c.outcome.kind}`).sort();
    const first = told(runs[0]).join("\n");
    const others = runs.filter((run) => told(run).join("\n") !== first);
    console.log(`${runs.length} runs; scenarios that did not pass in the first:\n${first}`);
    for (const run of others) console.log(`seed ${run.run.seed} differs:\n${told(run).join("\n")}`);
    process.exitCode = others.length === 0 ? 0 : 1;' "$@"
}

# The share is told and kept; red is what nobody has explained.
refused() {
  local rc=0
  $STACKMARK refusals "$@" || rc=$?
  case $rc in 0 | 1) ;; *) return $rc ;; esac
  # shellcheck disable=SC2016
  node -e '
    const { tallies } = JSON.parse(require("node:fs").readFileSync(`${process.argv[1]}/refusals.json`, "utf8"));
    const unknown = tallies.filter(({ unexplained }) => unexplained > 0);
    for (const { service, unexplained } of unknown) console.log(`${service}: ${unexplained} not refused, and nobody has said why`);
    process.exitCode = unknown.length === 0 ? 0 : 1;' "$OUT/refusals-run"
}

step tests npm test
step bench npm run --silent bench
# shellcheck disable=SC2086
step embedded $STACKMARK certify --cloud reference --all-operations --out "$OUT/embedded-run"
for seed in $(seq 1 "$SEEDS"); do
  # shellcheck disable=SC2086
  step "embedded-seed-$seed" $STACKMARK certify --cloud reference --seed "$seed" --out "$OUT/embedded-seed-$seed-run"
done
for service in identity compute network volume image; do
  for file in "$UPSTREAM/${service/volume/block-storage}"/*.y*ml; do
    [ -e "$file" ] || continue
    # shellcheck disable=SC2086
    step "coverage-$service" $STACKMARK spec coverage "$service" --against "$file"
  done
done
if step up $CLOUD/up.sh; then
  export OS_CLIENT_CONFIG_FILE=$STACKMARK_ZED_HOME/clouds.yaml
  step census $CLOUD/census.py save "$OUT/before.json"
  step everything certified everything-run --all-operations --admin admin --reader reader --seed 543115326
  runs=()
  for seed in $(seq 1 "$SEEDS"); do
    step "seed-$seed" certified "seed-$seed-run" --seed "$seed"
    runs+=("$OUT/seed-$seed-run")
  done
  [ "$SEEDS" -gt 0 ] && step same-every-time same_every_time "${runs[@]}"
  # shellcheck disable=SC2086
  step truth $STACKMARK truth --cloud demo --admin admin --explained $CLOUD/truth.yaml --out "$OUT/truth-run"
  # shellcheck disable=SC2086
  step refusals refused --seed 1 --cloud demo --admin admin --out "$OUT/refusals-run"
  step tempest $CLOUD/tempest.sh --no-subnet-sleep
  if [ -e "$OFFICIAL" ]; then
    step official certified official-run --guideline "$OFFICIAL" --programme compute
    # The five services are those that we judge; the file also names ids of object storage.
    step tenth node ci/foreign-judges/concordance.ts --cloud zed --ids "$OFFICIAL" --at-least 10 --out "$OUT/tenth-run" \
      --service identity --service compute --service network --service volume --service image
  fi
  step concordance node ci/foreign-judges/concordance.ts --cloud zed --cloud reference --lies --out "$OUT/concordance-run"
  step left-behind $CLOUD/census.py compare "$OUT/before.json"
fi
printf '\n'
cat "$OUT/steps.txt"
if grep -qv '^good' "$OUT/steps.txt"; then exit 1; fi
