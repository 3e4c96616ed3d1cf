import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "./description.ts";
import { type LoadedGuideline, weighedIn } from "./guideline.ts";
import { fromIdList, isIdList } from "./guideline-ids.ts";
import { fromInterop, isInterop } from "./guideline-interop.ts";
import { problemsIn } from "./guideline-schema.ts";
import { DescriptionError, readYaml } from "./load.ts";
import { isObject } from "./pointer.ts";

const FOLDER = fileURLToPath(new URL("guidelines/", import.meta.url));

/** The ids of the guidelines that come with the product, newest last. */
export function guidelineIds(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** The file of a guideline that comes with the product. */
export function guidelineFile(id: string): string {
  return join(FOLDER, `${id}.yaml`);
}

/**
 * Reads a guideline by id, or from a file; the newest of ours when nothing is asked for. A file may be of our own form, of the Interop
 * schema 2.0, or a list of Tempest ids. Throws a DescriptionError that names every problem and its place.
 */
export function loadGuideline(asked?: string): LoadedGuideline {
  const id = asked ?? guidelineIds().at(-1) ?? "";
  const own = guidelineFile(id);
  const file = existsSync(own) ? own : id;
  if (!existsSync(file))
    throw new DescriptionError(`There is no guideline "${id}": known are ${guidelineIds().join(", ")}, or give a file`);
  const value = readYaml(file);
  const digest = `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
  if (isInterop(value)) return { ...fromInterop(value, file), digest };
  if (isIdList(value)) return { guideline: fromIdList(value, file), digest };
  return { guideline: fromOurs(value, file), digest };
}

function fromOurs(value: Json, file: string): LoadedGuideline["guideline"] {
  const old = isObject(value) && typeof value["schema"] === "string" && /^1\.\d/.test(value["schema"]);
  if (old)
    throw new DescriptionError(
      `${file} is of the Interop schema ${value["schema"]}, superseded in 2017: files of schema 2.0 are read`,
    );
  const { problems, read: guideline } = problemsIn<LoadedGuideline["guideline"]>("guideline.schema.json", value);
  if (guideline === undefined) throw new DescriptionError(`${file} is not a guideline: ${problems.join("; ")}`);
  const unknown = Object.entries(guideline.programmes).flatMap(([name, programme]) =>
    weighedIn(programme)
      .filter((capability) => !Object.hasOwn(guideline.capabilities, capability))
      .map((capability) => `${name} names ${capability}`),
  );
  if (unknown.length > 0)
    throw new DescriptionError(`${file}: capabilities that it does not define: ${unknown.join(", ")}`);
  const backwards = (guideline.flags ?? []).flatMap(({ since, until }, index) => (since > until ? [index] : []));
  if (backwards.length > 0)
    throw new DescriptionError(
      `${file}: flags that end before they begin: ${backwards.map((index) => `/flags/${index}`).join(", ")}`,
    );
  return guideline;
}
