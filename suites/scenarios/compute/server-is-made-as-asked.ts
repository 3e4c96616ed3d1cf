import { isDeepStrictEqual } from "node:util";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import {
  createBareServer,
  type Server,
  type ServerBase,
  server,
  serverBase,
} from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverIsMadeAsAsked: Scenario<{ base: ServerBase; keypair: Keypair; taken: Server }> = {
  title:
    "A server is made with the name, flavor, image, keypair, password, metadata and addresses that were asked for, though another has the name",
  capability: "compute-servers-verify",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    {
      title: "Compute API, Show Server Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-details",
    },
  ],
  tempest: [
    "5de47127-9977-400a-936f-abcfbec1218f",
    "f9e15296-d7f9-4e62-b53f-a04e89160833",
    "8fea6be7-065e-47cf-89b8-496e6f96c699",
    "b92d5ec7-b1dd-44a2-87e4-45e888c46ef0",
  ],
  needs: { base: serverBase, keypair, taken: shared(server) },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, keypair, taken, claim, eventually }) {
    const asked = {
      name: taken.name,
      metadata: { origin: "stackmark" },
      accessIPv4: "192.0.2.7",
      accessIPv6: "2001:db8::7",
      key_name: keypair.name,
    };
    const { flavor, image } = base;
    const adminPass = "testpassword";
    const created = await createBareServer(cloud, base, { ...asked, adminPass });
    claim("Creating a server answers 202", created, created.status === 202);
    const { id, adminPass: told = adminPass } = created.body.server;
    claim("It is another server", created, id !== taken.id, id);
    claim("Its password, where it is told at all, is the one asked for", created, told === adminPass, "another");
    const shown = await serverSettles({ cloud, eventually }, id, "ACTIVE");
    const made = shown.body.server;
    claim("The server is ACTIVE", shown, made.status === "ACTIVE", made.fault?.message ?? made.status);
    const differs = Object.entries(asked).filter(([key, value]) => !isDeepStrictEqual(made[key], value));
    claim(
      "It is shown as it was asked for",
      shown,
      differs.length === 0,
      differs.map(([key]) => `${key}: ${made[key]}`).join(", "),
    );
    claim("Its image is the one that was asked for", shown, made.image.id === image.id, made.image.id);
    const named = made.flavor.original_name ?? made.flavor.id;
    claim("Its flavor is the one that was asked for", shown, [flavor.name, flavor.id].includes(named), named);
    claim("It belongs to the project", shown, made.tenant_id === cloud.projectId, made.tenant_id);
    claim("It belongs to the user", shown, made.user_id === cloud.userId, made.user_id);
  },
};
