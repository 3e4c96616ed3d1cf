import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, told } from "../checks/sample/told.ts";
import type { CaseStory } from "../run/case.ts";
import { type CaseJudgement, emptyJudgement } from "../run/judge.ts";
import { explore } from "./explore.ts";
import type { Generated } from "./request.ts";

/** A service that answers the n-th kind of request as told, and what was found with it. */
async function explored(
  answers: readonly Change[],
): Promise<{ readonly codes: readonly string[]; readonly sent: number }> {
  const { projection, operation } = told();
  const found: CaseJudgement = emptyJudgement();
  let sent = 0;
  const story = {
    connection: {
      viewpoint: () => projection,
      cloud: (_caseId: string, listen: (exchange: unknown) => void) => ({
        compute: {
          call: async (_key: string, { body }: { readonly body: number }) => {
            sent += 1;
            const intent = { kind: "breaks", constraint: `kind ${body}`, where: "/thing" } as const;
            listen(told({ intent, status: 404, ...answers[body] }).exchange);
          },
        },
      }),
    },
    ledger: { mark: () => 0, undoSince: async () => {} },
    tried: () => {},
    found: ({ deviations }: CaseJudgement) => found.deviations.push(...deviations),
  } as unknown as CaseStory;
  const requests = fc.nat(answers.length - 1).map((body) => ({
    fits: true,
    options: { body, intent: { kind: "breaks", constraint: `kind ${body}`, where: "/thing" } },
  })) as fc.Arbitrary<Generated>;
  if (operation === undefined) throw new Error("The sample has no operation");
  await explore(requests, operation, story, { seed: 1, runs: 20, caseId: "sample" });
  return { codes: found.deviations.map(({ check }) => check.id), sent };
}

const REFUSED: Change = {};
const CRASHED: Change = { status: 500 };
const TAKEN: Change = { status: 200 };

test("a service that refuses everything is accused of nothing", async () => {
  expect((await explored([REFUSED, REFUSED])).codes).toEqual([]);
});

test("a service that fails is found to", async () => {
  expect((await explored([CRASHED, REFUSED])).codes).toEqual(["no-server-error"]);
});

test("that a service fails on one request does not hide that it takes another", async () => {
  expect((await explored([CRASHED, TAKEN])).codes).toEqual(["broken-request-refused"]);
  expect((await explored([TAKEN, CRASHED])).codes).toEqual(["broken-request-refused"]);
});

test("a service that never fails is not asked twice", async () => {
  const [refusing, failing] = [await explored([REFUSED, REFUSED]), await explored([REFUSED, CRASHED])];
  expect(refusing.sent).toBe(20);
  expect(failing.sent).toBeGreaterThan(refusing.sent);
});
