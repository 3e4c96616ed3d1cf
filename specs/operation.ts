import type { JsonObject } from "./description.ts";
import type { VersionRange } from "./microversion.ts";
import type { Persona, Service } from "./service.ts";

/** The HTTP methods that descriptions use. */
export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** An HTTP method, upper case. */
export type Method = (typeof METHODS)[number];

/** What to wait for after an operation that answers before its work is done. */
export interface Async {
  /** operationId to poll. */
  readonly show: string;
  /** JSON pointer of the state in its answer. */
  readonly field: string;
  /** States that end the wait well; the number 404 stands for "gone". */
  readonly done: readonly (string | number)[];
  readonly failed: readonly string[];
}

/** One operation of a service: its identity and what `x-openstack` says of it, for all microversions. */
export interface Operation {
  /** Service and key, e.g. `compute POST /servers/{server_id}/action#reboot`. */
  readonly id: string;
  /** Method, path template and action, e.g. `POST /servers/{server_id}/action#reboot`. */
  readonly key: string;
  readonly service: Service;
  readonly method: Method;
  /** Path template without the action. */
  readonly path: string;
  readonly action?: string;
  /** What the path is relative to: the unversioned root or the versioned endpoint. */
  readonly base: "root" | "version";
  readonly operationId: string;
  readonly summary: string;
  /** The clause that documents it. */
  readonly href: string;
  readonly persona: Persona;
  readonly scope: "project" | "domain" | "system" | "unscoped";
  readonly range: VersionRange;
  /** Aliases of which the cloud must advertise one; empty when the operation is always there. */
  readonly extensions: readonly string[];
  readonly async?: Async;
  /** Path parameter whose resource is gone after success. */
  readonly destroys?: string;
  /** What it makes cannot be told from what was there before, and so not be taken back. */
  readonly lasting?: true;
  /** Only a foreign description has it: nobody knows how to take back what it does. */
  readonly strange?: true;
  /** The OpenAPI operation object, before projection. */
  readonly node: JsonObject;
}

/** Whether an operation reads only. */
export function isSafe(operation: { readonly method: Method }): boolean {
  return operation.method === "GET" || operation.method === "HEAD";
}
