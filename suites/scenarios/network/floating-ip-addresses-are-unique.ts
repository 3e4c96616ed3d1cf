import { type ExternalNetwork, externalNetwork } from "../../../fixtures/resources/network-external.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpAddressesAreUnique: Scenario<{ external: ExternalNetwork }> = {
  title: "Floating IPs that are made at the same moment get addresses of their own and lead nowhere yet",
  capability: "network-floating-ips",
  cites: [
    {
      title: "Networking API, Create floating IP",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-floating-ip",
    },
  ],
  extensions: { network: ["router"] },
  needs: { external: externalNetwork },
  demand: { "floating IPs": 3 },
  async run({ cloud, external, claim }) {
    const body = { floatingip: { floating_network_id: external.id } };
    const made = await Promise.all([1, 2, 3].map(() => cloud.network.call("POST /floatingips", { body })));
    made.map((answer) => claim("Creating a floating IP answers 201", answer, answer.status === 201));
    const ids = made.map(({ body }) => body.floatingip.id as string);
    const listed = await cloud.network.call("GET /floatingips", { query: { id: ids } });
    claim("Listing them answers 200", listed, listed.status === 200);
    const told = listed.body.floatingips as { floating_ip_address: string; port_id: string | null }[];
    const addresses = told.map(({ floating_ip_address }) => floating_ip_address);
    claim("Each has an address of its own", listed, new Set(addresses).size === 3, addresses.join(", "));
    const leading = told.filter(({ port_id }) => port_id !== null);
    claim("None leads to a port", listed, leading.length === 0, JSON.stringify(leading));
  },
};
