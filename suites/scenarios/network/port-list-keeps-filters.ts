import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const portListKeepsFilters: Scenario<{ subnet: Subnet }> = {
  title: "Ports are found by their address, MAC address and device, and others are left out",
  capability: "network-ports",
  cites: [{ title: "Networking API, List ports", href: "https://docs.openstack.org/api-ref/network/v2/#list-ports" }],
  needs: { subnet: shared(subnet) },
  demand: { ports: 2 },
  async run({ cloud, subnet, claim }) {
    const make = (device_id: string): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /ports", {
        body: { port: { name: cloud.name("port"), network_id: subnet.networkId, device_id } },
      });
    const device = cloud.name("device");
    const created = await make(device);
    claim("Creating a port with a device answers 201", created, created.status === 201);
    const another = await make(cloud.name("device"));
    claim("Creating another port answers 201", another, another.status === 201);
    const { id, mac_address, fixed_ips } = created.body.port;
    const finds = async (by: string, query: Record<string, string>): Promise<void> => {
      const listed = await cloud.network.call("GET /ports", { query: { ...query, network_id: subnet.networkId } });
      claim(`Listing ports by ${by} answers 200`, listed, listed.status === 200);
      const ids = (listed.body.ports as { id: string }[]).map((port) => port.id);
      claim(`Only the port of that ${by} is listed`, listed, ids.join() === id, ids.join(", "));
    };
    await finds("device", { device_id: device });
    await finds("MAC address", { mac_address });
    await finds("address", { fixed_ips: `ip_address=${fixed_ips[0]?.ip_address}` });
    const all = await cloud.network.call("GET /ports", { query: { fixed_ips: `subnet_id=${subnet.id}` } });
    claim("Listing ports by subnet answers 200", all, all.status === 200);
    const ids = (all.body.ports as { id: string }[]).map((port) => port.id);
    claim("Both ports are listed", all, ids.includes(id) && ids.includes(another.body.port.id), ids.join(", "));
  },
};
