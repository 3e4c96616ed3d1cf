import { type Network, network } from "../../../fixtures/resources/network.ts";
import type { Scenario } from "../scenario.ts";

export const revisionGuardsUpdates: Scenario<{ network: Network }> = {
  title: "An update or delete of a revision that is past is refused with 412, so that nobody's update is lost",
  capability: "network-networks",
  cites: [
    {
      title: "Networking API, Show network details, revision_number",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-network-details",
    },
    {
      title: "Networking API, Update port, status 412",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-port",
    },
  ],
  extensions: { network: ["standard-attr-revisions", "revision-if-match"] },
  needs: { network },
  async run({ cloud, network, claim }) {
    const path = { network_id: network.id };
    const shown = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", shown, shown.status === 200);
    const past = shown.body.network.revision_number as number;
    const name = cloud.name("first");
    const first = await cloud.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { name } },
      headers: { "if-match": `revision_number=${past}` },
    });
    claim("Updating the present revision answers 200", first, first.status === 200);
    const present = first.body.network.revision_number as number;
    claim("The revision has grown", first, present > past, `${past} to ${present}`);
    const second = await cloud.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { name: cloud.name("second") } },
      headers: { "if-match": `revision_number=${past}` },
    });
    claim("Updating the revision that is past answers 412", second, second.status === 412);
    const deleted = await cloud.network.call("DELETE /networks/{network_id}", {
      path,
      headers: { "if-match": `revision_number=${past}` },
    });
    claim("Deleting the revision that is past answers 412", deleted, deleted.status === 412);
    const still = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", still, still.status === 200);
    claim("The first update is kept", still, still.body.network.name === name, still.body.network.name);
  },
};
