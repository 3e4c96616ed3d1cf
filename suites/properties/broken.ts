import { isObject, type Json, type JsonObject, type Validators } from "../../specs/index.ts";
import {
  escaped,
  flattened,
  mapOf,
  numberOf,
  type Placed,
  placeBelow,
  placed,
  requiredOf,
  typesOf,
} from "./schema-view.ts";

/** A value that breaks one named constraint of its schema. */
export interface Broken {
  /** The schema keyword, e.g. `maxLength`. */
  readonly constraint: string;
  /** JSON pointer of the place. */
  readonly where: string;
  readonly value: Json;
}

interface Walk {
  readonly document: JsonObject;
  readonly validators: Validators;
  readonly found: Broken[];
  /** The whole value with the part at the current place replaced. */
  readonly replace: (part: Json) => Json;
  readonly where: string;
}

const LONGEST = 70_000;
const STRANGERS: readonly Json[] = [12345, "stackmark-not-this-type", true, ["stackmark"], { stackmark: "x" }, null];

/**
 * Every way in which a valid value can be made to break exactly one named constraint of the schema at `pointer`. What turns out to be
 * valid all the same (another branch admits it) is dropped: the validator has the last word.
 */
export function brokenValues(
  pointer: string,
  valid: Json,
  document: JsonObject,
  validators: Validators,
): readonly Broken[] {
  const found: Broken[] = [];
  walk(pointer, valid, { document, validators, found, replace: (part) => part, where: "" });
  return found.filter(({ value }) => validators.violations(pointer, value).length > 0);
}

function walk(pointer: string, value: Json, at: Walk): void {
  const here = flattened(at.document, placed(at.document, pointer));
  const branch = branchOf(here, value, at.validators);
  if (branch !== undefined) {
    walk(branch, value, at);
    return;
  }
  // A body that is no object at all is a claim of its own (phases/not-an-object.ts).
  if (at.where !== "") breakType(here, at);
  if (typeof value === "string") breakText(here.node, value, at);
  if (typeof value === "number") breakNumber(here.node, at);
  if (Array.isArray(value)) breakList(here, value, at);
  else if (isObject(value)) breakRecord(here, value, at);
}

/** The member of a choice that admits the value. */
function branchOf(here: Placed, value: Json, validators: Validators): string | undefined {
  const { node } = here;
  if (node["properties"] !== undefined) return undefined;
  for (const key of ["oneOf", "anyOf"]) {
    const members = node[key];
    if (!Array.isArray(members)) continue;
    const places = [...members.keys()].map((index) => placeBelow(here, key, String(index)));
    return places.find((place) => validators.violations(place, value).length === 0);
  }
  return undefined;
}

function add(at: Walk, constraint: string, part: Json): void {
  at.found.push({ constraint, where: at.where, value: at.replace(part) });
}

function breakType({ node }: Placed, at: Walk): void {
  const types = typesOf(node);
  if (Array.isArray(node["enum"]) || node["const"] !== undefined)
    add(at, node["const"] === undefined ? "enum" : "const", "stackmark-no-such-value");
  if (types === undefined) return;
  const admitted = new Set(types.includes("number") ? [...types, "integer"] : types);
  for (const stranger of STRANGERS) if (!admitted.has(typeOf(stranger))) add(at, "type", stranger);
}

/** The JSON type of a value; each number is an integer. */
export function typeOf(value: Json | undefined): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" ? "integer" : typeof value;
}

function breakText(node: JsonObject, value: string, at: Walk): void {
  const [least, most] = [numberOf(node, "minLength"), numberOf(node, "maxLength")];
  if (least !== undefined && least > 0) add(at, "minLength", "");
  if (most !== undefined && most < LONGEST) add(at, "maxLength", value.padEnd(most + 1, "a"));
  if (typeof node["pattern"] === "string") {
    const expression = new RegExp(node["pattern"], "u");
    const misfit = ["stackmark!", "§ §", " ", "-", "stackmark\n", "%"].find((text) => !expression.test(text));
    if (misfit !== undefined) add(at, "pattern", misfit);
  }
  if (typeof node["format"] === "string" && node["enum"] === undefined)
    add(at, "format", "stackmark-not-of-this-format");
}

function breakNumber(node: JsonObject, at: Walk): void {
  const [min, max] = [numberOf(node, "minimum"), numberOf(node, "maximum")];
  if (min !== undefined) add(at, "minimum", min - 1);
  if (max !== undefined && max < Number.MAX_SAFE_INTEGER) add(at, "maximum", max + 1);
}

function breakList(here: Placed, value: readonly Json[], at: Walk): void {
  const { node } = here;
  const [least, most] = [numberOf(node, "minItems"), numberOf(node, "maxItems")];
  if (least !== undefined && least > 0) add(at, "minItems", []);
  const [first] = value;
  if (first === undefined) return;
  if (most !== undefined && most < 300)
    add(
      at,
      "maxItems",
      Array.from({ length: most + 1 }, () => first),
    );
  if (node["uniqueItems"] === true) add(at, "uniqueItems", [first, first]);
  if (node["items"] !== undefined) {
    walk(placeBelow(here, "items"), first, {
      ...at,
      where: `${at.where}/0`,
      replace: (part) => at.replace([part, ...value.slice(1)]),
    });
  }
}

function breakRecord(here: Placed, value: JsonObject, at: Walk): void {
  const { node } = here;
  for (const name of requiredOf(node)) {
    const { [name]: _, ...rest } = value;
    add({ ...at, where: `${at.where}/${escaped(name)}` }, "required", rest as JsonObject);
  }
  if (node["additionalProperties"] === false) add(at, "additionalProperties", { ...value, stackmark_unknown: "x" });
  const properties = mapOf(node, "properties");
  for (const [name, part] of Object.entries(value)) {
    if (!Object.hasOwn(properties, name)) continue;
    const inner = {
      ...at,
      where: `${at.where}/${escaped(name)}`,
      replace: (other: Json) => at.replace({ ...value, [name]: other }),
    };
    walk(placeBelow(here, "properties", name), part, inner);
  }
}
