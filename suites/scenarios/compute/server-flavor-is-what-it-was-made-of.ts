import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverFlavorIsWhatItWasMadeOf: Scenario<{ row: ServerRow }> = {
  title: "A server tells the memory, processors and disk of the flavor that it was made of",
  capability: "compute-servers-verify",
  cites: [
    {
      title: "Compute API, Show Server Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-details",
    },
  ],
  needs: { row: serverRow },
  since: { compute: "2.47" },
  async run({ cloud, row, claim }) {
    const listed = await cloud.compute.call("GET /servers/detail");
    claim("Listing servers answers 200", listed, listed.status === 200);
    const servers = listed.body.servers as { id: string; flavor: { ram: number; vcpus: number; disk: number } }[];
    const wrong = [row.first, row.stopped, row.last].filter(({ id, flavor }) => {
      const told = servers.find((server) => server.id === id)?.flavor;
      return told?.ram !== flavor.ram || told.vcpus !== flavor.vcpus || told.disk !== flavor.disk;
    });
    claim("Each tells its flavor's sizes", listed, wrong.length === 0, wrong.map(({ id }) => id).join(", "));
  },
};
