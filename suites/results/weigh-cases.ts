import { type Capability, means } from "../../specs/guideline.ts";
import { type CapabilityStatus, capabilityStatus } from "./capability.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseReport } from "./report.ts";
import type { Scales, Weighed } from "./weigh.ts";

/**
 * Weighs a capability by the cases that its guideline lists, or by those that name it where it lists none. Flagged cases do not count.
 * What is listed and was not run leaves it open: a case that goes away, or is left out by hand, must not make the mark easier.
 */
export function weighCases(name: string, capability: Capability, scales: Scales): Weighed {
  const { cases, flags, capabilities, handpicked } = scales;
  const listed = capability.cases === undefined ? undefined : Object.keys(capability.cases);
  const own = cases.filter((one) =>
    listed === undefined ? one.capability === name : listed.some((entry) => means(entry, one.id)),
  );
  const suspended = new Set(flags.filter(({ state }) => state === "in force").map((flag) => flag.case));
  const whole = (entry: string): boolean =>
    handpicked ? own.some(({ id }) => id === entry) : own.some(({ id }) => means(entry, id));
  const missing = (listed ?? []).filter((entry) => !suspended.has(entry) && !whole(entry));
  const status = capabilityStatus(
    own.filter(({ id }) => !suspended.has(id)).map((one) => outcomeFor(capability, one, capabilities)),
  );
  const about = flags.filter((flag) => own.some(({ id }) => id === flag.case) || listed?.includes(flag.case) === true);
  return {
    status: missing.length === 0 ? status : incomplete(status),
    cases: own.map(({ id }) => id),
    ...(missing.length === 0 ? {} : { missing }),
    ...(about.length === 0 ? {} : { flags: about }),
  };
}

/** The status of something of which a part was not judged. */
export function incomplete(status: CapabilityStatus): CapabilityStatus {
  return status === "passed" || status === "unsupported" ? "inconclusive" : status;
}

/** The outcome of a case as far as it counts for a capability: some findings may be another's to weigh. */
function outcomeFor(capability: Capability, one: CaseReport, all: readonly Capability[]): Outcome {
  const { outcome } = one;
  if (outcome.kind !== "failed") return outcome;
  const elsewhere = new Set(
    all
      .filter(({ cases = {} }) => Object.keys(cases).some((entry) => means(entry, one.id)))
      .flatMap(({ findings = [] }) => findings),
  );
  const [first, ...rest] = outcome.findings.filter(({ code }) =>
    capability.findings === undefined ? !elsewhere.has(code) : capability.findings.includes(code),
  );
  const { judged } = outcome;
  return first === undefined ? { kind: "passed", judged } : { kind: "failed", judged, findings: [first, ...rest] };
}
