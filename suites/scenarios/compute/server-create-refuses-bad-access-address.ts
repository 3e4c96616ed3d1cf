import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateRefusesBadAccessAddress: Scenario<{ base: ServerBase }> = {
  title: "A server is not created with an access address that is no address",
  capability: "compute-servers-invalid",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  tempest: ["5226dd80-1e9c-4d8a-b5f9-b26ca4763fd0"],
  needs: { base: serverBase },
  async run({ cloud, base, claim }) {
    const server = {
      name: cloud.name("server"),
      flavorRef: base.flavor.id,
      imageRef: base.image.id,
      networks: [{ uuid: base.networkId }],
    };
    const sixth = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, accessIPv6: "notvalid" } },
    });
    claim("A word for an IPv6 address answers 400", sixth, sixth.status === 400);
    const fourth = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, accessIPv4: "1.1.1.1.1.1" } },
    });
    claim("Six numbers for an IPv4 address answer 400", fourth, fourth.status === 400);
  },
};
