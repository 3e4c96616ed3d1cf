import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const listAgreesWithShow: Scenario<{ subnet: Subnet }> = {
  title: "A network and its subnet are listed once, as they are shown",
  capability: "network-networks",
  cites: [
    { title: "Networking API, List networks", href: "https://docs.openstack.org/api-ref/network/v2/#list-networks" },
    { title: "Networking API, List subnets", href: "https://docs.openstack.org/api-ref/network/v2/#list-subnets" },
  ],
  tempest: [
    "2bf13842-c93f-4a69-83ed-717d2ec3b44e",
    "f7ffdeda-e200-4a7a-bcbe-05716e86bf43",
    "bd635d81-6030-4dd1-b3b9-31ba0cfdf6cc",
    "db68ba48-f4ea-49e9-81d1-e367f6d0b20a",
  ],
  needs: { subnet: shared(subnet) },
  async run({ cloud, subnet, claim }) {
    // Where it is served is found out after it was made.
    const differs = (one: Record<string, unknown>, other: Record<string, unknown>): string =>
      Object.keys({ ...one, ...other })
        .filter(
          (field) =>
            !["status", "availability_zones"].includes(field) &&
            JSON.stringify(one[field]) !== JSON.stringify(other[field]),
        )
        .join(", ");
    const shown = await cloud.network.call("GET /networks/{network_id}", { path: { network_id: subnet.networkId } });
    claim("Showing the network answers 200", shown, shown.status === 200);
    const { subnets } = shown.body.network;
    claim("It names its subnet", shown, subnets.length === 1 && subnets[0] === subnet.id, subnets.join(", "));
    const listed = await cloud.network.call("GET /networks", { query: { id: subnet.networkId } });
    claim("Listing networks answers 200", listed, listed.status === 200);
    const networks = (listed.body.networks as { id: string }[]).filter(({ id }) => id === subnet.networkId);
    claim("The network is listed once", listed, networks.length === 1, `${networks.length} times`);
    const inNetwork = differs(shown.body.network, { ...networks[0] });
    claim("It is listed as it is shown", listed, inNetwork === "", `differs in ${inNetwork}`);
    const detail = await cloud.network.call("GET /subnets/{subnet_id}", { path: { subnet_id: subnet.id } });
    claim("Showing the subnet answers 200", detail, detail.status === 200);
    const all = await cloud.network.call("GET /subnets", { query: { id: subnet.id } });
    claim("Listing subnets answers 200", all, all.status === 200);
    const found = (all.body.subnets as { id: string }[]).filter(({ id }) => id === subnet.id);
    claim("The subnet is listed once", all, found.length === 1, `${found.length} times`);
    const inSubnet = differs(detail.body.subnet, { ...found[0] });
    claim("It is listed as it is shown", all, inSubnet === "", `differs in ${inSubnet}`);
  },
};
