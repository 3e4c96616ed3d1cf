# Volumes: API, scheduler, one backend of sparse files, backup.
# shellcheck shell=bash

cinder_configure() {
  mkdir -p "$ZED_HOME"/cinder/{volumes,backups,lock,coordination,conversion}
  render cinder.conf "$ZED_ETC/cinder.conf"
}

cinder_migrate() { cinder-manage --config-file "$ZED_ETC/cinder.conf" db sync; }

cinder_start() {
  local part
  start_wsgi cinder-api "$ZED_CINDER" /usr/bin/cinder-wsgi 2 "pyargv = --config-file $ZED_ETC/cinder.conf"
  for part in scheduler volume backup; do
    PYTHONPATH=$ZED_HOME/drivers start cinder-$part cinder-$part --config-file "$ZED_ETC/cinder.conf"
  done
}

cinder_await() { wait_for_http cinder-api "$ZED_CINDER/"; }
