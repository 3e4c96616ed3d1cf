# Identity.
# shellcheck shell=bash

keystone_configure() {
  mkdir -p "$ZED_HOME/keystone"
  render keystone.conf "$ZED_ETC/keystone.conf"
}

keystone_manage() { keystone-manage --config-file "$ZED_ETC/keystone.conf" "$@"; }

keystone_migrate() {
  keystone_manage db_sync \
    && keystone_manage fernet_setup --keystone-user root --keystone-group root \
    && keystone_manage credential_setup --keystone-user root --keystone-group root \
    && keystone_manage bootstrap --bootstrap-password "$ZED_PASSWORD" --bootstrap-region-id "$ZED_REGION" \
      --bootstrap-admin-url "$ZED_KEYSTONE/v3" --bootstrap-public-url "$ZED_KEYSTONE/v3" \
      --bootstrap-internal-url "$ZED_KEYSTONE/v3"
}

keystone_start() {
  start_wsgi keystone "$ZED_KEYSTONE" /usr/bin/keystone-wsgi-public 2 "env = OS_KEYSTONE_CONFIG_DIR=$ZED_ETC"
}

keystone_await() { wait_for_http keystone "$ZED_KEYSTONE/v3"; }
