import { createBareServer, type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

export const serversAreMadeByNumber: Scenario<{ base: ServerBase }> = {
  title: "One request makes as many servers as it asks for, each with a name of its own, and names no reservation",
  capability: "compute-servers-create-multiple",
  cites: [
    {
      title: "Compute API, Create Multiple Servers",
      href: "https://docs.openstack.org/api-ref/compute/#create-multiple-servers",
    },
  ],
  tempest: ["61e03386-89c3-449c-9bb1-a06f423fd9d1"],
  needs: { base: serverBase },
  demand: { servers: 2, cores: 4, ports: 2 },
  async run({ cloud, base, claim, eventually }) {
    const name = cloud.name("number");
    const created = await createBareServer(cloud, base, { name, min_count: 2, max_count: 2 });
    claim("Creating two servers answers 202", created, created.status === 202);
    const reservation = created.body.reservation_id;
    claim("The answer names no reservation, as none was asked for", created, reservation === undefined, reservation);
    const list = () => cloud.compute.call("GET /servers/detail", { query: { name } });
    const ended = ({ status }: Listed): boolean => ["ACTIVE", "ERROR"].includes(status);
    const listed = await eventually("The numbered servers are built", list, {
      until: ({ body }) => body.servers?.length === 2 && body.servers.every(ended),
      settled: ({ body }) => body.servers?.every(ended),
    });
    const servers = listed.body.servers as Listed[];
    claim("There are two", listed, servers.length === 2, `${servers.length} servers`);
    const states = servers.map(({ status }) => status).join(", ");
    claim("Each is ACTIVE", listed, states === "ACTIVE, ACTIVE", states);
    const [one, two] = servers.map(({ name }) => name);
    claim("Each has a name of its own", listed, one !== two, `${one}, ${two}`);
    const made = servers.map(({ id }) => id);
    claim("The answer names one of them", created, made.includes(created.body.server.id), created.body.server.id);
  },
};
