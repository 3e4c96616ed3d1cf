import { describe, expect, test } from "vitest";
import { loadDescription } from "./load.ts";
import { project } from "./project.ts";
import type { Projection } from "./projection.ts";
import { reachOf } from "./reach.ts";
import { SERVICES } from "./service.ts";

const ALL: readonly Projection[] = SERVICES.map((service) => {
  const description = loadDescription(service);
  const microversion = description.profile.microversions?.max;
  return project(description, microversion === undefined ? {} : { microversion });
});

describe("operations with path parameters", () => {
  const reach = reachOf(ALL);

  test.each(SERVICES)("of %s are come by from a create, nine of ten at least", (service) => {
    const { fromCreate = [], fromList = [], unreached = [] } = reach.get(service) ?? {};
    expect(fromCreate.length / (fromCreate.length + fromList.length + unreached.length)).toBeGreaterThanOrEqual(0.9);
  });

  test("are counted once", () => {
    for (const { fromCreate, fromList, unreached } of reach.values()) {
      const all = [...fromCreate, ...fromList, ...unreached];
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test("of what nobody makes are come by from lists", () => {
    expect(reach.get("compute")?.fromList).toContain("compute GET /os-hypervisors/{hypervisor_id}");
  });

  test("are not come by when what makes their thing is not there", () => {
    const without = ALL.map((projection) => ({
      ...projection,
      operations: new Map([...projection.operations].filter(([key]) => key !== "POST /servers")),
    }));
    expect(reachOf(without).get("compute")?.fromCreate).not.toContain("compute GET /servers/{server_id}");
  });
});
