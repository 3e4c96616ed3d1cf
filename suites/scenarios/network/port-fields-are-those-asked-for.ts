import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portFieldsAreThoseAskedFor: Scenario<{ port: Port }> = {
  title: "A port is shown and listed with the fields that are asked for and no other",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Filtering and column selection",
      href: "https://docs.openstack.org/api-ref/network/v2/#filtering-and-column-selection",
    },
  ],
  tempest: ["45fcdaf2-dab0-4c13-ac6c-fcddfb579dbd", "ff7f117f-f034-4e0e-abff-ccef05c454b4"],
  needs: { port: shared(portAmongOthers) },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const whole = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", whole, whole.status === 200);
    const { id, mac_address } = whole.body.port;
    const expected = JSON.stringify({ id, mac_address });
    const told = ({ id, mac_address, ...more }: Record<string, unknown> = {}): string =>
      JSON.stringify({ id, mac_address, ...more });
    const shown = await cloud.network.call("GET /ports/{port_id}", { path, query: { fields: ["id", "mac_address"] } });
    claim("Showing two fields answers 200", shown, shown.status === 200);
    claim("It shows these two as they are", shown, told(shown.body.port) === expected, told(shown.body.port));
    const listed = await cloud.network.call("GET /ports", { query: { id, fields: ["id", "mac_address"] } });
    claim("Listing two fields answers 200", listed, listed.status === 200);
    const [first] = listed.body.ports;
    claim("It lists these two as they are", listed, told(first) === expected, told(first));
  },
};
