import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonObject } from "./description.ts";
import type { Projection } from "./projection.ts";

/** One way in which a value breaks its schema. */
export interface Violation {
  /** JSON pointer of the offending value, "" for the whole. */
  readonly at: string;
  /** The schema keyword that was broken, e.g. `required`. */
  readonly keyword: string;
  readonly message: string;
}

/** The fast validator of one projection: schemas are compiled when first asked for. */
export interface Validators {
  /** All violations of the schema at `pointer` of the projected document; empty when the value is valid. */
  violations(pointer: string, value: unknown): readonly Violation[];
}

const ROOT = "projection";

/**
 * Validators of a document's schemas, by JSON pointer. `ownProperties` guards against names such as `constructor`. Formats that Ajv does
 * not know are annotations.
 */
export function validatorsOf(projection: Pick<Projection, "document">): Validators {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    validateSchema: false,
    logger: false,
    validateFormats: true,
    addUsedSchema: false,
    inlineRefs: false,
    // Most schemas judge a few answers: what it saves then is less than it takes.
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addSchema(unwalked(projection.document), ROOT);
  const compiled = new Map<string, ValidateFunction>();
  return {
    violations(pointer, value) {
      let validate = compiled.get(pointer);
      if (validate === undefined) {
        validate = ajv.compile({ $ref: `${ROOT}#${encodePointer(pointer)}` });
        compiled.set(pointer, validate);
      }
      try {
        return validate(value) === true ? [] : (validate.errors ?? []).map(violation);
      } catch (error) {
        // A hostile value ({"valueOf": 1} among unique items) can break the fast validator: the arbiter decides.
        return [
          {
            at: "",
            keyword: "uncheckable",
            message: `cannot be checked: ${error instanceof Error ? error.message : String(error)}`,
          },
        ];
      }
    },
  };
}

/** The document as Ajv finds all of it and walks none: it would look everywhere for anchors, by which no description refers. */
function unwalked(document: JsonObject): JsonObject {
  const hidden = Object.keys(document).map((name) => [name, { get: () => document[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(hidden)) as JsonObject;
}

/** A JSON pointer as URI fragment. */
export function encodePointer(pointer: string): string {
  return pointer.split("/").map(encodeURIComponent).join("/");
}

function violation(error: ErrorObject): Violation {
  const { additionalProperty, missingProperty, allowedValues, allowedValue } = error.params as Record<string, unknown>;
  const named = missingProperty ?? additionalProperty;
  return {
    at: error.keyword === "additionalProperties" ? `${error.instancePath}/${named}` : error.instancePath,
    keyword: error.keyword,
    message:
      error.keyword === "additionalProperties"
        ? `must not have the field "${named}"`
        : error.keyword === "enum"
          ? `must be one of ${JSON.stringify(allowedValues)}`
          : error.keyword === "const"
            ? `must be ${JSON.stringify(allowedValue)}`
            : (error.message ?? error.keyword),
  };
}
