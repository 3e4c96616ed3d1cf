import { isObject, type Json } from "../../specs/index.ts";

/** What a story knows: names and their values. */
export type Known = Readonly<Record<string, Json>>;

/** A value was asked for that no earlier step has made. */
export class NotKnown extends Error {
  readonly missing: string;
  constructor(missing: string) {
    super(`no value for "${missing}": what makes it did not succeed`);
    this.missing = missing;
  }
}

/**
 * A step's value with its names replaced: a text that is only `$name` becomes the value itself, `${name}` inside a text its text.
 * `$name` alone is a new name of the run; `{ $basic: text }` is that text as basic credentials. Throws NotKnown.
 */
export function fill(value: Json, known: Known, newName: () => string): Json {
  if (Array.isArray(value)) return value.map((item) => fill(item, known, newName));
  if (isObject(value) && value["$basic"] !== undefined)
    return `Basic ${Buffer.from(String(fill(value["$basic"], known, newName))).toString("base64")}`;
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [String(text(key, known, newName)), fill(item, known, newName)]),
    );
  return typeof value === "string" ? text(value, known, newName) : value;
}

function text(value: string, known: Known, newName: () => string): Json {
  if (value === "$name") return newName();
  const whole = /^\$(\w+)$/.exec(value)?.[1];
  if (whole !== undefined) return wanted(whole, known);
  return value.replace(/\$\{(\w+)\}/g, (_, name: string) =>
    name === "name" ? newName() : String(wanted(name, known)),
  );
}

function wanted(name: string, known: Known): Json {
  const value = known[name];
  if (value === undefined) throw new NotKnown(name);
  return value;
}
