import { dump } from "js-yaml";
import {
  compareMicroversions,
  type Description,
  isService,
  type JsonObject,
  loadDescription,
  parseMicroversion,
  project,
  publish,
  SERVICES,
} from "../../specs/index.ts";
import { EXIT } from "../exit-code.ts";
import { versionDiff } from "./spec-diff.ts";

/** Options of `stackmark spec`. */
export interface SpecOptions {
  readonly format: "yaml" | "json";
  /** `2.52..2.53` */
  readonly diff?: string;
}

/** `stackmark spec compute@2.53`: prints the plain OpenAPI document that holds there. */
export function spec(asked: string, options: SpecOptions): number {
  const [service = "", version] = asked.split("@", 2);
  if (!isService(service)) {
    console.error(`stackmark: there is no service "${service}"\nKnown: ${SERVICES.join(", ")}`);
    return EXIT.usage;
  }
  const description = loadDescription(service);
  const bounds = description.profile.microversions;
  if (version !== undefined) {
    const problem = problemOf(service, version, bounds);
    if (problem !== undefined) {
      console.error(`stackmark: ${problem}`);
      return EXIT.usage;
    }
  }
  if (options.diff !== undefined) return diff(description, options.diff);
  const microversion = version ?? bounds?.max;
  const document = publish(project(description, microversion === undefined ? {} : { microversion })) as JsonObject;
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : dump(document, { lineWidth: 120, noRefs: true }),
  );
  return EXIT.conformant;
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
