import type { Scenario } from "../scenario.ts";

export const volumeLivesAndIsGone: Scenario = {
  title: "A volume is created as asked for, becomes available, and is gone after its deletion",
  capability: "volume-create-delete",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
    {
      title: "Block Storage API, Delete a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#delete-a-volume",
    },
  ],
  tempest: ["27fb0e9f-fb64-41dd-8bdb-1ffa762f0d51"],
  demand: { volumes: 1, gigabytes: 1 },
  async run({ cloud, claim, eventually }) {
    const name = cloud.name("Datenträger-磁盘");
    const asked = { name, description: "one of a kind", size: 1, metadata: { purpose: "claim" } };
    const created = await cloud.volume.call("POST /volumes", { body: { volume: asked } });
    claim("Creating a volume answers 202", created, created.status === 202);
    const path = { volume_id: created.body.volume.id as string };
    const made = await eventually("The volume is made", () => cloud.volume.call("GET /volumes/{volume_id}", { path }), {
      until: ({ body }) => ["available", "error"].includes(body.volume.status),
    });
    claim("The volume becomes available", made, made.body.volume.status === "available", made.body.volume.status);
    const { name: kept, description, size, metadata } = made.body.volume;
    claim(
      "It is as it was asked for",
      made,
      JSON.stringify({ name: kept, description, size, metadata }) === JSON.stringify(asked),
      JSON.stringify({ name: kept, description, size, metadata }),
    );
    const deleted = await cloud.volume.call("DELETE /volumes/{volume_id}", { path });
    claim("Deleting a volume answers 202", deleted, deleted.status === 202);
    const gone = await eventually("The volume is gone", () => cloud.volume.call("GET /volumes/{volume_id}", { path }), {
      until: ({ status, body }) => status === 404 || body.volume?.status === "error_deleting",
      settled: ({ status, body }) => status === 200 && body.volume.status !== "deleting",
    });
    claim("A deleted volume answers 404", gone, gone.status === 404, `status ${gone.status}`);
    const listed = await cloud.volume.call("GET /volumes", { query: { name } });
    claim(
      "A deleted volume is not listed",
      listed,
      listed.status === 200 && listed.body.volumes.length === 0,
      `${listed.body.volumes?.length} volumes`,
    );
  },
};
