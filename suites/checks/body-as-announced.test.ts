import { expect, test } from "vitest";
import { bodyAsAnnounced } from "./body-as-announced.ts";
import { accusations, type Change, says } from "./sample/told.ts";

test.each<[string, Change]>([
  ["JSON", {}],
  ["no body with 204", { operation: "DELETE /things/{thing_id}", status: 204, body: { kind: "none" } }],
])("body-as-announced honours: %s", (_, change) => {
  expect(says(bodyAsAnnounced, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["a body with 204", { operation: "DELETE /things/{thing_id}", status: 204, json: {} }, "body: 2 bytes"],
  [
    "JSON that is cut",
    { undescribed: true, body: { kind: "text", text: "{", bytes: 1, malformed: "Expected a name" } },
    "body: Expected a name",
  ],
  [
    "JSON where none is described",
    { operation: "DELETE /things/{thing_id}", status: 202, json: {} },
    "body: 2 bytes of JSON",
  ],
])("body-as-announced alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "body-as-announced": observed });
});
