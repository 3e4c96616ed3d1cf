import { expect, test } from "vitest";
import { classOf, parseTestList, serviceOf } from "./test-list.ts";

const SHOW = "tempest.api.network.test_ports.PortsTestJSON.test_show[id-c9a685bd-e83f-499c-939f-9f7863ca259f,smoke]";
const SHOW_IPV6 = "tempest.api.network.test_ports.PortsIpV6TestJSON.test_show[id-c9a685bd-e83f-499c-939f-9f7863ca259f]";
const LIST = "tempest.api.compute.test_x.X.test_list[negative,id-0186422c-999a-480e-a026-6a665744c30c,slow]";

test("A test that two classes inherit has one id and two names, wherever the id stands among the attributes", () => {
  const tests = parseTestList([SHOW, LIST, "a line of another making", SHOW_IPV6, ""].join("\n"));
  expect(tests.get("c9a685bd-e83f-499c-939f-9f7863ca259f")).toEqual([SHOW, SHOW_IPV6]);
  expect(tests.get("0186422c-999a-480e-a026-6a665744c30c")).toEqual([LIST]);
  expect(tests.size).toBe(2);
});

test("The class and the service are in the name", () => {
  expect(classOf(SHOW)).toBe("tempest.api.network.test_ports.PortsTestJSON");
  expect([SHOW, LIST, "neutron_tempest_plugin.api.x.Y.test_z", "tempest.scenario.x.Y.test_z"].map(serviceOf)).toEqual([
    "network",
    "compute",
    "network",
    undefined,
  ]);
});
