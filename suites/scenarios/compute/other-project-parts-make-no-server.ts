import { type Image, image } from "../../../fixtures/resources/image.ts";
import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectPartsMakeNoServer: Scenario<{
  base: ServerBase;
  image: Image;
  keypair: Keypair;
  volume: Volume;
}> = {
  title: "A server is not made from the network, volume, private image or keypair of another project",
  capability: "compute-isolation",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  callers: ["other"],
  needs: { base: serverBase, image, keypair, volume },
  since: { compute: "2.37" },
  async run({ cloud, base, image, keypair, volume, claim }) {
    const server = { name: cloud.name("server"), flavorRef: base.flavor.id, imageRef: base.image.id, networks: "none" };
    const other = cloud.as("other").compute;
    const network = await other.call("POST /servers", {
      body: { server: { ...server, networks: [{ uuid: base.networkId }] } },
    });
    claim("Another project's network answers 400", network, network.status === 400);
    const device = { source_type: "volume", uuid: volume.id, destination_type: "volume", boot_index: 0 };
    const booted = await other.call("POST /servers", {
      body: { server: { ...server, imageRef: "", block_device_mapping_v2: [device] } },
    });
    claim("Another project's volume answers 400", booted, booted.status === 400);
    const hidden = await other.call("POST /servers", { body: { server: { ...server, imageRef: image.id } } });
    claim("Another project's private image answers 400", hidden, hidden.status === 400);
    const key = await other.call("POST /servers", { body: { server: { ...server, key_name: keypair.name } } });
    claim("Another user's keypair answers 400", key, key.status === 400);
    const listed = await other.call("GET /servers", { query: { name: server.name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    claim("No server was made", listed, listed.body.servers.length === 0, JSON.stringify(listed.body.servers));
  },
};
