import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateRefusesOverlongMetadata: Scenario<{ base: ServerBase }> = {
  title: "A server is not created with metadata that is too long",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  tempest: ["7fc74810-0bd2-4cd7-8244-4f33a9db865a"],
  needs: { base: serverBase },
  async run({ cloud, base, claim }) {
    const server = {
      name: cloud.name("server"),
      flavorRef: base.flavor.id,
      imageRef: base.image.id,
      networks: [{ uuid: base.networkId }],
    };
    const value = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, metadata: { a: "b".repeat(260) } } },
    });
    claim("A value of 260 characters is refused", value, value.status === 400 || value.status === 413);
    const key = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, metadata: { ["a".repeat(260)]: "b" } } },
    });
    claim("A key of 260 characters is refused", key, key.status === 400 || key.status === 413);
  },
};
