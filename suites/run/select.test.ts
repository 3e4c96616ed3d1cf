import { expect, test } from "vitest";
import type { Case } from "./case.ts";
import { select } from "./select.ts";
import type { Settings } from "./settings.ts";

const CASES = [
  ["compute/servers-start", "scenario", "compute", "boot"],
  ["compute/deep/servers-stop", "scenario", "compute", "boot"],
  ["volume/volumes-grow", "scenario", "volume", "grow"],
  ["properties/compute/GET /servers/{id}/valid", "property", "compute", "boot"],
  ["properties/volume/POST /volumes/broken", "property", "volume", "grow"],
].map(
  ([id, kind, service, capability]) => ({ id, kind, service, capability, tempest: [`of ${id}`] }) as unknown as Case,
);

type Wanted = Pick<Settings, "services" | "suites" | "cases" | "capabilities" | "demanded" | "shard">;
const ALL: Wanted = { services: [], suites: ["scenarios", "properties"], cases: [], capabilities: [] };

test.each<[string, Partial<Wanted>, readonly number[]]>([
  ["all", {}, [0, 1, 2, 3, 4]],
  ["one service", { services: ["volume"] }, [2, 4]],
  ["two services", { services: ["volume", "compute"] }, [0, 1, 2, 3, 4]],
  ["a service without cases", { services: ["image"] }, []],
  ["scenarios", { suites: ["scenarios"] }, [0, 1, 2]],
  ["properties", { suites: ["properties"] }, [3, 4]],
  ["a capability", { capabilities: ["grow"] }, [2, 4]],
  ["what answers for a Tempest id", { demanded: { tempest: ["of volume/volumes-grow", "none"], cases: [] } }, [2]],
  ["what answers in another way", { demanded: { tempest: [], cases: ["compute/servers-start"] } }, [0]],
  ["nothing that is demanded", { demanded: { tempest: ["none"], cases: [] } }, []],
  ["a case by id", { cases: ["volume/volumes-grow"] }, [2]],
  ["cases by glob, within a folder", { cases: ["compute/*"] }, [0]],
  ["cases by glob, of any depth", { cases: ["compute/**"] }, [0, 1]],
  ["a case whose id holds braces", { cases: ["properties/compute/GET /servers/{id}/valid"] }, [3]],
  ["a case that is not there", { cases: ["compute/none"] }, []],
  [
    "everything at once",
    { services: ["compute"], suites: ["scenarios"], cases: ["**/servers-*"], capabilities: ["boot"] },
    [0, 1],
  ],
])("%s", (_, wanted, expected) => {
  expect(select(CASES, { ...ALL, ...wanted }).map((one) => CASES.indexOf(one))).toEqual(expected);
});

test.each([1, 2, 3, 5, 7])("%i shards have every case once, and differ by one case at most", (of) => {
  const shards = Array.from({ length: of }, (_, part) => select(CASES, { ...ALL, shard: { index: part + 1, of } }));
  expect(
    shards
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(CASES.map(({ id }) => id).sort());
  const sizes = shards.map((shard) => shard.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});
