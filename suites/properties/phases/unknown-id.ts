import { randomUUID } from "node:crypto";
import type { ProjectedOperation } from "../../../specs/index.ts";
import type { Case } from "../../run/case.ts";
import { propertyCase } from "../property-case.ts";

/** An id that nobody has is answered by an error, for each method that carries no body. */
export function unknownId(operation: ProjectedOperation): Case | undefined {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const documented = operation.responses.some(({ status }) => status === 404);
  if (names.length === 0 || !documented || operation.request !== undefined || operation.persona === "none")
    return undefined;
  return propertyCase(operation, "unknown-id", {
    title: `${operation.summary}: an unknown id is refused`,
    capability: `${operation.service}-errors`,
    async run({ cloud, claim }) {
      const path = Object.fromEntries(names.map((name) => [name, randomUUID()]));
      const answer = await cloud[operation.service].call(operation.key, { path });
      claim("An unknown id is answered by a 4xx", answer, answer.status >= 400 && answer.status < 500);
      return undefined;
    },
  });
}
