import type { Connection } from "../../fixtures/cloud/connection.ts";
import { PERSONAS, type Persona, type Projection, type Service } from "../../specs/index.ts";
import type { Sender } from "./ground.ts";
import type { Addressee } from "./schedule.ts";

/** A service as one of the callers sees it; undefined when the run has no such caller. */
export function projectionFor(connection: Connection, service: Service, sender: Sender): Projection | undefined {
  const account = connection.accounts[sender];
  if (account?.services[service] === undefined) return undefined;
  const microversion = connection.microversion(service);
  return connection.viewpoint({
    service,
    persona: account.persona,
    ...(microversion === undefined ? {} : { microversion }),
  });
}

/** Every operation that takes a body or a query, with the least caller of the run that may call it. */
export function addresseesOf(connection: Connection, service: Service): readonly Addressee[] {
  const found = new Map<string, Addressee>();
  for (const sender of ["member", "admin"] as const) {
    const account = connection.accounts[sender];
    const projection = projectionFor(connection, service, sender);
    if (account === undefined || projection === undefined) continue;
    for (const operation of projection.operations.values()) {
      if (operation.method === "HEAD" || rank(operation.persona) > rank(account.persona)) continue;
      if (!found.has(operation.key)) found.set(operation.key, { operation, projection, sender });
    }
  }
  return [...found.values()];
}

function rank(persona: Persona): number {
  return PERSONAS.indexOf(persona);
}
