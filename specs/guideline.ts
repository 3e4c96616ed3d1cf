import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { DescriptionError, readYaml } from "./load.ts";
import type { Service } from "./service.ts";

/** How much a capability weighs in a programme. */
export type Level = "required" | "advisory" | "deprecated";

/** What a mark demands: names of capabilities by level. */
export interface Programme {
  readonly title: string;
  readonly required: readonly string[];
  readonly advisory?: readonly string[];
  readonly deprecated?: readonly string[];
}

/** Something that a cloud can do, on which a mark may insist. */
export interface Capability {
  readonly title: string;
  readonly service: Service;
  readonly cites: readonly { readonly title: string; readonly href: string }[];
}

/** One case that does not count for a time, and why. Dates are inclusive. */
export interface Flag {
  readonly case: string;
  readonly code: string;
  readonly reason: string;
  readonly since: string;
  readonly until: string;
}

/** Programmes, capabilities and flags, as one published file. */
export interface Guideline {
  readonly id: string;
  readonly title: string;
  readonly status: "draft" | "approved" | "superseded";
  readonly programmes: Readonly<Record<string, Programme>>;
  readonly capabilities: Readonly<Record<string, Capability>>;
  /** Paths whose operations properties explore, by service; all when absent. */
  readonly operations?: Partial<Readonly<Record<Service, readonly string[]>>>;
  readonly flags?: readonly Flag[];
}

/** A guideline with the digest of the file that it was read from. */
export interface LoadedGuideline {
  readonly guideline: Guideline;
  /** `sha256:<hex>` of the file's bytes. */
  readonly digest: string;
}

const FOLDER = fileURLToPath(new URL("guidelines/", import.meta.url));

/** The ids of the guidelines that come with the product, newest last. */
export function guidelineIds(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** Reads a guideline by id, or from a file; the newest of ours when nothing is asked for. Throws a DescriptionError. */
export function loadGuideline(asked?: string): LoadedGuideline {
  const id = asked ?? guidelineIds().at(-1) ?? "";
  const own = join(FOLDER, `${id}.yaml`);
  const file = existsSync(own) ? own : id;
  if (!existsSync(file))
    throw new DescriptionError(`There is no guideline "${id}": known are ${guidelineIds().join(", ")}, or give a file`);
  const value = readYaml(file);
  const schema = JSON.parse(readFileSync(join(FOLDER, "guideline.schema.json"), "utf8")) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile<Guideline>(schema);
  if (!valid(value))
    throw new DescriptionError(`${file} is not a guideline: ${ajv.errorsText(valid.errors, { dataVar: "" })}`);
  const guideline = value as Guideline;
  const unknown = Object.entries(guideline.programmes).flatMap(([name, programme]) =>
    namesIn(programme)
      .filter((capability) => !Object.hasOwn(guideline.capabilities, capability))
      .map((capability) => `${name} names ${capability}`),
  );
  if (unknown.length > 0)
    throw new DescriptionError(`${file}: capabilities that it does not define: ${unknown.join(", ")}`);
  return { guideline, digest: `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}` };
}

/** The level of a capability in a programme; undefined when it is not part of it. */
export function levelIn(programme: Programme, capability: string): Level | undefined {
  if (programme.required.includes(capability)) return "required";
  if (programme.advisory?.includes(capability) === true) return "advisory";
  return programme.deprecated?.includes(capability) === true ? "deprecated" : undefined;
}

function namesIn({ required, advisory = [], deprecated = [] }: Programme): readonly string[] {
  return [...required, ...advisory, ...deprecated];
}
