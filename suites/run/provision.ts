import type { Connection } from "../../fixtures/cloud/connection.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import type { AnyFixture, Eventually } from "../../fixtures/resources/fixture.ts";
import { type CaseJudgement, emptyJudgement, judge } from "./judge.ts";
import { type Lent, lending } from "./lending.ts";

/** Makes what cases need: owned things per case, shared things once per run, lent things when all that there are are in use. */
export interface Provision {
  /** The values of `needs`, by name. What the checks said on the way is added to `judgement`. Throws what making them throws. */
  provide(
    needs: Readonly<Record<string, AnyFixture>>,
    caseId: string,
    judgement: CaseJudgement,
  ): Promise<Record<string, unknown>>;
  /** Takes back what the case was lent, as good as new when it `passed`; gives the case ids of what is to be removed. To be called once the case's own things are gone. */
  giveBack(caseId: string, passed: boolean): Promise<readonly string[]>;
  /** The names under which the ledger keeps what the shared or lent fixture of this name has made. */
  caseIds(name: string): readonly string[];
}

/** The name under which the ledger and the evidence keep what a shared fixture makes. */
export function sharedCaseId(name: string): string {
  return `shared: ${name}`;
}

/** Provision for one run, in which each lent fixture will be `borrowed` so often. */
export function provision(
  connection: Connection,
  eventually: Eventually,
  borrowed: Readonly<Record<string, number>> = {},
): Provision {
  const sharedThings = new Map<string, { readonly value: Promise<unknown>; readonly judgement: CaseJudgement }>();
  const lender = lending(borrowed);
  const make = async (fixture: AnyFixture, caseId: string, judgement: CaseJudgement): Promise<unknown> => {
    if (fixture.shared === true) return await fromShared(fixture, judgement);
    if (fixture.lent !== undefined) return await fromLender(fixture, caseId, judgement);
    return await build(fixture, caseId, judgement);
  };
  const build = async (fixture: AnyFixture, caseId: string, judgement: CaseJudgement): Promise<unknown> => {
    const given = await provide((fixture.needs ?? {}) as Record<string, AnyFixture>, caseId, judgement);
    const cloud = connection.cloud(caseId, (exchange) => judge(exchange, connection.viewpoint, judgement));
    return await fixture.make({ cloud, eventually, given });
  };
  const fromShared = async (fixture: AnyFixture, judgement: CaseJudgement): Promise<unknown> => {
    let thing = sharedThings.get(fixture.name);
    if (thing === undefined) {
      const own = emptyJudgement();
      thing = { value: build({ ...fixture, shared: false }, sharedCaseId(fixture.name), own), judgement: own };
      sharedThings.set(fixture.name, thing);
    }
    try {
      return await thing.value;
    } catch (error) {
      // Whoever tries again after a broken connection makes it anew.
      if (error instanceof Unanswered && sharedThings.get(fixture.name) === thing) sharedThings.delete(fixture.name);
      throw error;
    } finally {
      judgement.deviations.push(...thing.judgement.deviations);
    }
  };
  const fromLender = async (fixture: AnyFixture, borrower: string, judgement: CaseJudgement): Promise<unknown> => {
    const own = emptyJudgement();
    try {
      const thing = await lender.borrow(fixture, borrower, async (caseId) => {
        const value = await build(fixture, caseId, own);
        return { fixture, caseId, value, judgement: own };
      });
      if (thing.judgement !== own) own.deviations.push(...thing.judgement.deviations);
      return thing.value;
    } finally {
      judgement.deviations.push(...own.deviations);
    }
  };
  const asMade = async ({ fixture, caseId, value, judgement }: Lent): Promise<boolean> => {
    const cloud = connection.cloud(caseId, (exchange) => judge(exchange, connection.viewpoint, judgement));
    // What cannot be looked at, for whatever reason, is not lent on.
    return (await fixture.lent?.restored({ cloud }, value).catch(() => false)) === true;
  };
  const provide: Provision["provide"] = async (needs, caseId, judgement) => {
    const provided: Record<string, unknown> = {};
    // Side by side, as most of it is waiting; and to the end, so that nothing is still being made when the case is over.
    const made = await Promise.allSettled(
      Object.entries(needs).map(async ([name, fixture]) => [name, await make(fixture, caseId, judgement)] as const),
    );
    for (const one of made) {
      if (one.status === "rejected") throw one.reason;
      provided[one.value[0]] = one.value[1];
    }
    return provided;
  };
  return {
    provide,
    giveBack: (caseId, passed) => lender.giveBack(caseId, async (thing) => passed && (await asMade(thing))),
    caseIds: (name) => [sharedCaseId(name), ...lender.caseIds(name)],
  };
}
