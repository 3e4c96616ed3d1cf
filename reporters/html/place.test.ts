import { expect, test } from "vitest";

// The module is the browser's, so it has no types here.
const { placeOf }: { readonly placeOf: (where?: string) => unknown } = await import(
  new URL("./script/place.js", import.meta.url).href
);

test.each([
  [undefined, {}],
  ["status", { status: true }],
  ["body", { pointer: "" }],
  ["/server/status", { pointer: "/server/status" }],
  ["query limit", { address: true }],
  ["Vary", { headers: ["vary"] }],
  ["header Content-Type", { headers: ["content-type"] }],
  ["x-compute-request-id, x-openstack-request-id", { headers: ["x-compute-request-id", "x-openstack-request-id"] }],
  ["somewhere else, in words", {}],
])("%j", (where, place) => {
  expect(placeOf(where)).toEqual(place);
});
