import type { Json, Persona, Service } from "../../specs/index.ts";

/** What came as a body, as the recorder held it. */
export type EvidenceBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: Json; readonly bytes: number }
  | { readonly kind: "text"; readonly text: string; readonly bytes: number; readonly malformed?: string }
  | { readonly kind: "binary"; readonly bytes: number; readonly sha256: string };

/**
 * One line of `evidence/*.ndjson`: an exchange as it was written down. Equal in shape to the cloud's Exchange, so that whoever
 * reads evidence needs no knowledge of the wire; a type test holds the two together.
 */
export interface EvidenceRecord {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly durationMs: number;
  readonly caseId: string;
  readonly service: Service;
  readonly operation?: string;
  readonly microversion?: string;
  readonly caller: "member" | "other" | "reader" | "admin" | "nobody";
  /** What the caller may do by default policy; `none` when no valid token was sent. */
  readonly persona: Persona;
  readonly intent:
    | { readonly kind: "valid" }
    | { readonly kind: "breaks"; readonly constraint: string; readonly where: string };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Json;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: EvidenceBody;
  };
  readonly failure?: {
    readonly kind: "unreachable" | "timeout" | "reset" | "too-large" | "malformed" | "tls" | "aborted";
    readonly message: string;
  };
}

/** The exchanges at hand by id. A report stays readable when some or all are missing. */
export type Evidence = ReadonlyMap<string, EvidenceRecord>;
