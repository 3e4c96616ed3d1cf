#!/bin/bash
# Stop the reference cloud: what up.sh started and recorded, nothing else.
#
#   down.sh            stop, keep the state for the next up.sh
#   down.sh --wipe     stop, then remove the state folder ($STACKMARK_ZED_HOME, default /opt/stackmark-zed)
#
# Packages stay installed. Exit codes: 0 down · 1 not possible · 2 usage
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=settings.sh
. "$HERE/settings.sh"
# shellcheck source=processes.sh
. "$HERE/processes.sh"
# shellcheck source=services/neutron.sh
. "$HERE/services/neutron.sh"

WIPE=0
case "$#:${1:-}" in
  0:) ;;
  1:--wipe) WIPE=1 ;;
  *)
    echo "usage: down.sh [--wipe]" >&2
    exit 2
    ;;
esac

if [ ! -e "$ZED_HOME/.stackmark-zed" ]; then
  say "no reference cloud in $ZED_HOME"
  exit 0
fi
mkdir -p "$ZED_RUN"
exec 9> "$ZED_RUN/lock"
flock -w 30 9 || die "an up.sh is at work in $ZED_HOME; end it first"

stop_all() { # stop_all SECONDS NAME…   all at once, in the time of the slowest
  local seconds=$1 name
  shift
  for name in "$@"; do ask_to_stop "$name"; done
  for name in "$@"; do stop "$name" "$seconds"; done
}

stop_all 15 "${ZED_SERVICES[@]}"
neutron_sweep
stop_all 40 "${ZED_BACKENDS[@]}"
stop_all 5 "${ZED_LAST[@]}"
say "down"

if [ $WIPE = 1 ]; then
  rm -rf --one-file-system -- "$ZED_HOME"
  say "wiped $ZED_HOME"
fi
