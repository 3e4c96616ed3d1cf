import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Json, JsonObject } from "./description.ts";
import { type Facts, plainPath } from "./facts.ts";
import { DescriptionError, descriptionFolder, readYaml } from "./load.ts";
import { isObject } from "./pointer.ts";
import type { Service } from "./service.ts";

/** One thing that other descriptions say, this one does not say, and why that is right. */
export interface Reason {
  /** `operation` excuses all that is said of it; the others are kinds of facts, and a field excuses what lies below it. */
  readonly kind: "operation" | Exclude<keyof Facts, "operations" | "statuses">;
  /** The fact in the words of `Facts`. */
  readonly fact: string;
  readonly reason: string;
}

const PLACES = { query: "parameters", request: "requestFields", response: "responseFields" } as const;
const OPERATION = /^(GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*$/;

/** The reasons of a service: none without a file. Throws a DescriptionError that names file and entry. */
export function loadReasons(service: Service): readonly Reason[] {
  const file = join(descriptionFolder(service), "reasons.yaml");
  return existsSync(file) ? readReasons(readYaml(file), file) : [];
}

/** The entries of a reasons file, one reason for each thing they name. Throws a DescriptionError that names file and entry. */
export function readReasons(entries: Json, file: string): readonly Reason[] {
  if (!Array.isArray(entries)) throw new DescriptionError(`Expected a list of reasons in ${file}`);
  return entries.flatMap((entry, index) => {
    const refuse = (what: string): never => {
      throw new DescriptionError(`${file}: entry ${index + 1} ${what}: ${JSON.stringify(entry)}`);
    };
    if (!isObject(entry)) return refuse("is no map");
    const { operation, of, reason, ...places } = entry;
    if (typeof reason !== "string" || reason.trim() === "") return refuse("gives no reason");
    if ((operation === undefined) === (of === undefined)) return refuse("needs either operation or of");
    const keys = namesOf(operation ?? of, OPERATION);
    if (keys.length === 0) return refuse("names no operation as METHOD /path");
    const stray = Object.keys(places).filter((key) => operation !== undefined || !(key in PLACES));
    if (stray.length > 0) return refuse(`has the unknown key "${stray[0]}"`);
    if (operation !== undefined) return keys.map((key) => ({ ...ofOperation(key), reason }));
    if (Object.keys(places).length === 0) return refuse("names neither query nor request nor response");
    return Object.entries(places as JsonObject).flatMap(([place, value]) => {
      const names = namesOf(value, place === "query" ? /^[^/\s]\S*$/ : /^\/\S+$/);
      if (names.length === 0) refuse(`names no ${place === "query" ? "parameter" : "pointer"} under ${place}`);
      const kind = PLACES[place as keyof typeof PLACES];
      return keys.flatMap((key) => names.map((name) => ({ kind, fact: `${plainKey(key)} ${place} ${name}`, reason })));
    });
  });
}

/** Whether a reason covers a fact of its kind; that of an operation covers all facts of it. */
export function covers({ kind, fact }: Reason, said: string): boolean {
  return said === fact || said.startsWith(kind === "operation" ? `${fact} ` : `${fact}/`);
}

/** One name or a list of them; nothing when one of them has not the form. */
function namesOf(value: Json | undefined, form: RegExp): readonly string[] {
  const names = Array.isArray(value) ? value : [value];
  return names.every((name): name is string => typeof name === "string" && form.test(name)) ? names : [];
}

/** An action is a field of the body in documents that do not tell actions apart. */
function ofOperation(key: string): Pick<Reason, "kind" | "fact"> {
  const [, action] = key.split("#", 2);
  if (action === undefined) return { kind: "operation", fact: plainKey(key) };
  return { kind: "requestFields", fact: `${plainKey(key)} request /${action}` };
}

function plainKey(key: string): string {
  const [method = "", path = ""] = key.split(" ", 2);
  return `${method} ${plainPath(path)}`;
}
