import { compareMicroversions } from "../../specs/index.ts";
import { type Check, CONFORMS, silent } from "./check.ts";

/** The response tells the microversion at which it was made, and it is the one asked for. */
export const microversionEchoed: Check = {
  id: "microversion-echoed",
  claim:
    "The response names the microversion that was asked for in OpenStack-API-Version, and in the service's own header where it has one",
  cites: [
    {
      title: "Microversion specification",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/microversion_specification.html",
    },
    {
      title: "Compute API guide, Microversions",
      href: "https://docs.openstack.org/api-guide/compute/microversions.html",
    },
  ],
  judge({ exchange, operation, projection, response }) {
    const rules = projection?.profile.microversions;
    const asked = projection?.viewpoint.microversion;
    if (rules === undefined || asked === undefined || operation === undefined) return silent("no microversion applies");
    if (operation.base === "root") return silent("version discovery is not versioned");
    if (response.status === 401) return silent("answered before the service");
    if (rules["header-since"] !== undefined && compareMicroversions(asked, rules["header-since"]) < 0)
      return legacy(response.headers, rules["legacy-header"], asked);
    const value = response.headers["openstack-api-version"];
    const expected = `${rules["header-type"]} ${asked}`;
    if (value === expected)
      return rules["legacy-header"] === undefined ? CONFORMS : legacy(response.headers, rules["legacy-header"], asked);
    if (exchange.microversion === undefined && value === undefined) return silent("no version was asked for");
    return {
      kind: "deviates",
      expected: `OpenStack-API-Version: ${expected}`,
      observed: value ?? "absent",
      where: "openstack-api-version",
    };
  },
};

function legacy(
  headers: Readonly<Record<string, string>>,
  name: string | undefined,
  asked: string,
): ReturnType<Check["judge"]> {
  if (name === undefined) return silent("the service names versions only from a later one on");
  const value = headers[name.toLowerCase()];
  if (value === asked) return CONFORMS;
  return { kind: "deviates", expected: `${name}: ${asked}`, observed: value ?? "absent", where: name.toLowerCase() };
}
