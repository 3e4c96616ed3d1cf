#!/usr/bin/python3 -I
"""Who and what the cloud knows: roles, projects, users, and the catalogue of services. Repeatable.

Runs when only keystone answers. The names are those of ../config/clouds.yaml and of the services' configuration.
"""
import os

import openstack

os.environ["OS_CLIENT_CONFIG_FILE"] = os.environ["ZED_HOME"] + "/clouds.yaml"
PASSWORD = os.environ["ZED_PASSWORD"]
REGION = os.environ["ZED_REGION"]

# user -> project, roles
SERVICE_USERS = {
    # `admin`: what these services ask of each other is reserved to administrators by Zed's default policies.
    # `service`: marks their tokens as a service's own; without it volumes cannot be detached (CVE-2023-2088).
    name: ("service", ["admin", "service"])
    for name in ("glance", "placement", "nova", "neutron", "cinder")
}
TENANTS = {
    "demo": ("demo", ["member", "reader"]),
    "alt_demo": ("alt_demo", ["member", "reader"]),
    "demo_reader": ("demo", ["reader"]),
}
# service type -> name, URL
CATALOGUE = {
    "image": ("glance", os.environ["ZED_GLANCE"]),
    "placement": ("placement", os.environ["ZED_PLACEMENT"]),
    "compute": ("nova", os.environ["ZED_NOVA"] + "/v2.1"),
    "network": ("neutron", os.environ["ZED_NEUTRON"]),
    # The same API twice: older clients look for the versioned type, newer ones for the official name.
    "volumev3": ("cinderv3", os.environ["ZED_CINDER"] + "/v3/%(project_id)s"),
    "block-storage": ("cinder", os.environ["ZED_CINDER"] + "/v3/%(project_id)s"),
}


def main():
    identity = openstack.connect(cloud="admin").identity

    def project(name):
        return identity.find_project(name) or identity.create_project(name=name, domain_id="default")

    def user(name, home):
        known = identity.find_user(name)
        return known or identity.create_user(
            name=name, domain_id="default", password=PASSWORD, default_project_id=home.id
        )

    identity.find_role("service") or identity.create_role(name="service")
    roles = {role.name: role for role in identity.roles()}
    for name, (home, granted) in {**SERVICE_USERS, **TENANTS}.items():
        place = project(home)
        for role in granted:
            identity.assign_project_role_to_user(place, user(name, place), roles[role])

    services = {service.type: service for service in identity.services()}
    endpoints = {(endpoint.service_id, endpoint.interface) for endpoint in identity.endpoints()}
    for kind, (name, url) in CATALOGUE.items():
        service = services.get(kind) or identity.create_service(type=kind, name=name)
        for interface in ("public", "internal", "admin"):
            if (service.id, interface) not in endpoints:
                identity.create_endpoint(service_id=service.id, interface=interface, url=url, region_id=REGION)


if __name__ == "__main__":
    main()
