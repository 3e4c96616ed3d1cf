import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Answer } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange, WireFailure } from "../../fixtures/cloud/exchange.ts";
import { openLedger } from "../../fixtures/cloud/ledger.ts";
import { Precondition, Unanswered, Unsupported } from "../../fixtures/cloud/trouble.ts";
import { type Change, told } from "../checks/sample/told.ts";
import type { Outcome } from "../results/index.ts";
import type { Case, CaseStory } from "./case.ts";
import { execute } from "./execute.ts";

const HONEST: Change = {};
const LYING: Change = { headers: { vary: undefined } };

/** A case that tells `story`; each `see` is one exchange of its own. */
async function ended(
  story: (told: CaseStory & { readonly see: (change: Change) => Answer }, attempt: number) => unknown,
  demands: Partial<Case> = {},
  interrupt = new AbortController(),
): Promise<{ readonly outcome: Outcome; readonly attempts: number; readonly exchanges: number }> {
  let attempts = 0;
  let observed: (exchange: Exchange) => void = () => undefined;
  const connection = {
    accounts: { member: { missing: { image: "The catalog lists no service of type image" } } },
    extensions: { network: new Set(["router"]) },
    microversion: (service: string) => (service === "compute" ? "2.53" : undefined),
    viewpoint: () => told().projection,
    cloud: (_: string, observe: (exchange: Exchange) => void) => {
      observed = observe;
      return {};
    },
  } as unknown as Connection;
  const see = (change: Change): Answer => {
    const { exchange } = told(change);
    observed(exchange);
    return { status: exchange.response?.status ?? 0, exchange } as Answer;
  };
  const one: Case = {
    id: "compute/sample",
    kind: "scenario",
    title: "A sample holds",
    service: "compute",
    capability: "boot",
    cites: [{ title: "t", href: "https://docs.openstack.org/" }],
    tempest: [],
    needs: {},
    demand: {},
    callers: [],
    since: {},
    extensions: {},
    async run(given) {
      attempts += 1;
      return (await story({ ...given, see }, attempts)) as undefined;
    },
    ...demands,
  };
  const bench = {
    connection,
    provision: { provide: async () => ({}) },
    seed: 1,
    examples: 1,
    signal: interrupt.signal,
    ledger: openLedger(join(mkdtempSync(join(tmpdir(), "stackmark-")), "ledger.ndjson")),
    remove: async () => [],
  };
  const { outcome, exchanges } = await execute(one, { ...bench, eventually: async (_what, ask) => await ask() });
  return { outcome, attempts, exchanges };
}

const failure = (kind: WireFailure["kind"]): Unanswered =>
  new Unanswered({ ...told().exchange, failure: { kind, message: "m" } });

test.each<[string, Parameters<typeof ended>[0], Partial<Outcome>]>([
  ["what was judged and held", ({ see }) => void see(HONEST), { kind: "passed" }],
  ["a claim that held", ({ see, claim }) => claim("It is so", see(HONEST), true), { kind: "passed" }],
  ["nothing judged", () => undefined, { kind: "inconclusive", because: "Nothing was judged" }],
  ["a deviation", ({ see }) => void see(LYING), { kind: "failed" }],
  [
    "a deviation before trouble",
    ({ see }) => {
      see(LYING);
      throw new Precondition("no");
    },
    { kind: "failed" },
  ],
  [
    "a deviation before an error of ours",
    ({ see }) => {
      see(LYING);
      throw new TypeError("no");
    },
    { kind: "failed" },
  ],
  ["a claim that did not hold", ({ see, claim }) => claim("It is so", see(HONEST), false), { kind: "failed" }],
  [
    "a claim that did not hold for want of quota",
    ({ see, claim }) =>
      claim("It is made", see({ status: 404, json: { fault: { code: 404, message: "Quota exceeded" } } }), false),
    {
      kind: "inconclusive",
      because:
        'It is made: the project\'s quota leaves no room for it: {"fault":{"code":404,"message":"Quota exceeded"}}',
    },
  ],
  [
    "what the cloud does not have",
    () => {
      throw new Unsupported("no such thing");
    },
    { kind: "unsupported", proof: "no such thing" },
  ],
  [
    "what was not there",
    () => {
      throw new Precondition("no network");
    },
    { kind: "inconclusive", because: "no network" },
  ],
  [
    "no answer",
    () => {
      throw failure("timeout");
    },
    { kind: "inconclusive", exchanges: ["x000001"] },
  ],
  [
    "an error of ours",
    () => {
      throw new TypeError("x is not a function");
    },
    { kind: "errored" },
  ],
  [
    "a thing thrown that is no error",
    () => {
      throw "text";
    },
    { kind: "errored", message: "text" },
  ],
])("%s ends as it should", async (_, story, expected) => {
  expect((await ended(story)).outcome).toMatchObject(expected);
});

test("a broken claim ends the story, and says what was expected and seen", async () => {
  let after = false;
  const { outcome } = await ended(({ see, claim }) => {
    claim("It is red", see(HONEST), false, "it is blue");
    after = true;
  });
  expect(after).toBe(false);
  expect(outcome).toMatchObject({
    findings: [
      {
        code: "claim:compute/sample",
        claim: "A sample holds",
        expected: "It is red",
        observed: "it is blue",
        exchanges: ["x000001"],
      },
    ],
  });
});

test("a claim that is broken comes before what the checks found; a replay is told with each", async () => {
  const { outcome } = await ended(({ see, claim }) => {
    see(LYING);
    claim("It is so", see(HONEST), false);
  });
  expect(outcome).toMatchObject({
    findings: [{ code: "claim:compute/sample" }, { code: "check:vary-names-what-varies" }],
  });
  const replay = { seed: 7, path: "0:1" };
  const generated = await ended(({ see }) => {
    see(LYING);
    return replay;
  });
  expect(generated.outcome).toMatchObject({ findings: [{ replay }] });
});

test.each<[string, Partial<Case>, Partial<Outcome>]>([
  [
    "a service that the cloud lacks",
    { service: "image" },
    { kind: "unsupported", proof: "The catalog lists no service of type image" },
  ],
  ["a microversion that is not judged", { since: { compute: "2.54" } }, { kind: "unsupported" }],
  [
    "an extension that is not advertised",
    { extensions: { network: ["router", "qos"] } },
    { kind: "unsupported", proof: "network does not advertise the extension qos" },
  ],
  ["a caller that the run lacks", { callers: ["admin"] }, { kind: "inconclusive" }],
])("a case that needs %s is not begun", async (_, demands, expected) => {
  const { outcome, attempts } = await ended(({ see }) => void see(HONEST), demands);
  expect(outcome).toMatchObject(expected);
  expect(attempts).toBe(0);
});

test.each<[string, Partial<Case>]>([
  ["the very microversion", { since: { compute: "2.53" } }],
  ["an extension that is advertised", { extensions: { network: ["router"] } }],
  ["extensions of a service that tells none", { extensions: { volume: ["x"] } }],
])("a case that needs %s is run", async (_, demands) => {
  expect((await ended(({ see }) => void see(HONEST), demands)).outcome.kind).toBe("passed");
});

test.each<[WireFailure["kind"], number]>([
  ["reset", 2],
  ["timeout", 1],
  ["malformed", 1],
  ["too-large", 1],
])("a connection that ends as %s makes %i attempts", async (kind, times) => {
  const { attempts } = await ended(() => {
    throw failure(kind);
  });
  expect(attempts).toBe(times);
});

test("the second attempt decides, and the exchanges of both are counted", async () => {
  const { outcome, exchanges } = await ended(({ see }, attempt) => {
    see(HONEST);
    if (attempt === 1) throw failure("reset");
  });
  expect([outcome.kind, exchanges]).toEqual(["passed", 2]);
});

test("an interrupt makes it inconclusive, unless something was found before", async () => {
  const interrupt = new AbortController();
  interrupt.abort();
  const because = "The run was interrupted";
  expect((await ended(({ see }) => void see(HONEST), {}, interrupt)).outcome).toEqual({
    kind: "inconclusive",
    because,
  });
  expect((await ended(({ see }) => void see(LYING), {}, interrupt)).outcome.kind).toBe("failed");
});
