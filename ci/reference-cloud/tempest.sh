#!/bin/bash
# Install and configure Debian's Tempest for the running reference cloud: the judge that Stackmark is compared with.
#
#   tempest.sh [--no-install] [--no-subnet-sleep]
#
#   --no-subnet-sleep    leave out the 10 s that Debian's build waits before deleting a subnet (the package is not edited)
#
# Makes $STACKMARK_ZED_HOME/tempest (default /opt/stackmark-zed/tempest) with `run`, which takes Tempest's own arguments:
#   /opt/stackmark-zed/tempest/run run --regex '^tempest\.api\.identity\.' --concurrency 2
#   /opt/stackmark-zed/tempest/run run --list-tests
# Exit codes: 0 ready · 1 not possible · 2 usage
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=settings.sh
. "$HERE/settings.sh"
# shellcheck source=processes.sh
. "$HERE/processes.sh"
# shellcheck source=packages.sh
. "$HERE/packages.sh"

TEMPEST_PACKAGES="tempest python3-stestr neutron-tempest-plugin cinder-tempest-plugin keystone-tempest-plugin"
INSTALL=1 SLEEP=1
for argument; do
  case $argument in
    --no-install) INSTALL=0 ;;
    --no-subnet-sleep) SLEEP=0 ;;
    *)
      sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
      exit 2
      ;;
  esac
done

[ -e "$ZED_HOME/ids.json" ] || die "no reference cloud in $ZED_HOME; bring it up first (up.sh)"
# shellcheck disable=SC2086
if [ $INSTALL = 1 ]; then install_packages $TEMPEST_PACKAGES; fi
# shellcheck disable=SC2086
missing=$(missing_packages $TEMPEST_PACKAGES)
[ -z "$missing" ] || die "not installed: $missing(run without --no-install)"
answers "$ZED_KEYSTONE/v3" || die "the cloud in $ZED_HOME does not answer; bring it up first (up.sh)"

workspace=$ZED_HOME/tempest
mkdir -p "$workspace"/{etc,lock}
(umask 077 && "$HERE/tempest/configure.py" "$HERE/tempest/tempest.conf" "$workspace/etc/tempest.conf")
# Both lines are needed: with test_path alone stestr says "Path must be within the project".
cat > "$workspace/.stestr.conf" << 'END'
[DEFAULT]
test_path=/usr/lib/python3/dist-packages/tempest/test_discover
top_dir=/usr/lib/python3/dist-packages
group_regex=([^\.]*\.)*
END
[ -d "$workspace/.stestr" ] || (cd "$workspace" && stestr init)

rm -rf "$workspace/without-sleep"
if [ $SLEEP = 0 ]; then
  mkdir "$workspace/without-sleep"
  cp "$HERE/tempest/sitecustomize.py" "$workspace/without-sleep/"
fi
# Debian's tools first in PATH: a python3 of another making lacks the packages. Tempest finds etc/tempest.conf from here.
cat > "$workspace/run" << END
#!/bin/bash
export PATH=$PATH LC_ALL=$LC_ALL PYTHONDONTWRITEBYTECODE=1
unset PYTHONHOME VIRTUAL_ENV PYTHONPATH "\${!OS_@}"
if [ -d "$workspace/without-sleep" ]; then export PYTHONPATH=$workspace/without-sleep; fi
cd "$workspace" && exec tempest "\$@"
END
chmod 755 "$workspace/run"
say "tempest is ready: $workspace/run run --smoke --concurrency 2"
