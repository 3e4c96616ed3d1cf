"""Nova's own fake hypervisor, completed where its silence would make the API above it look broken.

Upstream's fake driver reports every action as done. Three of its answers leave the API unable to keep a promise, and
only these are replaced.
"""
import io

from nova.compute import task_states
from nova import exception
from nova.image import glance
from nova.virt import fake

# Enough to be seen as content by whoever downloads a snapshot, small enough to cost nothing.
SNAPSHOT_BYTES = b"snapshot of a fake server\n".ljust(65536, b"\0")
# A guest's log has more lines than one; a client that asks for the last ten must be able to see that it got ten.
CONSOLE_LINES = 40


class FakeWithBytesDriver(fake.FakeDriver):
    """The fake driver with snapshots that hold bytes, a console with lines and an uptime."""

    def snapshot(self, context, instance, image_id, update_task_state):
        """Upload an image: the stock driver uploads nothing, and the image stays `queued` for ever."""
        if instance.uuid not in self.instances:
            raise exception.InstanceNotRunning(instance_id=instance.uuid)
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        images = glance.API()
        image = {
            "name": images.get(context, image_id)["name"],
            "disk_format": "raw",
            "container_format": "bare",
            # what the libvirt driver records on its snapshots
            "properties": {
                "image_location": "snapshot",
                "image_state": "available",
                "owner_id": instance.project_id,
            },
        }
        update_task_state(
            task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD
        )
        images.update(context, image_id, image, io.BytesIO(SNAPSHOT_BYTES), purge_props=False)

    def get_console_output(self, context, instance):
        """The stock driver has three lines for every server."""
        return "\n".join(f"{instance.uuid} console line {n}" for n in range(1, CONSOLE_LINES + 1))

    def get_host_uptime(self):
        """The stock driver raises, and the hypervisor's uptime is then a server error."""
        return " 00:00:00 up 1 day,  0:00,  0 users,  load average: 0.00, 0.00, 0.00"
