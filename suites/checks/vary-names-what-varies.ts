import { type Check, CONFORMS, silent } from "./check.ts";

/** Caches between client and service must know which request headers change the answer. */
export const varyNamesWhatVaries: Check = {
  id: "vary-names-what-varies",
  claim: "Vary names the request headers that change the response",
  cites: [
    {
      title: "Microversion specification, Version headers",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/microversion_specification.html",
    },
  ],
  judge({ projection, operation, response }) {
    const names = projection?.profile.vary ?? [];
    if (names.length === 0 || operation === undefined) return silent("the service documents no Vary");
    if (operation.base === "root") return silent("version discovery is the same for everybody");
    if (response.status === 401) return silent("answered before the service");
    const value = response.headers["vary"] ?? "";
    const present = new Set(value.split(",").map((part) => part.trim().toLowerCase()));
    const missing = names.filter((name) => !present.has(name.toLowerCase()) && !present.has("*"));
    if (missing.length === 0) return CONFORMS;
    return {
      kind: "deviates",
      expected: `Vary: ${names.join(", ")}`,
      observed: value === "" ? "absent" : value,
      where: "vary",
    };
  },
};
