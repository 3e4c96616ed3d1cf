import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Answer } from "../../../fixtures/cloud/call.ts";
import { Precondition } from "../../../fixtures/cloud/trouble.ts";
import { isObject, isSafe, type ProjectedOperation, type Projection } from "../../../specs/index.ts";
import { validatorsFor } from "../../checks/check.ts";
import type { Case } from "../../run/case.ts";
import { propertyCase, seedOf } from "../property-case.ts";
import { jsonBody, validRequests } from "../request.ts";

/** Generated requests among which a valid one is looked for. */
const TRIES = 20;

/**
 * What the default policy keeps for administrators is not done for a member. The ids are made up, so that nothing is harmed where it is; what
 * changes something, names no resource and could not be taken back is not tried.
 */
export function memberRefused(operation: ProjectedOperation, projection: Projection): Case | undefined {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const makes = operation.responses.some(({ produces }) => Object.keys(produces).length > 0);
  const harmless = isSafe(operation) || names.length > 0 || makes;
  if (operation.persona !== "admin" || operation.method === "HEAD" || !harmless) return undefined;
  if (operation.request?.required === true && jsonBody(operation) === undefined) return undefined;
  const one: Case = propertyCase(operation, "member-refused", {
    title: `${operation.summary}: not for a member of a project`,
    capability: `${operation.service}-roles`,
    async run({ cloud, claim, seed }) {
      const requests = validRequests({
        operation,
        around: {
          document: projection.document as Parameters<typeof validRequests>[0]["around"]["document"],
          resources: new Map(),
          namePrefix: cloud.name("p"),
        },
        validators: validatorsFor(projection),
        path: Object.fromEntries(names.map((name) => [name, randomUUID()])),
      });
      const samples = fc.sample(requests, { seed: seedOf(seed, one.id), numRuns: TRIES });
      const request = samples.find(({ fits }) => fits) ?? samples[0];
      const answer = await cloud[operation.service].call(operation.key, { ...request?.options });
      const { status, exchange } = answer;
      const telling = status === 401 || status === 403 || status >= 500;
      if (names.length > 0 && status >= 400 && !telling)
        throw new Precondition(`${status} to a made-up id does not tell whether a member may do it`, exchange);
      claim("A member of a project is refused, or shown nothing", answer, answer.status >= 400 || showsNothing(answer));
      return undefined;
    },
  });
  return one;
}

/** A list from which all is filtered that is not the member's, as the network service does instead of refusing. */
function showsNothing({ exchange, body }: Answer): boolean {
  const lists = isObject(body) ? Object.values(body).filter(Array.isArray) : [];
  return exchange.request.method === "GET" && lists.length > 0 && lists.every((list) => list.length === 0);
}
