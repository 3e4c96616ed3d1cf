import { afterAll, inject, test } from "vitest";
import type { Settings } from "./settings.ts";
import { openRun } from "./worker.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's settings, as JSON. */
    readonly stackmark: string;
  }
}

const run = await openRun(JSON.parse(inject("stackmark")) as Settings);

test.skipIf(run !== undefined)("The cloud is reached", () => {
  throw new Error("The cases could not begin; the reason has been told");
});

for (const one of run?.cases ?? []) {
  test.concurrent(one.id, async ({ expect }) => {
    expect(await run?.run(one)).toBe(true);
  });
}

afterAll(async () => {
  await run?.finish();
});
