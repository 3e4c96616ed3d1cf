import type { OpenAPIV3_1 } from "openapi-types";
import type { VersionRange } from "./microversion.ts";
import type { Service, ServiceProfile } from "./service.ts";

/** A JSON value as YAML and JSON documents hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** A description as authored: one OpenAPI 3.1 document that holds for all microversions, with `x-openstack` keys. */
export interface Description {
  readonly service: Service;
  readonly profile: ServiceProfile;
  /** The composed document. Its `paths` keys may carry `#action`. */
  readonly document: OpenAPIV3_1.Document;
  /** Where it came from: a folder of ours, or the file given as `--spec`. */
  readonly source: string;
  /** Another author's document that says what is promised; `document` then only says how operations are called and taken back. */
  readonly foreign?: ForeignDescription;
}

/** Another author's description, under our keys. */
export interface ForeignDescription {
  readonly document: OpenAPIV3_1.Document;
  /** The file. */
  readonly source: string;
  /** Microversions at which it holds; absent when it holds whenever the service answers. */
  readonly versions?: VersionRange;
}
