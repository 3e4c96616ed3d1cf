import { Pool } from "undici";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { Service } from "../../specs/index.ts";
import { emptyJudgement, judge } from "../../suites/run/judge.ts";
import type { Ground } from "./ground.ts";
import { type Measure, median, timed } from "./measure.ts";

const ROUNDS = 9;
const REQUESTS = 800;
const IN_FLIGHT = 16;

/** Reads that are asked again and again. */
export const READS: readonly (readonly [Service, string])[] = [
  ["compute", "GET /flavors/detail"],
  ["compute", "GET /servers/detail"],
  ["compute", "GET /limits"],
  ["compute", "GET /os-availability-zone"],
  ["network", "GET /networks"],
  ["network", "GET /subnets"],
  ["network", "GET /extensions"],
  ["network", "GET /security-groups"],
  ["volume", "GET /types"],
  ["volume", "GET /limits"],
  ["image", "GET /images"],
  ["identity", "GET /auth/catalog"],
];

/** Does `one` for every number below `count`, so many at the same time. */
export async function inFlight(count: number, one: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

/** A call of the connection, put before every check, as a case does it. */
export function judgedRead(
  { connection }: Ground,
  seen: (exchange: Exchange) => void,
): (index: number) => Promise<unknown> {
  const judgement = emptyJudgement();
  const cloud = connection.cloud("bench", (exchange) => {
    judge(exchange, connection.viewpoint, judgement);
    seen(exchange);
  });
  return async (index) => {
    const [service, key] = READS[index % READS.length] as (typeof READS)[number];
    return await cloud[service].call(key);
  };
}

/** Requests with recording, redaction and all checks, beside the same bytes sent by bare undici, in turns. */
export async function measureExchanges(ground: Ground): Promise<readonly Measure[]> {
  const seen: Exchange[] = [];
  const ours = judgedRead(ground, (exchange) => void (seen.length < READS.length && seen.push(exchange)));
  await inFlight(REQUESTS, ours);
  const token = (await ground.connection.accounts.member?.session.token())?.value ?? "";
  const pool = new Pool(new URL(ground.authUrl).origin, { connections: IN_FLIGHT, pipelining: 1 });
  const bare = async (index: number): Promise<unknown> => {
    const { request } = seen[index % seen.length] as Exchange;
    const url = new URL(request.url);
    const response = await pool.request({
      method: "GET",
      path: `${url.pathname}${url.search}`,
      headers: { ...request.headers, "x-auth-token": token },
    });
    return JSON.parse(await response.body.text());
  };
  await inFlight(REQUESTS, bare);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await timed(() => inFlight(REQUESTS, bare));
    ratios.push((await timed(() => inFlight(REQUESTS, ours))) / theirs);
  }
  await pool.close();
  return [
    {
      what: "exchange, recorded and judged, to bare undici",
      measured: median(ratios),
      budget: 1.25,
      unit: "x",
      how: `median of ${ROUNDS} rounds of ${REQUESTS} reads, ${IN_FLIGHT} in flight, the cloud in a thread beside`,
    },
  ];
}
