import { type Connection, connect } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { Ledger } from "../../fixtures/cloud/ledger.ts";
import type { Description, Service } from "../../specs/index.ts";
import type { Finding } from "../results/index.ts";
import { eventuallyWithin } from "../run/eventually.ts";
import { confirm, emptyJudgement, judge } from "../run/judge.ts";
import { provision } from "../run/provision.ts";
import type { Settings } from "../run/settings.ts";
import { tearDown } from "../run/teardown.ts";
import { readsOf } from "./reads.ts";
import { routerRefusals } from "./routed.ts";
import { type SeenFold, seenFold } from "./seen.ts";
import { type RecipeStory, storiesOf } from "./story.ts";
import { tell } from "./tell.ts";

/** What a truth run is told. */
export type TruthSettings = Pick<
  Settings,
  "runId" | "cloud" | "callers" | "services" | "concurrency" | "deadlineMs" | "patienceMs" | "cases"
>;

/** What a truth run yields: what was seen, what deviated, and what did not go as the stories meant. */
export interface TruthRun {
  readonly connection: Connection;
  readonly seen: SeenFold;
  readonly findings: readonly Finding[];
  readonly troubles: readonly string[];
  readonly leftBehind: readonly string[];
  readonly exchanges: number;
}

/** Tells every story of the services, some at a time, removes what they made, and judges every exchange. Throws what connecting throws. */
export async function truthRun(
  settings: TruthSettings,
  descriptions: readonly Description[],
  ledger: Ledger,
  signal: AbortSignal,
  listen: (exchange: Exchange) => void,
): Promise<TruthRun> {
  const exchanges: Exchange[] = [];
  const connection = await connect({
    ...settings,
    descriptions,
    microversions: {},
    ledger,
    readOnly: false,
    signal,
    listen: (exchange) => {
      exchanges.push(exchange);
      listen(exchange);
    },
  });
  const eventually = eventuallyWithin({ ...settings, signal });
  const removal = { sender: connection.sender, ledger, descriptions, deadlineMs: settings.deadlineMs };
  const reads = readsOf(connection);
  const teller = { connection, provision: provision(connection, eventually), eventually, ledger, reads };
  const troubles: string[] = [];
  const leftBehind: string[] = [];
  const wanted = ({ id }: RecipeStory): boolean => settings.cases.length === 0 || settings.cases.includes(id);
  const stories = interleaved(settings.services.map((service) => storiesOf(service).filter(wanted)));
  const refusals = await routerRefusals(connection, settings.services);
  const work = async (queue: RecipeStory[]): Promise<void> => {
    for (let story = queue.shift(); story !== undefined && !signal.aborted; story = queue.shift()) {
      troubles.push(...(await tell(story, teller)));
      leftBehind.push(...(await tearDown(ledger.standing(story.id), removal)));
    }
  };
  const together = stories.filter(({ alone }) => !alone);
  await Promise.all(Array.from({ length: settings.concurrency }, () => work(together)));
  await work(stories.filter(({ alone }) => alone));
  for (const service of settings.cases.length === 0 && !signal.aborted ? settings.services : [])
    troubles.push(...(await sweep(service, teller)));
  leftBehind.push(...(await tearDown(ledger.standing(), removal)));
  const seen = seenFold(refusals, connection.viewpoint);
  const judgement = emptyJudgement();
  for (const exchange of exchanges) {
    seen.add(exchange);
    judge(exchange, connection.viewpoint, judgement);
  }
  const { findings, disputed } = await confirm(judgement.deviations, connection.viewpoint);
  await connection.close();
  return { connection, seen, findings, troubles: [...troubles, ...disputed], leftBehind, exchanges: exchanges.length };
}

/** What can be read without anything having been made. */
async function sweep(service: Service, teller: Parameters<typeof tell>[1]): Promise<readonly string[]> {
  const story: RecipeStory = {
    id: `${service}/rest`,
    title: "What stands there anyway",
    service,
    needs: {},
    alone: true,
    steps: [],
  };
  const cloud = teller.connection.cloud(story.id, () => {});
  const known = { project_id: cloud.projectId, user_id: cloud.userId };
  const troubles: string[] = [];
  await teller.reads.rest({ story, cloud, known, troubles }, service);
  return troubles;
}

/** One of each list in turn, so that the services share the load. */
function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
