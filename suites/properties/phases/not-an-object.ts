import type { ProjectedOperation, Projection } from "../../../specs/index.ts";
import type { Case } from "../../run/case.ts";
import { needsOf, pathKinds, pathValues, propertyCase, touchesCaller } from "../property-case.ts";
import { jsonBody } from "../request.ts";

/**
 * A JSON body that is no object is refused like any other broken one. Services that never thought of it fail with a 500, so it is a claim of its own
 * that does not stand in the way of the finer ones; what a guideline makes of a 500, it says.
 */
export function notAnObject(operation: ProjectedOperation, projection: Projection): Case | undefined {
  if (operation.persona === "none" || jsonBody(operation) === undefined) return undefined;
  if (pathKinds(operation) === undefined || touchesCaller(operation)) return undefined;
  return propertyCase(operation, "not-an-object", {
    title: `${operation.summary}: a body that is no object is refused`,
    capability: `${operation.service}-requests`,
    needs: Object.fromEntries(
      Object.entries(needsOf(operation, projection, false)).filter(([name]) => name.startsWith("path ")),
    ),
    async run(story) {
      const { cloud } = story;
      const path = pathValues(operation, story as Readonly<Record<string, unknown>>, {
        project: cloud.projectId,
        user: cloud.userId,
      });
      const intent = { kind: "breaks", constraint: "type", where: "the body" } as const;
      for (const body of [["stackmark"], "stackmark", 12345])
        await cloud[operation.service].call(operation.key, { path, body, intent });
      return undefined;
    },
  });
}
