import { isDeepStrictEqual } from "node:util";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverIsListedOnce: Scenario<{ server: Server }> = {
  title: "A server is listed once, and the list with details tells the same as showing it",
  capability: "compute-servers-list",
  cites: [
    { title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" },
    {
      title: "Compute API, List Servers Detailed",
      href: "https://docs.openstack.org/api-ref/compute/#list-servers-detailed",
    },
  ],
  tempest: ["9a438d88-10c6-4bcd-8b5b-5b6e25e1346f", "585e934c-448e-43c4-acbf-d06a9b899997"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const listed = await cloud.compute.call("GET /servers");
    claim("Listing servers answers 200", listed, listed.status === 200);
    const names = (listed.body.servers as { id: string; name: string }[]).filter(({ id }) => id === server.id);
    claim("The server is listed once", listed, names.length === 1, `${names.length} times`);
    claim("It is listed by its name", listed, names[0]?.name === server.name, names[0]?.name);
    const detailed = await cloud.compute.call("GET /servers/detail");
    claim("Listing servers with details answers 200", detailed, detailed.status === 200);
    const details = (detailed.body.servers as { id: string }[]).filter(({ id }) => id === server.id);
    claim("The server is listed once with details", detailed, details.length === 1, `${details.length} times`);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path: { server_id: server.id } });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const differs = Object.entries(details[0] ?? {}).filter(
      ([key, value]) => !isDeepStrictEqual(shown.body.server[key], value),
    );
    const told = differs.map(([key]) => key).join(", ");
    claim("What the list tells is what is shown", detailed, differs.length === 0, `differs in ${told}`);
  },
};
