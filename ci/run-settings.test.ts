import { expect, test } from "vitest";
import type { Guideline } from "../specs/index.ts";
import type { RunOptions } from "./options.ts";
import { settingsOf } from "./run-settings.ts";
import type { Target } from "./target.ts";

const PLAIN = { title: "T", service: "compute", cites: [] };
const FLAGGED = { reason: "D400", action: "", date: "2016-01-01" };
const HOST = "ac1ad47f-984b-4441-9274-c9079b7a0666";
const BY_CASES: Partial<Guideline> = {
  programmes: { core: { title: "C", required: ["requests"] } },
  capabilities: {
    requests: { ...PLAIN, cases: { "properties/compute/.../broken": [] } },
    sturdy: { ...PLAIN, cases: { "properties/compute/.../broken": [] }, findings: ["check:no-server-error"] },
  },
};
const BY_IDS: Partial<Guideline> = {
  programmes: { core: { title: "C", required: ["boot"] }, wide: { title: "W", required: ["boot", "host"] } },
  capabilities: {
    boot: { ...PLAIN, tests: [{ tempest: "a0", name: "t", aliases: [], flag: FLAGGED }] },
    host: { ...PLAIN, tests: [{ tempest: HOST, name: "t", aliases: [] }] },
  },
};

function chosen(guideline: Partial<Guideline>, options: Partial<RunOptions>): unknown {
  const plain = { suite: [], programme: [], capability: [], deadline: 1, ...options } as unknown as RunOptions;
  const target = { cloud: {}, callers: {}, embedded: true } as unknown as Target;
  const { capabilities, demanded } = settingsOf(plain, target, guideline as Guideline, "r", "out");
  return { capabilities, demanded };
}

test.each([
  [[], []],
  [["requests"], ["requests"]],
  [["sturdy"], ["requests"]],
  [["unknown"], ["unknown"]],
])("of a guideline of cases, the capabilities %j choose those that name %j", (capability, capabilities) => {
  expect(chosen(BY_CASES, { capability })).toEqual({ capabilities });
});

test.each<[Partial<RunOptions>, readonly string[]]>([
  [{}, ["a0", HOST]],
  [{ programme: ["core"] }, ["a0"]],
  [{ capability: ["host"] }, [HOST]],
])("of a guideline of ids, %j plans what answers for %j, or claims the same in another way", (options, tempest) => {
  const cases = tempest.includes(HOST) ? ["compute/server-hostname-is-its-name"] : [];
  expect(chosen(BY_IDS, options)).toEqual({ capabilities: [], demanded: { tempest, cases } });
});
