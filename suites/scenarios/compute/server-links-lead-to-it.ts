import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverLinksLeadToIt: Scenario<{ server: Server }> = {
  title: "The self link of a server answers and is about that server",
  capability: "compute-servers-get",
  cites: [
    {
      title: "Compute API Guide, Links and references",
      href: "https://docs.openstack.org/api-guide/compute/links_and_references.html",
    },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path: { server_id: server.id } });
    claim("Showing a server answers 200", shown, shown.status === 200);
    const links = shown.body.server.links as { rel: string; href: string }[];
    const self = links.find(({ rel }) => rel === "self")?.href ?? "";
    const followed = await cloud.compute.follow("GET /servers/{server_id}", self);
    claim("Its self link answers 200", followed, followed.status === 200);
    claim("It is that server", followed, followed.body.server.id === server.id, followed.body.server.id);
  },
};
