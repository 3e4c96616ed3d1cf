import { type Tiers, threeTiers } from "../../../fixtures/resources/network-tiers.ts";
import type { Scenario } from "../scenario.ts";

interface Rule {
  readonly direction: string;
  readonly port_range_min: number | null;
  readonly remote_group_id: string | null;
  readonly remote_ip_prefix: string | null;
}

export const threeTiersAreKeptApart: Scenario<{ tiers: Tiers }> = {
  title:
    "Web, application and database networks behind one router are as they were built: each lets in only the tier before it",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  extensions: { network: ["router", "security-group"] },
  needs: { tiers: threeTiers },
  async run({ cloud, tiers, claim }) {
    const { web, app, database, routerId } = tiers;
    const interfaces = await cloud.network.call("GET /ports", { query: { device_id: routerId } });
    claim("Listing the router's ports answers 200", interfaces, interfaces.status === 200);
    const reached = (interfaces.body.ports as { fixed_ips: { ip_address: string }[] }[])
      .flatMap(({ fixed_ips }) => fixed_ips.map(({ ip_address }) => ip_address))
      .sort();
    const gateways = [web, app, database].map(({ gateway }) => gateway).sort();
    claim(
      "The router has the gateway address of each tier",
      interfaces,
      reached.join() === gateways.join(),
      reached.join(", "),
    );
    const ports = await cloud.network.call("GET /ports", {
      query: { id: [web.portId, app.portId, database.portId] },
    });
    claim("Listing the tiers' ports answers 200", ports, ports.status === 200);
    const told = (ports.body.ports as { fixed_ips: { ip_address: string }[]; security_groups: string[] }[])
      .map(({ fixed_ips, security_groups }) => `${fixed_ips[0]?.ip_address} in ${security_groups.join()}`)
      .sort();
    const wished = [web, app, database].map(({ address, groupId }) => `${address} in ${groupId}`).sort();
    claim("Each port has its address and its group alone", ports, told.join() === wished.join(), told.join(", "));
    const ingress = (rules: readonly Rule[]): string =>
      rules
        .filter(({ direction }) => direction === "ingress")
        .map(({ port_range_min, remote_group_id, remote_ip_prefix }) =>
          [port_range_min, remote_group_id ?? remote_ip_prefix ?? "anybody"].join(" from "),
        )
        .join(", ");
    const lets = async (id: string, expected: string, who: string): Promise<void> => {
      const shown = await cloud.network.call("GET /security-groups/{security_group_id}", {
        path: { security_group_id: id },
      });
      claim(`Showing the ${who} group answers 200`, shown, shown.status === 200);
      const rules = ingress(shown.body.security_group.security_group_rules);
      claim(`The ${who} group lets in what it was told to, and nothing else`, shown, rules === expected, rules);
    };
    await lets(web.groupId, "443 from anybody", "web");
    await lets(app.groupId, `8080 from ${web.groupId}`, "application");
    await lets(database.groupId, `5432 from ${app.groupId}`, "database");
    const refused = await cloud.network.call("DELETE /security-groups/{security_group_id}", {
      path: { security_group_id: app.groupId },
    });
    claim("Deleting a group that a port has answers 409", refused, refused.status === 409);
    const kept = await cloud.network.call("DELETE /routers/{router_id}", { path: { router_id: routerId } });
    claim("Deleting the router between the tiers answers 409", kept, kept.status === 409);
  },
};
