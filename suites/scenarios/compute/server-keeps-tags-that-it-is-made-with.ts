import { createBareServer, type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverKeepsTagsThatItIsMadeWith: Scenario<{ base: ServerBase }> = {
  title: "A server has the tags and the description that it is created with",
  capability: "compute-servers-tags",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  needs: { base: serverBase },
  demand: { servers: 1, cores: 2, ports: 1 },
  since: { compute: "2.52" },
  async run({ cloud, base, claim, eventually }) {
    const asked = {
      name: cloud.name("server"),
      description: "mit Umlauten: äöü",
      tags: [cloud.name("tag"), cloud.name("tag")],
    };
    const created = await createBareServer(cloud, base, asked);
    claim("Creating a server answers 202", created, created.status === 202);
    const shown = await serverSettles({ cloud, eventually }, created.body.server.id, "ACTIVE");
    const { status, description, tags } = shown.body.server;
    claim("It is ACTIVE", shown, status === "ACTIVE", status);
    claim("It has the description", shown, description === asked.description, description);
    const told = [...tags].sort().join(", ");
    claim("It has the tags and no others", shown, told === [...asked.tags].sort().join(", "), told);
  },
};
