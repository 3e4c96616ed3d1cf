import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectVolumeIsNotAttached: Scenario<{ server: Server }> = {
  title: "A volume of another project is not attached to one's own server",
  capability: "compute-isolation",
  cites: [
    {
      title: "Compute API, Attach a volume to an instance",
      href: "https://docs.openstack.org/api-ref/compute/#attach-a-volume-to-an-instance",
    },
  ],
  callers: ["other"],
  needs: { server: shared(server) },
  demand: { volumes: 1, gigabytes: 1 },
  async run({ cloud, server, claim, eventually }) {
    const other = cloud.as("other").volume;
    const made = await other.call("POST /volumes", { body: { volume: { name: cloud.name("volume"), size: 1 } } });
    claim("The other project's volume is created with 202", made, made.status === 202);
    const { id } = made.body.volume;
    const ready = await eventually(
      "The other project's volume is made",
      () => other.call("GET /volumes/{volume_id}", { path: { volume_id: id } }),
      {
        until: ({ body }) => ["available", "error"].includes(body.volume?.status),
      },
    );
    claim("It is available", ready, ready.body.volume.status === "available", ready.body.volume.status);
    const path = { server_id: server.id };
    const refused = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: id } },
    });
    claim("Attaching another project's volume answers 404", refused, refused.status === 404);
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", { path });
    claim("Listing the server's volumes answers 200", listed, listed.status === 200);
    claim(
      "It has none",
      listed,
      listed.body.volumeAttachments.length === 0,
      JSON.stringify(listed.body.volumeAttachments),
    );
  },
};
