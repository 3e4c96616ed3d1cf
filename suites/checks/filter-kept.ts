import { isObject, type Json, type Parameter, pointerOf } from "../../specs/index.ts";
import { type Check, CONFORMS, silent } from "./check.ts";

/** A list that is asked for by a field's value has nothing else in it. Which parameters select like that is said by the description (`filter: exact`). */
export const filterKept: Check = {
  id: "filter-kept",
  claim: "A list that is asked for by the value of a field has only items with that value",
  cites: [
    {
      title: "API guideline, Filtering",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/pagination_filter_sort.html#filtering",
    },
  ],
  judge({ exchange, response, operation }) {
    const filters = operation?.parameters.filter(({ filter }) => filter === "exact") ?? [];
    const { body } = response;
    if (filters.length === 0 || response.status !== 200 || body.kind !== "json") return silent("no list with filters");
    const [list, items] = listOf(body.value);
    const query = URL.parse(exchange.request.url)?.searchParams;
    const asked = filters.filter(({ name }) => query?.has(name) === true && fieldsTell(items, name));
    if (asked.length === 0) return silent("no field is asked for that the items tell");
    for (const filter of asked) {
      const values = query?.getAll(filter.name) ?? [];
      const stranger = items.findIndex((item) => !isOneOf(item[filter.name], values, filter));
      if (stranger >= 0) {
        return {
          kind: "deviates",
          expected: `only items whose ${filter.name} is ${values.join(" or ")}`,
          observed: JSON.stringify(items[stranger]?.[filter.name]),
          where: pointerOf(list, stranger, filter.name),
        };
      }
    }
    return CONFORMS;
  },
};

type Item = Readonly<Record<string, Json>>;

/** The body's one array and its name. */
function listOf(body: Json): readonly [name: string, items: readonly Item[]] {
  const lists = isObject(body)
    ? Object.entries(body).filter(([key, value]) => Array.isArray(value) && !key.endsWith("_links"))
    : [];
  const [[name, list] = ["", []]] = lists;
  const items = lists.length === 1 ? (list as readonly Json[]) : [];
  return [name, items.every(isObject) ? (items as readonly Item[]) : []];
}

function fieldsTell(items: readonly Item[], name: string): boolean {
  return items.length > 0 && items.every((item) => Object.hasOwn(item, name));
}

/** Whether the field has one of the values, as data bases compare: without regard to case, accents and blanks at the end. What the service may read in another way is let pass. */
function isOneOf(field: Json | undefined, values: readonly string[], { schema, filterExcept }: Parameter): boolean {
  return values.some((value) => {
    if (value === "" || (filterExcept !== undefined && new RegExp(filterExcept).test(value))) return true;
    if (typeof field === "boolean") return !/^(true|false)$/i.test(value) || String(field) === value.toLowerCase();
    if (typeof field === "number") return !/^\d+$/.test(value) || field === Number(value);
    if (schema["type"] === "boolean" || schema["type"] === "integer") return true;
    return typeof field === "string" && alike(field, value);
  });
}

function alike(one: string, other: string): boolean {
  return one.trimEnd().localeCompare(other.trimEnd(), "en", { sensitivity: "base" }) === 0;
}
