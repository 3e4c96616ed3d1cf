import { expect, test } from "vitest";
import type { Projection } from "../../specs/index.ts";
import { CHECKS } from "../checks/all.ts";
import { type Change, THING, thing, told } from "../checks/sample/told.ts";
import { type CaseJudgement, confirm, emptyJudgement, judge } from "./judge.ts";

function judged(...changes: readonly Change[]): CaseJudgement {
  const judgement = emptyJudgement();
  for (const [index, change] of changes.entries()) {
    const { exchange, projection } = told(change);
    judge({ ...exchange, id: `x${index}` }, () => projection, judgement);
  }
  return judgement;
}

const viewpoint = (): Projection | undefined => told().projection;

test("only what a check says is counted; silence is not", () => {
  const { judged: count, exchanges, judgedExchanges, deviations } = judged({});
  expect({ count, exchanges, judgedExchanges, deviations }).toEqual({
    count: CHECKS.filter((check) => check.judge(told()).kind !== "silent").length,
    exchanges: 1,
    judgedExchanges: 1,
    deviations: [],
  });
});

test("an exchange without an answer is counted and not judged", () => {
  const judgement = emptyJudgement();
  const { response: _, ...exchange } = told().exchange;
  judge(exchange, viewpoint, judgement);
  expect(judgement).toMatchObject({ judged: 0, exchanges: 1, judgedExchanges: 0 });
});

test("a deviation becomes a finding with all that is needed to argue about it", async () => {
  const { findings, disputed } = await confirm(judged({ json: thing({ name: 7 }) }).deviations, viewpoint);
  expect(disputed).toEqual([]);
  expect(findings).toEqual([
    {
      code: "check:body-matches-schema",
      claim: expect.any(String),
      cites: expect.any(Array),
      operation: "compute GET /things/{thing_id}",
      microversion: "2.53",
      expected: "/thing/name must be string",
      observed: "7",
      where: "/thing/name",
      exchanges: ["x0"],
      curl: "curl -sS -i 'http://cloud.example/v2.1/things/t1'",
    },
  ]);
});

const relative = { rel: "self", href: "t1" };
const wrong = (...links: object[]): Change => ({ json: thing({ links: links as never }) });

test.each<[string, readonly Change[], readonly string[][]]>([
  [
    "the same deviation twice is one finding",
    [{ json: thing({ name: 7 }) }, { json: thing({ name: 8 }) }],
    [["x0", "x1"]],
  ],
  ["places in a list are one place", [wrong(relative), wrong(...THING.links, relative)], [["x0", "x1"]]],
  ["another field is another finding", [{ json: thing({ name: 7 }) }, { json: thing({ id: 7 }) }], [["x0"], ["x1"]]],
  [
    "another check is another finding",
    [{ headers: { vary: undefined, "openstack-api-version": undefined } }],
    [["x0"], ["x0"]],
  ],
  [
    "five exchanges show enough",
    Array.from({ length: 9 }, () => ({ json: thing({ name: 7 }) })),
    [["x0", "x1", "x2", "x3", "x4"]],
  ],
])("%s", async (_, changes, exchanges) => {
  const { findings } = await confirm(judged(...changes).deviations, viewpoint);
  expect(findings.map((finding) => finding.exchanges)).toEqual(exchanges);
});

test("another operation is another finding", async () => {
  const other = told({ operation: "GET /things/{thing_id}/file", headers: { vary: undefined } });
  const judgement = judged({ headers: { vary: undefined } });
  judge(other.exchange, viewpoint, judgement);
  const { findings } = await confirm(judgement.deviations, viewpoint);
  const vary = findings.filter(({ code }) => code === "check:vary-names-what-varies").map(({ operation }) => operation);
  expect(vary).toEqual(["compute GET /things/{thing_id}", "compute GET /things/{thing_id}/file"]);
});

const SCHEMA_DEVIATION = {
  kind: "deviates",
  expected: "another body",
  observed: "this",
  schema: { pointer: "/components/schemas/ThingBody", instance: "body" },
} as const;

test.each([
  [
    "what the arbiter accepts is disputed, not a finding",
    {},
    0,
    ["body-matches-schema at GET /things/{thing_id}: the validators disagree on another body"],
  ],
  ["what the arbiter refuses too is a finding", { json: thing({ name: 7 }) }, 1, []],
] as const)("%s", async (_, change, count, disputed) => {
  const check = judged({ json: thing({ name: 7 }) }).deviations[0]?.check as never;
  const { exchange } = told(change);
  const confirmed = await confirm([{ check, exchange, deviation: SCHEMA_DEVIATION }], viewpoint);
  expect([confirmed.findings.length, confirmed.disputed]).toEqual([count, disputed]);
});

test("a schema that the arbiter cannot read accuses nobody", async () => {
  const check = judged({ json: thing({ name: 7 }) }).deviations[0]?.check as never;
  const { projection, exchange } = told({ json: thing({ name: 7 }) });
  const broken = { ...projection, document: { components: { schemas: { ThingBody: { type: "strnig" } } } } } as never;
  const { findings, disputed } = await confirm([{ check, exchange, deviation: SCHEMA_DEVIATION }], () => broken);
  expect([findings.length, disputed.length]).toEqual([0, 1]);
});
