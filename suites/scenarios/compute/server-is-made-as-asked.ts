import { isDeepStrictEqual } from "node:util";
import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import { createBareServer, type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverIsMadeAsAsked: Scenario<{ base: ServerBase; keypair: Keypair }> = {
  title: "A server is made with the name, flavor, image, keypair, metadata and addresses that were asked for",
  capability: "compute-servers-verify",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    {
      title: "Compute API, Show Server Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-details",
    },
  ],
  tempest: ["5de47127-9977-400a-936f-abcfbec1218f", "f9e15296-d7f9-4e62-b53f-a04e89160833"],
  needs: { base: serverBase, keypair },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, keypair, claim, eventually }) {
    const asked = {
      name: cloud.name("server"),
      metadata: { origin: "stackmark" },
      accessIPv4: "192.0.2.7",
      accessIPv6: "2001:db8::7",
      key_name: keypair.name,
    };
    const { flavor, image } = base;
    const created = await createBareServer(cloud, base, asked);
    claim("Creating a server answers 202", created, created.status === 202);
    const shown = await serverSettles({ cloud, eventually }, created.body.server.id, "ACTIVE");
    const { server } = shown.body;
    claim("The server is ACTIVE", shown, server.status === "ACTIVE", server.fault?.message ?? server.status);
    const differs = Object.entries(asked).filter(([key, value]) => !isDeepStrictEqual(server[key], value));
    claim(
      "It is shown as it was asked for",
      shown,
      differs.length === 0,
      differs.map(([key]) => `${key}: ${server[key]}`).join(", "),
    );
    claim("Its image is the one that was asked for", shown, server.image.id === image.id, server.image.id);
    const named = server.flavor.original_name ?? server.flavor.id;
    claim("Its flavor is the one that was asked for", shown, [flavor.name, flavor.id].includes(named), named);
    claim("It belongs to the project", shown, server.tenant_id === cloud.projectId, server.tenant_id);
    claim("It belongs to the user", shown, server.user_id === cloud.userId, server.user_id);
  },
};
