#!/bin/bash
# Bring up real OpenStack Zed on 127.0.0.1 from Debian 12's packages. Idempotent; root; needs no init system.
#
#   up.sh [--no-install] [--no-agents] [--deadline SECONDS]
#
#   --no-install         touch no package
#   --no-agents          no DHCP and L3 agents: quicker and lighter, but floating IPs stay DOWN
#   --deadline SECONDS   give up after so long (default 480)
#
# State: $STACKMARK_ZED_HOME (default /opt/stackmark-zed), with clouds.yaml in it.
# Exit codes: 0 up · 1 a step failed · 2 usage · 75 deadline passed (a temporary failure in the sense of sysexits.h)
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=settings.sh
. "$HERE/settings.sh"
# shellcheck source=processes.sh
. "$HERE/processes.sh"
# shellcheck source=packages.sh
. "$HERE/packages.sh"
for part in mariadb memcached rabbitmq wsgi keystone placement glance nova neutron cinder; do
  # shellcheck source=/dev/null
  . "$HERE/services/$part.sh"
done

INSTALL=1 AGENTS=1 DEADLINE=480
usage() {
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
  exit 2
}
arguments=("$@")
while [ $# != 0 ]; do
  case $1 in
    --no-install) INSTALL=0 ;;
    --no-agents) AGENTS=0 ;;
    --deadline)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || usage
      DEADLINE=$2
      shift
      ;;
    *) usage ;;
  esac
  shift
done

render() { "$HERE/render.py" "$HERE/config/$1" > "$2"; } # render TEMPLATE FILE

prepare() {
  [ "$(id -u)" = 0 ] || die "must run as root: it installs packages and makes network namespaces"
  mkdir -p "$ZED_HOME" "$ZED_LOG" "$ZED_RUN" "$ZED_DONE"
  touch "$ZED_HOME/.stackmark-zed" # down.sh --wipe removes only a folder that has this
  chmod 755 "$ZED_HOME"            # database and broker run as users of their own and must get to their folders
  install -d -m 700 "$ZED_ETC"     # the rest holds the password
  exec 9> "$ZED_RUN/lock"
  flock -n 9 || die "another up.sh is at work in $ZED_HOME"
}

packages() {
  local missing
  # shellcheck disable=SC2086
  if [ $INSTALL = 1 ]; then install_packages $PACKAGES; fi
  # shellcheck disable=SC2086
  missing=$(missing_packages $PACKAGES)
  [ -z "$missing" ] || die "not installed: $missing(run without --no-install)"
}

backends() {
  setpriv --reuid=mysql --regid=mysql --init-groups test -x "$ZED_HOME" \
    || die "the database's user cannot get into $ZED_HOME: a folder above it is closed to others"
  mariadb_configure
  rabbitmq_configure
  rabbitmq_start
  memcached_start
  mariadb_start
  mariadb_await
  mariadb_fill
}

drivers() { # copied, so that a running cloud does not depend on the checkout, and the checkout stays clean
  local metadata=$ZED_HOME/drivers/stackmark_reference_cloud-1.0.dist-info
  mkdir -p "$metadata"
  cp "$HERE"/drivers/*.py "$ZED_HOME/drivers/"
  printf 'Metadata-Version: 2.1\nName: stackmark-reference-cloud\nVersion: 1.0\n' > "$metadata/METADATA"
  # how neutron finds a mechanism driver by its name
  printf '[neutron.ml2.mechanism_drivers]\nbind_at_once = neutron_bind_at_once:BindAtOnceDriver\n' \
    > "$metadata/entry_points.txt"
}

migrations() { # two lanes of about the same length, for two cores
  local service first second
  (for service in keystone glance placement cinder; do once "$service-migrate" "${service}_migrate"; done) &
  first=$!
  (for service in neutron nova; do once "$service-migrate" "${service}_migrate"; done) &
  second=$!
  wait $first || die "a database could not be migrated"
  wait $second || die "a database could not be migrated"
}

services() {
  local service
  keystone_start
  keystone_await
  rabbitmq_await
  memcached_await
  once identity /usr/bin/python3 -I "$HERE/contents/identity.py"
  say "keystone answers"
  for service in placement glance neutron nova cinder; do "${service}_start"; done
  for service in placement glance neutron nova cinder; do "${service}_await"; done
  if [ $AGENTS = 1 ]; then neutron_start_agents; fi
}

namespaces() { # whether this machine (or container) lets us make network namespaces and run something in them
  local probe=stackmark-$$ rc=0
  { ip netns add $probe && ip netns exec $probe true; } 2>> "$ZED_LOG/namespaces.log" || rc=1
  ip netns del $probe 2> /dev/null || true
  return $rc
}

bring_up() {
  trap 'exit 143' TERM
  prepare
  packages
  say "packages are in place"
  if [ $AGENTS = 1 ] && ! namespaces; then
    say "NO NETWORK NAMESPACES here ($ZED_LOG/namespaces.log): as with --no-agents, floating IPs will stay DOWN"
    AGENTS=0
  fi
  backends
  say "database, broker and cache run"
  drivers
  for service in keystone placement glance nova neutron cinder; do "${service}_configure"; done
  (umask 077 && render clouds.yaml "$ZED_HOME/clouds.yaml")
  migrations
  say "databases are migrated"
  services
  say "every API answers"
  AGENTS=$AGENTS /usr/bin/python3 -I "$HERE/contents/ready.py" || die "not every service came up"
  say "every service reports itself up"
  once contents /usr/bin/python3 -I "$HERE/contents/contents.py"
  "$HERE/health.sh"
  say "up: OS_CLIENT_CONFIG_FILE=$ZED_HOME/clouds.yaml"
}

# The deadline holds for everything, apt-get included, so the work is done by a child that can be ended as a whole.
# Services already started run in sessions of their own and are left for down.sh.
if [ -z "${ZED_WITHIN_DEADLINE:-}" ]; then
  rc=0
  ZED_WITHIN_DEADLINE=1 timeout --kill-after=20 "$DEADLINE" "$0" "${arguments[@]}" < /dev/null || rc=$?
  if [ $rc = 124 ] || [ $rc = 137 ]; then
    printf 'reference-cloud: not up after %s s (--deadline); stopped trying. Logs: %s\n' "$DEADLINE" "$ZED_LOG" >&2
    exit 75
  fi
  exit $rc
fi
bring_up
