import { randomUUID } from "node:crypto";
import { bootImage, type Image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const unknownServerIsNotFound: Scenario<{ image: Image }> = {
  title: "A server that there is not can be neither shown, changed, deleted nor acted upon",
  capability: "compute-servers-get",
  cites: [
    {
      title: "Compute API, Show Server Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-details",
    },
  ],
  tempest: [
    "3436b02f-1b1e-4f03-881e-c6a602327439",
    "d4c023a0-9c55-4747-9dd5-413b820143c7",
    "d86141a7-906e-4731-b187-d64a2ea61422",
    "a31460a9-49e1-42aa-82ee-06e0bb7c2d03",
    "aa8eed43-e2cb-4ebf-930b-da14f6a21d81",
  ],
  needs: { image: bootImage },
  async run({ cloud, image, claim }) {
    const path = { server_id: randomUUID() };
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const changed = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { name: cloud.name("server") } },
    });
    claim("Changing it answers 404", changed, changed.status === 404);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const rebooted = await cloud.compute.call("POST /servers/{server_id}/action#reboot", {
      path,
      body: { reboot: { type: "SOFT" } },
    });
    claim("Rebooting it answers 404", rebooted, rebooted.status === 404);
    const stopped = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping it answers 404", stopped, stopped.status === 404);
    const rebuilt = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", {
      path,
      body: { rebuild: { imageRef: image.id } },
    });
    claim("Rebuilding it answers 404", rebuilt, rebuilt.status === 404);
    const metadata = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing its metadata answers 404", metadata, metadata.status === 404);
    const volumes = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", { path });
    claim("Listing its volumes answers 404", volumes, volumes.status === 404);
    const ports = await cloud.compute.call("GET /servers/{server_id}/os-interface", { path });
    claim("Listing its ports answers 404", ports, ports.status === 404);
  },
};
