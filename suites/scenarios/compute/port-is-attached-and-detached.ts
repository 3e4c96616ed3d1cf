import { type Port, port } from "../../../fixtures/resources/port.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const portIsAttachedAndDetached: Scenario<{ server: Server; port: Port }> = {
  title: "A port that is attached to a server is told by compute and network alike, until it is detached",
  capability: "compute-interfaces",
  cites: [
    {
      title: "Compute API, Port interfaces",
      href: "https://docs.openstack.org/api-ref/compute/#port-interfaces-servers-os-interface",
    },
    {
      title: "Networking API, Show port details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-port-details",
    },
  ],
  needs: { server, port },
  async run({ cloud, server, port, claim, eventually }) {
    const path = { server_id: server.id };
    const attached = await cloud.compute.call("POST /servers/{server_id}/os-interface", {
      path,
      body: { interfaceAttachment: { port_id: port.id } },
    });
    claim("Attaching a port answers 200", attached, attached.status === 200);
    const one = { ...path, port_id: port.id };
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-interface", { path });
    claim("Listing the server's ports answers 200", listed, listed.status === 200);
    const ids = (listed.body.interfaceAttachments as { port_id: string }[]).map(({ port_id }) => port_id);
    claim("The port is listed once", listed, ids.filter((id) => id === port.id).length === 1, ids.join(", "));
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-interface/{port_id}", { path: one });
    claim("Showing the port of the server answers 200", shown, shown.status === 200);
    const address = shown.body.interfaceAttachment.fixed_ips[0]?.ip_address;
    claim("It is shown with its address", shown, address === port.address, address);
    const bound = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("The network service shows the port", bound, bound.status === 200);
    claim("The port names the server", bound, bound.body.port.device_id === server.id, bound.body.port.device_id);
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-interface/{port_id}", { path: one });
    claim("Detaching the port answers 202", detached, detached.status === 202);
    // No field tells that a detach is under way, so there is no state that could be called lasting.
    const left = await eventually(
      "The port is detached",
      () => cloud.compute.call("GET /servers/{server_id}/os-interface", { path }),
      {
        until: ({ body }) =>
          body.interfaceAttachments?.every(({ port_id }: { port_id: string }) => port_id !== port.id),
        settled: ({ status }) => status === 200,
      },
    );
    const rest = (left.body.interfaceAttachments as { port_id: string }[]).map(({ port_id }) => port_id);
    claim("The port is listed no more", left, !rest.includes(port.id), rest.join(", "));
    claim("The other port is listed still", left, rest.length === ids.length - 1, rest.join(", "));
  },
};
