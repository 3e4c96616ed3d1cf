import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Evidence, EvidenceRecord } from "../suites/results/evidence.ts";
import type { Report } from "../suites/results/index.ts";

/** The exchanges that a report's findings and reasons name, read from DIR/evidence line by line. */
export async function evidenceFor(report: Report, folder: string): Promise<Evidence> {
  const wanted = new Set(
    report.cases.flatMap(({ outcome }) => {
      if (outcome.kind === "failed") return outcome.findings.flatMap(({ exchanges }) => exchanges);
      return outcome.kind === "inconclusive" ? (outcome.exchanges ?? []) : [];
    }),
  );
  const found = new Map<string, EvidenceRecord>();
  const evidence = join(folder, "evidence");
  if (wanted.size === 0 || !existsSync(evidence)) return found;
  for (const name of readdirSync(evidence)
    .filter((file) => file.endsWith(".ndjson"))
    .sort()) {
    for await (const line of createInterface({
      input: createReadStream(join(evidence, name)),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const id = /^\{"id":"([^"]+)"/.exec(line)?.[1];
      if (id !== undefined && wanted.has(id)) found.set(id, JSON.parse(line) as EvidenceRecord);
    }
  }
  return found;
}
