import { type Guideline, means } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";

type Named = Pick<Case, "id" | "kind" | "service" | "capability" | "tempest">;

/** What the cases say of a capability: each with the Tempest ids for which it answers; generated ones by service and phase. */
export function pinsOf(capability: string, cases: readonly Named[]): Readonly<Record<string, readonly string[]>> {
  const own = cases.filter((one) => one.capability === capability);
  return Object.fromEntries(
    own.map((one) => [one.kind === "property" ? phaseOf(one) : one.id, [...one.tempest].sort()]),
  );
}

function phaseOf({ id, service }: Named): string {
  return `properties/${service}/.../${id.slice(id.lastIndexOf("/") + 1)}`;
}

/**
 * Where the lists of a guideline and the cases differ, both ways: a case that goes away, moves to another capability or answers for less
 * must not weaken a mark unseen. A guideline that is no draft does not grow with the suites.
 */
export function pinProblems(guideline: Guideline, cases: readonly Named[]): readonly string[] {
  return Object.entries(guideline.capabilities).flatMap(([name, { cases: pinned, findings }]) => {
    const place = `capability ${name} of guideline ${guideline.id}`;
    if (pinned === undefined) return [`${place} lists no cases`];
    const gone = Object.keys(pinned).filter((entry) => !cases.some(({ id }) => means(entry, id)));
    const lost = gone.map((entry) => `${place} lists ${entry}, which is no case`);
    // It takes findings from cases that establish another capability.
    if (findings !== undefined) return lost;
    const said = pinsOf(name, cases);
    const strange = Object.keys(pinned).filter((entry) => !gone.includes(entry) && !Object.hasOwn(said, entry));
    const different = Object.entries(said).filter(
      ([entry, ids]) => Object.hasOwn(pinned, entry) && [...(pinned[entry] ?? [])].sort().join() !== ids.join(),
    );
    const unlisted =
      guideline.status === "draft" ? Object.keys(said).filter((entry) => !Object.hasOwn(pinned, entry)) : [];
    return [
      ...lost,
      ...strange.map((entry) => `${place} lists ${entry}, which names another capability`),
      ...different.map(([entry]) => `${place} lists ${entry} with other Tempest ids than the case has`),
      ...unlisted.map((entry) => `${place} does not list ${entry}, which names it`),
    ];
  });
}

/** The text of a guideline with its lists written anew from what the cases say; capabilities that take findings from others keep theirs. */
export function withPins(text: string, cases: readonly Named[]): string {
  const [head = "", rest = ""] = text.split(/(?<=^capabilities:\n)/m);
  const end = rest.search(/^\S/m);
  const [body, tail] = end < 0 ? [rest, ""] : [rest.slice(0, end), rest.slice(end)];
  const capabilities = body.split(/(?=^ {2}\S)/m).map((block) => {
    const name = /^ {2}([a-z][a-z0-9-]*):$/m.exec(block)?.[1];
    if (name === undefined || /^ {4}findings:/m.test(block)) return block;
    const bare = block.replace(/^ {4}cases:\n(?: {6}.*\n)*/m, "");
    const lines = Object.entries(pinsOf(name, cases)).map(([entry, ids]) => `      ${entry}: [${ids.join(", ")}]\n`);
    return lines.length === 0 ? bare : `${bare}    cases:\n${lines.join("")}`;
  });
  return `${head}${capabilities.join("")}${tail}`;
}
