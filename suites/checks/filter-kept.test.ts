import { expect, test } from "vitest";
import type { Description, Json, JsonObject } from "../../specs/index.ts";
import { filterKept } from "./filter-kept.ts";
import { THINGS } from "./sample/things.ts";
import { accusations, type Change, says } from "./sample/told.ts";

const parameter = (name: string, type: string, exact = true): JsonObject => ({
  name,
  in: "query",
  schema: { type },
  ...(exact ? { "x-openstack": { filter: "exact" } } : {}),
});
const LIST: Description = {
  ...THINGS,
  document: {
    ...THINGS.document,
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          summary: "List the things",
          externalDocs: { url: "https://docs.openstack.org/" },
          parameters: [
            { ...parameter("name", "string"), "x-openstack": { filter: "exact", "filter-except": "^in:" } },
            parameter("mood", "string", false),
            parameter("open", "boolean"),
            parameter("size", "integer"),
          ],
          responses: { "200": { description: "Things", content: { "application/json": { schema: {} } } } },
        },
      },
    },
  } as never,
};

function asked(query: string, things: Json, more: JsonObject = {}): Change {
  return {
    description: LIST,
    operation: "GET /things",
    url: `http://cloud.example/v2.1/things?${query}`,
    headers: { "x-things-left": undefined },
    json: { things, ...more },
  };
}

const KETTLE = { name: "kettle", open: true, size: 3, mood: "good" };
const TEAPOT = { name: "teapot", open: false, size: 4, mood: "bad" };

test.each<[string, Change]>([
  ["what was asked for", asked("name=kettle", [KETTLE])],
  ["one of several values", asked("name=kettle&name=teapot", [KETTLE, TEAPOT])],
  ["another case and blanks", asked("name=KETTLE%20", [KETTLE])],
  ["a truth value", asked("open=true", [KETTLE])],
  ["a number", asked("size=3", [KETTLE])],
  ["links of a page beside the list", asked("name=kettle", [KETTLE], { things_links: [{ rel: "next" }] })],
])("filter-kept honours: %s", (_, change) => {
  expect(says(filterKept, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["another value", asked("name=kettle", [KETTLE, TEAPOT]), '/things/1/name: "teapot"'],
  ["no value", asked("name=kettle", [{ ...KETTLE, name: null }]), "/things/0/name: null"],
  ["another truth value", asked("open=true", [TEAPOT]), "/things/0/open: false"],
  ["another number", asked("size=3", [TEAPOT]), "/things/0/size: 4"],
  ["words that only another service has", asked("open=true&name=all", [KETTLE]), '/things/0/name: "kettle"'],
  ["one of two filters", asked("open=true&name=teapot", [KETTLE]), '/things/0/name: "kettle"'],
])("filter-kept alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "filter-kept": observed });
});

test.each<[string, Change]>([
  ["nothing is asked for", asked("", [KETTLE, TEAPOT])],
  ["the list is empty", asked("name=kettle", [])],
  ["the items do not tell the field", asked("name=kettle", [{ id: "t1" }])],
  ["the parameter selects in another way", asked("mood=good", [TEAPOT])],
  ["the body is no list", asked("name=kettle", {})],
])("filter-kept is silent when %s", (_, change) => {
  expect(says(filterKept, change)).toMatch(/^silent/);
});

test.each<[string, Change]>([
  ["an empty value", asked("name=", [KETTLE])],
  ["a list of values in the service's own words", asked("name=in:teapot,cup", [KETTLE])],
  ["a word for a truth value", asked("open=yes", [TEAPOT])],
  ["a word for a number", asked("size=many", [TEAPOT])],
])("what a service may read in another way is let pass: %s", (_, change) => {
  expect(says(filterKept, change)).toBe("conforms");
});
