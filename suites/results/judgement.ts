/** A published clause that a judgement rests on. */
export interface Citation {
  readonly title: string;
  readonly href: string;
}

/** At least one clause. */
export type Citations = readonly [Citation, ...Citation[]];

/** What a check says about one exchange. */
export type Judgement =
  | { readonly kind: "conforms" }
  | Deviation
  /** The check has nothing to say here; counted, never a pass. */
  | { readonly kind: "silent"; readonly because: string };

/** A deviation from what the clause demands. */
export interface Deviation {
  readonly kind: "deviates";
  readonly expected: string;
  readonly observed: string;
  /** JSON pointer into the body, header name or other place, where one is known. */
  readonly where?: string;
  /** Given when a schema decided: the arbiter confirms it with a second validator before it becomes a finding. */
  readonly schema?: { readonly pointer: string; readonly instance: "body" | { readonly header: string } };
}
