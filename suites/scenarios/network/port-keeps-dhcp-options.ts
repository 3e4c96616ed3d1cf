import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portKeepsDhcpOptions: Scenario<{ port: Port }> = {
  title:
    "A port keeps the DHCP options that it is given, an update changes the one that it names, and null takes it away",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Extra DHCP options",
      href: "https://docs.openstack.org/api-ref/network/v2/#extra-dhcp-option-extra-dhcp-opt-extension",
    },
  ],
  extensions: { network: ["extra_dhcp_opt"] },
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const give = (
      options: readonly { opt_name: string; opt_value: string | null }[],
    ): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /ports/{port_id}", { path, body: { port: { extra_dhcp_opts: options } } });
    const keeps = async (...expected: readonly string[]): Promise<void> => {
      const shown = await cloud.network.call("GET /ports/{port_id}", { path });
      claim("Showing the port answers 200", shown, shown.status === 200);
      const options = (shown.body.port.extra_dhcp_opts as { opt_name: string; opt_value: string }[])
        .map(({ opt_name, opt_value }) => `${opt_name} ${opt_value}`)
        .sort();
      claim(`It has the options ${expected.join(", ")}`, shown, options.join() === expected.join(), options.join(", "));
    };
    const given = await give([
      { opt_name: "bootfile-name", opt_value: "stackmark.0" },
      { opt_name: "server-ip-address", opt_value: "192.0.2.67" },
    ]);
    claim("Giving two options answers 200", given, given.status === 200);
    await keeps("bootfile-name stackmark.0", "server-ip-address 192.0.2.67");
    const changed = await give([{ opt_name: "bootfile-name", opt_value: "stackmark.1" }]);
    claim("Changing one answers 200", changed, changed.status === 200);
    await keeps("bootfile-name stackmark.1", "server-ip-address 192.0.2.67");
    const taken = await give([{ opt_name: "bootfile-name", opt_value: null }]);
    claim("Taking one away answers 200", taken, taken.status === 200);
    await keeps("server-ip-address 192.0.2.67");
  },
};
