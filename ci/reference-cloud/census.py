#!/usr/bin/python3 -I
"""What exists in the reference cloud, whoever owns it, so that a guest who leaves something behind is found out.

    census.py save FILE       count, print and remember
    census.py compare FILE    count again, print both; exit 1 naming whatever is new

Deleting is asynchronous in OpenStack, so `compare` looks again for up to PATIENCE seconds before it accuses.
Exit codes: 0 nothing left · 1 something left · 2 usage · 3 the cloud could not be asked
"""
import json
import os
import sys
import time

import openstack

HOME = os.environ.get("STACKMARK_ZED_HOME", "/opt/stackmark-zed")
os.environ["OS_CLIENT_CONFIG_FILE"] = HOME + "/clouds.yaml"
PATIENCE = 30
TENANTS = ("demo", "alt", "reader")


def census(admin, tenants):
    """kind -> id -> name, of everything that a user of an API can make."""
    compute, volume, network, identity = admin.compute, admin.block_storage, admin.network, admin.identity
    found = {
        "servers": compute.servers(details=False, all_projects=True),
        "server groups": compute.server_groups(all_projects=True),
        "flavors": compute.flavors(details=False, is_public=None),
        "volumes": volume.volumes(details=False, all_projects=True),
        "snapshots": volume.snapshots(details=False, all_projects=True),
        "backups": volume.backups(details=False, all_tenants=True),
        "images": admin.image.images(),
        "networks": network.networks(),
        "subnets": network.subnets(),
        # the DHCP agent makes and removes its own port of a network in its own time
        "ports": (port for port in network.ports() if port.device_owner != "network:dhcp"),
        "routers": network.routers(),
        "floating IPs": network.ips(),
        # each project has one of that name as soon as somebody looks
        "security groups": (group for group in network.security_groups() if group.name != "default"),
        "projects": identity.projects(),
        "users": identity.users(),
        # these belong to a user, and only the user lists them
        "keypairs": (keypair for tenant in tenants for keypair in tenant.compute.keypairs()),
        "application credentials": (
            credential
            for tenant in tenants
            for credential in tenant.identity.application_credentials(tenant.current_user_id)
        ),
    }
    return {kind: {thing.id: thing.name or "" for thing in things} for kind, things in found.items()}


def left(before, after):
    """kind -> id -> name, of what was not there before."""
    new = {kind: {i: n for i, n in things.items() if i not in before[kind]} for kind, things in after.items()}
    return {kind: things for kind, things in new.items() if things}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("save", "compare"):
        sys.stderr.write(__doc__)
        sys.exit(2)
    command, path = sys.argv[1:]
    try:
        admin = openstack.connect(cloud="admin")
        tenants = [openstack.connect(cloud=name) for name in TENANTS]
        now = census(admin, tenants)
        if command == "save":
            with open(path, "w", encoding="utf-8") as file:
                json.dump(now, file)
            for kind, things in now.items():
                print(f"  {kind:24} {len(things):4}")
            return
        with open(path, encoding="utf-8") as file:
            before = json.load(file)
        until = time.monotonic() + PATIENCE
        while left(before, now) and time.monotonic() < until:
            time.sleep(1)
            now = census(admin, tenants)
    except (openstack.exceptions.SDKException, OSError) as error:
        sys.stderr.write(f"census: the cloud could not be asked: {error}\n")
        sys.exit(3)
    print(f"  {'':24} before after")
    for kind, things in now.items():
        print(f"  {kind:24} {len(before[kind]):6} {len(things):5}")
    remains = left(before, now)
    for kind, things in remains.items():
        for thing, name in things.items():
            sys.stderr.write(f"census: left behind: {kind}: {thing} {name}\n")
    sys.exit(1 if remains else 0)


if __name__ == "__main__":
    main()
