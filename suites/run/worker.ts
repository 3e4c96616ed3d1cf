import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationError } from "../../fixtures/cloud/config.ts";
import { type Connection, connect } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import { openLedger, type Standing } from "../../fixtures/cloud/ledger.ts";
import { AuthenticationError } from "../../fixtures/cloud/session.ts";
import { Unanswered, Unsupported } from "../../fixtures/cloud/trouble.ts";
import type { Demand } from "../../fixtures/resources/fixture.ts";
import { roomOf } from "../../fixtures/resources/room.ts";
import { type Description, DescriptionError, operationsOf, SERVICES } from "../../specs/index.ts";
import type { TargetService } from "../results/index.ts";
import { budget, FRESH_PROJECT, leastOf } from "./budget.ts";
import type { Case } from "./case.ts";
import { coverageCount } from "./coverage.ts";
import { demandOf, demandsOf } from "./demand.ts";
import { descriptionsFor } from "./descriptions.ts";
import { channelName, type RunEvent, type Shortage, type StopOrder } from "./events.ts";
import { eventuallyWithin } from "./eventually.ts";
import { execute } from "./execute.ts";
import { pace } from "./pace.ts";
import { planCases } from "./plan.ts";
import { provision } from "./provision.ts";
import { reserving } from "./reserving.ts";
import type { Settings } from "./settings.ts";
import { sharing } from "./sharing.ts";
import { tearDown } from "./teardown.ts";

/** So many cases begin at first. Then each of so many answers lets another one begin beside them, until all may that should: a cloud is not met with everything at once. */
const FIRST_SLOTS = 4;
const ANSWERS_PER_SLOT = 4;
/** Cases take turns as they do for what a quota counts: one that waits for room holds no place. */
const SLOTS = "cases at a time";
/** How long the removal of one thing may take. */
const REMOVAL_DEADLINE_MS = 90_000;
/** How long it may take when the last removal of the kind came to nothing. */
const HOPELESS_DEADLINE_MS = 30_000;

/** The run as the worker holds it. */
export interface WorkerRun {
  readonly cases: readonly Case[];
  /** Runs one case and removes what it made; tells how it ended. Gives whether it passed. */
  run(one: Case): Promise<boolean>;
  /** Removes what is shared, closes everything, tells the end. */
  finish(): Promise<void>;
}

/** Connects, plans and gets ready to run. Undefined when the cases cannot begin; the reason has then been told. */
export async function openRun(settings: Settings): Promise<WorkerRun | undefined> {
  const channel = new BroadcastChannel(channelName(settings.runId));
  const tell = (event: RunEvent): void => channel.postMessage(event);
  const stop = new AbortController();
  channel.onmessage = (message) => {
    if ((message as { readonly data: StopOrder }).data.kind === "stop") stop.abort();
  };
  mkdirSync(join(settings.out, "evidence"), { recursive: true });
  const evidence = openSync(join(settings.out, "evidence", "exchanges.ndjson"), "w");
  const coverage = coverageCount();
  const ledger = openLedger(join(settings.out, "ledger.ndjson"));
  let answered = (): void => {};
  let descriptions: readonly Description[];
  let connection: Connection;
  try {
    descriptions = await descriptionsFor(settings);
    connection = await connect({
      ...settings,
      descriptions,
      ledger,
      signal: stop.signal,
      listen: (exchange) => {
        writeSync(evidence, `${JSON.stringify(exchange)}\n`);
        coverage.add(exchange);
        answered();
      },
    });
  } catch (error) {
    tell(troubleOf(error));
    channel.close();
    closeSync(evidence);
    return undefined;
  }
  const { member } = connection.accounts;
  tell({
    kind: "reached",
    services: servicesOf(connection),
    missing: Object.values(member?.missing ?? {}),
    callers: Object.keys(connection.accounts) as Caller[],
  });
  const cases = await planCases(settings, descriptions, connection);
  const { inAll, atLeast } = demandOf(cases, settings.concurrency);
  const room = await roomOf(
    connection.cloud("setup", () => {}),
    new Set(Object.keys(inAll)),
  );
  tell({ kind: "planned", cases: cases.map(plannedOf), short: shortagesOf(atLeast, room) });
  const eventually = eventuallyWithin({ ...settings, signal: stop.signal });
  const removal = {
    sender: connection.sender,
    ledger,
    descriptions,
    administrator: connection.accounts.admin !== undefined,
    pace: pace(),
    hopeless: { kinds: new Set<string>(), deadlineMs: HOPELESS_DEADLINE_MS },
    deadlineMs: Math.min(settings.deadlineMs, REMOVAL_DEADLINE_MS),
  };
  const capacity = leastOf(FRESH_PROJECT, room);
  const demands = demandsOf(cases, capacity);
  const { owned, lent, borrowed } = demands;
  const bench = {
    connection,
    provision: provision(connection, eventually, borrowed),
    eventually,
    seed: settings.seed,
    examples: settings.examples,
    signal: stop.signal,
    ledger,
    remove: (things: readonly Standing[]) => tearDown(things, removal),
  };
  let exchanges = 0;
  let judged = 0;
  let slots = Math.min(FIRST_SLOTS, settings.concurrency);
  const standing = reserving(demands, capacity);
  const places = budget({ ...capacity, ...lent, [SLOTS]: slots }, standing.early);
  let answers = 0;
  answered = () => {
    answers += 1;
    if (slots >= settings.concurrency || answers % ANSWERS_PER_SLOT !== 0) return;
    slots += 1;
    places.widen({ [SLOTS]: 1 });
  };
  const shares = sharing(cases);
  const released: Promise<void>[] = [];
  const runOne = async (one: Case): Promise<boolean> => {
    if (stop.signal.aborted) {
      const outcome = { kind: "inconclusive", because: "The run was interrupted" } as const;
      tell({ kind: "ended", id: one.id, outcome, durationMs: 0, leftBehind: [] });
      return false;
    }
    tell({ kind: "begun", id: one.id });
    const began = performance.now();
    const executed = await execute(one, bench);
    exchanges += executed.exchanges;
    judged += executed.judgedExchanges;
    const leftBehind = [...(await tearDown(ledger.standing(one.id), removal))];
    const passed = executed.outcome.kind === "passed";
    for (const spent of await bench.provision.giveBack(one.id, passed && leftBehind.length === 0))
      leftBehind.push(...(await tearDown(ledger.standing(spent), removal)));
    tell({
      kind: "ended",
      id: one.id,
      outcome: executed.outcome,
      durationMs: Math.round(performance.now() - began),
      leftBehind,
    });
    return passed;
  };
  const release = async (names: readonly string[]): Promise<void> => {
    const things = names.flatMap((name) => bench.provision.caseIds(name)).flatMap((caseId) => ledger.standing(caseId));
    // It goes when there is little else left to do: what was learnt under load says nothing of how long it takes now.
    await tearDown(things, { ...removal, pace: pace() });
    places.widen(standing.free(names));
  };
  return {
    cases,
    async run(one) {
      const passed = await places.within({ ...owned.get(one.id), [SLOTS]: 1 }, () => runOne(one), standing.along(one));
      released.push(release(shares.ended(one)));
      return passed;
    },
    async finish() {
      // What could not be removed when it was released is tried, and told, once more.
      await Promise.all(released);
      const leftBehind = await tearDown(ledger.standing(), removal);
      await connection.close();
      closeSync(evidence);
      const ids = descriptions.flatMap((description) => operationsOf(description).map(({ id }) => id));
      tell({ kind: "finished", exchanges, judged, coverage: coverage.of(ids), leftBehind });
      channel.close();
    },
  };
}

function shortagesOf(atLeast: Readonly<Record<string, number>>, room: Demand): readonly Shortage[] {
  return (Object.entries(room) as [string, number][])
    .map(([kind, count]) => ({ kind, room: count, atLeast: atLeast[kind] ?? 0 }))
    .filter((one) => one.room < one.atLeast);
}

function plannedOf({
  id,
  title,
  kind,
  service,
  capability,
  cites,
  tempest,
}: Case): Extract<RunEvent, { kind: "planned" }>["cases"][number] {
  return { id, title, kind, service, capability, cites, crossReferences: { tempest } };
}

function servicesOf(connection: Connection): readonly TargetService[] {
  return SERVICES.flatMap((service) => {
    const reached = connection.accounts.member?.services[service];
    if (reached === undefined) return [];
    const aliases = connection.extensions[service];
    return [
      {
        type: service,
        id: reached.versionId,
        endpoint: reached.endpoint.versioned,
        ...(reached.min === undefined ? {} : { min: reached.min }),
        ...(reached.max === undefined ? {} : { max: reached.max }),
        ...(aliases === undefined ? {} : { extensions: [...aliases].sort() }),
      },
    ];
  });
}

function troubleOf(error: unknown): RunEvent {
  if (error instanceof ConfigurationError)
    return { kind: "trouble", code: "configuration", message: error.message, hint: error.hint };
  if (error instanceof DescriptionError) return { kind: "trouble", code: "configuration", message: error.message };
  if (error instanceof AuthenticationError) {
    return {
      kind: "trouble",
      code: "refused",
      message: error.message,
      hint: "Check user, password, project and domain; nothing was judged",
    };
  }
  if (error instanceof Unanswered || error instanceof Unsupported) {
    return {
      kind: "trouble",
      code: "unreachable",
      message: error.message,
      hint: "Check that the cloud is up and the URL is right; nothing was judged",
    };
  }
  return {
    kind: "trouble",
    code: "internal",
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
