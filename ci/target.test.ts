import { expect, test } from "vitest";
import type { Environment } from "../fixtures/cloud/config.ts";
import type { RunOptions } from "./options.ts";
import { openTarget } from "./target.ts";

const RC = { OS_AUTH_URL: "http://127.0.0.1:9/v3", OS_USERNAME: "ann", OS_PASSWORD: "pw-of-ann", HOME: "/nowhere" };

async function targetOf(options: Partial<RunOptions>, environment: Environment): Promise<string> {
  const target = await openTarget({ fault: [], ...options } as unknown as RunOptions, environment, "/nowhere");
  await target.close();
  return target.embedded ? `embedded ${Object.keys(target.callers).join(" ")}` : `${target.cloud.source}`;
}

test.each<[string, Partial<RunOptions>, Environment, string]>([
  ["nothing", {}, {}, "embedded other reader admin"],
  ["variables set to nothing", {}, { OS_CLOUD: "", OS_AUTH_URL: "" }, "embedded other reader admin"],
  ["its name", { cloud: "reference" }, RC, "embedded other reader admin"],
  ["its name as a variable", {}, { ...RC, OS_CLOUD: "reference" }, "embedded other reader admin"],
  ["OS_* variables", {}, RC, "environment"],
  ["OS_* variables beside an empty OS_CLOUD", {}, { ...RC, OS_CLOUD: "" }, "environment"],
])("%s means the right cloud", async (_, options, environment, expected) => {
  expect(await targetOf(options, environment)).toBe(expected);
});

test.each<[string, Partial<RunOptions>, Environment, string]>([
  ["a fault that nobody knows", { fault: ["laziness"] }, {}, 'There is no fault "laziness"'],
  ["a fault of a real cloud", { fault: ["laziness"] }, RC, "--fault works with the embedded build only"],
  [
    "a cloud without a file",
    { cloud: "nimbus" },
    { HOME: "/nowhere", XDG_CONFIG_HOME: "/nowhere" },
    'no cloud "nimbus"',
  ],
])("%s is refused", async (_, options, environment, message) => {
  await expect(targetOf(options, environment)).rejects.toThrow(message);
});
