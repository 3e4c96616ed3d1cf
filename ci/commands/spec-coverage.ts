import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  descriptionFolder,
  factsOf,
  isObject,
  isService,
  type JsonObject,
  loadDescription,
  plainPath,
  project,
  readYaml,
  SERVICES,
} from "../../specs/index.ts";
import { EXIT } from "../exit-code.ts";

/** Options of `stackmark spec coverage`. */
export interface CoverageOptions {
  readonly against: string;
  /** Lists every missing fact instead of the first of each kind. */
  readonly all: boolean;
}

const KINDS = [
  ["operations", "operations"],
  ["parameters", "query parameters"],
  ["requestFields", "request fields"],
  ["responseFields", "response fields"],
] as const;

/** `stackmark spec coverage SERVICE --against FILE`: what another description has and ours lacks, and the other way round. */
export function specCoverage(service: string, options: CoverageOptions): number {
  if (!isService(service)) {
    console.error(`stackmark: there is no service "${service}"\nKnown: ${SERVICES.join(", ")}`);
    return EXIT.usage;
  }
  if (!existsSync(options.against)) {
    console.error(`stackmark: ${options.against} does not exist\nGive an OpenAPI document in YAML or JSON`);
    return EXIT.usage;
  }
  const other = readYaml(options.against);
  if (!isObject(other) || !isObject(other["paths"])) {
    console.error(`stackmark: ${options.against} is no OpenAPI document: it has no paths`);
    return EXIT.usage;
  }
  const reasons = reasonsOf(join(descriptionFolder(service), "reasons.yaml"));
  const description = loadDescription(service);
  const projection = project(description, {});
  const ours = factsOf(withHeads(projection.document as JsonObject, [...projection.operations.keys()]));
  const theirs = factsOf(other);
  const excused = (fact: string): boolean => reasons.some((reason) => fact === reason || fact.startsWith(`${reason} `));
  let missingOperations = 0;
  for (const [kind, title] of KINDS) {
    const wanted = [...theirs[kind]].filter((fact) => !excused(fact));
    const missing = wanted.filter((fact) => !ours[kind].has(fact)).sort();
    const extra = [...ours[kind]].filter((fact) => !theirs[kind].has(fact)).sort();
    if (kind === "operations") missingOperations = missing.length;
    const share = wanted.length === 0 ? 100 : (100 * (wanted.length - missing.length)) / wanted.length;
    console.log(
      `${title}: ${wanted.length - missing.length} of ${wanted.length} (${share.toFixed(1)} %), ${theirs[kind].size - wanted.length} with a reason, ${extra.length} only here`,
    );
    for (const fact of options.all ? missing : missing.slice(0, 5)) console.log(`  missing here: ${fact}`);
    for (const fact of options.all ? extra : []) console.log(`  only here: ${fact}`);
  }
  return missingOperations === 0 ? EXIT.conformant : EXIT.notConformant;
}

/** Derived HEAD twins stand in the list of operations, not in the document. */
function withHeads(document: JsonObject, keys: readonly string[]): JsonObject {
  const paths = { ...(document["paths"] as Record<string, JsonObject>) };
  for (const key of keys.filter((one) => one.startsWith("HEAD "))) {
    const path = key.slice("HEAD ".length);
    const { get } = paths[path] ?? {};
    if (isObject(get)) paths[path] = { head: { ...get, responses: {} }, ...paths[path] };
  }
  return { ...document, paths };
}

function reasonsOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const entries = readYaml(file);
  return (Array.isArray(entries) ? entries : []).filter(isObject).map((entry) => {
    const [method = "", path = ""] = String(entry["operation"]).split(" ", 2);
    return `${method} ${plainPath(path)}`;
  });
}
