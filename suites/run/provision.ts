import type { Connection } from "../../fixtures/cloud/connection.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import type { AnyFixture, Eventually } from "../../fixtures/resources/fixture.ts";
import { type CaseJudgement, emptyJudgement, judge } from "./judge.ts";

/** Makes what cases need: owned things per case, shared things once per run. */
export interface Provision {
  /** The values of `needs`, by name. What the checks said on the way is added to `judgement`. Throws what making them throws. */
  provide(
    needs: Readonly<Record<string, AnyFixture>>,
    caseId: string,
    judgement: CaseJudgement,
  ): Promise<Record<string, unknown>>;
}

/** The name under which the ledger and the evidence keep what a shared fixture makes. */
export function sharedCaseId(name: string): string {
  return `shared: ${name}`;
}

/** Provision for one run. */
export function provision(connection: Connection, eventually: Eventually): Provision {
  const sharedThings = new Map<string, { readonly value: Promise<unknown>; readonly judgement: CaseJudgement }>();
  const make = async (fixture: AnyFixture, caseId: string, judgement: CaseJudgement): Promise<unknown> => {
    if (fixture.shared === true) return await fromShared(fixture, judgement);
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
  const provide: Provision["provide"] = async (needs, caseId, judgement) => {
    const provided: Record<string, unknown> = {};
    for (const [name, fixture] of Object.entries(needs)) provided[name] = await make(fixture, caseId, judgement);
    return provided;
  };
  return { provide };
}
