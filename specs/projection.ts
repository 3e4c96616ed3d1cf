import type { Json, JsonObject } from "./description.ts";
import type { Operation } from "./operation.ts";
import type { Persona, Service, ServiceProfile } from "./service.ts";

/** The point at which a description is looked at. */
export interface Viewpoint {
  /** Absent for services without microversions. */
  readonly microversion?: string;
  /** Extension aliases that the cloud advertises; absent keeps all of them. */
  readonly extensions?: ReadonlySet<string>;
  /** Whose eyes see the answers; absent keeps what any persona may see as optional. */
  readonly persona?: Persona;
}

/** A parameter as it holds at a viewpoint. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: JsonObject;
  /** JSON pointer of the schema in the projected document. */
  readonly pointer: string;
  readonly style?: string;
  readonly explode?: boolean;
  /** Kind of the existing resource that the value names. */
  readonly resource?: string;
  /** A list has only items whose field of the parameter's name has its value. */
  readonly filter?: "exact";
  /** Values that match this regular expression select in another way. */
  readonly filterExcept?: string;
}

/** A request body or response content at a viewpoint: media type and where its schema stands. */
export interface Content {
  readonly mediaType: string;
  readonly schema: JsonObject;
  /** JSON pointer of the schema in the projected document. */
  readonly pointer: string;
}

/** What one response status promises at a viewpoint. */
export interface PromisedResponse {
  readonly status: number;
  readonly description: string;
  readonly headers: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: JsonObject;
    readonly pointer: string;
  }[];
  /** Empty when no body is promised. */
  readonly contents: readonly Content[];
  /** Whether there is a body is left open: several operations share the promise, or its author did not say. */
  readonly openBody?: true;
  /** Path parameter -> JSON pointer in the body of the resource that was made. */
  readonly produces: Readonly<Record<string, string>>;
}

/** An operation as it holds at a viewpoint. */
export interface ProjectedOperation extends Operation {
  readonly parameters: readonly Parameter[];
  /** A parameter in the query that is not described is refused. */
  readonly closedQuery?: true;
  readonly request?: { readonly required: boolean; readonly contents: readonly Content[] } | undefined;
  /** Sorted by status. */
  readonly responses: readonly PromisedResponse[];
  /** What it promises is another author's word, put here as it stands. */
  readonly foreign?: true;
  /** The foreign description in force does not have it here: it is called and taken back, and no promise is judged. */
  readonly unpromised?: true;
}

/** The plain description that holds at one viewpoint. */
export interface Projection {
  readonly service: Service;
  readonly profile: ServiceProfile;
  readonly viewpoint: Viewpoint;
  /** Plain OpenAPI 3.1, one path item per action (`path#action`), no `x-openstack`. */
  readonly document: { readonly [key: string]: Json };
  /** By key, e.g. `GET /servers`. */
  readonly operations: ReadonlyMap<string, ProjectedOperation>;
}
