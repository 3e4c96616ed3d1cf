import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isService } from "../../specs/index.ts";
import type { AnyScenario } from "../scenarios/scenario.ts";
import type { Case } from "./case.ts";

const SCENARIOS = fileURLToPath(new URL("../scenarios/", import.meta.url));

/** What a case's file tells of it before it is loaded. */
export interface Found extends Pick<Case, "id" | "service"> {
  /** The ids that its text names, those of Tempest among them. */
  uuids(): readonly string[];
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The scenario cases that are asked for (all, when nobody asks), found by scan, sorted by id. Throws when one of their files does not hold exactly one
 * scenario named as the file.
 */
export async function scanScenarios(asked: (found: Found) => boolean = () => true): Promise<readonly Case[]> {
  const files = readdirSync(SCENARIOS, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.[jt]s$/.test(entry.name) &&
        !/\.(test|d)\.[jt]s$/.test(entry.name) &&
        entry.parentPath.replace(/[/\\]$/, "") !== SCENARIOS.replace(/[/\\]$/, ""),
    )
    .map((entry) => join(entry.parentPath, entry.name));
  const found = files.map((file) => ({ file, ...foundIn(file) })).filter(asked);
  const cases = await Promise.all(found.map(caseIn));
  return cases.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function foundIn(file: string): Found {
  const id = relative(SCENARIOS, file)
    .split(sep)
    .join("/")
    .replace(/\.[jt]s$/, "");
  const [service = ""] = id.split("/");
  if (!isService(service)) throw new Error(`${id}: the folder below suites/scenarios must be a service`);
  return { id, service, uuids: () => readFileSync(file, "utf8").match(UUID) ?? [] };
}

async function caseIn({ file, id, service }: Found & { readonly file: string }): Promise<Case> {
  const name = camel(id.slice(id.lastIndexOf("/") + 1));
  const exported = (await import(pathToFileURL(file).href)) as Record<string, AnyScenario>;
  const scenario = exported[name];
  if (scenario === undefined) throw new Error(`${id}: expected one export named ${name}`);
  return {
    id,
    kind: "scenario",
    title: scenario.title,
    service,
    capability: scenario.capability,
    cites: scenario.cites,
    tempest: scenario.tempest ?? [],
    needs: (scenario.needs ?? {}) as Case["needs"],
    demand: scenario.demand ?? {},
    callers: scenario.callers ?? [],
    since: scenario.since ?? {},
    extensions: scenario.extensions ?? {},
    run: async (story) => {
      await scenario.run(story);
      return undefined;
    },
  };
}

/** `keypair-delete-is-final` as an export name. */
export function camel(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
