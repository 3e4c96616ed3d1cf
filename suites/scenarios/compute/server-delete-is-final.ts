import { spent } from "../../../fixtures/resources/fixture.ts";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverDeleteIsFinal: Scenario<{ server: Server }> = {
  title: "A deleted server is neither shown nor listed, and can be neither changed nor rebuilt",
  capability: "compute-servers-delete",
  cites: [{ title: "Compute API, Delete Server", href: "https://docs.openstack.org/api-ref/compute/#delete-server" }],
  tempest: [
    "925fdfb4-5b13-47ea-ac8a-c36ae6fddb05",
    "24a26f1a-1ddc-4eea-b0d7-a90cc874ad8f",
    "93055106-2d34-46fe-af68-d9ddbf7ee570",
    "98fa0458-1485-440f-873b-fe7f0d714930",
  ],
  needs: { server: spent(lentBareServer) },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting a server answers 204", deleted, deleted.status === 204);
    const shown = await serverGoes({ cloud, eventually }, server.id);
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await cloud.compute.call("GET /servers");
    claim("Listing servers answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id);
    claim("It is not listed", listed, !ids.includes(server.id), `the list names ${server.id}`);
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { name: server.name } });
    claim("Listing servers with details answers 200", detailed, detailed.status === 200);
    const left = (detailed.body.servers as { id: string }[]).filter(({ id }) => id === server.id);
    claim("It is not listed with details", detailed, left.length === 0, `the list names ${server.id}`);
    const changed = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { name: server.name } },
    });
    claim("Changing it answers 404", changed, changed.status === 404);
    const rebuilt = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", {
      path,
      body: { rebuild: { imageRef: server.image.id } },
    });
    claim("Rebuilding it answers 404", rebuilt, rebuilt.status === 404);
    const again = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting it once more answers 404", again, again.status === 404);
  },
};
