import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "../description.ts";
import { isObject } from "../pointer.ts";
import { documentOf, type LintRule, objectsIn } from "./rule.ts";

const SCHEMA_PLACE =
  /\/(schema|items|additionalProperties|not|propertyNames|contains)$|\/(schemas|properties|patternProperties)\/[^/]+$|\/(oneOf|anyOf|allOf|prefixItems)\/\d+$/;

/** Schemas are JSON Schema 2020-12, objects say whether they are closed, and required names exist. */
export const schemas: LintRule = {
  id: "schemas",
  because: "an open object or a misspelt keyword lets every cloud pass",
  find(description) {
    const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
    const valid = ajv.getSchema("https://json-schema.org/draft/2020-12/schema");
    const found: { at: string; message: string }[] = [];
    for (const { node, pointer } of objectsIn(documentOf(description))) {
      if (!SCHEMA_PLACE.test(pointer)) continue;
      if (/\/(schema|schemas\/[^/]+)$/.test(pointer) && valid?.(node) === false) {
        found.push({ at: pointer, message: `is not JSON Schema 2020-12: ${ajv.errorsText(valid.errors)}` });
      }
      found.push(...problemsOf(node, pointer).map((message) => ({ at: pointer, message })));
    }
    return found;
  },
};

function problemsOf(node: JsonObject, pointer: string): string[] {
  const problems: string[] = [];
  const { properties } = node;
  const composed =
    /\/(allOf|anyOf|oneOf|if|then|else|not)(\/\d+)?(\/|$)/.test(pointer) ||
    ["allOf", "anyOf", "oneOf"].some((key) => node[key] !== undefined);
  if (
    isObject(properties) &&
    !composed &&
    node["additionalProperties"] === undefined &&
    node["unevaluatedProperties"] === undefined
  ) {
    problems.push("does not say whether it is closed (additionalProperties)");
  }
  if (Array.isArray(node["required"]) && isObject(properties) && !composed) {
    for (const name of node["required"]) {
      if (!Object.hasOwn(properties, String(name)))
        problems.push(`requires "${name}", which is not among its properties`);
    }
  }
  if (Array.isArray(node["required"]) && new Set(node["required"]).size !== node["required"].length)
    problems.push("names a required field twice");
  return problems;
}
