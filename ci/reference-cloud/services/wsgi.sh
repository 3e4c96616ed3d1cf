# An API under uwsgi, as Debian's packages run it.
# shellcheck shell=bash

start_wsgi() { # start_wsgi NAME URL SCRIPT WORKERS [SETTING…]   settings are further lines of the ini file
  local file=$ZED_ETC/uwsgi-$1.ini
  name=$1 port=${2##*:} wsgi=$3 workers=$4 render uwsgi.ini "$file"
  printf '%s\n' "${@:5}" >> "$file"
  start "$1" uwsgi --ini "$file"
}
