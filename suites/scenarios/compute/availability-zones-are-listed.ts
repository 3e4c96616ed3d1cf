import type { Scenario } from "../scenario.ts";

export const availabilityZonesAreListed: Scenario = {
  title: "Availability zones are listed to everybody, without their hosts",
  capability: "compute-availability-zones-list",
  cites: [
    {
      title: "Compute API, Get Availability Zone Information",
      href: "https://docs.openstack.org/api-ref/compute/#get-availability-zone-information",
    },
  ],
  tempest: ["a8333aa2-205c-449f-a828-d38c2489bf25"],
  async run({ cloud, claim }) {
    const listed = await cloud.compute.call("GET /os-availability-zone");
    claim("Listing availability zones answers 200", listed, listed.status === 200);
    const zones = listed.body.availabilityZoneInfo as { zoneName: string; hosts: unknown }[];
    claim("There is an availability zone", listed, zones.length > 0, "none");
    const names = zones.map(({ zoneName }) => zoneName);
    claim("Each is listed once", listed, new Set(names).size === names.length, names.join(", "));
    const telling = zones.filter(({ hosts }) => hosts !== null).map(({ zoneName }) => zoneName);
    claim("None tells its hosts", listed, telling.length === 0, telling.join(", "));
  },
};
