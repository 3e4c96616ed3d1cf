import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const subnetPoolIsKept: Scenario = {
  title: "A subnet pool is listed once, as it is shown, keeps an update and nothing else, and is gone when deleted",
  capability: "network-subnet-pools",
  cites: [
    {
      title: "Networking API, Create subnet pool",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet-pool",
    },
    {
      title: "Networking API, Update subnet pool",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-subnet-pool",
    },
  ],
  tempest: ["62595970-ab1c-4b7f-8fcc-fddfe55e9811"],
  extensions: { network: ["subnet_allocation"] },
  async run({ cloud, claim }) {
    const wish = { name: cloud.name("pool"), prefixes: ["10.253.0.0/24"], default_prefixlen: 28, min_prefixlen: 26 };
    const created = await cloud.network.call("POST /subnetpools", { body: { subnetpool: wish } });
    claim("Creating a subnet pool answers 201", created, created.status === 201);
    const path = { subnetpool_id: created.body.subnetpool.id };
    const shown = await cloud.network.call("GET /subnetpools/{subnetpool_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const { name, prefixes, default_prefixlen, min_prefixlen } = shown.body.subnetpool;
    const told = [name, ...prefixes, default_prefixlen, min_prefixlen].join(" ");
    claim("It is as it was asked for", shown, told === [wish.name, ...wish.prefixes, 28, 26].join(" "), told);
    const listed = await cloud.network.call("GET /subnetpools", { query: { id: path.subnetpool_id } });
    claim("Listing subnet pools answers 200", listed, listed.status === 200);
    const found = (listed.body.subnetpools as { id: string }[]).filter(({ id }) => id === path.subnetpool_id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    const none = await cloud.network.call("GET /subnetpools", { query: { id: randomUUID() } });
    claim("Listing by an id that no pool has answers 200", none, none.status === 200);
    claim("It lists none", none, none.body.subnetpools.length === 0, `${none.body.subnetpools.length} pools`);
    const same = JSON.stringify(Object.entries(found[0] ?? {}).sort());
    claim(
      "It is listed as it is shown",
      listed,
      same === JSON.stringify(Object.entries(shown.body.subnetpool).sort()),
      same,
    );
    const renamed = cloud.name("Vorrat-プール");
    const updated = await cloud.network.call("PUT /subnetpools/{subnetpool_id}", {
      path,
      body: { subnetpool: { name: renamed } },
    });
    claim("Renaming it answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /subnetpools/{subnetpool_id}", { path });
    claim("Showing it answers 200", after, after.status === 200);
    const expected: Record<string, unknown> = { ...shown.body.subnetpool, name: renamed };
    const differing = Object.keys(expected)
      .filter((field) => !["updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(after.body.subnetpool[field]) !== JSON.stringify(expected[field]));
    claim(
      "It has the new name, and the rest as before",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
    const deleted = await cloud.network.call("DELETE /subnetpools/{subnetpool_id}", { path });
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /subnetpools/{subnetpool_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
  },
};
