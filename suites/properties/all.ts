import type { Connection } from "../../fixtures/cloud/connection.ts";
import {
  type Description,
  isSafe,
  type ProjectedOperation,
  type Projection,
  project,
  type Service,
} from "../../specs/index.ts";
import type { Case } from "../run/case.ts";
import { everyVersion } from "./phases/every-version.ts";
import { memberRefused } from "./phases/member-refused.ts";
import { notAnObject } from "./phases/not-an-object.ts";
import { broken, valid } from "./phases/requests.ts";
import { unauthenticated } from "./phases/unauthenticated.ts";
import { unknownId } from "./phases/unknown-id.ts";

/** What limits the operations that are explored. */
export interface Limits {
  /** Without one: the newest version of everything. */
  readonly connection?: Connection | undefined;
  /** Paths, with `#action` where they are actions, by service; all when absent. */
  readonly scope?: Partial<Readonly<Record<Service, readonly string[]>>> | undefined;
}

/** The property cases of all operations that the cloud should have, by phase. */
export function propertyCases(
  descriptions: readonly Description[],
  { connection, scope }: Limits = {},
): readonly Case[] {
  return descriptions.flatMap((description) => {
    const { service, profile } = description;
    const microversion = connection?.microversion(service) ?? profile.microversions?.max;
    const persona = connection?.accounts.member?.persona ?? "member";
    const projection =
      connection?.viewpoint({ service, persona, ...(microversion === undefined ? {} : { microversion }) }) ??
      project(description, { persona, ...(microversion === undefined ? {} : { microversion }) });
    const reached = connection?.accounts.member?.services[service];
    const offered =
      profile.microversions === undefined
        ? undefined
        : { min: reached?.min ?? profile.microversions.min, max: microversion ?? profile.microversions.max };
    const within = scope === undefined ? undefined : new Set(scope[service]);
    return [...projection.operations.values()]
      .filter(({ key }) => within?.has(key.slice(key.indexOf(" ") + 1)) !== false)
      .filter(({ unpromised }) => unpromised !== true)
      .flatMap((operation) => ofOperation(operation, projection, description, offered));
  });
}

function ofOperation(
  operation: ProjectedOperation,
  projection: Projection,
  description: Description,
  offered?: { readonly min: string; readonly max: string },
): readonly Case[] {
  // What nobody knows how to take back is never asked for with a token.
  const oneWay = (operation.strange === true && !isSafe(operation)) || operation.lasting === true;
  if (operation.method === "HEAD" || oneWay) return [unauthenticated(operation)].filter((one) => one !== undefined);
  return [
    unauthenticated(operation),
    unknownId(operation),
    memberRefused(operation, projection),
    valid(operation, projection),
    broken(operation, projection),
    notAnObject(operation, projection),
    offered === undefined ? undefined : everyVersion(operation, projection, description, offered),
  ].filter((one) => one !== undefined);
}
