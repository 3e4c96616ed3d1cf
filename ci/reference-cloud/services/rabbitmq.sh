# The message broker, and epmd, the Erlang name service that it needs; both on loopback only, which takes four settings:
# the listener, the distribution interface, epmd's address, and a node name that resolves to loopback.
# shellcheck shell=bash

rabbitmq_configure() {
  install -d -o rabbitmq -g rabbitmq "$ZED_HOME/rabbitmq"
  render rabbitmq.conf "$ZED_ETC/rabbitmq.conf"
  install -m 600 -o rabbitmq -g rabbitmq "$ZED_ETC/rabbitmq.conf" "$ZED_HOME/rabbitmq/rabbitmq.conf"
  install -m 644 /dev/null "$ZED_HOME/rabbitmq/env.conf"
}

as_rabbitmq() { # as_rabbitmq NAME COMMAND…   start as the package's user, with every path inside our folder
  local name=$1 home=$ZED_HOME/rabbitmq
  shift
  # The kernel argument binds the distribution port to loopback. The emulator would otherwise spin on idle schedulers and
  # start one per core; the broker here needs two.
  start "$name" setpriv --reuid=rabbitmq --regid=rabbitmq --init-groups env \
    HOME="$home" ERL_EPMD_ADDRESS="$ZED_IP" \
    RABBITMQ_CONF_ENV_FILE="$home/env.conf" RABBITMQ_CONFIG_FILE="$home/rabbitmq" \
    RABBITMQ_NODENAME=reference@localhost RABBITMQ_MNESIA_BASE="$home/mnesia" RABBITMQ_LOG_BASE="$home/log" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" RABBITMQ_PID_FILE="$home/rabbitmq.pid" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none +S 2:2" \
    "$@"
}

rabbitmq_start() {
  as_rabbitmq epmd epmd -address "$ZED_IP"
  wait_for_port epmd 4369 # else the broker starts an epmd of its own, on all addresses, that nobody would stop
  as_rabbitmq rabbitmq /usr/lib/rabbitmq/bin/rabbitmq-server
}

rabbitmq_await() { wait_for_port rabbitmq 5672; }
