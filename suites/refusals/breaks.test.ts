import { expect, test } from "vitest";
import { loadDescription, project } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import type { RequestSource } from "../properties/request.ts";
import { breaksOf } from "./breaks.ts";
import { stillBroken } from "./still-broken.ts";

const projection = project(loadDescription("network"), {
  persona: "member",
  extensions: new Set(["filter-validation"]),
});

function sourceOf(key: string): RequestSource {
  const operation = projection.operations.get(key);
  if (operation === undefined) throw new Error(`${key} is not described`);
  const around = {
    document: projection.document as RequestSource["around"]["document"],
    resources: new Map(),
    namePrefix: "x-",
  };
  return { operation, around, validators: validatorsFor(projection), path: {} };
}

test("each list of breaks is of one constraint at one place, and a wrong type says which it is", () => {
  const lists = breaksOf(sourceOf("POST /networks"), 3);
  const kinds = lists.map(([first]) => `${first?.constraint} ${first?.where}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toContain("additionalProperties /network");
  for (const list of lists) {
    expect(new Set(list.map(({ constraint, where }) => `${constraint} ${where}`)).size).toBe(1);
    for (const { constraint, given } of list) expect(given !== undefined).toBe(constraint === "type");
  }
});

test("every break of a query breaks it on the wire", () => {
  const source = sourceOf("GET /networks");
  const all = breaksOf(source, 3).flat();
  expect(all.map(({ where }) => where)).toContain("query stackmark_unknown");
  for (const { options } of all) {
    const [[name, value] = ["", ""]] = Object.entries(options.query ?? {});
    const query = new URLSearchParams({ [name]: String(value) });
    const sent = { method: "GET", url: `http://network.example/networks?${query}`, headers: {} };
    expect(stillBroken(sent, options, source.operation, source.validators), sent.url).toBe(true);
  }
});
