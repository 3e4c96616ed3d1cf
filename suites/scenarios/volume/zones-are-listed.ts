import type { Scenario } from "../scenario.ts";

export const zonesAreListed: Scenario = {
  title: "Availability zones are listed, at least one of them available",
  capability: "volume-availability-zones",
  cites: [
    {
      title: "Block Storage API, Availability zones",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#availability-zones-os-availability-zone",
    },
  ],
  tempest: ["01f1ae88-eba9-4c6b-a011-6f7ace06b725"],
  async run({ cloud, claim }) {
    const listed = await cloud.volume.call("GET /os-availability-zone");
    claim("Listing zones answers 200", listed, listed.status === 200);
    const zones = listed.body.availabilityZoneInfo as { zoneState: { available: boolean } }[];
    claim(
      "One of them is available",
      listed,
      zones.some(({ zoneState }) => zoneState.available),
      `${zones.length} zones`,
    );
  },
};
