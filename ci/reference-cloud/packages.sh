# What is installed, and how. Sourced after settings.sh and processes.sh.
# shellcheck shell=bash

# shellcheck disable=SC2034
PACKAGES="
  mariadb-server mariadb-client rabbitmq-server memcached
  keystone glance-api glance-common placement-api
  nova-api nova-conductor nova-scheduler
  neutron-server neutron-rpc-server neutron-api neutron-linuxbridge-agent neutron-dhcp-agent neutron-l3-agent
  cinder-api cinder-scheduler cinder-volume cinder-backup
  python3-openstackclient python3-osc-placement python3-pymysql python3-memcache
  uwsgi-plugin-python3 qemu-utils dnsmasq-base haproxy iptables ipset conntrack iproute2 sudo curl dmidecode"
# nova-compute is missing on purpose: it pulls in a hypervisor. drivers/nova_compute.py starts the same program from
# nova-common (python3-nova). dmidecode: without it cinder-backup stays in `creating`, as os-brick calls it unguarded.

missing_packages() { # missing_packages NAME…   those not installed
  local name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2> /dev/null)" = installed ] || printf '%s ' "$name"
  done
}

install_packages() { # install_packages NAME…
  local missing rc=0 guard=/usr/sbin/policy-rc.d guarded=0
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "installing: $(wc -w <<< "$missing") packages and what they need; log: $ZED_LOG/apt.log"
  # No maintainer script may start a service (ours are started by hand, on loopback, with other data folders) ...
  if [ ! -e $guard ]; then
    printf '#!/bin/sh\nexit 101\n' > $guard
    chmod 755 $guard
    guarded=1
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  {
    dpkg --configure -a
    # ... or try to build a database.
    echo 'dbconfig-common dbconfig-common/dbconfig-install boolean false' | debconf-set-selections
    # shellcheck disable=SC2086
    apt_get update && apt_get install -y --no-install-recommends $missing
  } >> "$ZED_LOG/apt.log" 2>&1 || rc=$?
  if [ $guarded = 1 ]; then
    rm -f $guard
    trap - EXIT
  fi
  if [ $rc != 0 ]; then died apt "failed ($rc)"; fi
}

apt_get() { # force-unsafe-io: no fsync per file; a machine that crashes here is set up anew anyway
  DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
    -o Dpkg::Options::=--force-unsafe-io -o Dpkg::Options::=--force-confold "$@" < /dev/null
}
