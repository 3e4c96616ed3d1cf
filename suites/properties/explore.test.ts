import fc from "fast-check";
import { expect, test } from "vitest";
import type { Intent } from "../../fixtures/cloud/exchange.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import { type Change, told } from "../checks/sample/told.ts";
import type { CaseStory } from "../run/case.ts";
import { type CaseJudgement, emptyJudgement } from "../run/judge.ts";
import { explore } from "./explore.ts";
import type { Generated } from "./request.ts";

/** How a kind of request is answered; `drops` closes the connection instead. */
type Behaviour = Change & { readonly drops?: true | "once" };

/** A service that answers the n-th kind of request as told, and what was found with it. */
async function explored(
  answers: readonly Behaviour[],
  kind: "breaks" | "valid" = "breaks",
): Promise<{ readonly codes: readonly string[]; readonly sent: number }> {
  const { projection, operation } = told();
  const found: CaseJudgement = emptyJudgement();
  let sent = 0;
  let broken = false;
  const intentOf = (body: number): Intent =>
    kind === "valid" ? { kind } : { kind, constraint: `kind ${body}`, where: "/thing" };
  const story = {
    connection: {
      viewpoint: () => projection,
      cloud: (_caseId: string, listen: (exchange: unknown) => void) => ({
        compute: {
          call: async (_key: string, { body }: { readonly body: number }) => {
            sent += 1;
            const { exchange } = told({ intent: intentOf(body), status: 404, ...answers[body] });
            const { drops } = answers[body] ?? {};
            if (drops === true || (drops === "once" && !broken)) {
              broken = true;
              const { response: _, ...unanswered } = exchange;
              throw new Unanswered({ ...unanswered, failure: { kind: "reset", message: "other side closed" } });
            }
            listen(exchange);
            return { status: exchange.response?.status, exchange };
          },
        },
      }),
    },
    ledger: { mark: () => 0, undoSince: async () => {} },
    tried: () => {},
    claim: (_sentence: string, _answer: unknown, holds: boolean) => {
      if (!holds) throw new Error("claim");
    },
    found: ({ deviations }: CaseJudgement) => found.deviations.push(...deviations),
  } as unknown as CaseStory;
  const requests = fc.nat(answers.length - 1).map((body) => ({
    fits: true,
    options: { body, intent: intentOf(body) },
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

test("a service that closes the connection on a certain request fails on it; once is no proof", async () => {
  expect((await explored([REFUSED, { drops: true }])).codes).toEqual(["no-server-error"]);
  expect((await explored([REFUSED, { drops: "once" }])).codes).toEqual([]);
  expect((await explored([TAKEN, { drops: true }])).codes).toEqual(["broken-request-refused"]);
});

test("a service that answers nothing tells nothing", async () => {
  await expect(explored([{ drops: true }, { drops: true }])).rejects.toThrow("was not answered");
});

test("a service that never fails is not asked twice", async () => {
  const [refusing, failing] = [await explored([REFUSED, REFUSED]), await explored([REFUSED, CRASHED])];
  expect(refusing.sent).toBe(20);
  expect(failing.sent).toBeGreaterThan(refusing.sent);
});

test("a service that fails on some valid requests is found to, one that fails on all does not offer the operation", async () => {
  const fine: Change = { status: 200 };
  expect((await explored([CRASHED, fine], "valid")).codes).toEqual(["no-server-error"]);
  await expect(explored([CRASHED, CRASHED], "valid")).rejects.toThrow("claim");
  expect((await explored([CRASHED, CRASHED])).codes).toEqual(["no-server-error"]);
});
