# The cache of tokens and of keystone's own lookups.
# shellcheck shell=bash

memcached_start() { start memcached memcached -u memcache -l "$ZED_IP" -p "${ZED_MEMCACHED#*:}" -m 64; }

memcached_await() { wait_for_port memcached "${ZED_MEMCACHED#*:}"; }
