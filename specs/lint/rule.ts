import type { Description, Json, JsonObject } from "../description.ts";
import { isObject, pointerOf } from "../pointer.ts";

/** Something in a description that would accuse or excuse wrongly. */
export interface LintFinding {
  readonly rule: string;
  /** JSON pointer or operation id. */
  readonly at: string;
  readonly message: string;
}

/** One law for descriptions. */
export interface LintRule {
  readonly id: string;
  /** Why it is a law. */
  readonly because: string;
  find(description: Description): readonly Omit<LintFinding, "rule">[];
}

/** Every object and its pointer below a document, data (`example`, `const`, `default`, `enum`) left out. */
export function* objectsIn(
  root: Json,
  pointer = "",
): Generator<{ readonly node: JsonObject; readonly pointer: string }> {
  if (Array.isArray(root)) {
    for (const [index, item] of root.entries()) yield* objectsIn(item, `${pointer}/${index}`);
    return;
  }
  if (!isObject(root)) return;
  yield { node: root, pointer };
  const inNames = /\/(properties|patternProperties|schemas|parameters|headers)$/.test(pointer);
  for (const [key, value] of Object.entries(root)) {
    if (!inNames && /^(example|examples|const|default|enum|x-openstack)$/.test(key)) continue;
    yield* objectsIn(value, `${pointer}${pointerOf(key)}`);
  }
}

/** The document as plain JSON. */
export function documentOf(description: Description): JsonObject {
  return description.document as unknown as JsonObject;
}
