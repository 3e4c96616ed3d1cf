import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectServerPartsAreHidden: Scenario<{ server: Server }> = {
  title: "Metadata, volumes, ports, addresses and actions of a server are hidden from another project",
  capability: "compute-isolation",
  cites: [{ title: "Compute API, Servers", href: "https://docs.openstack.org/api-ref/compute/#servers-servers" }],
  callers: ["other"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const other = cloud.as("other").compute;
    const metadata = await other.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing its metadata answers 404", metadata, metadata.status === 404);
    const written = await other.call("POST /servers/{server_id}/metadata", { path, body: { metadata: { a: "b" } } });
    claim("Writing its metadata answers 404", written, written.status === 404);
    const volumes = await other.call("GET /servers/{server_id}/os-volume_attachments", { path });
    claim("Listing its volumes answers 404", volumes, volumes.status === 404);
    const ports = await other.call("GET /servers/{server_id}/os-interface", { path });
    claim("Listing its ports answers 404", ports, ports.status === 404);
    const addresses = await other.call("GET /servers/{server_id}/ips", { path });
    claim("Listing its addresses answers 404", addresses, addresses.status === 404);
    const groups = await other.call("GET /servers/{server_id}/os-security-groups", { path });
    claim("Listing its security groups answers 404", groups, groups.status === 404);
    const actions = await other.call("GET /servers/{server_id}/os-instance-actions", { path });
    claim("Listing its actions answers 404", actions, actions.status === 404);
  },
};
