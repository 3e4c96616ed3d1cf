import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const subnetFieldsAreThoseAskedFor: Scenario<{ subnet: Subnet }> = {
  title: "A subnet is shown and listed with the fields that are asked for and no other",
  capability: "network-subnets",
  cites: [
    {
      title: "Networking API, Filtering and column selection",
      href: "https://docs.openstack.org/api-ref/network/v2/#filtering-and-column-selection",
    },
  ],
  tempest: ["270fff0b-8bfc-411f-a184-1e8fd35286f0", "842589e3-9663-46b0-85e4-7f01273b0412"],
  needs: { subnet: shared(subnet) },
  async run({ cloud, subnet, claim }) {
    const path = { subnet_id: subnet.id };
    const whole = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", whole, whole.status === 200);
    const { id, cidr } = whole.body.subnet;
    const expected = JSON.stringify({ id, cidr });
    const told = ({ id, cidr, ...more }: Record<string, unknown> = {}): string => JSON.stringify({ id, cidr, ...more });
    const shown = await cloud.network.call("GET /subnets/{subnet_id}", { path, query: { fields: ["id", "cidr"] } });
    claim("Showing two fields answers 200", shown, shown.status === 200);
    claim("It shows these two as they are", shown, told(shown.body.subnet) === expected, told(shown.body.subnet));
    const listed = await cloud.network.call("GET /subnets", { query: { id, fields: ["id", "cidr"] } });
    claim("Listing two fields answers 200", listed, listed.status === 200);
    const [first] = listed.body.subnets;
    claim("It lists these two as they are", listed, told(first) === expected, told(first));
  },
};
