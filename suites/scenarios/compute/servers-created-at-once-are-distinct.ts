import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly addresses: Readonly<Record<string, readonly { readonly addr: string }[]>>;
}

export const serversCreatedAtOnceAreDistinct: Scenario<{ base: ServerBase }> = {
  title: "Servers that are created at once all come up, each with a name and an address of its own",
  capability: "compute-servers-create-multiple",
  cites: [
    {
      title: "Compute API, Create Multiple Servers",
      href: "https://docs.openstack.org/api-ref/compute/#create-multiple-servers",
    },
  ],
  needs: { base: serverBase },
  demand: { servers: 2, cores: 4, ports: 2 },
  async run({ cloud, base, claim, eventually }) {
    const name = cloud.name("several");
    const { flavor, image, networkId } = base;
    const server = {
      name,
      flavorRef: flavor.id,
      imageRef: image.id,
      networks: [{ uuid: networkId }],
      min_count: 2,
      max_count: 2,
    };
    const created = await cloud.compute.call("POST /servers", { body: { server } });
    claim("Creating several servers answers 202", created, created.status === 202);
    const list = () => cloud.compute.call("GET /servers/detail", { query: { name } });
    const listed = await eventually("The servers are built", list, {
      until: ({ body }) =>
        body.servers?.length === 2 && body.servers.every(({ status }: Listed) => ["ACTIVE", "ERROR"].includes(status)),
      settled: ({ body }) => body.servers?.every(({ status }: Listed) => status !== "BUILD"),
    });
    const servers = listed.body.servers as Listed[];
    claim("There are as many as were asked for", listed, servers.length === 2, `${servers.length} servers`);
    const states = servers.map(({ status }) => status);
    claim(
      "Each is ACTIVE",
      listed,
      states.every((status) => status === "ACTIVE"),
      states.join(", "),
    );
    const names = new Set(servers.map(({ name }) => name));
    claim("Each has a name of its own", listed, names.size === 2, [...names].join(", "));
    const addresses = servers.flatMap(({ addresses }) =>
      Object.values(addresses)
        .flat()
        .map(({ addr }) => addr),
    );
    claim("Each has an address", listed, addresses.length >= 2, addresses.join(", "));
    claim("No address is given twice", listed, new Set(addresses).size === addresses.length, addresses.join(", "));
  },
};
