# Every name, port and password of the reference cloud, in one place. Sourced by the scripts, inherited by what they run.
# shellcheck shell=bash disable=SC2034

# All state lives below one folder: configuration, databases, queues, images, volumes, logs, recorded PIDs. Nothing is
# written to /etc, /var/lib or the Python packages, so removing this folder removes the cloud.
export ZED_HOME=${STACKMARK_ZED_HOME:-/opt/stackmark-zed}
export ZED_ETC=$ZED_HOME/etc ZED_LOG=$ZED_HOME/log ZED_RUN=$ZED_HOME/run ZED_DONE=$ZED_HOME/done
export XDG_CACHE_HOME=$ZED_HOME/cache # Python's lists of entry points would go to the home folder
ZED_SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ZED_SOURCE

# Loopback only: the one password below is public, so nothing may be reachable from another machine.
export ZED_IP=127.0.0.1
# One constant for every user, service and database. A generated one would protect nothing here (whoever can reach
# loopback as root can read the files) and would make runs harder to repeat.
export ZED_PASSWORD=labpw
export ZED_REGION=RegionOne
# The name under which nova, neutron and cinder register; the machine's own may change between two starts.
export ZED_NODE=reference-1
# Key of nova's and cinder's built-in key manager: any 64 hexadecimal digits.
ZED_FIXED_KEY=$(printf '5a%.0s' {1..32})
export ZED_FIXED_KEY

export ZED_KEYSTONE=http://$ZED_IP:5000
export ZED_GLANCE=http://$ZED_IP:9292
export ZED_PLACEMENT=http://$ZED_IP:8778
export ZED_NOVA=http://$ZED_IP:8774
export ZED_NEUTRON=http://$ZED_IP:9696
export ZED_CINDER=http://$ZED_IP:8776
export ZED_QUEUE=rabbit://openstack:$ZED_PASSWORD@$ZED_IP:5672/
export ZED_MEMCACHED=$ZED_IP:11211
export ZED_DATABASE_SOCKET=$ZED_HOME/mariadb/mariadb.sock
ZED_DATABASES=(keystone glance placement nova nova_api nova_cell0 neutron cinder)
# What runs, in three groups that are stopped one after the other: callers before the called.
ZED_SERVICES=(
  neutron-dhcp-agent neutron-l3-agent nova-compute nova-scheduler nova-conductor cinder-backup cinder-volume
  cinder-scheduler nova-api cinder-api placement glance neutron-server keystone
)
ZED_BACKENDS=(rabbitmq memcached mariadb)
# Last: the broker takes its leave there.
ZED_LAST=(epmd)

# Debian's own python3 and tools, whatever else the machine has: another python3 earlier in PATH lacks the packages.
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV "${!OS_@}" "${!http_proxy@}" "${!HTTP_PROXY@}"
export no_proxy=127.0.0.1,localhost NO_PROXY=127.0.0.1,localhost
