import { shared } from "../../../fixtures/resources/fixture.ts";
import { type ExternalNetwork, externalNetwork } from "../../../fixtures/resources/network-external.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const externalNetworksAreToldApart: Scenario<{ external: ExternalNetwork; subnet: Subnet }> = {
  title: "External networks are listed to everybody who asks for them, and left out when asked for the others",
  capability: "network-networks",
  cites: [
    { title: "Networking API, List networks", href: "https://docs.openstack.org/api-ref/network/v2/#list-networks" },
  ],
  tempest: ["af774677-42a9-4e4b-bb58-16fe6a5bc1ec"],
  extensions: { network: ["external-net"] },
  needs: { external: externalNetwork, subnet: shared(subnet) },
  async run({ cloud, external, subnet, claim }) {
    interface Listed {
      readonly id: string;
      readonly "router:external": boolean;
    }
    const id = [external.id, subnet.networkId];
    const outer = await cloud.network.call("GET /networks", { query: { id, "router:external": true } });
    claim("Listing external networks answers 200", outer, outer.status === 200);
    const leading = outer.body.networks as Listed[];
    claim(
      "The external network is among them",
      outer,
      leading.some((one) => one.id === external.id),
      external.id,
    );
    const odd = leading.filter((one) => !one["router:external"]);
    claim("All of them are external", outer, odd.length === 0, JSON.stringify(odd[0]));
    const inner = await cloud.network.call("GET /networks", { query: { id, "router:external": false } });
    claim("Listing the others answers 200", inner, inner.status === 200);
    const staying = inner.body.networks as Listed[];
    claim(
      "A network of the project is among them",
      inner,
      staying.some((one) => one.id === subnet.networkId),
      subnet.networkId,
    );
    const strange = staying.filter((one) => one["router:external"]);
    claim("None of them is external", inner, strange.length === 0, JSON.stringify(strange[0]));
    const shown = await cloud.network.call("GET /networks/{network_id}", { path: { network_id: external.id } });
    claim("Showing the external network answers 200", shown, shown.status === 200);
    claim("It is shown as external", shown, shown.body.network["router:external"] === true, "another");
  },
};
