# Placement: what the compute host has to give.
# shellcheck shell=bash

placement_configure() { render placement.conf "$ZED_ETC/placement.conf"; }

placement_migrate() { placement-manage --config-file "$ZED_ETC/placement.conf" db sync; }

placement_start() {
  start_wsgi placement "$ZED_PLACEMENT" /usr/bin/placement-api 1 "env = OS_PLACEMENT_CONFIG_DIR=$ZED_ETC"
}

placement_await() { wait_for_http placement "$ZED_PLACEMENT/"; }
