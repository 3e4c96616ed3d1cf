import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const portAddressesAreReplaced: Scenario<{ subnet: Subnet }> = {
  title: "An update of a port's addresses replaces them all: one becomes two, on two subnets, and one again",
  capability: "network-ports",
  cites: [{ title: "Networking API, Update port", href: "https://docs.openstack.org/api-ref/network/v2/#update-port" }],
  needs: { subnet: lentSubnet },
  demand: { subnets: 1, ports: 2 },
  async run({ cloud, subnet, claim }) {
    const wish = { name: cloud.name("subnet"), network_id: subnet.networkId, ip_version: 4, cidr: "10.254.91.0/24" };
    const second = await cloud.network.call("POST /subnets", { body: { subnet: wish } });
    claim("Creating a second subnet answers 201", second, second.status === 201);
    // Services take addresses for themselves from the beginning of the pool: these are far from it.
    const here = { subnet_id: subnet.id, ip_address: subnet.cidr.replace("0/24", "227") };
    const there = { subnet_id: second.body.subnet.id as string, ip_address: "10.254.91.227" };
    const created = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: subnet.networkId, fixed_ips: [here] } },
    });
    claim("Creating a port answers 201", created, created.status === 201);
    const path = { port_id: created.body.port.id };
    const told = (list: readonly { subnet_id: string; ip_address: string }[]): string =>
      list
        .map(({ subnet_id, ip_address }) => `${subnet_id} ${ip_address}`)
        .sort()
        .join(", ");
    const replace = async (...fixed_ips: readonly { subnet_id: string; ip_address: string }[]): Promise<void> => {
      const updated = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: { fixed_ips } } });
      claim("Updating the addresses answers 200", updated, updated.status === 200);
      const shown = await cloud.network.call("GET /ports/{port_id}", { path });
      claim("Showing the port answers 200", shown, shown.status === 200);
      const now = told(shown.body.port.fixed_ips);
      claim("It has these addresses and no others", shown, now === told(fixed_ips), now);
    };
    await replace(here, there);
    await replace(there);
    const rival = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: subnet.networkId, fixed_ips: [here] } },
    });
    claim("The address that it left can be given to another", rival, rival.status === 201);
    const back = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { fixed_ips: [here, there] } },
    });
    claim("Taking it back from the other answers 409", back, back.status === 409);
  },
};
