import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCountBeyondReasonIsRefused: Scenario<{ base: ServerBase }> = {
  title: "No server is made when fewer are wanted than at least, or none",
  capability: "compute-servers-create-multiple",
  cites: [
    {
      title: "Compute API, Create Multiple Servers",
      href: "https://docs.openstack.org/api-ref/compute/#create-multiple-servers",
    },
  ],
  needs: { base: serverBase },
  async run({ cloud, base, claim }) {
    const { flavor, image, networkId } = base;
    const server = {
      name: cloud.name("several"),
      flavorRef: flavor.id,
      imageRef: image.id,
      networks: [{ uuid: networkId }],
    };
    const none = await cloud.compute.call("POST /servers", { body: { server: { ...server, min_count: 0 } } });
    claim("At least no server answers 400", none, none.status === 400);
    const crossed = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, min_count: 3, max_count: 2 } },
    });
    claim("At least three and at most two answer 400", crossed, crossed.status === 400);
    const listed = await cloud.compute.call("GET /servers", { query: { name: server.name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    claim("No server was made", listed, listed.body.servers.length === 0, JSON.stringify(listed.body.servers));
  },
};
