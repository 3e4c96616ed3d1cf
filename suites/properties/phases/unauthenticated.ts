import { randomUUID } from "node:crypto";
import type { ProjectedOperation } from "../../../specs/index.ts";
import type { Case } from "../../run/case.ts";
import { propertyCase } from "../property-case.ts";

/** Without a token, and with one that nobody issued, an operation that needs one answers 401. The check `unauthenticated-refused` judges. */
export function unauthenticated(operation: ProjectedOperation): Case | undefined {
  if (operation.persona === "none") return undefined;
  return propertyCase(operation, "unauthenticated", {
    title: `${operation.summary}: refused without a valid token`,
    capability: `${operation.service}-authentication`,
    async run({ cloud }) {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
      const path = Object.fromEntries(names.map((name) => [name, randomUUID()]));
      for (const token of ["none", `stackmark-${randomUUID()}`]) {
        await cloud[operation.service].call(operation.key, {
          path,
          token,
          ...(operation.request === undefined ? {} : { body: {} }),
        });
      }
      return undefined;
    },
  });
}
