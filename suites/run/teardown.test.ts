import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Answer, CallOptions } from "../../fixtures/cloud/call.ts";
import { type Ledger, openLedger, readLedger, type Standing } from "../../fixtures/cloud/ledger.ts";
import type { Sender } from "../../fixtures/cloud/sender.ts";
import { loadDescription } from "../../specs/index.ts";
import { type Removal, tearDown } from "./teardown.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-teardown-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const DESCRIPTIONS = [loadDescription("compute"), loadDescription("volume")];

/** What the cloud says, by key and path values: the answers one after the other, the last again and again. */
type Script = Readonly<Record<string, readonly (number | readonly [number, unknown])[]>>;

interface Played {
  readonly left: readonly string[];
  readonly calls: readonly string[];
  readonly callers: readonly string[];
  readonly standing: readonly Standing[];
}

let serial = 0;

async function play(
  script: Script,
  fill: (ledger: Ledger) => void,
  deadlineMs = 5000,
  more: Pick<Removal, "hopeless" | "askAgainMs" | "administrator" | "byForceMs"> = {},
): Promise<Played> {
  serial += 1;
  const file = join(FOLDER, `${serial}.ndjson`);
  const ledger = openLedger(file);
  fill(ledger);
  const [calls, callers]: [string[], string[]] = [[], []];
  const sender: Sender = {
    async call(_service, key, options: CallOptions, sent) {
      const call = [key.split(" ")[0], ...Object.values(options.path ?? {})].join(" ");
      calls.push(call);
      callers.push(`${sent.caseId}/${sent.caller}`);
      const answers = script[call];
      if (answers === undefined) throw new Error(`${call} was not expected`);
      const answer = answers[Math.min(calls.filter((one) => one === call).length, answers.length) - 1];
      const [status, body] = typeof answer === "number" ? [answer, undefined] : (answer as [number, unknown]);
      return { status, body } as Answer;
    },
    follow: () => Promise.reject(new Error("No link is followed")),
  };
  const left = await tearDown(ledger.standing(), {
    sender,
    ledger,
    descriptions: DESCRIPTIONS,
    deadlineMs,
    ...more,
  });
  return { left, calls, callers, standing: readLedger(file) };
}

const SERVER = {
  caseId: "c",
  caller: "member",
  service: "compute",
  list: "GET /servers",
  path: {},
  name: "n1",
} as const;
const KEYPAIR = { ...SERVER, caller: "other", list: "GET /os-keypairs", name: "k1" } as const;

function madeServer(ledger: Ledger, id: string): void {
  const undo = { service: "compute", key: "DELETE /servers/{server_id}", path: { server_id: id } } as const;
  ledger.made(ledger.intend(SERVER), undo);
}

test("the latest goes first, and each is waited for until it is gone", async () => {
  const { left, calls, standing } = await play(
    { "DELETE k1": [204], "DELETE s1": [204], "GET s1": [200, 200, 404] },
    (ledger) => {
      const undo = {
        service: "compute",
        key: "DELETE /os-keypairs/{keypair_name}",
        path: { keypair_name: "k1" },
      } as const;
      ledger.made(ledger.intend(KEYPAIR), undo);
      madeServer(ledger, "s1");
    },
  );
  expect(calls).toEqual(["DELETE s1", "GET s1", "GET s1", "GET s1", "DELETE k1"]);
  expect([left, standing]).toEqual([[], []]);
});

test("neighbours whose removal takes its time go side by side", async () => {
  const { left, calls, standing } = await play(
    { "DELETE s1": [204], "GET s1": [200, 404], "DELETE s2": [204], "GET s2": [200, 404] },
    (ledger) =>
      ["s1", "s2"].forEach((id) => {
        madeServer(ledger, id);
      }),
  );
  expect(calls.slice(0, 2)).toEqual(["DELETE s2", "DELETE s1"]);
  expect(calls).toHaveLength(6);
  expect([left, standing]).toEqual([[], []]);
});

test("only so many go side by side", async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `s${index}`);
  const script = Object.fromEntries(
    ids.flatMap(
      (id) =>
        [
          [`DELETE ${id}`, [204]],
          [`GET ${id}`, [404]],
        ] as const,
    ),
  );
  const { calls } = await play(script, (ledger) => {
    for (const id of ids) madeServer(ledger, id);
  });
  expect(calls.slice(0, 17).filter((call) => call.startsWith("DELETE"))).toHaveLength(16);
  expect(calls).toHaveLength(40);
});

test.each([404, 410])("what answers %i is gone already", async (status) => {
  const { left, standing } = await play({ "DELETE s1": [status], "GET s1": [404] }, (ledger) =>
    madeServer(ledger, "s1"),
  );
  expect([left, standing]).toEqual([[], []]);
});

test("a removal that is refused for a while is tried again", async () => {
  const { left, calls } = await play({ "DELETE s1": [409, 409, 204], "GET s1": [404] }, (ledger) =>
    madeServer(ledger, "s1"),
  );
  expect(left).toEqual([]);
  expect(calls.filter((call) => call === "DELETE s1")).toHaveLength(3);
});

test("what cannot be removed is told, stays in the ledger, and keeps nothing else from going", async () => {
  const refusal = { conflictingRequest: { code: 409, message: "locked" } };
  const { left, standing } = await play(
    { "DELETE s1": [204], "GET s1": [404], "DELETE s2": [[409, refusal]] },
    (ledger) =>
      ["s1", "s2"].forEach((id) => {
        madeServer(ledger, id);
      }),
    60,
  );
  expect(left).toEqual([
    `compute DELETE /servers/{server_id} s2 (n1): DELETE /servers/{server_id} answered 409: ${JSON.stringify(refusal)}`,
  ]);
  expect(standing.map(({ undo }) => undo?.path)).toEqual([{ server_id: "s2" }]);
});

test("what never goes is told after the deadline", async () => {
  const { left } = await play(
    { "DELETE s1": [204], "GET s1": [[200, { server: {} }]] },
    (ledger) => madeServer(ledger, "s1"),
    60,
  );
  expect(left).toEqual(['compute DELETE /servers/{server_id} s1 (n1): still there after 0.06 s: {"server":{}}']);
});

test("a create that was never answered is looked for by its name, by the caller who sent it", async () => {
  const servers = [
    { id: "s7", name: "other" },
    { id: "s8", name: "n1" },
  ];
  const { left, calls, callers, standing } = await play(
    { GET: [[200, { servers }]], "DELETE s8": [204], "GET s8": [404] },
    (ledger) => void ledger.intend({ ...SERVER, caller: "other" }),
  );
  expect(calls).toEqual(["GET", "DELETE s8", "GET s8"]);
  expect(new Set(callers)).toEqual(new Set(["teardown/other"]));
  expect([left, standing]).toEqual([[], []]);
});

test("a list that wraps its items, of things that are known by name", async () => {
  const keypairs = [{ keypair: { name: "k1" } }];
  const { calls } = await play(
    { GET: [[200, { keypairs }]], "DELETE k1": [202] },
    (ledger) => void ledger.intend(KEYPAIR),
  );
  expect(calls).toEqual(["GET", "DELETE k1"]);
});

test.each([
  ["an empty list", [200, { servers: [] }]],
  ["others only", [200, { servers: [{ id: "s7", name: "n1-not" }] }]],
  ["a list that is none", [200, "<html>"]],
] as const)("nothing of others is touched: %s", async (_, answer) => {
  const { calls, standing } = await play({ GET: [answer] }, (ledger) => void ledger.intend(SERVER), 60);
  expect([[...new Set(calls)], standing]).toEqual([["GET"], []]);
});

test("what an unanswered create makes only a moment later is found, all that it makes", async () => {
  const servers = ["n1-1", "n1-2", "n1-x"].map((name) => ({ id: name, name }));
  const gone = { "DELETE n1-1": [204], "GET n1-1": [404], "DELETE n1-2": [204], "GET n1-2": [404] };
  const { left, calls } = await play(
    {
      GET: [
        [200, { servers: [] }],
        [200, { servers }],
      ],
      ...gone,
    },
    (ledger) => void ledger.intend(SERVER),
  );
  expect(calls).toEqual(["GET", "GET", ...Object.keys(gone)]);
  expect(left).toEqual([]);
});

test("a create without a name and without an answer cannot be looked for, and is told", async () => {
  const { name: _, ...nameless } = SERVER;
  const { calls, left } = await play({}, (ledger) => void ledger.intend(nameless));
  expect(calls).toEqual([]);
  expect(left).toEqual([expect.stringContaining("was not answered")]);
});

test("a removal takes the body that its undo has", async () => {
  const undo = {
    service: "compute",
    key: "POST /servers/{server_id}/action#removeFloatingIp",
    path: { server_id: "s1" },
    body: { a: 1 },
  } as const;
  let sent: unknown;
  const sender = {
    call: async (_s: unknown, _k: unknown, options: CallOptions) => {
      sent = options.body;
      return { status: 202 } as Answer;
    },
  } as unknown as Sender;
  const ledger = openLedger(join(FOLDER, "body.ndjson"));
  ledger.made(ledger.intend(SERVER), undo);
  await tearDown(ledger.standing(), { sender, ledger, descriptions: DESCRIPTIONS, deadlineMs: 100 });
  expect(sent).toEqual({ a: 1 });
});

test("when the last of its kind could not be removed, the next is given up sooner, until one can", async () => {
  const hopeless = { kinds: new Set(["compute DELETE /servers/{server_id}"]), deadlineMs: 60 };
  const stays = await play({ "DELETE s1": [409] }, (ledger) => madeServer(ledger, "s1"), 20_000, { hopeless });
  expect(stays.left).toHaveLength(1);
  const goes = await play({ "DELETE s1": [204], "GET s1": [404] }, (ledger) => madeServer(ledger, "s1"), 20_000, {
    hopeless,
  });
  expect(goes.left).toEqual([]);
  expect([...hopeless.kinds]).toEqual([]);
});

test("a removal that was accepted and does nothing is asked for again", async () => {
  const { calls, left } = await play(
    { "DELETE s1": [204], "GET s1": [200, 200, 404] },
    (ledger) => madeServer(ledger, "s1"),
    5000,
    { askAgainMs: 0 },
  );
  expect(calls).toEqual(["DELETE s1", "GET s1", "DELETE s1", "GET s1", "DELETE s1", "GET s1"]);
  expect(left).toEqual([]);
});

function madeVolume(ledger: Ledger, id: string): void {
  const undo = { service: "volume", key: "DELETE /volumes/{volume_id}", path: { volume_id: id } } as const;
  ledger.made(ledger.intend({ ...SERVER, service: "volume", list: "GET /volumes" }), undo);
}

test("what its maker cannot remove in the state in which it is, an administrator removes by force", async () => {
  const { calls, callers, left } = await play(
    { "DELETE v1": [400, 400, 404], "POST v1": [202], "GET v1": [404] },
    (ledger) => madeVolume(ledger, "v1"),
    5000,
    { administrator: true, byForceMs: 20 },
  );
  expect(calls.filter((call) => call === "POST v1")).toHaveLength(1);
  expect(callers[calls.indexOf("POST v1")]).toBe("teardown/admin");
  expect(left).toEqual([]);
});

test("without an administrator nothing is removed by force", async () => {
  const { calls, left } = await play({ "DELETE v1": [400] }, (ledger) => madeVolume(ledger, "v1"), 100, {
    byForceMs: 1,
  });
  expect(calls).not.toContain("POST v1");
  expect(left).toEqual([expect.stringContaining("DELETE /volumes/{volume_id} answered 400")]);
});

test.each([
  ["goes with the whole", 204, []],
  ["is told when the whole stays", 409, ["/os-volume_attachments/", "compute DELETE /servers/{server_id} s1"]],
])("a part that does not go by itself %s", async (_, status, told) => {
  const path = { server_id: "s1", volume_id: "v1" };
  const key = "DELETE /servers/{server_id}/os-volume_attachments/{volume_id}";
  const { left, standing } = await play(
    { "DELETE s1 v1": [409], "DELETE s1": [status], "GET s1": [404] },
    (ledger) => {
      madeServer(ledger, "s1");
      ledger.made(ledger.intend({ ...SERVER, list: "" }), { service: "compute", key, path });
    },
    60,
  );
  expect([...left].sort()).toEqual(told.map((part) => expect.stringContaining(part)).reverse());
  expect(standing).toHaveLength(told.length);
});

test("what was not there yet when it was to be removed is asked for again once it is", async () => {
  const { left, calls } = await play({ "DELETE s1": [404, 204], "GET s1": [200, 404] }, (ledger) =>
    madeServer(ledger, "s1"),
  );
  expect(left).toEqual([]);
  expect(calls).toEqual(["DELETE s1", "GET s1", "DELETE s1", "GET s1"]);
});
