import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json } from "./description.ts";
import { DescriptionError, readYaml } from "./load.ts";
import { isService, SERVICES, type Service } from "./service.ts";

/** One change of an overlay: what a JSONPath selects is merged with `update`, or removed. */
export interface OverlayAction {
  readonly target: string;
  readonly description?: string;
  readonly update?: Json;
  readonly remove?: boolean;
}

/** An OpenAPI Overlay document, read and found to be of the right form. */
export interface Overlay {
  /** As it was given. */
  readonly file: string;
  /** `sha256:<hex>` of the file's bytes. */
  readonly digest: string;
  readonly title: string;
  readonly version: string;
  /** The service whose description it alters. */
  readonly service: Service;
  readonly actions: readonly OverlayAction[];
}

interface OverlayDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly extends?: string;
  readonly actions: readonly OverlayAction[];
}

/** Rule: https://spec.openapis.org/overlay/v1.0.0.html#schema */
const FORM = {
  type: "object",
  required: ["overlay", "info", "actions"],
  properties: {
    overlay: { type: "string", pattern: "^1\\.0\\.\\d+$" },
    info: {
      type: "object",
      required: ["title", "version"],
      properties: { title: { type: "string", minLength: 1 }, version: { type: "string", minLength: 1 } },
      patternProperties: { "^x-": true },
      additionalProperties: false,
    },
    extends: { type: "string" },
    actions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["target"],
        properties: {
          target: { type: "string" },
          description: { type: "string" },
          update: true,
          remove: { type: "boolean" },
        },
        patternProperties: { "^x-": true },
        additionalProperties: false,
        anyOf: [{ required: ["update"] }, { required: ["remove"] }],
      },
    },
  },
  patternProperties: { "^x-": true },
  additionalProperties: false,
} as const;

const OURS = /^stackmark:(.*)$/;

/**
 * Reads an OpenAPI Overlay 1.0 document. `extends` tells which service it is for: `stackmark:<service>`, or the file that stands in for a
 * service's description (`specs`). Throws a DescriptionError that names the file, the place and what to do.
 */
export function readOverlay(file: string, specs: Partial<Readonly<Record<Service, string>>> = {}): Overlay {
  const value = readYaml(file);
  const version = (value as { overlay?: unknown } | null)?.overlay;
  if (version !== undefined && !/^1\.0\.\d+$/.test(String(version)))
    throw new DescriptionError(`${file} is an overlay of version ${version}\nStackmark reads OpenAPI Overlay 1.0`);
  const valid = new Ajv2020({ allErrors: true, strict: false }).compile<OverlayDocument>(FORM);
  if (!valid(value)) {
    const places = (valid.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`);
    throw new DescriptionError(
      `${file} is not an OpenAPI Overlay document: ${[...new Set(places)].join("; ")}\nIts form: https://spec.openapis.org/overlay/v1.0.0.html`,
    );
  }
  const { info, actions, extends: extended } = value as unknown as OverlayDocument;
  return {
    file,
    digest: `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`,
    title: info.title,
    version: info.version,
    service: serviceOf(file, extended, specs),
    actions,
  };
}

function serviceOf(
  file: string,
  extended: string | undefined,
  specs: Partial<Readonly<Record<Service, string>>>,
): Service {
  const next = `Write \`extends: stackmark:<service>\`, with one of ${SERVICES.join(", ")}`;
  if (extended === undefined) throw new DescriptionError(`${file} does not tell which service it is for\n${next}`);
  const named = OURS.exec(extended)?.[1];
  if (named !== undefined && isService(named)) return named;
  const meant = Object.entries(specs).find(([, spec]) => resolve(spec) === resolve(dirname(file), extended))?.[0];
  if (meant !== undefined) return meant as Service;
  throw new DescriptionError(`${file} extends "${extended}", which is no description of this run\n${next}`);
}
