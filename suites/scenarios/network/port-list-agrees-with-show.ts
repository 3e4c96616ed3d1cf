import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portListAgreesWithShow: Scenario<{ port: Port }> = {
  title: "A port is listed once, as it is shown",
  capability: "network-ports",
  cites: [{ title: "Networking API, List ports", href: "https://docs.openstack.org/api-ref/network/v2/#list-ports" }],
  tempest: ["cf95b358-3e92-4a29-a148-52445e1ac50e", "c9a685bd-e83f-499c-939f-9f7863ca259f"],
  needs: { port: shared(portAmongOthers) },
  async run({ cloud, port, claim }) {
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("Showing the port answers 200", shown, shown.status === 200);
    const { network_id, project_id, tenant_id } = shown.body.port;
    claim("It is on its network", shown, network_id === port.networkId, network_id);
    claim("It is the project's", shown, tenant_id === cloud.projectId, project_id ?? tenant_id);
    const listed = await cloud.network.call("GET /ports", { query: { id: port.id } });
    claim("Listing ports answers 200", listed, listed.status === 200);
    const found = (listed.body.ports as Record<string, unknown>[]).filter(({ id }) => id === port.id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    const differing = Object.keys({ ...shown.body.port, ...found[0] })
      .filter((field) => !["status", "updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(shown.body.port[field]) !== JSON.stringify(found[0]?.[field]));
    claim("It is listed as it is shown", listed, differing.length === 0, `differs in ${differing.join(", ")}`);
  },
};
