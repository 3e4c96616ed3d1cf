import { existsSync } from "node:fs";
import { join } from "node:path";
import { descriptionFolder, isObject, readYaml, type Service } from "../../specs/index.ts";
import type { Attempt } from "./attempt.ts";

/** Something that a service should refuse and does not, and why. */
export interface Leniency {
  /** Operation keys; `*` stands for any text. */
  readonly operation: string;
  /** The schema keyword; any when absent. */
  readonly constraint?: string;
  /** Where in the request; `*` stands for any text; anywhere when absent. */
  readonly where?: string;
  readonly status: number;
  readonly reason: string;
}

/** What `specs/<service>/lenient.yaml` tells. */
export function leniencies(service: Service): readonly Leniency[] {
  const file = join(descriptionFolder(service), "lenient.yaml");
  const entries = existsSync(file) ? readYaml(file) : [];
  return (Array.isArray(entries) ? entries : []).filter(isObject) as unknown as readonly Leniency[];
}

/** Why the service does not refuse this request; undefined when nobody knows. */
export function explanation(
  attempt: Pick<Attempt, "operation" | "constraint" | "where" | "status">,
  known: readonly Leniency[],
): string | undefined {
  return known.find(
    ({ operation, constraint, where, status }) =>
      like(operation, attempt.operation) &&
      (constraint === undefined || constraint === attempt.constraint) &&
      (where === undefined || like(where, attempt.where)) &&
      status === attempt.status,
  )?.reason;
}

function like(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
