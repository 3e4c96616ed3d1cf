import { randomUUID } from "node:crypto";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { Service } from "../../specs/index.ts";

/** How a service refuses a path that it does not have, as opposed to a thing that it does not have. */
export interface Refusal {
  readonly status: number;
  /** The body, without what changes from answer to answer. */
  readonly said: string;
}

/** What an exchange was answered, in a form that can be compared. */
export function refusalOf({ request, response }: Exchange): Refusal | undefined {
  if (response === undefined) return undefined;
  const { body } = response;
  const told = body.kind === "json" ? JSON.stringify(body.value) : body.kind === "text" ? body.text : body.kind;
  const path = new URL(request.url).pathname;
  const said = [path, decodeURIComponent(path)].reduce((text, part) => text.replaceAll(part, ""), told);
  return { status: response.status, said: said.replace(/\breq-[0-9a-f-]{36}/g, "").replace(/\s+/g, " ") };
}

/** Asks each service for a path that nobody can have routed: whoever is answered the same later has met the router, not a resource. */
export async function routerRefusals(
  connection: Connection,
  services: readonly Service[],
): Promise<Readonly<Record<string, Refusal>>> {
  const found: Record<string, Refusal> = {};
  for (const service of services) {
    const reached = connection.accounts.member?.services[service];
    if (reached === undefined) continue;
    const answer = await connection.sender.follow(
      service,
      "(a path that nobody has)",
      `${reached.endpoint.versioned}/stackmark-${randomUUID()}`,
      {},
      { caseId: "setup", caller: "member" },
    );
    const refusal = refusalOf(answer.exchange);
    if (refusal !== undefined) found[service] = refusal;
  }
  return found;
}
