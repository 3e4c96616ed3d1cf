import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load as parseYaml, YAMLException } from "js-yaml";
import type { OpenAPIV3_1 } from "openapi-types";
import type { Description, Json, JsonObject } from "./description.ts";
import type { Service, ServiceProfile } from "./service.ts";

/** A description that cannot be read or composed; the message names the file and the place. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
}

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The folder that holds the description of a service. */
export function descriptionFolder(service: Service): string {
  return join(HERE, service);
}

/** Reads one YAML or JSON file. Throws a DescriptionError with file and line. */
export function readYaml(file: string): Json {
  try {
    return (parseYaml(readFileSync(file, "utf8"), { filename: file }) ?? null) as Json;
  } catch (error) {
    if (error instanceof YAMLException) throw new DescriptionError(`Cannot read ${file}: ${error.message}`);
    throw new DescriptionError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Composes the description of a service from its fragments: one OpenAPI document in which each fragment adds to one map.
 * Throws a DescriptionError when a name is defined twice or a file is not a map.
 */
export function loadDescription(service: Service): Description {
  const folder = descriptionFolder(service);
  const root = object(readYaml(join(folder, "service.yaml")), join(folder, "service.yaml"));
  const components = (root["components"] ?? {}) as JsonObject;
  const document = {
    ...root,
    paths: merge(folder, ["paths"]),
    components: {
      ...components,
      parameters: merge(folder, ["parameters.yaml"]),
      responses: merge(folder, ["errors.yaml"]),
      schemas: merge(folder, ["schemas"]),
    },
  };
  return {
    service,
    profile: root["x-openstack"] as unknown as ServiceProfile,
    document: document as unknown as OpenAPIV3_1.Document,
    source: folder,
  };
}

function merge(folder: string, parts: readonly string[]): JsonObject {
  const merged: Record<string, Json> = {};
  for (const file of parts.flatMap((part) => fragments(folder, part))) {
    for (const [name, value] of Object.entries(object(readYaml(file), file))) {
      if (name in merged) throw new DescriptionError(`${name} is defined twice, the second time in ${file}`);
      merged[name] = value;
    }
  }
  return merged;
}

function fragments(folder: string, part: string): readonly string[] {
  if (part.endsWith(".yaml")) return [join(folder, part)];
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, part, name));
}

function object(value: Json, file: string): JsonObject {
  if (value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new DescriptionError(`Expected a map in ${file}`);
  return value as JsonObject;
}
