import { dump } from "js-yaml";
import {
  compareMicroversions,
  type Description,
  descriptionsInForce,
  isService,
  type JsonObject,
  loadDescription,
  parseMicroversion,
  project,
  publish,
  SERVICES,
  type Service,
} from "../../specs/index.ts";
import { EXIT } from "../exit-code.ts";
import { judgedBy } from "../judged-by.ts";
import type { RunOptions } from "../options.ts";
import { versionDiff } from "./spec-diff.ts";

/** Options of `stackmark spec`. */
export interface SpecOptions {
  readonly format: "yaml" | "json";
  /** `2.52..2.53` */
  readonly diff?: string;
  readonly spec: RunOptions["spec"];
  readonly overlay: RunOptions["overlay"];
}

/** `stackmark spec compute@2.53`: prints the plain OpenAPI document that holds there. Gives the exit code. */
export async function spec(asked: string, options: SpecOptions): Promise<number> {
  const [service = "", version] = asked.split("@", 2);
  if (!isService(service)) {
    console.error(`stackmark: there is no service "${service}"\nKnown: ${SERVICES.join(", ")}`);
    return EXIT.usage;
  }
  const description = await inForce(service, version, options);
  const bounds = description.profile.microversions;
  if (version !== undefined) {
    const problem = problemOf(service, version, bounds);
    if (problem !== undefined) {
      console.error(`stackmark: ${problem}`);
      return EXIT.usage;
    }
  }
  if (options.diff !== undefined) return diff(description, options.diff);
  const microversion = version ?? description.foreign?.versions?.["max-ver"] ?? bounds?.max;
  const document = publish(project(description, microversion === undefined ? {} : { microversion })) as JsonObject;
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : dump(document, { lineWidth: 120, noRefs: true }),
  );
  return EXIT.conformant;
}

/** The description of a service with what the options lay over it or put in its place. */
async function inForce(service: Service, version: string | undefined, options: SpecOptions): Promise<Description> {
  const microversion = version === undefined ? {} : { [service]: version };
  const { alterations } = await judgedBy({ ...options, microversion });
  if (alterations.length === 0) return loadDescription(service);
  const wanted = { specs: options.spec, overlays: options.overlay, microversions: microversion };
  const { descriptions } = await descriptionsInForce(wanted, false);
  return descriptions.find((one) => one.service === service) as Description;
}

function diff(description: Description, range: string): number {
  const [from = "", to = ""] = range.split("..", 2);
  const problem = [from, to]
    .map((version) => problemOf(description.service, version, description.profile.microversions))
    .find((found) => found !== undefined);
  if (problem !== undefined) {
    console.error(`stackmark: ${problem}\nWrite it like --diff 2.52..2.53`);
    return EXIT.usage;
  }
  const lines = versionDiff(description, from, to);
  console.log(lines.length === 0 ? "Nothing that a description can say changes" : lines.join("\n"));
  return EXIT.conformant;
}

function problemOf(
  service: string,
  version: string,
  bounds: { readonly min: string; readonly max: string } | undefined,
): string | undefined {
  if (bounds === undefined) return `${service} has no microversions; leave out @${version}`;
  try {
    parseMicroversion(version);
  } catch (error) {
    return (error as Error).message;
  }
  const inside = compareMicroversions(version, bounds.min) >= 0 && compareMicroversions(version, bounds.max) <= 0;
  return inside ? undefined : `${service} is described from ${bounds.min} to ${bounds.max}, not at ${version}`;
}
