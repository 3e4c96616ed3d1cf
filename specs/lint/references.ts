import { atPointer, isObject } from "../pointer.ts";
import { documentOf, type LintRule, objectsIn } from "./rule.ts";

/** Every reference leads somewhere, and every component is led to. */
export const references: LintRule = {
  id: "references",
  because: "a dangling reference validates nothing; an unused component is a description nobody reads",
  find(description) {
    const document = documentOf(description);
    const used = new Set<string>();
    const dangling: { at: string; message: string }[] = [];
    for (const { node, pointer } of objectsIn(document)) {
      const ref = node["$ref"];
      if (typeof ref !== "string") continue;
      used.add(ref);
      if (atPointer(document, decodeURIComponent(ref.slice(1))) === undefined) {
        dangling.push({ at: pointer, message: `"${ref}" does not resolve` });
      }
    }
    const components = isObject(document["components"]) ? document["components"] : {};
    const unused = ["schemas", "parameters", "responses"].flatMap((kind) =>
      Object.keys((components[kind] ?? {}) as object)
        .map((name) => `#/components/${kind}/${name}`)
        .filter((ref) => !used.has(ref)),
    );
    return [...dangling, ...unused.map((ref) => ({ at: ref, message: "is used nowhere" }))];
  },
};
