import { isSafe, type ProjectedOperation, type Projection } from "../../../specs/index.ts";
import { validatorsFor } from "../../checks/check.ts";
import type { Case, CaseStory } from "../../run/case.ts";
import { explore } from "../explore.ts";
import { needsOf, pathKinds, pathValues, propertyCase, resourceIds, seedOf, touchesCaller } from "../property-case.ts";
import { brokenRequests, jsonBody, type RequestSource, validRequests } from "../request.ts";

/** Operations that answer before their work is done cost the cloud more: fewer of them are sent. */
const ASYNC_EXAMPLES = 2;

/** Valid requests are answered as documented. */
export function valid(operation: ProjectedOperation, projection: Projection): Case | undefined {
  if (pathKinds(operation) === undefined || touchesCaller(operation) || !generatable(operation)) return undefined;
  const own = !isSafe(operation) && operation.path.includes("{");
  const one: Case = propertyCase(operation, "valid", {
    title: `${operation.summary}: valid requests are answered as documented`,
    capability: `${operation.service}-requests`,
    needs: needsOf(operation, projection, own),
    async run(story) {
      const runs =
        operation.async === undefined && !(own && operation.method === "DELETE")
          ? story.examples
          : Math.min(story.examples, ASYNC_EXAMPLES);
      return await explore(validRequests(sourceOf(operation, projection, story)), operation, story, {
        seed: seedOf(story.seed, one.id),
        runs,
        caseId: one.id,
      });
    },
  });
  return one;
}

/** Requests that break one constraint are refused. */
export function broken(operation: ProjectedOperation, projection: Projection): Case | undefined {
  if (pathKinds(operation) === undefined || touchesCaller(operation) || operation.persona === "none") return undefined;
  const bare: RequestSource = {
    operation,
    around: {
      document: projection.document as RequestSource["around"]["document"],
      resources: new Map(),
      namePrefix: "stackmark-",
    },
    validators: validatorsFor(projection),
    path: {},
    ...sparseOf(projection),
  };
  if (brokenRequests(bare) === undefined) return undefined;
  const one: Case = propertyCase(operation, "broken", {
    title: `${operation.summary}: requests that break one constraint are refused`,
    capability: `${operation.service}-requests`,
    needs: needsOf(operation, projection, false),
    async run(story) {
      const requests = brokenRequests(sourceOf(operation, projection, story));
      if (requests === undefined) return undefined;
      return await explore(requests, operation, story, {
        seed: seedOf(story.seed, one.id),
        runs: story.examples,
        caseId: one.id,
      });
    },
  });
  return one;
}

function generatable(operation: ProjectedOperation): boolean {
  return operation.persona !== "none" && (operation.request === undefined || jsonBody(operation) !== undefined);
}

function sourceOf(operation: ProjectedOperation, projection: Projection, story: CaseStory): RequestSource {
  const given = story as Readonly<Record<string, unknown>>;
  return {
    operation,
    around: {
      document: projection.document as RequestSource["around"]["document"],
      resources: resourceIds(operation, projection, given),
      namePrefix: story.cloud.name("p"),
    },
    validators: validatorsFor(projection),
    path: pathValues(operation, given, { project: story.cloud.projectId, user: story.cloud.userId }),
    ...sparseOf(projection),
  };
}

function sparseOf({ profile }: Projection): Pick<RequestSource, "sparse"> {
  const sparse = profile["sparse-parameter"];
  return sparse === undefined ? {} : { sparse };
}
