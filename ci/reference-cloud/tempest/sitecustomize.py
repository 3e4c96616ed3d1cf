"""Loaded by every Python that finds it on PYTHONPATH (tempest.sh --no-subnet-sleep puts it there, for its own runs only).

Debian's tempest waits ten seconds before every deletion of a subnet, for ports that go slowly. Here nothing is slow, and
the wait is most of the time of a short run. The installed package stays as it is: its module gets a clock whose sleep
returns at once, or after TEMPEST_SUBNET_WAIT seconds, when and if it is imported.
"""
import importlib.abc
import importlib.util
import os
import sys
import time
import types

MODULE = "tempest.lib.services.network.subnets_client"
WAIT = float(os.environ.get("TEMPEST_SUBNET_WAIT", "0"))


class WithoutSleep(importlib.abc.MetaPathFinder):
    """Import the one module as usual, then replace the name `time` in it."""

    def find_spec(self, name, path, target=None):
        if name != MODULE:
            return None
        sys.meta_path.remove(self)  # the search below must not come here again
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            module.time = types.SimpleNamespace(sleep=lambda seconds: time.sleep(WAIT))

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, WithoutSleep())
