import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverTagsKeepToTheirForm: Scenario<{ server: Server }> = {
  title: "A tag with a comma or a slash, one too long and more than fifty are refused",
  capability: "compute-servers-tags",
  cites: [
    { title: "Compute API, Server tags", href: "https://docs.openstack.org/api-ref/compute/#server-tags-servers-tags" },
  ],
  needs: { server: lentBareServer },
  since: { compute: "2.26" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const comma = await cloud.compute.call("PUT /servers/{server_id}/tags", { path, body: { tags: ["one,two"] } });
    claim("A tag with a comma answers 400", comma, comma.status === 400);
    const slash = await cloud.compute.call("PUT /servers/{server_id}/tags", { path, body: { tags: ["one/two"] } });
    claim("A tag with a slash answers 400", slash, slash.status === 400);
    const long = await cloud.compute.call("PUT /servers/{server_id}/tags", { path, body: { tags: ["t".repeat(61)] } });
    claim("A tag of 61 characters answers 400", long, long.status === 400);
    const fifty = Array.from({ length: 50 }, (_, index) => `tag-${index}`);
    const full = await cloud.compute.call("PUT /servers/{server_id}/tags", { path, body: { tags: fifty } });
    claim("Fifty tags answer 200", full, full.status === 200);
    const more = await cloud.compute.call("PUT /servers/{server_id}/tags/{tag}", {
      path: { ...path, tag: "one-more" },
    });
    claim("One more answers 400", more, more.status === 400);
    const listed = await cloud.compute.call("GET /servers/{server_id}/tags", { path });
    claim("Listing tags answers 200", listed, listed.status === 200);
    claim("There are fifty", listed, listed.body.tags.length === 50, `${listed.body.tags.length}`);
  },
};
