import type { Projection, Service } from "../../specs/index.ts";
import type { Finding } from "../results/index.ts";
import { type Defect, defectOf, type Explained, whyUnreached } from "./explained.ts";
import type { OperationSeen, SeenFold } from "./seen.ts";

/** One operation beside what was seen of it. */
export interface OperationTruth extends OperationSeen {
  /** Key, e.g. `GET /servers`. */
  readonly key: string;
  readonly persona: string;
  /** Why it was not seen to succeed, where somebody knows. */
  readonly why?: string;
}

/** What was seen of one service. */
export interface ServiceTruth {
  readonly service: Service;
  readonly microversion?: string;
  /** Operations that the description has at the newest microversion of the cloud, given its extensions. */
  readonly described: number;
  /** Less those whose every answer was the router's own refusal. What was never called counts as routed. */
  readonly routed: number;
  /** Answered with a documented success at least once. */
  readonly succeeded: number;
  readonly operations: readonly OperationTruth[];
}

/** Findings that say the same of the same operation, and the defect that explains them. */
export type ToldFinding = Finding & { readonly defect?: Defect };

/** What a truth run found, as one value. */
export interface Truth {
  readonly services: readonly ServiceTruth[];
  readonly findings: readonly ToldFinding[];
  /** Operations without success and findings that nobody has explained. */
  readonly unexplained: { readonly operations: readonly string[]; readonly findings: number };
  /** Entries for operations that did succeed. */
  readonly stale: readonly string[];
}

const NOT_CALLED: OperationSeen = {
  statuses: {},
  succeeded: false,
  routed: true,
  fields: 0,
  neverSeen: [],
  undocumented: [],
};

/** Sets what was seen beside what is described and what is explained. */
export function truthOf(
  projections: readonly Projection[],
  seen: SeenFold,
  findings: readonly Finding[],
  explained: Explained,
): Truth {
  const services = projections.map((projection) => serviceTruth(projection, seen, explained));
  const told = findings.map((finding): ToldFinding => {
    const defect = defectOf(finding, explained);
    return defect === undefined ? finding : { ...finding, defect };
  });
  const all = services.flatMap(({ service, operations }) =>
    operations.map((operation) => ({ ...operation, id: `${service} ${operation.key}` })),
  );
  return {
    services,
    findings: told,
    unexplained: {
      operations: all
        .filter(({ routed, succeeded, why }) => routed && !succeeded && why === undefined)
        .map(({ id }) => id),
      findings: told.filter(({ defect }) => defect === undefined).length,
    },
    stale: all
      .filter(({ id, succeeded }) => succeeded && whyUnreached(id, explained) !== undefined)
      .map(({ id }) => id),
  };
}

function serviceTruth(
  { service, viewpoint, operations }: Projection,
  seen: SeenFold,
  explained: Explained,
): ServiceTruth {
  const truths = [...operations.values()].map(({ id, key, persona }): OperationTruth => {
    const what = seen.of(service, key) ?? NOT_CALLED;
    const why = what.succeeded ? undefined : whyUnreached(id, explained);
    return { key, persona, ...what, ...(why === undefined ? {} : { why }) };
  });
  const routed = truths.filter((operation) => operation.routed);
  return {
    service,
    ...(viewpoint.microversion === undefined ? {} : { microversion: viewpoint.microversion }),
    described: truths.length,
    routed: routed.length,
    succeeded: routed.filter(({ succeeded }) => succeeded).length,
    operations: truths,
  };
}

/** The least share of routed operations that must be seen to succeed. */
export const ENOUGH = 0.85;

/** Whether each service reaches the share and nothing is left unexplained. */
export function isWholeTruth({ services, unexplained }: Truth): boolean {
  return (
    services.every(({ routed, succeeded }) => routed > 0 && succeeded / routed >= ENOUGH) &&
    unexplained.operations.length === 0 &&
    unexplained.findings === 0
  );
}
