import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const metadataIsKept: Scenario<{ volume: Volume }> = {
  title: "Metadata of a volume is added to, replaced item by item or whole, and deleted, and shown so each time",
  capability: "volume-metadata",
  cites: [
    {
      title: "Block Storage API, Volumes, metadata",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-metadata-for-volume",
    },
  ],
  tempest: ["6f5b125b-f664-44bf-910f-751591fe5769", "862261c5-8df4-475a-8c21-946e50e36a20"],
  needs: { volume: lentVolume },
  async run({ cloud, volume, claim }) {
    const path = { volume_id: volume.id };
    const added = await cloud.volume.call("POST /volumes/{volume_id}/metadata", {
      path,
      body: { metadata: { a: "1", b: "2" } },
    });
    claim("Adding metadata answers 200", added, added.status === 200);
    const item = await cloud.volume.call("PUT /volumes/{volume_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "b" },
      body: { meta: { b: "zwei-二" } },
    });
    claim("Replacing an item answers 200", item, item.status === 200);
    const one = await cloud.volume.call("GET /volumes/{volume_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "b" },
    });
    claim(
      "The item is shown as replaced",
      one,
      one.status === 200 && one.body.meta.b === "zwei-二",
      JSON.stringify(one.body),
    );
    const both = await cloud.volume.call("GET /volumes/{volume_id}/metadata", { path });
    claim(
      "The other item is untouched",
      both,
      JSON.stringify(both.body.metadata) === JSON.stringify({ a: "1", b: "zwei-二" }),
      JSON.stringify(both.body.metadata),
    );
    const replaced = await cloud.volume.call("PUT /volumes/{volume_id}/metadata", {
      path,
      body: { metadata: { c: "3", d: "4" } },
    });
    claim("Replacing all metadata answers 200", replaced, replaced.status === 200);
    const deleted = await cloud.volume.call("DELETE /volumes/{volume_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "d" },
    });
    claim("Deleting an item answers 200", deleted, deleted.status === 200);
    const shown = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim(
      "The volume shows what is left",
      shown,
      JSON.stringify(shown.body.volume.metadata) === JSON.stringify({ c: "3" }),
      JSON.stringify(shown.body.volume.metadata),
    );
  },
};
