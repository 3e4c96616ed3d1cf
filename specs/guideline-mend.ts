import type { Json, JsonObject } from "./description.ts";
import { isObject } from "./pointer.ts";

/** What approved files of that format write, and what they mean. */
const MEANT: Readonly<Record<string, string>> = {
  descriptin: "description",
  acheivements: "achievements",
  flag: "flagged",
  "idempotent-id": "idempotent_id",
};

/**
 * Reads the known mistakes of approved files as what they mean: the misspelt keys of capabilities, and `flag`, which the schema
 * says where every file says `flagged`. Tells what was mended.
 */
export function mendInterop(value: JsonObject): { readonly value: JsonObject; readonly mended: readonly string[] } {
  const mended: string[] = [];
  const renamed = (node: Json, pointer: string): Json => {
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, part]) => {
        const meant = MEANT[key];
        if (meant === undefined || Object.hasOwn(node, meant)) return [key, part];
        if (key !== "flag") mended.push(`${pointer}/${key} is read as ${meant}`);
        return [meant, part];
      }),
    );
  };
  const each = (node: Json | undefined, pointer: string, one: (part: Json, at: string) => Json): Json | undefined =>
    isObject(node)
      ? Object.fromEntries(Object.entries(node).map(([name, part]) => [name, one(part, `${pointer}/${name}`)]))
      : node;
  const capabilities = each(value["capabilities"], "/capabilities", (capability, at) => {
    const whole = renamed(capability, at);
    if (!isObject(whole)) return whole;
    const tests = each(whole["tests"], `${at}/tests`, renamed);
    return tests === undefined ? whole : { ...whole, tests };
  });
  return { value: capabilities === undefined ? value : { ...value, capabilities }, mended };
}
