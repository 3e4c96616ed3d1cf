import { follow, isObject, type Json, type JsonObject } from "../../specs/index.ts";

const DEEPEST = 12;

/** What the walks below share: the projected document, and what was found. */
interface Walk {
  readonly document: JsonObject;
  readonly add: (field: string) => void;
}

/** Every field that the schema at `pointer` names, as a JSON pointer in which `*` stands for items and for free names. */
export function fieldsOf(document: JsonObject, pointer: string): ReadonlySet<string> {
  const found = new Set<string>();
  documented(pointer, "", new Set(), { document, add: (field) => found.add(field) });
  return found;
}

function documented(pointer: string, at: string, above: ReadonlySet<string>, walk: Walk): void {
  for (const { node, place } of partsOf(pointer, walk.document)) {
    // A schema inside itself (the parents of a parent) says nothing new.
    if (above.has(place)) return;
    const seen = new Set([...above, place]);
    for (const [name, property] of Object.entries(propertiesOf(node))) {
      if (property === false) continue;
      walk.add(`${at}/${name}`);
      documented(`${place}/properties/${escaped(name)}`, `${at}/${name}`, seen, walk);
    }
    if (isObject(node["items"])) documented(`${place}/items`, `${at}/*`, seen, walk);
    for (const free of freeOf({ node, place })) documented(free, `${at}/*`, seen, walk);
  }
}

/** The fields of a value in the same words: a name that the schema does not have is `*` where the schema lets names be free, else itself. */
export function fieldsIn(document: JsonObject, pointer: string, value: Json): ReadonlySet<string> {
  const found = new Set<string>();
  received([pointer], value, "", { document, add: (field) => found.add(field) });
  return found;
}

function received(pointers: readonly string[], value: Json, at: string, walk: Walk): void {
  const parts = pointers.flatMap((pointer) => partsOf(pointer, walk.document));
  if (Array.isArray(value)) {
    const items = parts.filter(({ node }) => isObject(node["items"])).map(({ place }) => `${place}/items`);
    for (const item of value) received(items, item, `${at}/*`, walk);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, item] of Object.entries(value)) {
    const named = parts.filter(({ node }) => isObject(propertiesOf(node)[name]));
    const free = parts.flatMap(freeOf);
    const shown = named.length > 0 || free.length === 0 ? name : "*";
    if (shown !== "*") walk.add(`${at}/${name}`);
    const next = named.length > 0 ? named.map(({ place }) => `${place}/properties/${escaped(name)}`) : free;
    received(next, item, `${at}/${shown}`, walk);
  }
}

interface Part {
  readonly node: JsonObject;
  readonly place: string;
}

/** A schema and all members of its choices, references followed. */
function partsOf(pointer: string, document: JsonObject, depth = 0): readonly Part[] {
  const { node, pointer: place } = follow(document, pointer);
  const members = ["oneOf", "anyOf", "allOf"].flatMap((key) =>
    Array.isArray(node[key]) ? node[key].map((_, index) => `${place}/${key}/${index}`) : [],
  );
  if (depth > DEEPEST) return [];
  return [{ node, place }, ...members.flatMap((member) => partsOf(member, document, depth + 1))];
}

/** Where the schemas of names stand that the schema leaves free. */
function freeOf({ node, place }: Part): readonly string[] {
  const patterns = isObject(node["patternProperties"]) ? Object.keys(node["patternProperties"]) : [];
  return [
    ...["additionalProperties", "unevaluatedProperties"]
      .filter((key) => isObject(node[key]))
      .map((key) => `${place}/${key}`),
    ...patterns.map((pattern) => `${place}/patternProperties/${escaped(pattern)}`),
  ];
}

function propertiesOf(node: JsonObject): JsonObject {
  return isObject(node["properties"]) ? node["properties"] : {};
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
