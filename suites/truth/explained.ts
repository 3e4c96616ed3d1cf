import { matchesGlob } from "node:path";
import { DescriptionError, isObject, type Json, readYaml } from "../../specs/index.ts";
import type { Finding } from "../results/index.ts";

/** Why operations are not seen to succeed on one cloud, and what is really wrong there. */
export interface Explained {
  /** Operations by id or glob (`*` is any part of a path), that cannot succeed on this cloud. */
  readonly unreached: readonly { readonly operation: string; readonly why: string }[];
  /** Defects of the cloud: a finding's code, its operation by id or glob, part of what is told, and where the right answer is written. */
  readonly defects: readonly Defect[];
}

/** One defect of the cloud. */
export interface Defect {
  readonly code: string;
  readonly operation: string;
  readonly observed?: string;
  readonly where?: string;
  readonly why: string;
  readonly cites: string;
}

/** Nothing explained. */
export const NOTHING_EXPLAINED: Explained = { unreached: [], defects: [] };

/** Reads explanations. Throws a DescriptionError that names the entry which lacks something. */
export function readExplained(file: string): Explained {
  const read = readYaml(file);
  if (!isObject(read)) throw new DescriptionError(`${file} is no map`);
  return {
    unreached: entries(file, read["unreached"], ["operation", "why"]) as unknown as Explained["unreached"],
    defects: entries(file, read["defects"], ["code", "operation", "why", "cites"]) as unknown as Explained["defects"],
  };
}

function entries(file: string, list: Json | undefined, required: readonly string[]): readonly Json[] {
  for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
    const lacking = required.filter((name) => !isObject(entry) || typeof entry[name] !== "string");
    if (lacking.length > 0) throw new DescriptionError(`${file}: entry ${index + 1} lacks ${lacking.join(", ")}`);
  }
  return Array.isArray(list) ? list : [];
}

/** Why an operation is not seen to succeed; undefined when nobody said. */
export function whyUnreached(id: string, { unreached }: Explained): string | undefined {
  return unreached.find(({ operation }) => fits(operation, id))?.why;
}

/** The defect that a finding tells of; undefined when nobody looked at it. */
export function defectOf(finding: Finding, { defects }: Explained): Defect | undefined {
  return defects.find(
    ({ code, operation, observed, where }) =>
      code === finding.code &&
      fits(operation, finding.operation ?? "") &&
      (observed === undefined || finding.observed.includes(observed)) &&
      (where === undefined || (finding.where ?? "").includes(where)),
  );
}

/** Placeholders are braces, which globs read as choices: they are taken literally. */
function fits(pattern: string, id: string): boolean {
  const literal = (text: string): string => text.replaceAll("/", "\u0001").replaceAll("{", "<").replaceAll("}", ">");
  return pattern === id || matchesGlob(literal(id), literal(pattern));
}
