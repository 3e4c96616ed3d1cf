import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

interface Listed {
  readonly id: string;
  readonly addresses: Readonly<Record<string, readonly { readonly addr: string }[]>>;
}

export const serversAreFoundByAddress: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by their address or a part of it, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: ["43a1242e-7b31-48d1-88f2-3f72aa9f2077", "a905e287-c35e-42f2-b132-d02b09f3654a"],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const wanted = [row.first.id, row.stopped.id, row.last.id];
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path: { server_id: row.last.id } });
    claim("Showing a server answers 200", shown, shown.status === 200);
    const addresses = shown.body.server.addresses as Readonly<Record<string, { addr: string }[]>>;
    const [address = ""] = Object.values(addresses)
      .flat()
      .map(({ addr }) => addr);
    claim("It has an IPv4 address", shown, /^(\d+\.){3}\d+$/.test(address), address);
    const one = await cloud.compute.call("GET /servers", { query: { ip: `^${address.replaceAll(".", "\\.")}$` } });
    claim("Listing by a whole address answers 200", one, one.status === 200);
    const found = (one.body.servers as { id: string }[]).map(({ id }) => id).filter((id) => wanted.includes(id));
    claim("It finds the server that has it alone", one, found.join() === row.last.id, found.join(", "));
    const some = await cloud.compute.call("GET /servers", { query: { ip: address.split(".").slice(0, 3).join(".") } });
    claim("Listing by a part of an address answers 200", some, some.status === 200);
    const ids = (some.body.servers as { id: string }[]).map(({ id }) => id);
    claim(
      "It finds all that have it",
      some,
      wanted.every((id) => ids.includes(id)),
      ids.join(", "),
    );
    const none = await cloud.compute.call("GET /servers", { query: { ip: "^198\\.51\\.100\\.254$" } });
    claim("Listing by an address that no server has answers 200", none, none.status === 200);
    const strangers = (none.body.servers as { id: string }[]).map(({ id }) => id).filter((id) => wanted.includes(id));
    claim("It finds none of them", none, strangers.length === 0, strangers.join(", "));
  },
};
