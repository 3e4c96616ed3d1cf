import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectPartsMakeNoServer: Scenario<{ base: ServerBase; volume: Volume }> = {
  title: "A server is not made from another project's network, and another project's volume is not attached",
  capability: "compute-isolation",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    {
      title: "Compute API, Attach a volume to an instance",
      href: "https://docs.openstack.org/api-ref/compute/#attach-a-volume-to-an-instance",
    },
  ],
  callers: ["other"],
  needs: { base: serverBase, volume },
  async run({ cloud, base, volume, claim }) {
    const server = { name: cloud.name("server"), flavorRef: base.flavor.id, imageRef: base.image.id };
    const other = cloud.as("other").compute;
    const network = await other.call("POST /servers", {
      body: { server: { ...server, networks: [{ uuid: base.networkId }] } },
    });
    claim("Another project's network answers 400", network, network.status === 400);
    const device = { source_type: "volume", uuid: volume.id, destination_type: "volume", boot_index: 0 };
    const booted = await other.call("POST /servers", {
      body: {
        server: { name: server.name, flavorRef: base.flavor.id, block_device_mapping_v2: [device], networks: "none" },
      },
    });
    claim("Another project's volume answers 400", booted, booted.status === 400);
  },
};
