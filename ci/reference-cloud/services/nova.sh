# Compute: API, conductor, scheduler, and one compute host with the fake hypervisor.
# shellcheck shell=bash

nova_configure() {
  mkdir -p "$ZED_HOME"/nova/{lock,instances}
  render nova.conf "$ZED_ETC/nova.conf"
}

nova_manage() { nova-manage --config-file "$ZED_ETC/nova.conf" "$@"; }

nova_migrate() { # cell0 keeps servers that never found a host; cell1 is the one with hosts
  local cell0="mysql+pymysql://openstack:$ZED_PASSWORD@$ZED_IP/nova_cell0?charset=utf8"
  nova_manage api_db sync \
    && nova_manage cell_v2 map_cell0 --database_connection "$cell0" \
    && nova_manage db sync \
    && { nova_manage cell_v2 list_cells | grep -q ' cell1 ' || nova_manage cell_v2 create_cell --name cell1; }
}

nova_start() { # more workers than cores: most of a request is waiting for neutron, cinder and the message queue
  start_wsgi nova-api "$ZED_NOVA" /usr/bin/nova-api-wsgi 4 "env = OS_NOVA_CONFIG_DIR=$ZED_ETC" \
    "env = OS_NOVA_CONFIG_FILES=/etc/nova/api-paste.ini;nova.conf"
  start nova-conductor nova-conductor --config-file "$ZED_ETC/nova.conf"
  start nova-scheduler nova-scheduler --config-file "$ZED_ETC/nova.conf"
  start nova-compute /usr/bin/python3 "$ZED_HOME/drivers/nova_compute.py" --config-file "$ZED_ETC/nova.conf"
}

nova_await() { wait_for_http nova-api "$ZED_NOVA/"; }
