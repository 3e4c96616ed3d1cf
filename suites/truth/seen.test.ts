import { describe, expect, test } from "vitest";
import { type Change, THING, told } from "../checks/sample/told.ts";
import { type SeenFold, seenFold } from "./seen.ts";

const ROUTER = { status: 404, said: '{"message":"There is no "}' };
const KEY = "GET /things/{thing_id}";

function seenOf(...changes: readonly Change[]): SeenFold {
  const judged = changes.map(told);
  const { projection } = told();
  const fold = seenFold({ compute: ROUTER }, () => projection);
  for (const { exchange } of judged) fold.add(exchange);
  return fold;
}

describe("an operation", () => {
  test("that was answered as promised has succeeded, and tells which fields never came", () => {
    expect(seenOf({}, { status: 404 }).of("compute", KEY)).toMatchObject({
      succeeded: true,
      routed: true,
      statuses: { "member 200": 1, "member 404": 1 },
      neverSeen: [],
      undocumented: ["/thing/links/*/href", "/thing/links/*/rel"],
    });
  });

  test("that came without an optional field has not shown it", () => {
    const { metadata: _, ...rest } = THING;
    expect(seenOf({ json: { thing: rest } }).of("compute", KEY)?.neverSeen).toEqual(["/thing/metadata"]);
  });

  test("that was refused has not succeeded, and its last refusal is told", () => {
    const seen = seenOf({ status: 404 }).of("compute", KEY);
    expect(seen).toMatchObject({ succeeded: false, routed: true });
    expect(seen?.lastRefusal).toContain("Thing t1 could not be found");
  });

  test("that only the router answered is not routed", () => {
    const json = { message: "There is no /v2.1/things/t1" };
    expect(seenOf({ status: 404, json }).of("compute", KEY)?.routed).toBe(false);
    expect(seenOf({ status: 405 }).of("compute", KEY)?.routed).toBe(false);
    expect(seenOf({ status: 404, json }, { status: 404 }).of("compute", KEY)?.routed).toBe(true);
  });

  test("is not seen by a success that the description does not promise, nor by a request that was meant to be wrong", () => {
    expect(seenOf({ status: 203 }).of("compute", KEY)?.succeeded).toBe(false);
    expect(
      seenOf({ intent: { kind: "breaks", constraint: "type", where: "the body" } }).of("compute", KEY),
    ).toBeUndefined();
  });
});
