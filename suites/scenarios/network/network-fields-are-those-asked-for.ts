import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const networkFieldsAreThoseAskedFor: Scenario<{ subnet: Subnet }> = {
  title: "A network is shown and listed with the fields that are asked for and no other",
  capability: "network-networks",
  cites: [
    {
      title: "Networking API, Filtering and column selection",
      href: "https://docs.openstack.org/api-ref/network/v2/#filtering-and-column-selection",
    },
  ],
  tempest: ["867819bb-c4b6-45f7-acf9-90edcf70aa5e", "6ae6d24f-9194-4869-9c85-c313cb20e080"],
  needs: { subnet: shared(subnet) },
  async run({ cloud, subnet, claim }) {
    const path = { network_id: subnet.networkId };
    const whole = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", whole, whole.status === 200);
    const { id, name } = whole.body.network;
    const expected = JSON.stringify({ id, name });
    const told = ({ id, name, ...more }: Record<string, unknown> = {}): string => JSON.stringify({ id, name, ...more });
    const shown = await cloud.network.call("GET /networks/{network_id}", { path, query: { fields: ["id", "name"] } });
    claim("Showing two fields answers 200", shown, shown.status === 200);
    claim("It shows these two as they are", shown, told(shown.body.network) === expected, told(shown.body.network));
    const listed = await cloud.network.call("GET /networks", { query: { id, fields: ["id", "name"] } });
    claim("Listing two fields answers 200", listed, listed.status === 200);
    const [first] = listed.body.networks;
    claim("It lists these two as they are", listed, told(first) === expected, told(first));
  },
};
