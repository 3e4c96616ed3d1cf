#!/usr/bin/python3 -I
"""Write tempest.conf for the running cloud: configure.py TEMPLATE FILE

Takes names from the environment (as ../render.py does), the ids from ids.json, and the network extensions from neutron.
"""
import json
import os
import string
import sys

import openstack

HOME = os.environ["ZED_HOME"]
os.environ["OS_CLIENT_CONFIG_FILE"] = HOME + "/clouds.yaml"


def main():
    template, target = sys.argv[1:]
    with open(HOME + "/ids.json", encoding="utf-8") as file:
        ids = json.load(file)
    extensions = openstack.connect(cloud="admin").network.extensions()
    names = {
        **os.environ,
        **ids,
        "ZED_TEMPEST": os.path.dirname(target),
        "network_extensions": ",".join(sorted(extension.alias for extension in extensions)),
    }
    with open(template, encoding="utf-8") as file:
        text = string.Template(file.read()).substitute(names)
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
