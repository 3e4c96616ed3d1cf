import type { Scenario } from "../scenario.ts";

export const malformedBodyIsRefused: Scenario = {
  title: "A body that is no JSON, or that lacks what it is about, answers 400",
  capability: "compute-errors",
  cites: [{ title: "Compute API Guide, Faults", href: "https://docs.openstack.org/api-guide/compute/faults.html" }],
  async run({ cloud, claim }) {
    const cut = await cloud.compute.call("POST /os-keypairs", {
      content: { type: "application/json", data: '{"keypair": {"name": ' },
    });
    claim("A body that is cut off answers 400", cut, cut.status === 400);
    const list = await cloud.compute.call("POST /os-keypairs", { body: [] });
    claim("A list for a body answers 400", list, list.status === 400);
    const empty = await cloud.compute.call("POST /os-keypairs", { body: {} });
    claim("An empty body answers 400", empty, empty.status === 400);
  },
};
