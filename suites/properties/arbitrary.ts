import fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../specs/index.ts";
import { flattened, mapOf, numberOf, type Placed, placeBelow, placed, requiredOf, typesOf } from "./schema-view.ts";
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
/** Fields that name a new thing: what they hold must tell whose it is, and fit into a path to remove it by. */
const NAMES = new Set(["name", "namespace"]);

/**
 * Values that are meant to satisfy the schema at `pointer`, small by preference: few optional fields, small numbers. Constraints that span
 * fields are left to whoever validates: nothing here filters, so nothing here can search for ever.
 */
export function arbitraryAt(pointer: string, around: Surroundings, depth = 0, field = ""): fc.Arbitrary<Json> {
  const at = flattened(around.document, placed(around.document, pointer));
  const { node } = at;
  if (node["const"] !== undefined) return fc.constant(node["const"]);
  if (Array.isArray(node["enum"])) return fc.constantFrom(...node["enum"]);
  // What a service reads more closely than a schema can say (keys, certificates) is given by examples.
  if (Array.isArray(node["examples"])) return fc.constantFrom(...node["examples"]);
  const choices = ["oneOf", "anyOf"].flatMap((key) =>
    Array.isArray(node[key]) ? [...node[key].keys()].map((index) => placeBelow(at, key, String(index))) : [],
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
      return NAMES.has(field) ? named(node, around) : textOf(node);
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
    .map((tail) => `${namePrefix}${tail}`);
}

function list(at: Placed, around: Surroundings, depth: number): fc.Arbitrary<Json> {
  const { node } = at;
  const minLength = numberOf(node, "minItems") ?? 0;
  const maxLength = Math.max(minLength, Math.min(numberOf(node, "maxItems") ?? 2, 2));
  if (node["items"] === undefined || depth >= DEEPEST) return fc.constant([]);
  const item = arbitraryAt(placeBelow(at, "items"), around, depth + 1);
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
  const propertyNamed = (name: string): fc.Arbitrary<Json> =>
    fc.constant(null).chain(() => arbitraryAt(placeBelow(at, "properties", name), around, depth + 1, name));
  const names = Object.keys(properties).filter((name) => properties[name] !== false);
  const fixed = fc.constantFrom(...requiredSets(at, around)).chain((required) => {
    const optional = depth < DEEPEST ? names.filter((name) => !required.includes(name)) : [];
    const least = Math.min(optional.length, Math.max(0, (numberOf(node, "minProperties") ?? 0) - required.length));
    return fc
      .subarray(optional, { minLength: least, maxLength: Math.max(least, Math.min(3, optional.length)) })
      .chain((picked) =>
        fc.record(
          Object.fromEntries(
            [...required, ...picked].filter((name) => names.includes(name)).map((name) => [name, propertyNamed(name)]),
          ),
          { noNullPrototype: true },
        ),
      );
  });
  const free = freeEntries(at, around, depth);
  const whole = free === undefined ? fixed : fc.tuple(fixed, free).map(([known, extra]) => ({ ...extra, ...known }));
  return whole as fc.Arbitrary<Json>;
}

/** The sets of names that make an object complete: its own required names, with those of one member of each choice beside it. */
function requiredSets(at: Placed, { document }: Surroundings): readonly (readonly string[])[] {
  const { node } = at;
  const own = requiredOf(node);
  const sets = ["oneOf", "anyOf"].flatMap((key) =>
    Array.isArray(node[key])
      ? [...node[key].keys()].map((index) =>
          requiredOf(flattened(document, placed(document, placeBelow(at, key, String(index)))).node),
        )
      : [],
  );
  return sets.length === 0 ? [own] : sets.map((set) => [...new Set([...own, ...set])]);
}

/** A map with free names (metadata): described by additionalProperties or patternProperties alone, or open and not to be empty. */
function freeEntries(at: Placed, around: Surroundings, depth: number): fc.Arbitrary<Record<string, Json>> | undefined {
  const { node } = at;
  const pattern = Object.keys(mapOf(node, "patternProperties"))[0];
  const least = (numberOf(node, "minProperties") ?? 0) - Object.keys(mapOf(node, "properties")).length;
  if (pattern === undefined && !isObject(node["additionalProperties"])) {
    if (least <= 0 || node["additionalProperties"] === false) return undefined;
    return fc.dictionary(freeName(), textOf({}), { minKeys: least, maxKeys: least, noNullPrototype: true });
  }
  const place =
    pattern === undefined ? placeBelow(at, "additionalProperties") : placeBelow(at, "patternProperties", pattern);
  const key = pattern === undefined ? freeName() : textOf({ pattern, minLength: 1 });
  const minKeys = Math.max(0, least);
  return fc.dictionary(key, arbitraryAt(place, around, depth + 1), {
    minKeys,
    maxKeys: Math.max(minKeys, Math.min(2, numberOf(node, "maxProperties") ?? 2)),
    noNullPrototype: true,
  });
}

function freeName(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(..."abcxyz_0"), minLength: 1, maxLength: 12 });
}
