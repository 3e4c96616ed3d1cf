import { expect, test } from "vitest";
import { linksWellFormed } from "./links-well-formed.ts";
import { accusations, type Change, says, thing } from "./sample/told.ts";

test.each<[string, Change]>([
  ["an absolute self link", {}],
  ["a URI template", { json: thing({ links: [{ rel: "self", href: "{self}" }] }) }],
  [
    "an id that is encoded in the link",
    { json: thing({ id: "a b", links: [{ rel: "self", href: "https://cloud.example/things/a%20b" }] }) },
  ],
  [
    "another relation that names nobody",
    { json: thing({ links: [{ rel: "bookmark", href: "https://cloud.example/" }] }) },
  ],
])("links-well-formed honours: %s", (_, change) => {
  expect(says(linksWellFormed, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "a relative link",
    { json: thing({ links: [{ rel: "self", href: "/things/t1" }] }) },
    '/thing/links/0/href: "/things/t1"',
  ],
  [
    "a link of another scheme",
    { json: thing({ links: [{ rel: "self", href: "file:///things/t1" }] }) },
    '/thing/links/0/href: "file:///things/t1"',
  ],
  ["a link that is null", { json: thing({ links: [{ rel: "self", href: null }] }) }, "/thing/links/0/href: null"],
  [
    "a self link to another thing",
    { json: thing({ links: [{ rel: "self", href: "http://cloud.example/things/t2" }] }) },
    "/thing/links/0/href: http://cloud.example/things/t2",
  ],
  [
    "a self link that is wrongly encoded",
    { json: thing({ links: [{ rel: "self", href: "http://cloud.example/things/%zz" }] }) },
    "/thing/links/0/href: http://cloud.example/things/%zz",
  ],
])("links-well-formed alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "links-well-formed": observed });
});

test.each<[string, Change, string]>([
  ["there are no links", { json: thing({ links: [] }) }, "no links"],
  ["it is an error", { status: 404 }, "no body with links"],
  ["nothing is described", { undescribed: true }, "no body with links"],
])("links-well-formed is silent when %s", (_, change, because) => {
  expect(says(linksWellFormed, change)).toBe(`silent: ${because}`);
});
