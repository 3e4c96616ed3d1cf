import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import { lentServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

interface Listed {
  readonly id: string;
  readonly addresses: Readonly<Record<string, readonly { readonly addr: string }[]>>;
}

export const serversAreFoundByAddress: Scenario<{ server: Server; another: Server }> = {
  title: "Servers are found by their address or a part of it, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: ["43a1242e-7b31-48d1-88f2-3f72aa9f2077", "a905e287-c35e-42f2-b132-d02b09f3654a"],
  needs: { server: shared(server), another: lentServer },
  async run({ cloud, server, another, claim }) {
    const wanted = [server.id, another.id];
    const listed = await cloud.compute.call("GET /servers/detail");
    claim("Listing servers answers 200", listed, listed.status === 200);
    const known = (listed.body.servers as Listed[])
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, addresses }) => ({ id, addr: Object.values(addresses)[0]?.[0]?.addr ?? "" }));
    const told = known.map(({ addr }) => addr).join(", ");
    claim("Each server has an address", listed, known.length === 2 && known.every(({ addr }) => addr !== ""), told);
    // The longest is no part of another.
    const [one] = [...known].sort((a, b) => b.addr.length - a.addr.length) as [{ id: string; addr: string }];
    const whole = await cloud.compute.call("GET /servers", { query: { ip: one.addr } });
    claim("Listing by a whole address answers 200", whole, whole.status === 200);
    const found = (whole.body.servers as Listed[]).map(({ id }) => id).filter((id) => wanted.includes(id));
    claim("It finds the server that has it alone", whole, found.join() === one.id, found.join(", "));
    const part = one.addr.split(".").slice(0, 3).join(".");
    const some = await cloud.compute.call("GET /servers", { query: { ip: part } });
    claim("Listing by a part of an address answers 200", some, some.status === 200);
    const ids = (some.body.servers as Listed[]).map(({ id }) => id);
    claim(
      "It finds all that have it",
      some,
      wanted.every((id) => ids.includes(id)),
      ids.join(", "),
    );
    const none = await cloud.compute.call("GET /servers/detail", { query: { ip: "198.51.100.254" } });
    claim("Listing by an address that no server has answers 200", none, none.status === 200);
    const strangers = (none.body.servers as Listed[]).map(({ id }) => id).filter((id) => wanted.includes(id));
    claim("It finds none of them", none, strangers.length === 0, strangers.join(", "));
  },
};
