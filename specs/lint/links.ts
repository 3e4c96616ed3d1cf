import type { JsonObject } from "../description.ts";
import { operationsOf } from "../operations.ts";
import { follow, isObject } from "../pointer.ts";
import { project } from "../project.ts";
import { documentOf, type LintRule } from "./rule.ts";

/** What a response produces is used by some path and stands in its schema; what is destroyed is in the path. */
export const links: LintRule = {
  id: "links",
  because: "stateful sequences follow these relations",
  find(description) {
    const all = operationsOf(description);
    const consumed = new Set(
      all.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)),
    );
    const lost = all
      .filter(({ destroys, path }) => destroys !== undefined && !path.includes(`{${destroys}}`))
      .map(({ id, destroys }) => ({ at: id, message: `destroys "${destroys}", which is not in its path` }));
    const projection = project(description, {});
    const wrong = [...projection.operations.values()].flatMap(({ id, responses }) =>
      responses.flatMap(({ status, produces, contents }) =>
        Object.entries(produces).flatMap(([name, pointer]) => {
          const problems: string[] = [];
          if (!consumed.has(name)) problems.push(`status ${status} produces "${name}", which no path takes`);
          const reachable =
            contents.length === 0 ||
            contents.some((content) =>
              declares(
                documentOf({ ...description, document: projection.document as never }),
                content.pointer,
                pointer.split("/").slice(1),
              ),
            );
          if (!reachable && !pointer.startsWith("$"))
            problems.push(`status ${status} produces "${name}" at ${pointer}, which its schema does not have`);
          return problems.map((message) => ({ at: id, message }));
        }),
      ),
    );
    return [...lost, ...wrong];
  },
};

function declares(document: JsonObject, place: string, path: readonly string[]): boolean {
  const { node, pointer } = follow(document, place);
  const [name, ...rest] = path;
  if (name === undefined) return true;
  for (const key of ["oneOf", "anyOf", "allOf"]) {
    const members = node[key];
    if (Array.isArray(members) && members.some((_, index) => declares(document, `${pointer}/${key}/${index}`, path)))
      return true;
  }
  if (/^\d+$/.test(name) && isObject(node["items"])) return declares(document, `${pointer}/items`, rest);
  if (isObject(node["properties"]) && Object.hasOwn(node["properties"], name))
    return declares(document, `${pointer}/properties/${name}`, rest);
  return isObject(node["additionalProperties"]);
}
