import type { Facts } from "./facts.ts";
import { covers, type Reason } from "./reasons.ts";

/** How much of what another description says of one kind is said here. */
export interface Coverage {
  readonly kind: Reason["kind"];
  /** Facts of the other description that are here, that have a reason not to be, and that are just missing; sorted. */
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly missing: readonly string[];
  /** Facts that only this description has. */
  readonly extra: readonly string[];
}

/** What is compared, and how many percent of each must be here or have a reason. Statuses differ by how a file counts them. */
export const LEAST: Readonly<Record<Reason["kind"], number>> = {
  operation: 100,
  parameters: 98,
  requestFields: 98,
  responseFields: 98,
};

/**
 * Compares what another description says with what this one says, kind by kind. Facts of an operation that has a reason of its own are not
 * counted again. A reason excuses only what is missing.
 */
export function coverageOf(ours: Facts, theirs: Facts, reasons: readonly Reason[]): readonly Coverage[] {
  const whole = reasons.filter(({ kind }) => kind === "operation");
  return (Object.keys(LEAST) as Reason["kind"][]).map((kind) => {
    const [here, there] = kind === "operation" ? [ours.operations, theirs.operations] : [ours[kind], theirs[kind]];
    const own = reasons.filter((reason) => reason.kind === kind);
    const lacking = [...there].filter((fact) => !here.has(fact)).sort();
    const counted = kind === "operation" ? lacking : lacking.filter((fact) => !whole.some((one) => covers(one, fact)));
    return {
      kind,
      present: [...there].filter((fact) => here.has(fact)).sort(),
      excused: counted.filter((fact) => own.some((one) => covers(one, fact))),
      missing: counted.filter((fact) => !own.some((one) => covers(one, fact))),
      extra: [...here].filter((fact) => !there.has(fact)).sort(),
    };
  });
}

/** Reasons that excuse nothing: what they name is described here, or the other description does not say it. */
export function idleReasons(reasons: readonly Reason[], found: readonly Coverage[]): readonly Reason[] {
  return reasons.filter(
    (one) => !found.some(({ kind, excused }) => kind === one.kind && excused.some((fact) => covers(one, fact))),
  );
}

/** Percent of the other description's facts that are here or have a reason; 100 when it says nothing of the kind. */
export function shareOf({ present, excused, missing }: Coverage): number {
  const wanted = present.length + excused.length + missing.length;
  return wanted === 0 ? 100 : (100 * (present.length + excused.length)) / wanted;
}
