#!/bin/bash
# One line per process of the reference cloud: PID, memory of its whole group, HTTP status and versions of an API.
# Exit codes: 0 everything that should run does, and every API answers · 1 something does not
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=settings.sh
. "$HERE/settings.sh"
# shellcheck source=processes.sh
. "$HERE/processes.sh"

declare -A URL=(
  [keystone]=$ZED_KEYSTONE/ [glance]=$ZED_GLANCE/ [placement]=$ZED_PLACEMENT/
  [nova-api]=$ZED_NOVA/ [neutron-server]=$ZED_NEUTRON/ [cinder-api]=$ZED_CINDER/
)
# Each service wraps its list of versions in its own way.
VERSIONS='
import json, sys
document = json.load(sys.stdin)["versions"]
for v in document["values"] if isinstance(document, dict) else document:
    top = v.get("version") or v.get("max_version")
    if v["status"].lower() in ("current", "stable"):
        print(v["id"] + (" up to " + top if top else ""), end=" ")
'

memory() { # memory PGID   resident megabytes (shared pages counted once per process)
  local pid kb total=0
  for pid in $(members "$1"); do
    kb=$(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status" 2> /dev/null) || true
    total=$((total + ${kb:-0}))
  done
  echo $((total / 1024))
}

bad=0
format='%-20s %8s %8s %6s  %s\n'
# shellcheck disable=SC2059
printf "$format" PROCESS PID MB HTTP VERSION
for name in "${ZED_SERVICES[@]}" "${ZED_BACKENDS[@]}" "${ZED_LAST[@]}"; do
  if ! recorded "$name"; then
    case $name in neutron-*-agent) continue ;; esac # optional
  fi
  if ! running "$name"; then
    # shellcheck disable=SC2059
    printf "$format" "$name" - - - "NOT RUNNING"
    bad=1
    continue
  fi
  recorded "$name"
  status=- version=
  if [ -n "${URL[$name]:-}" ]; then
    answer=$(curl -s -m 20 -w '\n%{http_code}' "${URL[$name]}") || true
    status=${answer##*$'\n'}
    version=$(/usr/bin/python3 -I -c "$VERSIONS" <<< "${answer%$'\n'*}" 2> /dev/null) || version="NO VERSIONS"
    if [ "$status" != 200 ] && [ "$status" != 300 ]; then bad=1; fi
  fi
  # shellcheck disable=SC2059
  printf "$format" "$name" "$PID" "$(memory "$PID")" "$status" "$version"
done
exit $bad
