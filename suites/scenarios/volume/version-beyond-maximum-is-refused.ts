import type { Scenario } from "../scenario.ts";

export const versionBeyondMaximumIsRefused: Scenario = {
  title: "A microversion beyond the newest is refused, latest is the newest",
  capability: "volume-versions",
  cites: [
    {
      title: "Microversion specification",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/microversion_specification.html",
    },
  ],
  async run({ cloud, claim }) {
    const beyond = await cloud.volume.call("GET /types", { microversion: "3.999" });
    claim("A version beyond the newest answers 406", beyond, beyond.status === 406);
    const malformed = await cloud.volume.call("GET /types", { microversion: "3.x" });
    claim("A version that is none answers 400", malformed, malformed.status === 400);
    const listed = await cloud.volume.call("GET /", { token: "none" });
    const newest = (listed.body.versions as { status: string; version: string }[]).find(
      ({ status }) => status === "CURRENT",
    )?.version;
    const latest = await cloud.volume.call("GET /types", { microversion: "latest" });
    claim("Latest answers 200", latest, latest.status === 200);
    claim(
      "Latest is the newest that discovery tells",
      latest,
      latest.headers["openstack-api-version"] === `volume ${newest}`,
      latest.headers["openstack-api-version"],
    );
  },
};
