import type { Scenario } from "../scenario.ts";

export const malformedMicroversionIsRefused: Scenario = {
  title: "A microversion that is none answers 400, and one below the minimum 406",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API Guide, Microversions",
      href: "https://docs.openstack.org/api-guide/compute/microversions.html",
    },
  ],
  async run({ cloud, claim }) {
    const word = await cloud.compute.call("GET /servers", { microversion: "abc" });
    claim("A word for a microversion answers 400", word, word.status === 400);
    const major = await cloud.compute.call("GET /servers", { microversion: "2" });
    claim("A major version alone answers 400", major, major.status === 400);
    const below = await cloud.compute.call("GET /servers", { microversion: "2.0" });
    claim("A microversion below the minimum answers 406", below, below.status === 406);
  },
};
