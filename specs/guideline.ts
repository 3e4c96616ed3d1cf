import type { Service } from "./service.ts";

/** How much a capability weighs in a programme. */
export type Level = "required" | "advisory" | "deprecated";

/** What a mark demands: names of capabilities by level. */
export interface Programme {
  readonly title: string;
  readonly required: readonly string[];
  readonly advisory?: readonly string[];
  readonly deprecated?: readonly string[];
  /** What earlier guidelines demanded and this one does not: told, never weighed. */
  readonly removed?: readonly string[];
  /** Parts of the programme that another file holds: without them it is never conformant. */
  readonly elsewhere?: readonly string[];
}

/** Something that a cloud can do, on which a mark may insist. */
export interface Capability {
  readonly title: string;
  /** One of ours, or the type of a service that no suite judges yet. */
  readonly service: string;
  readonly cites: readonly { readonly title: string; readonly href: string }[];
  /**
   * The cases that establish it, each with the Tempest ids for which it answers; `properties/compute/.../valid` stands for that phase of
   * all operations. Without the list, the cases that name the capability.
   */
  readonly cases?: Readonly<Record<string, readonly string[]>>;
  /** Codes of findings: only these of its cases count here, and they count nowhere else. */
  readonly findings?: readonly string[];
  /** What it demands by Tempest id, in guidelines of that form: whatever case answers for the id establishes it. */
  readonly tests?: readonly DemandedTest[];
}

/** One test of Tempest on which a guideline insists. */
export interface DemandedTest {
  /** The idempotent id, without `id-`. */
  readonly tempest: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Why it does not count. */
  readonly flag?: { readonly reason: string; readonly action: string; readonly date: string };
}

/** One case that does not count for a time, and why. Dates are inclusive. */
export interface Flag {
  readonly case: string;
  readonly code: string;
  readonly reason: string;
  readonly since: string;
  readonly until: string;
}

/** Programmes, capabilities and flags, as one published file. */
export interface Guideline {
  readonly id: string;
  readonly title: string;
  readonly status: "draft" | "advisory" | "approved" | "superseded";
  readonly programmes: Readonly<Record<string, Programme>>;
  readonly capabilities: Readonly<Record<string, Capability>>;
  /** Paths whose operations properties explore, by service; all when absent. */
  readonly operations?: Partial<Readonly<Record<Service, readonly string[]>>>;
  readonly flags?: readonly Flag[];
}

/** A guideline with the digest of the file that it was read from. */
export interface LoadedGuideline {
  readonly guideline: Guideline;
  /** `sha256:<hex>` of the file's bytes. */
  readonly digest: string;
  /** Mistakes of the file that were read as what they meant, each with its place. */
  readonly mended?: readonly string[];
}

/** The level of a capability in a programme; undefined when it is not weighed there. */
export function levelIn(programme: Programme, capability: string): Level | undefined {
  if (programme.required.includes(capability)) return "required";
  if (programme.advisory?.includes(capability) === true) return "advisory";
  return programme.deprecated?.includes(capability) === true ? "deprecated" : undefined;
}

/** The capabilities that a programme weighs. */
export function weighedIn({ required, advisory = [], deprecated = [] }: Programme): readonly string[] {
  return [...required, ...advisory, ...deprecated];
}

/** Whether an entry of a capability's list means a case: by its id, or by the phase of its generated requests. */
export function means(entry: string, id: string): boolean {
  const [before, phase] = entry.split("/.../");
  return phase === undefined ? entry === id : id.startsWith(`${before}/`) && id.endsWith(`/${phase}`);
}

/**
 * The Tempest ids on which some programmes of a guideline insist, by some of its capabilities (all, where none is named), flagged ones with
 * them; undefined when it names cases.
 */
export function demandedTests(
  { capabilities, programmes }: Guideline,
  chosen: readonly string[] = [],
  only: readonly string[] = [],
): readonly DemandedTest[] | undefined {
  if (Object.values(capabilities).every(({ tests }) => tests === undefined)) return undefined;
  const weighed = Object.entries(programmes)
    .filter(([name]) => chosen.length === 0 || chosen.includes(name))
    .flatMap(([, programme]) => weighedIn(programme));
  return [...new Set(weighed)]
    .filter((name) => only.length === 0 || only.includes(name))
    .flatMap((name) => capabilities[name]?.tests ?? []);
}
