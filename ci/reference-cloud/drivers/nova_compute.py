#!/usr/bin/python3
"""Start nova-compute from the installed nova, with this folder as part of the package nova.virt.

Debian's nova-compute package holds only the init script and pulls in a hypervisor; the program itself comes with
python3-nova. Nova imports a compute driver by a name below nova.virt, so the folder joins that package's path, and
nothing has to be copied into it.
"""
import os
import sys

import nova.virt

nova.virt.__path__.append(os.path.dirname(os.path.abspath(__file__)))
sys.argv[0] = "nova-compute"  # the name under which the service registers its log and options

from nova.cmd.compute import main  # noqa: E402  (after the path is set)

sys.exit(main())
