# Network: server, and on request the agents that make real DHCP servers and routers (in network namespaces).
# shellcheck shell=bash

neutron_configure() {
  mkdir -p "$ZED_HOME/neutron/lock"
  render neutron.conf "$ZED_ETC/neutron.conf"
  render ml2.ini "$ZED_ETC/ml2.ini"
  render dhcp_agent.ini "$ZED_ETC/dhcp_agent.ini"
  render l3_agent.ini "$ZED_ETC/l3_agent.ini"
}

neutron_migrate() {
  neutron-db-manage --config-file "$ZED_ETC/neutron.conf" --config-file "$ZED_ETC/ml2.ini" upgrade heads
}

neutron_start() {
  PYTHONPATH=$ZED_HOME/drivers start neutron-server \
    neutron-server --config-file "$ZED_ETC/neutron.conf" --config-file "$ZED_ETC/ml2.ini"
}

neutron_start_agents() {
  local agent
  # Namespaces of another neutron on this machine are not ours to remove later.
  [ -e "$ZED_RUN/foreign-namespaces" ] || ip netns list > "$ZED_RUN/foreign-namespaces"
  for agent in dhcp l3; do
    start neutron-$agent-agent neutron-$agent-agent \
      --config-file "$ZED_ETC/neutron.conf" --config-file "$ZED_ETC/${agent}_agent.ini"
  done
}

neutron_await() { wait_for_http neutron-server "$ZED_NEUTRON/"; }

neutron_sweep() { # what the agents leave when they end: namespaces, with the daemons and devices inside
  local namespace pids
  [ -e "$ZED_RUN/foreign-namespaces" ] || return 0
  for namespace in $(ip netns list | awk '/^(qdhcp|qrouter)-/ { print $1 }'); do
    if grep -q "^$namespace\b" "$ZED_RUN/foreign-namespaces"; then continue; fi
    pids=$(ip netns pids "$namespace")
    # shellcheck disable=SC2086
    [ -z "$pids" ] || kill -TERM $pids 2> /dev/null || true
    ip netns del "$namespace" || true
  done
  rm -f "$ZED_RUN/foreign-namespaces"
}
