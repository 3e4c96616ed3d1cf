import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverTagsAreKept: Scenario<{ server: Server; row: ServerRow }> = {
  title: "Tags of a server are replaced, added, found and deleted, each change touching what it names alone",
  capability: "compute-servers-tags",
  cites: [
    { title: "Compute API, Server tags", href: "https://docs.openstack.org/api-ref/compute/#server-tags-servers-tags" },
  ],
  tempest: [
    "81279a66-61c3-4759-b830-a2dbe64cbe08",
    "8d95abe2-c658-4c42-9a44-c0258500306b",
    "a63b2a74-e918-4b7c-bcab-10c855f3a57e",
    "a2c1af8c-127d-417d-974b-8115f7e3d831",
  ],
  // The row is there for filters to leave out.
  needs: { server: lentBareServer, row: serverRow },
  since: { compute: "2.26" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const [one, two, three] = [cloud.name("tag"), cloud.name("tag"), cloud.name("tag")];
    const set = await cloud.compute.call("PUT /servers/{server_id}/tags", { path, body: { tags: [one, two] } });
    claim("Replacing tags answers 200", set, set.status === 200);
    const added = await cloud.compute.call("PUT /servers/{server_id}/tags/{tag}", { path: { ...path, tag: three } });
    claim("Adding a tag answers 201", added, added.status === 201);
    const again = await cloud.compute.call("PUT /servers/{server_id}/tags/{tag}", { path: { ...path, tag: three } });
    claim("Adding it once more answers 204", again, again.status === 204);
    const listed = await cloud.compute.call("GET /servers/{server_id}/tags", { path });
    claim("Listing tags answers 200", listed, listed.status === 200);
    const all = [...listed.body.tags].sort().join(", ");
    claim("All three are listed once", listed, all === [one, two, three].sort().join(", "), all);
    const found = await cloud.compute.call("GET /servers/detail", { query: { tags: `${one},${three}` } });
    claim("Listing servers by tags answers 200", found, found.status === 200);
    const ids = (found.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("The server alone is found by its tags", found, ids === server.id, ids);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}/tags/{tag}", { path: { ...path, tag: one } });
    claim("Deleting a tag answers 204", deleted, deleted.status === 204);
    const gone = await cloud.compute.call("GET /servers/{server_id}/tags/{tag}", { path: { ...path, tag: one } });
    claim("Asking for a deleted tag answers 404", gone, gone.status === 404);
    const kept = await cloud.compute.call("GET /servers/{server_id}/tags/{tag}", { path: { ...path, tag: two } });
    claim("Asking for a tag that was not deleted answers 204", kept, kept.status === 204);
    const cleared = await cloud.compute.call("DELETE /servers/{server_id}/tags", { path });
    claim("Deleting all tags answers 204", cleared, cleared.status === 204);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    claim("No tag is left", shown, shown.body.server.tags.length === 0, shown.body.server.tags.join(", "));
  },
};
