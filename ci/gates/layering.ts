import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Which rooms a room may import from, types included; DESIGN: the house. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  specs: ["specs"],
  fixtures: ["fixtures", "specs"],
  suites: ["suites", "fixtures", "specs"],
  reporters: ["reporters", "suites/results", "specs"],
  ci: ["ci", "reporters", "suites", "fixtures", "specs"],
};

/** Inside suites: what a folder must not reach for. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  "suites/results": ["suites/checks", "suites/properties", "suites/scenarios", "suites/run", "fixtures"],
  "suites/checks": ["suites/properties", "suites/scenarios", "suites/run"],
  "suites/scenarios": ["suites/checks", "suites/properties", "suites/run"],
  "fixtures/reference": ["fixtures/cloud", "fixtures/resources"],
  "fixtures/cloud": ["fixtures/resources", "fixtures/reference", "fixtures/faults"],
};

/** A breach of the laws of imports. */
export interface Breach {
  readonly file: string;
  readonly message: string;
}

/** All breaches in a tree: wrong directions and circles. `files` maps paths relative to the root to their sources. */
export function layeringBreaches(files: ReadonlyMap<string, string>): readonly Breach[] {
  const graph = new Map([...files].map(([file, source]) => [file, importsOf(file, source)]));
  const breaches: Breach[] = [];
  for (const [file, targets] of graph) {
    if (/\.test\.ts$/.test(file)) continue;
    for (const target of targets) {
      const reason = directionBreach(file, target);
      if (reason !== undefined) breaches.push({ file, message: `imports ${target}: ${reason}` });
    }
  }
  return [...breaches, ...circles(graph)];
}

function importsOf(file: string, source: string): readonly string[] {
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']\s*\)/g,
  );
  return [...found].map((match) =>
    join(dirname(file), (match[1] ?? match[2]) as string)
      .split(sep)
      .join("/"),
  );
}

function directionBreach(file: string, target: string): string | undefined {
  const room = file.split("/")[0] ?? "";
  if (!(ALLOWED[room] ?? []).some((allowed) => target.startsWith(`${allowed}/`)))
    return `${room} may import from ${(ALLOWED[room] ?? []).join(", ")}`;
  for (const [inner, forbidden] of Object.entries(INNER)) {
    if (file.startsWith(`${inner}/`) && forbidden.some((folder) => target.startsWith(`${folder}/`)))
      return `${inner} must not know ${forbidden.join(", ")}`;
  }
  return undefined;
}

function circles(graph: ReadonlyMap<string, readonly string[]>): readonly Breach[] {
  const state = new Map<string, "open" | "done">();
  const found: Breach[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push({ file, message: `is part of a circle: ${[...path.slice(path.indexOf(file)), file].join(" -> ")}` });
      return;
    }
    state.set(file, "open");
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** The TypeScript sources of the five rooms. */
export function sources(root: string): ReadonlyMap<string, string> {
  const files = Object.keys(ALLOWED).flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.sort().map((file) => [relative(root, file).split(sep).join("/"), readFileSync(file, "utf8")]));
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  const breaches = layeringBreaches(sources(ROOT));
  for (const { file, message } of breaches) console.log(`${file}: ${message} [layering]`);
  console.log(breaches.length === 0 ? "Imports run one way" : `${breaches.length} breaches of layering`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
