import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownVolumeIsRefused: Scenario = {
  title: "A volume that is not there answers 404 to every method, whatever its id looks like",
  capability: "volume-errors",
  cites: [
    {
      title: "Block Storage API, Volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#volumes-volumes",
    },
  ],
  tempest: [
    "30799cfd-7ee4-446c-b66c-45b383ed211b",
    "f131c586-9448-44a4-a8b0-54ca838aa43e",
    "1f035827-7c32-4019-9240-b4ec2dbd9dfd",
    "555efa6e-efcd-44ef-8a3b-4a7ca4837a29",
    "e66e40d6-65e6-4e75-bdc7-636792fa152d",
    "0186422c-999a-480e-a026-6a665744c30c",
  ],
  async run({ cloud, claim }) {
    const [unknown, odd] = [{ volume_id: randomUUID() }, { volume_id: "#$%%&^&^" }];
    const body = { volume: { name: cloud.name("volume") } };
    const shown = await cloud.volume.call("GET /volumes/{volume_id}", { path: unknown });
    claim("Showing it answers 404", shown, shown.status === 404);
    const shownOdd = await cloud.volume.call("GET /volumes/{volume_id}", { path: odd });
    claim("Showing an odd id answers 404", shownOdd, shownOdd.status === 404);
    const updated = await cloud.volume.call("PUT /volumes/{volume_id}", { path: unknown, body });
    claim("Updating it answers 404", updated, updated.status === 404);
    const updatedOdd = await cloud.volume.call("PUT /volumes/{volume_id}", { path: odd, body });
    claim("Updating an odd id answers 404", updatedOdd, updatedOdd.status === 404);
    const deleted = await cloud.volume.call("DELETE /volumes/{volume_id}", { path: unknown });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const deletedOdd = await cloud.volume.call("DELETE /volumes/{volume_id}", { path: odd });
    claim("Deleting an odd id answers 404", deletedOdd, deletedOdd.status === 404);
  },
};
