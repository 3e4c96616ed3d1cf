import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Version of the product, and a digest over everything that decides a verdict: descriptions, guidelines, suites, cloud handle. */
export function suiteIdentity(): { readonly version: string; readonly digest: string } {
  const hash = createHash("sha256");
  for (const room of ["specs", "suites", "fixtures/cloud", "fixtures/resources"]) {
    const files = readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test\.[jt]s|d\.ts|map)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files)
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  return { version: packageVersion(), digest: `sha256:${hash.digest("hex")}` };
}

/** The version in package.json; the file lies above `ci/` in a checkout and above `dist/ci/` in the package. */
export function packageVersion(): string {
  for (const folder of [ROOT, join(ROOT, "..")]) {
    try {
      return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
    } catch {
      // Not here: one folder up.
    }
  }
  return "0.0.0";
}
