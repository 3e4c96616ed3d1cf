import { inRange } from "../../specs/index.ts";
import { type Check, CONFORMS, silent } from "./check.ts";

const FORM = /^req-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Each response names its request, so that an operator can find it. */
export const requestIdPresent: Check = {
  id: "request-id-present",
  claim: "Every response carries its request id, req- and a UUID, the same in all its headers",
  cites: [{ title: "Compute API guide, Faults", href: "https://docs.openstack.org/api-guide/compute/faults.html" }],
  judge({ projection, operation, response }) {
    if (projection === undefined || operation === undefined) return silent("the operation is not described here");
    if (operation.base === "root") return silent("version discovery answers before requests are numbered");
    if (response.status === 401) return silent("answered before the service");
    const { microversion } = projection.viewpoint;
    const names = projection.profile["request-id-headers"]
      .filter((header) => microversion === undefined || inRange(microversion, header))
      .map(({ name }) => name.toLowerCase());
    if (names.length === 0) return silent("the service documents no request id");
    const values = names.map((name) => response.headers[name]);
    for (const [index, value] of values.entries()) {
      const name = names[index] as string;
      if (value === undefined)
        return { kind: "deviates", expected: `a header ${name}`, observed: "absent", where: name };
      if (!FORM.test(value)) return { kind: "deviates", expected: `${name}: req-<uuid>`, observed: value, where: name };
    }
    if (new Set(values).size > 1)
      return {
        kind: "deviates",
        expected: `the same id in ${names.join(" and ")}`,
        observed: values.join(", "),
        where: names.join(", "),
      };
    return CONFORMS;
  },
};
