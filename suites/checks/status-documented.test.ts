import { expect, test } from "vitest";
import { accusations, type Change, says } from "./sample/told.ts";
import { statusDocumented } from "./status-documented.ts";

test.each<[string, Change]>([
  ["the documented status", {}],
  ["a status that any server may send", { status: 503 }],
])("status-documented honours: %s", (_, change) => {
  expect(says(statusDocumented, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "a status that the description lacks",
    { status: 409, json: { conflict: { code: 409, message: "Busy" } } },
    "status: 409",
  ],
  [
    "a success that the description lacks",
    { operation: "DELETE /things/{thing_id}", status: 200, body: { kind: "none" } },
    "status: 200",
  ],
])("status-documented alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "status-documented": observed });
});

test.each<[string, Change, string]>([
  ["no operation is named", { undescribed: true }, "no operation of the description"],
  [
    "the operation is not there yet",
    { operation: "GET /things/{thing_id}/file", microversion: "2.49" },
    "the operation is not there at this microversion",
  ],
])("status-documented is silent when %s", (_, change, because) => {
  expect(says(statusDocumented, change)).toBe(`silent: ${because}`);
});
