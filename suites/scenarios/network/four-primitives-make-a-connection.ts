import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const fourPrimitivesMakeAConnection: Scenario<{ server: Server; subnet: Subnet }> = {
  title:
    "A server's interface, its port, the port's network and the attachment tell one another's story, and end with the detachment",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Show port details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-port-details",
    },
    { title: "Compute API, Create Interface", href: "https://docs.openstack.org/api-ref/compute/#create-interface" },
  ],
  needs: { server, subnet: lentSubnet },
  demand: { ports: 1 },
  async run({ cloud, server, subnet, claim, eventually }) {
    const body = { port: { name: cloud.name("port"), network_id: subnet.networkId } };
    const created = await cloud.network.call("POST /ports", { body });
    claim("Creating a port answers 201", created, created.status === 201);
    const { id, mac_address, fixed_ips, device_id } = created.body.port;
    claim("The port belongs to no device", created, device_id === "", device_id);
    const attached = await cloud.compute.call("POST /servers/{server_id}/os-interface", {
      path: { server_id: server.id },
      body: { interfaceAttachment: { port_id: id } },
    });
    claim("Attaching the port answers 200", attached, attached.status === 200);
    const path = { port_id: id };
    const taken = await eventually("The port is taken", () => cloud.network.call("GET /ports/{port_id}", { path }), {
      until: ({ body }) => body.port?.device_id === server.id,
      settled: ({ status }) => status !== 200,
    });
    claim("The port tells the server", taken, taken.body.port?.device_id === server.id, taken.body.port?.device_id);
    const owner = taken.body.port.device_owner as string;
    claim("Its owner is compute", taken, owner.startsWith("compute:"), owner);
    claim("It keeps its MAC address", taken, taken.body.port.mac_address === mac_address, taken.body.port.mac_address);
    const interfaces = await cloud.compute.call("GET /servers/{server_id}/os-interface", {
      path: { server_id: server.id },
    });
    claim("Listing the server's interfaces answers 200", interfaces, interfaces.status === 200);
    const [told] = (interfaces.body.interfaceAttachments as Record<string, unknown>[]).filter(
      ({ port_id }) => port_id === id,
    );
    const seen = JSON.stringify([told?.["net_id"], told?.["mac_addr"], told?.["fixed_ips"]]);
    claim(
      "The interface has the port's network and addresses",
      interfaces,
      seen === JSON.stringify([subnet.networkId, mac_address, fixed_ips]),
      seen,
    );
    const refused = await cloud.network.call("DELETE /networks/{network_id}", {
      path: { network_id: subnet.networkId },
    });
    claim("Deleting the network in use answers 409", refused, refused.status === 409);
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-interface/{port_id}", {
      path: { server_id: server.id, port_id: id },
    });
    claim("Detaching the port answers 202", detached, detached.status === 202);
    const free = await eventually("The port is free", () => cloud.network.call("GET /ports/{port_id}", { path }), {
      until: ({ status, body }) => status === 404 || body.port?.device_id === "",
      settled: ({ status }) => status === 200,
    });
    claim("The port that was made beforehand is kept", free, free.status === 200);
    claim("It is detached", free, free.body.port.device_id === "", free.body.port.device_id);
    claim("It belongs to no device again", free, free.body.port.device_owner === "", free.body.port.device_owner);
  },
};
