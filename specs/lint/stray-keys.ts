import { isObject } from "../pointer.ts";
import { documentOf, type LintRule, objectsIn } from "./rule.ts";

/** No key is half a sentence: in a flow map an unquoted comma cuts a text in two, and its tail becomes a key without a value. */
export const strayKeys: LintRule = {
  id: "stray-keys",
  because: "a text that was cut in two makes the document invalid for every other tool",
  find: (description) =>
    [...objectsIn(documentOf(description))].flatMap(({ node, pointer }) =>
      /\/(properties|patternProperties)$/.test(pointer)
        ? []
        : Object.entries(node)
            .filter(
              ([key, value]) => value === null && !isObject(value) && !["default", "const", "example"].includes(key),
            )
            .map(([key]) => ({ at: pointer, message: `"${key}" has no value: quote the text before it` })),
    ),
};
