import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";

/** How our own tests run: one process per core, modules shared between files, slow stories allowed their time. */
const config: ViteUserConfig = {
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["{specs,fixtures,suites,reporters,ci}/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "json"],
    outputFile: { json: "node_modules/.cache/stackmark/vitest.json" },
    experimental: { viteModuleRunner: false },
  },
};

export default config;
