import type { CloudConfig, Environment } from "../fixtures/cloud/config.ts";
import { ConfigurationError } from "../fixtures/cloud/config.ts";
import { findCaller, findCloud, fromEntry } from "../fixtures/cloud/find-cloud.ts";
import type { JsonObject } from "../specs/index.ts";
import type { RunOptions } from "./options.ts";

/** The cloud of a run, ready to be talked to. */
export interface Target {
  readonly cloud: CloudConfig;
  readonly callers: Partial<Readonly<Record<"other" | "reader" | "admin", CloudConfig>>>;
  /** Whether it is the embedded build: its states take milliseconds. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** The options that name a cloud and who calls. */
export type TargetOptions = Pick<RunOptions, "cloud" | "other" | "reader" | "admin" | "fault">;

/** Finds the cloud that the options name, or starts the embedded build. Throws a ConfigurationError. */
export async function openTarget(options: TargetOptions, environment: Environment, cwd: string): Promise<Target> {
  // A variable that is set to nothing says nothing.
  const asked = options.cloud ?? (environment["OS_CLOUD"] || undefined);
  const embedded = asked === "reference" || (asked === undefined && !environment["OS_AUTH_URL"]);
  if (embedded) return await openReference(options);
  if (options.fault.length > 0)
    throw new ConfigurationError(
      "--fault works with the embedded build only",
      "Leave out --cloud, or use `stackmark proxy`",
    );
  const cloud = findCloud(options.cloud, environment, cwd);
  const callers: Partial<Record<"other" | "reader" | "admin", CloudConfig>> = {};
  for (const role of ["other", "reader", "admin"] as const) {
    const caller = findCaller(role, options[role], cloud, environment, cwd);
    if (caller !== undefined) callers[role] = caller;
  }
  return { cloud, callers, embedded: false, close: async () => {} };
}

/** The embedded build is loaded when it is wanted: it is three hundred files. */
async function openReference(options: TargetOptions): Promise<Target> {
  const { FAULTS } = await import("../fixtures/faults/all.ts");
  const { startReference } = await import("../fixtures/reference/start.ts");
  const faults = options.fault.map((id) => {
    const fault = FAULTS.find((known) => known.id === id);
    if (fault === undefined)
      throw new ConfigurationError(`There is no fault "${id}"`, `Known: ${FAULTS.map((known) => known.id).join(", ")}`);
    return fault;
  });
  const reference = await startReference({ fault: faults });
  const config = (name: "member" | "other" | "reader" | "admin"): CloudConfig =>
    fromEntry(
      name === "member" ? "reference" : `reference-${name}`,
      { auth: reference.clouds[name] as unknown as JsonObject },
      "the embedded build",
    );
  return {
    cloud: config("member"),
    callers: { other: config("other"), reader: config("reader"), admin: config("admin") },
    embedded: true,
    close: () => reference.close(),
  };
}
