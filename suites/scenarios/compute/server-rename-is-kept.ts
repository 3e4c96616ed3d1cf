import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverRenameIsKept: Scenario<{ server: Server }> = {
  title: "A new name of a server is kept, and the rest of the server stays as it was",
  capability: "compute-servers-update",
  cites: [{ title: "Compute API, Update Server", href: "https://docs.openstack.org/api-ref/compute/#update-server" }],
  tempest: ["5e6ccff8-349d-4852-a8b3-055df7988dd2", "89b90870-bc13-4b73-96af-f9d4f2b70077"],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const before = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", before, before.status === 200);
    const name = `${cloud.name("server")}-ü-改名`;
    const renamed = await cloud.compute.call("PUT /servers/{server_id}", { path, body: { server: { name } } });
    claim("Renaming a server answers 200", renamed, renamed.status === 200);
    claim("The answer tells the new name", renamed, renamed.body.server.name === name, renamed.body.server.name);
    const access = { accessIPv4: "192.0.2.8", accessIPv6: "2001:db8::8" };
    const addressed = await cloud.compute.call("PUT /servers/{server_id}", { path, body: { server: access } });
    claim("Changing the access addresses answers 200", addressed, addressed.status === 200);
    const after = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the changed server answers 200", after, after.status === 200);
    const { accessIPv4, accessIPv6 } = after.body.server;
    claim("The new name is kept", after, after.body.server.name === name, after.body.server.name);
    claim(
      "The new access addresses are kept",
      after,
      accessIPv4 === access.accessIPv4 && accessIPv6 === access.accessIPv6,
      `${accessIPv4}, ${accessIPv6}`,
    );
    const touched = Object.entries(before.body.server)
      .filter(([key]) => !["name", "accessIPv4", "accessIPv6", "updated"].includes(key))
      .filter(([key, value]) => !isDeepStrictEqual(after.body.server[key], value));
    claim("Nothing else is touched", after, touched.length === 0, touched.map(([key]) => key).join(", "));
    const moved = Date.parse(after.body.server.updated) >= Date.parse(before.body.server.updated);
    claim("The time of the last change does not go back", after, moved, after.body.server.updated);
  },
};
