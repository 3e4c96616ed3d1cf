import { expect, test } from "vitest";
import { accusations, type Change, says } from "./sample/told.ts";
import { varyNamesWhatVaries } from "./vary-names-what-varies.ts";

test.each<[string, Change]>([
  ["both names", {}],
  [
    "names in another order and case",
    { headers: { vary: "accept, X-Openstack-Nova-Api-Version,openstack-api-version" } },
  ],
  ["everything", { headers: { vary: "*" } }],
])("vary-names-what-varies honours: %s", (_, change) => {
  expect(says(varyNamesWhatVaries, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["no Vary", { headers: { vary: undefined } }, "vary: absent"],
  ["one name of two", { headers: { vary: "OpenStack-API-Version" } }, "vary: OpenStack-API-Version"],
])("vary-names-what-varies alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "vary-names-what-varies": observed });
});

test.each<[string, Change, string]>([
  [
    "it is version discovery",
    { operation: "GET /", json: {}, headers: { vary: undefined } },
    "version discovery is the same for everybody",
  ],
  ["it is answered before the service", { status: 401, headers: { vary: undefined } }, "answered before the service"],
  ["nothing is described", { undescribed: true, headers: { vary: undefined } }, "the service documents no Vary"],
])("vary-names-what-varies is silent when %s", (_, change, because) => {
  expect(says(varyNamesWhatVaries, change)).toBe(`silent: ${because}`);
});
