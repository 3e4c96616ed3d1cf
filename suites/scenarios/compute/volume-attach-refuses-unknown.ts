import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const volumeAttachRefusesUnknown: Scenario<{ server: Server }> = {
  title: "A volume that there is not is not attached, nor is one attached to a server that there is not",
  capability: "compute-volume-attach",
  cites: [
    {
      title: "Compute API, Attach a volume to an instance",
      href: "https://docs.openstack.org/api-ref/compute/#attach-a-volume-to-an-instance",
    },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const volumeAttachment = { volumeId: randomUUID() };
    const path = { server_id: server.id };
    const volume = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment },
    });
    claim("An unknown volume answers 404", volume, volume.status === 404);
    const unknown = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path: { server_id: randomUUID() },
      body: { volumeAttachment },
    });
    claim("An unknown server answers 404", unknown, unknown.status === 404);
    const malformed = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: "not-a-uuid" } },
    });
    claim("An id that is no UUID answers 400", malformed, malformed.status === 400);
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: { ...path, volume_id: volumeAttachment.volumeId },
    });
    claim("Showing an attachment that there is not answers 404", shown, shown.status === 404);
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: { ...path, volume_id: volumeAttachment.volumeId },
    });
    claim("Detaching it answers 404", detached, detached.status === 404);
  },
};
