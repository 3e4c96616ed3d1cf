import type { Exchange, ReceivedBody } from "../../../fixtures/cloud/exchange.ts";
import { type Description, type Json, type Projection, project } from "../../../specs/index.ts";
import { CHECKS } from "../all.ts";
import { type Check, type Judged, judgedOf } from "../check.ts";
import { THINGS } from "./things.ts";

/** How an exchange differs from the honest one: GET of a thing at 2.53, answered as documented. */
export interface Change {
  readonly description?: Description;
  readonly operation?: string;
  readonly undescribed?: true;
  readonly microversion?: string;
  /** Whether the request named the microversion; it does by default. */
  readonly asked?: false;
  readonly url?: string;
  readonly persona?: Exchange["persona"];
  readonly intent?: Exchange["intent"];
  readonly status?: number;
  /** Beside the honest headers; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly json?: Json;
  readonly body?: ReceivedBody;
}

/** The thing that the honest answer shows. */
export const THING = {
  id: "t1",
  name: "kettle",
  created_at: "2026-11-19T10:00:00Z",
  updated_at: "2026-11-19T10:00:05.250000",
  metadata: { created_at: "long ago" },
  links: [{ rel: "self", href: "http://cloud.example/v2.1/things/t1" }],
} as const;

const ID = "req-2f9e7d4c-0000-4000-8000-0123456789ab";
const projections = new Map<Description, Map<string, Projection>>();

function projectionAt(description: Description, microversion: string): Projection {
  const known = projections.get(description) ?? new Map<string, Projection>();
  projections.set(description, known);
  const projection = known.get(microversion) ?? project(description, { microversion });
  known.set(microversion, projection);
  return projection;
}

/** The changed exchange beside its promises. */
export function told(change: Change = {}): Judged {
  const { operation = "GET /things/{thing_id}", microversion = "2.53", status = 200 } = change;
  const value: Json =
    change.json ??
    (status >= 400 ? { fault: { code: status, message: "Thing t1 could not be found." } } : { thing: THING });
  const headers: Record<string, string | undefined> = {
    "content-type": "application/json",
    date: "Fri, 20 Nov 2026 08:00:00 GMT",
    "x-openstack-request-id": ID,
    "x-compute-request-id": ID,
    "openstack-api-version": `compute ${microversion}`,
    "x-openstack-nova-api-version": microversion,
    vary: "OpenStack-API-Version, X-OpenStack-Nova-API-Version",
    "x-things-left": "3",
    ...change.headers,
  };
  const exchange: Exchange = {
    id: "x000001",
    at: "2026-11-20T08:00:00.000Z",
    durationMs: 3,
    caseId: "sample",
    service: "compute",
    ...(change.undescribed === true ? {} : { operation }),
    ...(change.asked === false ? {} : { microversion }),
    caller: "member",
    persona: change.persona ?? "member",
    intent: change.intent ?? { kind: "valid" },
    request: {
      method: operation.slice(0, operation.indexOf(" ")),
      url: change.url ?? "http://cloud.example/v2.1/things/t1",
      headers: {},
    },
    response: {
      status,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      ),
      body: change.body ?? { kind: "json", value, bytes: JSON.stringify(value).length },
    },
  };
  return judgedOf(exchange, projectionAt(change.description ?? THINGS, microversion)) as Judged;
}

/** What one check says of a changed exchange: `conforms`, or why it is silent, or where it deviates. */
export function says(check: Check, change: Change = {}): string {
  const judgement = check.judge(told(change));
  if (judgement.kind === "silent") return `silent: ${judgement.because}`;
  return judgement.kind === "conforms" ? "conforms" : `deviates at ${judgement.where}`;
}

/** Every accusation of a changed exchange, by check: where, and what was observed. */
export function accusations(change: Change = {}): Readonly<Record<string, string>> {
  const judged = told(change);
  return Object.fromEntries(
    CHECKS.flatMap((check) => {
      const judgement = check.judge(judged);
      return judgement.kind === "deviates" ? [[check.id, `${judgement.where}: ${judgement.observed}`]] : [];
    }),
  );
}

/** The honest answer with some fields of the thing changed. */
export function thing(fields: Readonly<Record<string, Json>>): Json {
  return { thing: { ...THING, ...fields } };
}
