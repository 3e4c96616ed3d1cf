import type { Alteration } from "./alteration.ts";
import type { Description, JsonObject } from "./description.ts";
import { foreignDescription } from "./foreign.ts";
import { readForeign, versionsOf } from "./foreign-read.ts";
import { DescriptionError, loadDescription } from "./load.ts";
import { inRange } from "./microversion.ts";
import { validated } from "./openapi-tools.ts";
import { type Overlay, readOverlay } from "./overlay.ts";
import { project } from "./project.ts";
import { publish } from "./publish.ts";
import { SERVICES, type Service, type ServiceProfile } from "./service.ts";

/** What somebody wants to be judged by. */
export interface Wanted {
  readonly specs: Partial<Readonly<Record<Service, string>>>;
  readonly overlays: readonly string[];
  /** Microversions that the person chose. */
  readonly microversions?: Partial<Readonly<Record<Service, string>>>;
}

/** The descriptions that a run judges by, and how they came to be. */
export interface InForce {
  readonly descriptions: readonly Description[];
  /** Other descriptions first, then overlays in the order in which they were applied. */
  readonly alterations: readonly Alteration[];
  /** The microversion that a description for one version only asks for, by service. */
  readonly microversions: Partial<Readonly<Record<Service, string>>>;
}

/**
 * Loads the descriptions of all services, with foreign ones in place of ours and overlays applied. `validate` examines what came of it, which
 * takes about a second. Throws a DescriptionError that names the file, the place and what to do.
 */
export async function descriptionsInForce(wanted: Wanted, validate: boolean): Promise<InForce> {
  const overlays = wanted.overlays.map((file) => readOverlay(file, wanted.specs));
  const alterations: Alteration[] = [];
  const microversions: Partial<Record<Service, string>> = {};
  const descriptions: Description[] = [];
  for (const service of SERVICES) {
    const own = loadDescription(service);
    const file = wanted.specs[service];
    const laid = overlays.filter((overlay) => overlay.service === service);
    const chosen = wanted.microversions?.[service];
    const done =
      file === undefined
        ? await overlaidDescription(own, laid, validate)
        : await otherDescription(own, file, laid, { validate, chosen });
    descriptions.push(done.description);
    alterations.push(...done.alterations);
    const { "min-ver": min, "max-ver": max } = done.description.foreign?.versions ?? {};
    if (min !== undefined && min === max) microversions[service] = min;
  }
  const kinds = ["description", "overlay"];
  alterations.sort((a, b) => kinds.indexOf(a.what) - kinds.indexOf(b.what));
  return { descriptions, alterations, microversions };
}

interface Done {
  readonly description: Description;
  readonly alterations: readonly Alteration[];
}

async function overlaidDescription(own: Description, overlays: readonly Overlay[], validate: boolean): Promise<Done> {
  if (overlays.length === 0) return { description: own, alterations: [] };
  const { document, alterations } = await overlaid(own.document as unknown as JsonObject, overlays);
  const profile = (document["x-openstack"] ?? own.profile) as unknown as ServiceProfile;
  const description: Description = { ...own, profile, document: document as unknown as Description["document"] };
  if (validate) {
    const { lint } = await import("./lint/lint.ts");
    const broken = lint(description).map(({ at, message, rule }) => `${at}: ${message} [${rule}]`);
    if (broken.length > 0) throw unusable(overlays, broken);
    const newest = profile.microversions?.max;
    await examined(publish(project(description, newest === undefined ? {} : { microversion: newest })), overlays);
  }
  return { description, alterations };
}

async function otherDescription(
  own: Description,
  file: string,
  overlays: readonly Overlay[],
  { validate, chosen }: { readonly validate: boolean; readonly chosen: string | undefined },
): Promise<Done> {
  const { document, title, version, digest, unreadable } = await readForeign(file, validate);
  const { document: laid, alterations } = await overlaid(document, overlays);
  if (validate && overlays.length > 0) await examined(laid, overlays);
  const versions = versionsOf({ document, version }, own, file, chosen);
  if (chosen !== undefined && versions !== undefined && !inRange(chosen, versions))
    throw new DescriptionError(
      `${file} describes ${own.service} ${version}, and says nothing of ${chosen}\nLeave out --microversion ${own.service}=${chosen}, or give a description that covers it`,
    );
  const rest = { source: file, ...(versions === undefined ? {} : { versions }) };
  const notes = unreadable === 0 ? [] : [`Patterns that ECMAScript cannot read, left out: ${unreadable}`];
  return {
    description: { ...own, foreign: foreignDescription(laid, own, rest) },
    alterations: [{ service: own.service, what: "description", file, title, version, digest, notes }, ...alterations],
  };
}

async function overlaid(
  document: JsonObject,
  overlays: readonly Overlay[],
): Promise<{ readonly document: JsonObject; readonly alterations: readonly Alteration[] }> {
  if (overlays.length === 0) return { document, alterations: [] };
  const { applyOverlay } = await import("./overlay-apply.ts");
  let current = document;
  const alterations = overlays.map((overlay): Alteration => {
    const { document: next, unmatched } = applyOverlay(current, overlay);
    current = next;
    const { service, file, title, version, digest } = overlay;
    const notes = unmatched.map((target) => `Nothing is at ${target}`);
    return { service, what: "overlay", file, title, version, digest, notes };
  });
  return { document: current, alterations };
}

async function examined(document: JsonObject, overlays: readonly Overlay[]): Promise<void> {
  try {
    await validated(document);
  } catch (error) {
    throw unusable(overlays, (error instanceof Error ? error.message : String(error)).split("\n"));
  }
}

function unusable(overlays: readonly Overlay[], broken: readonly string[]): DescriptionError {
  const files = overlays.map(({ file }) => file).join(" and ");
  const more = broken.length > 8 ? [`… and ${broken.length - 8} more`] : [];
  const lines = [...broken.slice(0, 8), ...more].map((line) => `  ${line}`);
  return new DescriptionError(
    `With ${files} the description of ${overlays[0]?.service} breaks its laws:\n${lines.join("\n")}\nMend the overlay; .github/DESCRIPTIONS.md tells the laws`,
  );
}
