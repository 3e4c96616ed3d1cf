import {
  compareMicroversions,
  type Description,
  type Operation,
  type ProjectedOperation,
  type Projection,
  versionClasses,
} from "../../../specs/index.ts";
import type { Case } from "../../run/case.ts";
import { needsOf, pathKinds, pathValues, propertyCase } from "../property-case.ts";

/** A read answers at every microversion exactly as documented there, and does not exist before its own. */
export function everyVersion(
  operation: ProjectedOperation,
  projection: Projection,
  description: Description,
  offered: { readonly min: string; readonly max: string },
): Case | undefined {
  if (
    operation.method !== "GET" ||
    operation.base === "root" ||
    pathKinds(operation) === undefined ||
    operation.persona === "none"
  )
    return undefined;
  if (operation.parameters.some((parameter) => parameter.in === "query" && parameter.required)) return undefined;
  const source: Operation = operation;
  const versions = new Set(versionClasses(description, source, offered).flatMap(({ from, to }) => [from, to]));
  if (versions.size === 0) return undefined;
  return propertyCase(operation, "every-version", {
    title: `${operation.summary}: at each microversion exactly what is documented there`,
    capability: `${operation.service}-versions`,
    needs: needsOf(operation, projection, false),
    async run(story) {
      const { cloud, claim } = story;
      const path = pathValues(operation, story as Readonly<Record<string, unknown>>, {
        project: cloud.projectId,
        user: cloud.userId,
      });
      for (const microversion of versions) await cloud[operation.service].call(operation.key, { path, microversion });
      const before = previous(operation.range["min-ver"]);
      if (before !== undefined && compareMicroversions(before, offered.min) >= 0) {
        const answer = await cloud[operation.service].call(operation.key, { path, microversion: before });
        claim(`${operation.key} is not there at ${before}`, answer, answer.status === 404);
      }
      return undefined;
    },
  });
}

function previous(version: string | undefined): string | undefined {
  const [major, minor] = (version ?? "").split(".").map(Number);
  return major === undefined || minor === undefined || minor === 0 ? undefined : `${major}.${minor - 1}`;
}
