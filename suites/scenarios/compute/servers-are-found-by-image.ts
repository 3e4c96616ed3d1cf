import { randomUUID } from "node:crypto";
import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreFoundByImage: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by the image that they were made from, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: [
    "05e8a8e7-9659-459a-989d-92c2f501f4ba",
    "b3304c3b-97df-46d2-8cd3-e2b6659724e7",
    "ff01387d-c7ad-47b4-ae9e-64fa214638fe",
  ],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const image = row.first.image.id;
    const wanted = [row.first.id, row.stopped.id, row.last.id];
    const listed = await cloud.compute.call("GET /servers", { query: { image } });
    claim("Listing by image answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id);
    claim(
      "It finds the servers of that image",
      listed,
      wanted.every((id) => ids.includes(id)),
      ids.join(", "),
    );
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { image } });
    claim("Listing with details by image answers 200", detailed, detailed.status === 200);
    const servers = detailed.body.servers as { id: string; image: { id?: string } | "" }[];
    const found = servers.map(({ id }) => id);
    claim(
      "It finds them with details",
      detailed,
      wanted.every((id) => found.includes(id)),
      found.join(", "),
    );
    const strangers = servers.filter((server) => server.image === "" || server.image.id !== image);
    claim("It finds none of another image", detailed, strangers.length === 0, strangers.map(({ id }) => id).join(", "));
    for (const list of ["GET /servers", "GET /servers/detail"] as const) {
      const none = await cloud.compute.call(list, { query: { image: randomUUID() } });
      claim("Listing by an image that there is not answers 200", none, none.status === 200);
      claim("It finds none", none, none.body.servers.length === 0, `${none.body.servers.length} servers`);
    }
  },
};
