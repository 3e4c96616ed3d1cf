import type { Cloud } from "../../fixtures/cloud/call.ts";
import type { Eventually } from "../../fixtures/resources/fixture.ts";
import { atPointer, type Json, type ProjectedOperation, type Projection } from "../../specs/index.ts";
import { fill } from "./fill.ts";
import type { Step } from "./story.ts";
import { placeholdersIn, type Telling } from "./telling.ts";

/** Waits for the end that the step or the description names. Throws when it is a bad one, or TimedOut. */
export async function settle(
  step: Step,
  operation: ProjectedOperation,
  projection: Projection,
  telling: Telling,
  cloud: Cloud,
  eventually: Eventually,
): Promise<void> {
  const { async } = operation;
  const show = [...projection.operations.values()].find(({ operationId }) => operationId === async?.show);
  const ends =
    (step.until === undefined
      ? undefined
      : { ...step.until, values: fill([...step.until.values], telling.known, () => "") as readonly Json[] }) ??
    (async === undefined || show === undefined
      ? undefined
      : { key: show.key, pointer: async.field, values: async.done as readonly Json[] });
  if (ends === undefined) return;
  const names = placeholdersIn(ends.key);
  const path = Object.fromEntries(names.map((name) => [name, String(fill(`$${name}`, telling.known, () => ""))]));
  const failed: readonly Json[] = async?.failed ?? [];
  const reached = await eventually(`${step.key} is done`, () => cloud[step.service].call(ends.key, { path }), {
    until: ({ status, body }) => {
      const value = atPointer(body, ends.pointer) ?? null;
      return ends.values.includes(value) || (status === 404 && ends.values.includes(404)) || failed.includes(value);
    },
  });
  const state = atPointer(reached.body, ends.pointer) ?? null;
  if (failed.includes(state) && !ends.values.includes(state)) throw new Error(`ended in ${JSON.stringify(state)}`);
}
