#!/usr/bin/python3 -I
"""Wait until every worker behind the APIs has reported itself: an API that answers does not mean that anything works.

A report counts only when it is younger than the process; one from before a restart says nothing about now.
Polls for at most LIMIT seconds; exits 1 naming what is missing.
"""
import datetime
import os
import subprocess
import sys
import time

import openstack

os.environ["OS_CLIENT_CONFIG_FILE"] = os.environ["ZED_HOME"] + "/clouds.yaml"
LIMIT = 120
NOVA = {"nova-conductor", "nova-scheduler", "nova-compute"}
CINDER = {"cinder-scheduler", "cinder-volume", "cinder-backup"}
NEUTRON = {"neutron-dhcp-agent", "neutron-l3-agent"} if os.environ.get("AGENTS", "1") == "1" else set()


def started(process):
    """When the process was started: up.sh writes its record at that moment."""
    return os.path.getmtime(os.path.join(os.environ["ZED_RUN"], process + ".pid"))


def unheard(processes, reports):
    """Those of the processes whose last report (name -> naive UTC time as the APIs give it) is missing or too old."""

    def heard(process):
        text = reports.get(process)
        if not text:
            return False
        when = datetime.datetime.fromisoformat(text.rstrip("Z")).replace(tzinfo=datetime.timezone.utc)
        return when.timestamp() >= int(started(process))

    return {process for process in processes if not heard(process)}


def map_host():
    """Put the compute host into its cell. The scheduler's own periodic task would do so half a minute later."""
    command = ["nova-manage", "--config-file", os.environ["ZED_ETC"] + "/nova.conf", "cell_v2", "discover_hosts"]
    with open(os.environ["ZED_LOG"] + "/nova-map-host.log", "ab") as log:
        subprocess.run(command, check=True, stdout=log, stderr=log)


def missing(cloud):
    """Names of what has not reported yet."""
    reports = {service.binary: service.updated_at for service in cloud.compute.services() if service.state == "up"}
    if absent := unheard(NOVA, reports):
        return absent
    # A host can be scheduled to once it is mapped into a cell (then it is listed) and has told placement what it has.
    if not list(cloud.compute.hypervisors()):
        map_host()
        return {"a compute host in a cell"}
    if not list(cloud.placement.resource_providers()):
        return {"a resource provider in placement"}
    services = cloud.block_storage.get("/os-services").json()["services"]
    if absent := unheard(CINDER, {s["binary"]: s["updated_at"] for s in services if s["state"] == "up"}):
        return absent
    return unheard(NEUTRON, {agent.binary: agent.last_heartbeat_at for agent in cloud.network.agents()})


def main():
    cloud = openstack.connect(cloud="admin")
    until = time.monotonic() + LIMIT
    while absent := missing(cloud):
        if time.monotonic() > until:
            sys.exit(f"reference-cloud: after {LIMIT} s still missing: {', '.join(sorted(absent))}")
        time.sleep(0.3)


if __name__ == "__main__":
    main()
