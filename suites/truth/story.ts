import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import {
  DescriptionError,
  isObject,
  isService,
  type Json,
  type JsonObject,
  readYaml,
  type Service,
} from "../../specs/index.ts";

/** One call of a story. Values may name what earlier steps made: `$server_id` is a value, `${server_id}` a part of a text. */
export interface Step {
  readonly service: Service;
  /** Operation key, e.g. `POST /servers`. */
  readonly key: string;
  readonly body?: Json;
  /** Bytes of another media type instead of JSON. */
  readonly content?: { readonly type: string; readonly data: string };
  readonly query?: Json;
  readonly headers?: Json;
  /** Values of placeholders that are chosen here or named otherwise than what is known. */
  readonly path?: JsonObject;
  /** Whose call it is; the least that the description's persona asks for when absent. */
  readonly as?: Caller;
  /** Name -> place in the answer (a JSON pointer, `header <name>`, `text`, each with ` ~ <expression>`): known from here on, instead of what the description says is produced. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Asked until the value at a pointer is one of these; for what the description's `async` does not say. */
  readonly until?: { readonly key: string; readonly pointer: string; readonly values: readonly Json[] };
  /** What takes away what this call made, where the description does not know. */
  readonly undo?: { readonly service?: Service; readonly key: string; readonly body?: Json };
}

/** Calls that lead to states in which operations can be called at all. Each stands on those before it and on nothing else. */
export interface RecipeStory {
  /** `<service>/<file>`, e.g. `compute/resize`. */
  readonly id: string;
  readonly title: string;
  readonly service: Service;
  /** Whose calls they are where a step does not say otherwise. */
  readonly as?: Caller;
  /** Name -> kind of resource that the fixtures make (suites/properties/resources.ts), for the member. */
  readonly needs: Readonly<Record<string, string>>;
  /** Told after all others, when nothing else is under way: it touches what others would notice, for a moment. */
  readonly alone: boolean;
  readonly steps: readonly Step[];
}

const RECIPES = fileURLToPath(new URL("recipes/", import.meta.url));
const CALL = /^(?:(\w+) )?((?:GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*)$/;

/** All stories of a service, sorted by id. Throws a DescriptionError that names the file. */
export function storiesOf(service: Service): readonly RecipeStory[] {
  const folder = join(RECIPES, service);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => storyFrom(`${service}/${basename(name, ".yaml")}`, service, readYaml(join(folder, name))));
}

/** A story from its YAML. Throws a DescriptionError that names the story and the step. */
export function storyFrom(id: string, service: Service, read: Json): RecipeStory {
  if (!isObject(read) || typeof read["title"] !== "string" || !Array.isArray(read["steps"]))
    throw new DescriptionError(`${id}: a story has a title and steps`);
  return {
    id,
    title: read["title"],
    service,
    ...(read["as"] === undefined ? {} : { as: read["as"] as Caller }),
    alone: read["alone"] === true,
    needs: (read["needs"] ?? {}) as RecipeStory["needs"],
    steps: read["steps"].map((step, index) => stepFrom(`${id} step ${index + 1}`, service, step)),
  };
}

/** `- DELETE /x/{x_id}` or `- POST /x: <body>` with the other fields beside it. */
function stepFrom(at: string, own: Service, read: Json): Step {
  const fields: JsonObject = typeof read === "string" ? { [read]: null } : isObject(read) ? read : {};
  const calls = Object.keys(fields).filter((name) => CALL.test(name));
  const [, named = own, key = ""] = CALL.exec(calls[0] ?? "") ?? [];
  if (calls.length !== 1 || !isService(named)) throw new DescriptionError(`${at}: expected one call`);
  const { [calls[0] as string]: body, until, ...rest } = fields;
  return {
    ...(rest as Partial<Step>),
    service: named,
    key,
    ...(body === null || body === undefined ? {} : { body }),
    ...(until === undefined ? {} : { until: untilFrom(at, until) }),
  };
}

/** `until: { GET /x/{x_id}: { /x/status: [available] } }` */
function untilFrom(at: string, read: Json): NonNullable<Step["until"]> {
  const [key, ends] = Object.entries(isObject(read) ? read : {})[0] ?? [];
  const [pointer, values] = Object.entries(isObject(ends) ? ends : {})[0] ?? [];
  if (key === undefined || pointer === undefined) throw new DescriptionError(`${at}: until needs a call and a pointer`);
  return { key, pointer, values: Array.isArray(values) ? values : [values ?? null] };
}
