import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const gatewayLiesOutsideThePools: Scenario<{ subnet: Subnet }> = {
  title:
    "A subnet's gateway cannot be moved into its allocation pool, nor the pool over the gateway, and pools cannot overlap",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Update subnet", href: "https://docs.openstack.org/api-ref/network/v2/#update-subnet" },
  ],
  needs: { subnet: lentSubnet },
  async run({ cloud, subnet, claim }) {
    const path = { subnet_id: subnet.id };
    const at = (last: number): string => subnet.cidr.replace("0/24", String(last));
    const before = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", before, before.status === 200);
    const change = (
      wish: Record<string, string | { start: string; end: string }[]>,
    ): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /subnets/{subnet_id}", { path, body: { subnet: wish } });
    const inside = await change({ gateway_ip: at(100) });
    claim("Moving the gateway into the pool answers 409", inside, inside.status === 409);
    const over = await change({ allocation_pools: [{ start: at(1), end: at(50) }] });
    claim("Moving the pool over the gateway answers 409", over, over.status === 409);
    const twice = await change({
      allocation_pools: [
        { start: at(10), end: at(50) },
        { start: at(40), end: at(60) },
      ],
    });
    claim("Pools that overlap are refused with 409", twice, twice.status === 409);
    const after = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", after, after.status === 200);
    const same = JSON.stringify(after.body.subnet);
    claim("It is as before", after, same === JSON.stringify(before.body.subnet), same);
  },
};
