import fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../specs/index.ts";
import { flattened, mapOf, numberOf, type Placed, placed, requiredOf, typesOf } from "./schema-view.ts";
import { textOf } from "./text.ts";

/** What generated values may refer to. */
export interface Surroundings {
  readonly document: JsonObject;
  /** Ids of existing resources by kind; a kind that is missing gives ids of nothing. */
  readonly resources: ReadonlyMap<string, readonly string[]>;
  /** Begins each generated name where the schema leaves room, so that things can be told to be ours. */
  readonly namePrefix: string;
}

const DEEPEST = 8;

/** Values that satisfy the schema at `pointer`, small by preference: few optional fields, small numbers. */
export function arbitraryAt(pointer: string, around: Surroundings, depth = 0, field = ""): fc.Arbitrary<Json> {
  const at = flattened(around.document, placed(around.document, pointer));
  const { node } = at;
  if (node["const"] !== undefined) return fc.constant(node["const"]);
  if (Array.isArray(node["enum"])) return fc.constantFrom(...node["enum"]);
  const choices = ["oneOf", "anyOf"].flatMap((key) =>
    Array.isArray(node[key]) ? [...node[key].keys()].map((index) => `${at.pointer}/${key}/${index}`) : [],
  );
  if (choices.length > 0 && node["properties"] === undefined) {
    return fc.oneof(...choices.map((choice) => arbitraryAt(choice, around, depth + 1, field)));
  }
  const existing = existingResource(node, around);
  if (existing !== undefined) return existing;
  const types = typesOf(node) ?? (node["properties"] === undefined ? ["string"] : ["object"]);
  return fc.oneof(...types.map((type) => ofType(type, at, around, depth, field)));
}

function existingResource(node: JsonObject, { resources }: Surroundings): fc.Arbitrary<Json> | undefined {
  const kind = isObject(node["x-openstack"]) ? node["x-openstack"]["resource"] : undefined;
  const ids = typeof kind === "string" ? resources.get(kind) : undefined;
  return ids === undefined || ids.length === 0 ? undefined : fc.constantFrom(...ids);
}

function ofType(type: string, at: Placed, around: Surroundings, depth: number, field: string): fc.Arbitrary<Json> {
  const { node } = at;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return wholeNumbers(node);
    case "number":
      return fc.oneof(
        wholeNumbers(node),
        fc.double({ min: numberOf(node, "minimum") ?? 0, max: numberOf(node, "maximum") ?? 100, noNaN: true }),
      );
    case "string":
      return field === "name" ? named(node, around) : textOf(node);
    case "array":
      return list(at, around, depth);
    default:
      return record(at, around, depth);
  }
}

/** Numbers near the lower bound: a request must not ask for thousands of things. */
function wholeNumbers(node: JsonObject): fc.Arbitrary<number> {
  const min = numberOf(node, "minimum") ?? (numberOf(node, "exclusiveMinimum") ?? -1) + 1;
  const max = Math.min(
    numberOf(node, "maximum") ?? (numberOf(node, "exclusiveMaximum") ?? Number.MAX_SAFE_INTEGER) - 1,
    Math.max(min, 1) + 2,
  );
  return fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) });
}

function named(node: JsonObject, { namePrefix }: Surroundings): fc.Arbitrary<string> {
  const room = (numberOf(node, "maxLength") ?? 255) - namePrefix.length;
  const plain = textOf(node);
  if (room < 8 || node["format"] !== undefined) return plain;
  const { pattern } = node;
  const fits = (text: string): boolean => typeof pattern !== "string" || new RegExp(pattern, "u").test(text);
  if (!fits(`${namePrefix}a`)) return plain;
  return fc
    .string({ unit: fc.constantFrom(..."abcxyz019-_."), minLength: 1, maxLength: 8 })
    .map((tail) => `${namePrefix}${tail}`)
    .filter(fits);
}

function list(at: Placed, around: Surroundings, depth: number): fc.Arbitrary<Json> {
  const { node, pointer } = at;
  const minLength = numberOf(node, "minItems") ?? 0;
  const maxLength = Math.max(minLength, Math.min(numberOf(node, "maxItems") ?? 2, 2));
  if (node["items"] === undefined || depth >= DEEPEST) return fc.constant([]);
  const item = arbitraryAt(`${pointer}/items`, around, depth + 1);
  if (node["uniqueItems"] === true)
    return fc.uniqueArray(item, {
      minLength,
      maxLength,
      comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    }) as fc.Arbitrary<Json>;
  return fc.array(item, { minLength, maxLength }) as fc.Arbitrary<Json>;
}

function record(at: Placed, around: Surroundings, depth: number): fc.Arbitrary<Json> {
  const { node } = at;
  const properties = mapOf(node, "properties");
  const required = new Set(requiredOf(node));
  const names = Object.keys(properties).filter((name) => required.has(name) || depth < DEEPEST);
  const needed: Record<string, fc.Arbitrary<Json>> = {};
  const optional: Record<string, fc.Arbitrary<Json>> = {};
  for (const name of names) {
    const value = fc.constant(null).chain(() => arbitraryAt(placeOf(at, name, properties), around, depth + 1, name));
    if (required.has(name)) needed[name] = value;
    else optional[name] = value;
  }
  const least = numberOf(node, "minProperties") ?? 0;
  const some = fc.subarray(Object.keys(optional), { maxLength: Math.min(3, Object.keys(optional).length) });
  const chosen = some.chain((picked) =>
    fc.record({ ...needed, ...Object.fromEntries(picked.map((name) => [name, optional[name] as fc.Arbitrary<Json>])) }),
  );
  const free = freeEntries(at, around, depth);
  const whole = free === undefined ? chosen : fc.tuple(chosen, free).map(([fixed, extra]) => ({ ...extra, ...fixed }));
  return whole.filter((value) => Object.keys(value).length >= least) as fc.Arbitrary<Json>;
}

/** A map with free names (metadata): described by additionalProperties or patternProperties alone. */
function freeEntries(
  { node, pointer }: Placed,
  around: Surroundings,
  depth: number,
): fc.Arbitrary<Record<string, Json>> | undefined {
  const pattern = Object.keys(mapOf(node, "patternProperties"))[0];
  if (pattern === undefined && !isObject(node["additionalProperties"])) return undefined;
  const place =
    pattern === undefined
      ? `${pointer}/additionalProperties`
      : `${pointer}/patternProperties/${pattern.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const key =
    pattern === undefined
      ? fc.string({ unit: fc.constantFrom(..."abcxyz_0"), minLength: 1, maxLength: 12 })
      : textOf({ pattern, minLength: 1 });
  return fc.dictionary(key, arbitraryAt(place, around, depth + 1), { maxKeys: 2 });
}

/** Where a property's schema stands: in place, or where flattening says it came from. */
function placeOf(at: Placed, name: string, properties: Readonly<Record<string, Json>>): string {
  const property = properties[name];
  const ref = isObject(property) ? property["$ref"] : undefined;
  if (typeof ref === "string") return decodeURIComponent(ref.slice(1));
  return `${at.pointer}/properties/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
