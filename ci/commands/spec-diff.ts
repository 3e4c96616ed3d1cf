import {
  compareMicroversions,
  type Description,
  type Facts,
  factsOf,
  type JsonObject,
  project,
  publish,
} from "../../specs/index.ts";

/** What changes between two microversions, one sentence each, sorted. `+` is new, `-` is gone. */
export function versionDiff(description: Description, from: string, to: string): readonly string[] {
  const at = (microversion: string): Facts => factsOf(publish(project(description, { microversion })) as JsonObject);
  const [older, newer] = compareMicroversions(from, to) <= 0 ? [at(from), at(to)] : [at(to), at(from)];
  const lines = (["operations", "parameters", "statuses", "requestFields", "responseFields"] as const).flatMap(
    (kind) => [
      ...[...newer[kind]]
        .filter((fact) => !older[kind].has(fact) && !within(fact, newer, older))
        .map((fact) => `+ ${fact}`),
      ...[...older[kind]]
        .filter((fact) => !newer[kind].has(fact) && !within(fact, older, newer))
        .map((fact) => `- ${fact}`),
    ],
  );
  return lines.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

/** Whether a fact belongs to an operation that itself came or went: then the operation says it all. */
function within(fact: string, has: Facts, lacks: Facts): boolean {
  const [method, path, ...rest] = fact.split(" ");
  const operation = `${method} ${path}`;
  return rest.length > 0 && has.operations.has(operation) && !lacks.operations.has(operation);
}
