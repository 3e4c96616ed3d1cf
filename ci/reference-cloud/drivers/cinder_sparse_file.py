"""A cinder driver that keeps each volume as one sparse raw file.

The LVM driver needs the kernel's device-mapper, which containers rarely have. Every operation here moves real bytes
(image to volume and back, snapshot, clone, extend, revert, backup), so what a client reads is what was written.
Attaching uses os-brick's `local` connector: the device is the file.
"""
import os
import subprocess

from cinder import exception
from cinder.image import image_utils
from cinder import interface
from cinder.volume import configuration
from cinder.volume import driver
from cinder.volume import volume_utils
from oslo_config import cfg

GIB = 1 << 30
# Made up: a sparse file takes what is written to it, and the clients of this cloud write next to nothing.
CAPACITY_GB = 10_000

OPTIONS = [cfg.StrOpt("sparse_file_directory", help="Folder of the volume and snapshot files.")]
cfg.CONF.register_opts(OPTIONS, group=configuration.SHARED_CONF_GROUP)


@interface.volumedriver
class SparseFileDriver(driver.VolumeDriver):
    """One file per volume and per snapshot, named as cinder names the object."""

    VERSION = "1.0"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.configuration.append_config_values(OPTIONS)

    @staticmethod
    def get_driver_options():
        return OPTIONS

    def check_for_setup_error(self):
        os.makedirs(self.configuration.sparse_file_directory, exist_ok=True)

    def _file(self, name):
        return os.path.join(self.configuration.sparse_file_directory, name)

    def _set_size(self, volume, gigabytes):
        with open(self._file(volume.name), "ab") as file:
            file.truncate(gigabytes * GIB)

    def _copy(self, source, target):
        """Copy the bytes, keeping holes: a 1 GB volume without content is copied in a millisecond."""
        command = ["cp", "--sparse=always", "--reflink=auto", self._file(source.name), self._file(target.name)]
        subprocess.run(command, check=True, capture_output=True)

    def _remove(self, name):
        try:
            os.unlink(self._file(name))
        except FileNotFoundError:
            pass  # deleting must be repeatable

    # Volumes

    def create_volume(self, volume):
        self._set_size(volume, volume.size)

    def create_cloned_volume(self, volume, src_vref):
        self._copy(src_vref, volume)
        self._set_size(volume, volume.size)

    def extend_volume(self, volume, new_size):
        self._set_size(volume, new_size)

    def delete_volume(self, volume):
        self._remove(volume.name)

    def update_migrated_volume(self, ctxt, volume, new_volume, original_volume_status):
        """The file keeps the name of the new volume, so the old one remembers that name."""
        return {"_name_id": new_volume["_name_id"] or new_volume["id"], "provider_location": None}

    # Snapshots

    def create_snapshot(self, snapshot):
        self._copy(snapshot.volume, snapshot)

    def create_volume_from_snapshot(self, volume, snapshot):
        self._copy(snapshot, volume)
        self._set_size(volume, volume.size)

    def revert_to_snapshot(self, context, volume, snapshot):
        self._copy(snapshot, volume)
        self._set_size(volume, volume.size)

    def delete_snapshot(self, snapshot):
        self._remove(snapshot.name)

    # Images

    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        image_utils.fetch_to_raw(
            context,
            image_service,
            image_id,
            self._file(volume.name),
            self.configuration.volume_dd_blocksize,
            size=volume.size,
            run_as_root=False,
        )
        self._set_size(volume, volume.size)

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        volume_utils.upload_volume(
            context, image_service, image_meta, self._file(volume.name), volume, run_as_root=False
        )

    # Attachments

    def ensure_export(self, context, volume):
        """A file needs no export."""

    def create_export(self, context, volume, connector):
        """A file needs no export."""

    def remove_export(self, context, volume):
        """A file needs no export."""

    def initialize_connection(self, volume, connector):
        return {"driver_volume_type": "local", "data": {"device_path": self._file(volume.name)}}

    def terminate_connection(self, volume, connector, **kwargs):
        """Nothing was connected."""

    # Files made by somebody else, and adopted

    def _foreign_file(self, existing_ref):
        """The path that a reference means; a name with a slash would reach outside the folder."""
        name = existing_ref.get("source-name", "")
        if not name or os.path.basename(name) != name or not os.path.isfile(self._file(name)):
            raise exception.ManageExistingInvalidReference(
                existing_ref=existing_ref, reason="source-name must name a file of this backend"
            )
        return self._file(name)

    def manage_existing_get_size(self, volume, existing_ref):
        """Whole gigabytes, rounded up."""
        return -(-os.path.getsize(self._foreign_file(existing_ref)) // GIB)

    def manage_existing(self, volume, existing_ref):
        adopted = self._foreign_file(existing_ref)
        owner = volume_utils.extract_id_from_volume_name(existing_ref["source-name"])
        if volume_utils.check_already_managed_volume(owner):
            raise exception.ManageExistingAlreadyManaged(volume_ref=existing_ref["source-name"])
        os.rename(adopted, self._file(volume.name))

    def unmanage(self, volume):
        """The file stays where it is."""

    def manage_existing_snapshot_get_size(self, snapshot, existing_ref):
        return self.manage_existing_get_size(snapshot, existing_ref)

    def manage_existing_snapshot(self, snapshot, existing_ref):
        os.rename(self._foreign_file(existing_ref), self._file(snapshot.name))

    def unmanage_snapshot(self, snapshot):
        """The file stays where it is."""

    def get_manageable_volumes(self, cinder_volumes, marker, limit, offset, sort_keys, sort_dirs):
        known = {volume["name"]: volume["id"] for volume in cinder_volumes}
        entries = [self._manageable(name, known) for name in self._names() if not name.startswith("snapshot-")]
        return volume_utils.paginate_entries_list(entries, marker, limit, offset, sort_keys, sort_dirs)

    def get_manageable_snapshots(self, cinder_snapshots, marker, limit, offset, sort_keys, sort_dirs):
        known = {snapshot["name"]: snapshot["id"] for snapshot in cinder_snapshots}
        sources = {snapshot["name"]: snapshot["volume_name"] for snapshot in cinder_snapshots}
        entries = [
            # of a file that is not known, nobody knows either what it was copied from
            {**self._manageable(name, known), "source_reference": {"source-name": sources.get(name, "")}}
            for name in self._names()
            if name.startswith("snapshot-")
        ]
        return volume_utils.paginate_entries_list(entries, marker, limit, offset, sort_keys, sort_dirs)

    def _names(self):
        return os.listdir(self.configuration.sparse_file_directory)

    def _manageable(self, name, known):
        """What the API shows of one file, given the names that cinder knows already."""
        return {
            "reference": {"source-name": name},
            "size": -(-os.path.getsize(self._file(name)) // GIB),
            "cinder_id": known.get(name),
            "extra_info": None,
            "safe_to_manage": name not in known,
            "reason_not_safe": "already managed" if name in known else None,
        }

    def _update_volume_stats(self):
        self._stats = {
            "volume_backend_name": self.configuration.safe_get("volume_backend_name"),
            "vendor_name": "Stackmark",
            "driver_version": self.VERSION,
            "storage_protocol": "local",
            "total_capacity_gb": CAPACITY_GB,
            "free_capacity_gb": CAPACITY_GB,
            "provisioned_capacity_gb": 0,
            "reserved_percentage": 0,
            "max_over_subscription_ratio": "20.0",
            "thin_provisioning_support": True,
            "thick_provisioning_support": False,
            "multiattach": True,
            "online_extend_support": True,
            "QoS_support": False,
        }
