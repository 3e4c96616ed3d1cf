import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json } from "./description.ts";

/** A value against one of the schemas in guidelines/: all that is wrong, each with its pointer; `read` when nothing is. */
export function problemsIn<Form>(
  schema: string,
  value: Json,
): { readonly problems: readonly string[]; readonly read?: Form } {
  const text = readFileSync(new URL(`guidelines/${schema}`, import.meta.url), "utf8");
  // The schemas are ours, and a test holds them against theirs.
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false, code: { optimize: false } });
  addFormats.default(ajv);
  const valid = ajv.compile<Form>(JSON.parse(text) as object);
  if (valid(value)) return { problems: [], read: value as Form };
  return { problems: (valid.errors ?? []).map(told) };
}

function told({ instancePath, keyword, message = "is wrong", params }: ErrorObject): string {
  const added = keyword === "additionalProperties" ? `: ${String(params["additionalProperty"])}` : "";
  const listed = keyword === "enum" ? `: ${(params["allowedValues"] as readonly unknown[]).join(", ")}` : "";
  return `${instancePath === "" ? "the file" : instancePath} ${message}${added}${listed}`;
}
