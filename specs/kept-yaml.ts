import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "./description.ts";

/**
 * What YAML files say, one value each. YAML takes ten times as long to read as JSON, so it is kept as JSON in the file `kept`, with the digest of
 * the bytes that said it and of the parser: other bytes are read anew, by `read`. Throws what `read` throws.
 */
export function readKeptYaml(files: readonly string[], kept: string, read: (file: string) => Json): readonly Json[] {
  const { version } = createRequire(import.meta.url)("js-yaml/package.json") as { readonly version: string };
  const hash = createHash("sha256").update(version);
  for (const file of files) hash.update(`\0${file}\0`).update(bytesOf(file));
  const digest = hash.digest("hex");
  const known = readKept(kept);
  if (known?.digest === digest) return known.values;
  const values = files.map(read);
  keep(kept, { digest, values });
  return values;
}

interface Kept {
  readonly digest: string;
  readonly values: readonly Json[];
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Kept;
  } catch {
    // Nothing is kept yet, or it is no JSON: the YAML tells.
    return undefined;
  }
}

function keep(file: string, kept: Kept): void {
  const text = JSON.stringify(kept);
  if (!isDeepStrictEqual(JSON.parse(text), kept)) return;
  const written = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(written, text);
    renameSync(written, file);
  } catch {
    // Nowhere to keep it: the next run reads YAML again.
  }
}

/** Whoever reads the file itself says best why it cannot be read. */
function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch {
    return "";
  }
}
