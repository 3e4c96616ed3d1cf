import { afterAll, inject, test } from "vitest";
import type { Settings } from "./settings.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's settings, as JSON. */
    readonly stackmark: string;
  }
}

// Sources run as they are: nobody need look for their maps, in every module and every compiled schema.
process.setSourceMapsEnabled(false);
const { openRun } = await import("./worker.ts");
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
