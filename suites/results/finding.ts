import type { Citations } from "./judgement.ts";

/** A confirmed deviation, with all that is needed to argue about it. */
export interface Finding {
  /** Stable code: `check:<id>` or `claim:<case id>`. */
  readonly code: string;
  /** The sentence that was broken. */
  readonly claim: string;
  readonly cites: Citations;
  readonly operation?: string;
  readonly microversion?: string;
  readonly expected: string;
  readonly observed: string;
  readonly where?: string;
  /** Ids of the exchanges that show it, the deciding one last. */
  readonly exchanges: readonly string[];
  /** A command that sends the deciding request again. */
  readonly curl: string;
  /** For generated requests: replays the very same. */
  readonly replay?: { readonly seed: number; readonly path: string };
}
