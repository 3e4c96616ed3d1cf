import { resolve } from "node:path";
import type SwaggerParser from "@apidevtools/swagger-parser";
import type { Json, JsonObject } from "./description.ts";
import { atPointer, isObject } from "./pointer.ts";

/** Loaded when first needed: it takes a quarter of a second, and most runs are judged by descriptions that were examined long ago. */
async function parser(): Promise<typeof SwaggerParser> {
  return (await import("@apidevtools/swagger-parser")).default;
}

/**
 * An OpenAPI document with what it refers to in files beside it, as one, and those files, the document's own first. Nothing is fetched from the
 * network. Throws what is wrong.
 */
export async function bundled(
  file: string,
): Promise<{ readonly document: JsonObject; readonly files: readonly string[] }> {
  const own = resolve(file);
  const bundler = new (await parser())();
  const document = await bundler.bundle(own, { resolve: { http: false } });
  const others = bundler.$refs.paths("file").filter((path) => resolve(path) !== own);
  return { document: JSON.parse(JSON.stringify(document)) as JsonObject, files: [own, ...others.sort()] };
}

/** Throws what makes a document no valid OpenAPI. */
export async function validated(document: JsonObject): Promise<void> {
  await (await parser()).validate(structuredClone(document) as never, { resolve: { external: false } });
}

/**
 * The document with every target of a reference under `#/components`: bundling leaves what several places share where it was met first, below
 * a path that may get another name.
 */
export function hoisted(document: JsonObject): JsonObject {
  const parts = new Map<string, string>();
  const rewrite = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(rewrite);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (key !== "$ref" || typeof value !== "string" || !value.startsWith("#/paths/")) return [key, rewrite(value)];
        if (!parts.has(value)) parts.set(value, `part-${parts.size + 1}`);
        return [key, `#/components/schemas/${parts.get(value)}`];
      }),
    );
  };
  const rewritten = rewrite(document) as JsonObject;
  const components = (rewritten["components"] ?? {}) as JsonObject;
  const schemas: Record<string, Json> = { ...(components["schemas"] as JsonObject | undefined) };
  // A part may refer to parts that nothing else does: the map grows while it is read.
  for (const [ref, name] of parts) schemas[name] = rewrite(atPointer(document, decodeURIComponent(ref.slice(1))) ?? {});
  return parts.size === 0 ? document : { ...rewritten, components: { ...components, schemas } };
}
