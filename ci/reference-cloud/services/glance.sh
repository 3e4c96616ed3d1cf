# Images.
# shellcheck shell=bash

glance_configure() {
  mkdir -p "$ZED_HOME"/glance/{images,staging,lock}
  render glance-api.conf "$ZED_ETC/glance-api.conf"
}

glance_migrate() { # the metadata definitions are content that Debian's package brings but does not load
  glance-manage --config-file "$ZED_ETC/glance-api.conf" db_sync \
    && glance-manage --config-file "$ZED_ETC/glance-api.conf" db_load_metadefs /etc/glance/metadefs/
}

# Not under uwsgi: image import needs glance's own task threads, which a WSGI server does not run.
glance_start() { start glance glance-api --config-file "$ZED_ETC/glance-api.conf"; }

glance_await() { wait_for_http glance "$ZED_GLANCE/"; }
