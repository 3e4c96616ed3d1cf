import type { Service } from "./service.ts";

/** What took the place of a promise of ours: an overlay over a description, or another description. */
export interface Alteration {
  readonly service: Service;
  readonly what: "overlay" | "description";
  /** As it was given. */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  /** `sha256:<hex>` of the file's bytes; of a document in several files, of theirs after it in the order of their names. */
  readonly digest: string;
  /** What of it has no effect, a sentence each. */
  readonly notes: readonly string[];
}
