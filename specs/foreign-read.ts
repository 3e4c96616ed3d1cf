import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Description, Json, JsonObject } from "./description.ts";
import { DescriptionError, readYaml } from "./load.ts";
import { parseMicroversion, type VersionRange } from "./microversion.ts";
import { bundled, hoisted, validated } from "./openapi-tools.ts";
import { isObject } from "./pointer.ts";

/** Another author's OpenAPI document, in one piece. */
export interface ForeignDocument {
  readonly document: JsonObject;
  readonly title: string;
  readonly version: string;
  /** `sha256:<hex>` of the bytes of its file, and of those that it refers to after it, in the order of their names. */
  readonly digest: string;
  /** Patterns that no ECMAScript engine reads: nothing is judged by them. */
  readonly unreadable: number;
}

/**
 * Reads an OpenAPI 3.1 document, with what it refers to in other files beside it; nothing is fetched from the network. Throws a
 * DescriptionError that names the file, the place and what to do.
 */
export async function readForeign(file: string, validate: boolean): Promise<ForeignDocument> {
  const value = readYaml(file);
  const told = isObject(value) ? (value["openapi"] ?? value["swagger"]) : undefined;
  if (!isObject(value) || told === undefined)
    throw new DescriptionError(
      `${file} is no OpenAPI document: it has no "openapi" at its top\nGive an OpenAPI 3.1 document`,
    );
  if (!/^3\.1\.\d+$/.test(String(told)))
    throw new DescriptionError(`${file} is written in OpenAPI ${told}\nStackmark reads 3.1: convert it first`);
  const info = isObject(value["info"]) ? value["info"] : {};
  if (typeof info["version"] === "number")
    throw new DescriptionError(`${file}: info.version is a number, and 2.10 would read as 2.1\nPut it in quotes`);
  const { document, digest } = await parsed(file, validate);
  const dropped = { count: 0 };
  const judged = readable(document, dropped) as JsonObject;
  return {
    document: judged,
    title: String(info["title"] ?? file),
    version: String(info["version"] ?? ""),
    digest,
    unreadable: dropped.count,
  };
}

async function parsed(file: string, validate: boolean): Promise<Pick<ForeignDocument, "document" | "digest">> {
  try {
    const { document: whole, files } = await bundled(file);
    if (validate) await validated(whole);
    const document = hoisted(whole);
    const stray = /"\$ref":"(?!#\/components\/)([^"]*)"/.exec(JSON.stringify(document))?.[1];
    if (stray !== undefined)
      throw new DescriptionError(`refers to "${stray}"; only what stands under #/components can be referred to`);
    const hash = createHash("sha256");
    for (const one of files) hash.update(readFileSync(one));
    return { document, digest: `sha256:${hash.digest("hex")}` };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const short = said.split("\n").slice(0, 8).join("\n");
    throw new DescriptionError(
      `${file} cannot be used as a description: ${short}\nMend it there; any OpenAPI 3.1 validator tells more`,
    );
  }
}

/** A copy without the patterns that this engine, and so the validators, cannot read. */
function readable(node: Json, dropped: { count: number }): Json {
  if (Array.isArray(node)) return node.map((item) => readable(item, dropped));
  if (!isObject(node)) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    const fine = key !== "pattern" || typeof value !== "string" || compiles(value);
    if (!fine) dropped.count += 1;
    return fine;
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, readable(value, dropped)]));
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/**
 * The microversions at which a document holds. One with ranges (`x-openstack: { min-ver }`) describes all up to its own; a plain one only that
 * which `info.version` names, or `chosen` when that is no microversion. Undefined for a service without microversions. Throws a
 * DescriptionError when neither tells.
 */
export function versionsOf(
  { document, version }: Pick<ForeignDocument, "document" | "version">,
  { service, profile }: Description,
  file: string,
  chosen: string | undefined,
): VersionRange | undefined {
  if (profile.microversions === undefined) return undefined;
  const ranged = /"(min|max)-ver":/.test(JSON.stringify(document));
  try {
    const own = parseMicroversion(version);
    return ranged ? { "max-ver": own } : { "min-ver": own, "max-ver": own };
  } catch {
    if (ranged) return {};
    if (chosen !== undefined) return { "min-ver": chosen, "max-ver": chosen };
    throw new DescriptionError(
      `${file}: info.version "${version}" is no microversion, so it does not tell what it describes\nSay which: --microversion ${service}=X.Y`,
    );
  }
}
