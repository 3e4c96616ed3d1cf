"""An ML2 mechanism driver without a dataplane: every port is bound to its first segment and ACTIVE at once.

The agent that would plug a port cannot do so for a server that the fake hypervisor only pretends to run. Without this
driver each such port ends as `binding_failed`; with it a port's states are those of a healthy cloud, but a failed
binding can never be observed here.
"""
from neutron_lib.api.definitions import portbindings
from neutron_lib import constants
from neutron_lib.plugins.ml2 import api


class BindAtOnceDriver(api.MechanismDriver):
    """Bind without asking an agent."""

    connectivity = portbindings.CONNECTIVITY_L2

    def initialize(self):
        """Nothing to connect to."""

    def bind_port(self, context):
        """Take the first segment; the type `bridge` is one that every nova driver knows."""
        for segment in context.segments_to_bind[:1]:
            context.set_binding(
                segment[api.ID],
                portbindings.VIF_TYPE_BRIDGE,
                {portbindings.CAP_PORT_FILTER: True},
                status=constants.PORT_STATUS_ACTIVE,
            )

    def filter_hosts_with_segment_access(self, context, segments, candidate_hosts, agent_getter):
        """No host is out of reach of a segment."""
        return set(candidate_hosts)
