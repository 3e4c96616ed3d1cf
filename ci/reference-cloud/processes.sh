# Start, watch and stop long-running processes without an init system. Sourced after settings.sh.
#
# Each process leads a session of its own, so its process group is everything that it forked. `$ZED_RUN/NAME.pid` records
# PID, start time and boot id: a PID alone may by now belong to somebody else, and then it must not be signalled.
# shellcheck shell=bash

BOOT=$(< /proc/sys/kernel/random/boot_id)
STARTED_AT=$(date +%s%N)

say() { # say TEXT…   one line with the time since the script began
  local ms=$((($(date +%s%N) - STARTED_AT) / 1000000))
  printf '[%4d.%d s] %s\n' $((ms / 1000)) $((ms % 1000 / 100)) "$*"
}

die() { # die TEXT…
  printf 'reference-cloud: %s\n' "$*" >&2
  exit 1
}

died() { # died NAME WHY   end the script with the last words of a process
  tail -n 20 "$ZED_LOG/$1.log" >&2
  die "$1 $2; its log is $ZED_LOG/$1.log"
}

birth() { # birth PID   its start time; fails when it is gone or only waits to be reaped
  local line fields
  { read -r line < "/proc/$1/stat"; } 2> /dev/null || return 1
  read -ra fields <<< "${line##*) }" # the command name before this may itself contain blanks and brackets
  [ "${fields[0]}" != Z ] && echo "${fields[19]}"
}

members() { # members PGID   the living processes of a group
  local file line fields
  for file in /proc/[0-9]*/stat; do
    { read -r line < "$file"; } 2> /dev/null || continue
    read -ra fields <<< "${line##*) }"
    [ "${fields[2]}" = "$1" ] && [ "${fields[0]}" != Z ] && echo "${line%% *}"
  done
  return 0
}

recorded() { # recorded NAME   sets PID, BORN; fails when nothing was recorded since this boot
  local boot
  [ -s "$ZED_RUN/$1.pid" ] && read -r PID BORN boot < "$ZED_RUN/$1.pid" && [ "$boot" = "$BOOT" ]
}

running() { # running NAME
  local PID BORN
  recorded "$1" && [ "$(birth "$PID")" = "$BORN" ]
}

group_of() { # group_of NAME   what lives of a recorded process, also after its leader was killed
  local PID BORN
  recorded "$1" || return 0
  if [ -e "/proc/$PID" ] && [ "$(birth "$PID")" != "$BORN" ]; then
    return 0 # the PID is somebody else's now
  fi
  members "$PID"
}

start() { # start NAME COMMAND…   does nothing when it already runs
  local name=$1
  shift
  if running "$name"; then return 0; fi
  stop "$name" 5 # workers of a killed leader still hold its port
  printf '=== %s %s\n' "$(date -Is)" "$*" >> "$ZED_LOG/$name.log"
  (
    cd /
    exec setsid "$@" >> "$ZED_LOG/$name.log" 2>&1 < /dev/null 9>&-
  ) &
  echo "$! $(birth $!) $BOOT" > "$ZED_RUN/$name.pid"
}

ask_to_stop() { # ask_to_stop NAME
  local pids
  pids=$(group_of "$1")
  # shellcheck disable=SC2086
  [ -z "$pids" ] || kill -TERM $pids 2> /dev/null || true
}

stop() { # stop NAME SECONDS   politely, then for good
  local until=$(($(date +%s) + $2)) pids
  ask_to_stop "$1"
  while pids=$(group_of "$1") && [ -n "$pids" ]; do
    if [ "$(date +%s)" -ge "$until" ]; then
      # shellcheck disable=SC2086
      kill -KILL $pids 2> /dev/null || true
      until=$((until + 5))
    fi
    sleep 0.1
  done
  rm -f "$ZED_RUN/$1.pid"
}

wait_until() { # wait_until NAME SECONDS WHAT COMMAND…   poll until COMMAND succeeds or process NAME dies
  local name=$1 until=$(($(date +%s) + $2)) what=$3
  shift 3
  until "$@"; do
    running "$name" || died "$name" "ended before it $what"
    [ "$(date +%s)" -lt "$until" ] || died "$name" "never $what"
    sleep 0.1
  done
}

accepts() { (exec 3<> "/dev/tcp/$ZED_IP/$1") 2> /dev/null; } # accepts PORT

answers() { # answers URL   a version document: 200, or 300 "multiple choices"
  local code
  code=$(curl -s -o /dev/null -m 10 -w '%{http_code}' "$1") || return 1
  [ "$code" = 200 ] || [ "$code" = 300 ]
}

wait_for_port() { wait_until "$1" 120 "opened port $2" accepts "$2"; }       # wait_for_port NAME PORT
wait_for_http() { wait_until "$1" 120 "answered on $2" answers "$2"; }       # wait_for_http NAME URL

once() { # once NAME COMMAND…   a step whose effect is kept in the state folder
  local name=$1
  shift
  if [ -e "$ZED_DONE/$name" ]; then return 0; fi
  if ! "$@" >> "$ZED_LOG/$name.log" 2>&1; then died "$name" "failed"; fi
  touch "$ZED_DONE/$name"
  say "  $name"
}
