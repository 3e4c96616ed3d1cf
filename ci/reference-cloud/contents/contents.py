#!/usr/bin/python3 -I
"""What a tenant finds in the cloud: flavors, images, networks, a volume type. Repeatable. Writes ids.json beside clouds.yaml."""
import json
import os

import openstack

HOME = os.environ["ZED_HOME"]
os.environ["OS_CLIENT_CONFIG_FILE"] = HOME + "/clouds.yaml"

# name -> id, MB of memory, vcpus, GB of disk. The small ids are what old clients and examples expect.
FLAVORS = {
    "m1.nano": ("42", 128, 1, 1),
    "m1.micro": ("84", 192, 1, 1),
    "m1.tiny": ("1", 512, 1, 1),
    "m1.small": ("2", 2048, 1, 20),
    "m1.medium": ("3", 4096, 2, 40),
}
# A megabyte that no hypervisor has to boot; two of them, since rebuilding a server needs another one.
IMAGES = ("tiny", "tiny-alt")
IMAGE_BYTES = 1 << 20


def flavor(cloud, name, flavor_id, ram, vcpus, disk):
    """The flavor of that name."""
    known = cloud.compute.find_flavor(name)
    return known or cloud.compute.create_flavor(name=name, id=flavor_id, ram=ram, vcpus=vcpus, disk=disk)


def image(cloud, name):
    """The public image of that name; one whose upload was cut off is made again."""
    known = cloud.image.find_image(name)
    if known and known.status == "active":
        return known
    if known:
        cloud.image.delete_image(known)
    content = name.encode().ljust(512, b".") * (IMAGE_BYTES // 512)
    made = cloud.image.create_image(
        name, data=content, disk_format="raw", container_format="bare", visibility="public", validate_checksum=False
    )
    return made


def public_network(cloud):
    """The network of floating IPs. Documentation of TEST-NET style: nothing routes there."""
    network = cloud.network.find_network("public") or cloud.network.create_network(
        name="public",
        is_router_external=True,
        is_default=True,
        provider_network_type="flat",
        provider_physical_network="public",
    )
    cloud.network.find_subnet("public-subnet") or cloud.network.create_subnet(
        name="public-subnet",
        network_id=network.id,
        ip_version=4,
        cidr="172.24.4.0/24",
        gateway_ip="172.24.4.1",
        is_dhcp_enabled=False,
    )
    return network


def subnet_pools(cloud):
    """Shared default pools: a subnet without a CIDR, and `get me a network`, take from them."""
    for version, prefix, length in ((4, "10.0.0.0/16", 26), (6, "fdab:cdef::/56", 64)):
        name = f"shared-default-subnetpool-v{version}"
        cloud.network.find_subnet_pool(name) or cloud.network.create_subnet_pool(
            name=name, prefixes=[prefix], default_prefix_length=length, is_default=True, is_shared=True
        )


def tenant_network(demo):
    """A network of the project demo, so that its servers can be made without naming one."""
    network = demo.network.find_network("demo-net") or demo.network.create_network(name="demo-net")
    demo.network.find_subnet("demo-subnet") or demo.network.create_subnet(
        name="demo-subnet", network_id=network.id, ip_version=4, cidr="10.99.0.0/24"
    )
    return network


def main():
    cloud, demo = openstack.connect(cloud="admin"), openstack.connect(cloud="demo")
    flavors = {name: flavor(cloud, name, *size).id for name, size in FLAVORS.items()}
    images = {name: image(cloud, name).id for name in IMAGES}
    public = public_network(cloud)
    subnet_pools(cloud)
    # tie the type to the backend by name, as a deployment with several backends would
    volume_type = cloud.block_storage.find_type("sparse") or cloud.block_storage.create_type(
        name="sparse", extra_specs={"volume_backend_name": "sparse"}
    )
    ids = {
        "flavor": flavors["m1.nano"],
        "flavor_alt": flavors["m1.micro"],
        "image": images["tiny"],
        "image_alt": images["tiny-alt"],
        "public_net": public.id,
        "demo_net": tenant_network(demo).id,
        "volume_type": volume_type.id,
        **{f"project_{name}": cloud.identity.find_project(name).id for name in ("admin", "demo", "alt_demo")},
    }
    with open(HOME + "/ids.json", "w", encoding="utf-8") as file:
        json.dump(ids, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
