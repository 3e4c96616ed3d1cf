import type { AnyFixture } from "../../fixtures/resources/fixture.ts";
import type { CaseJudgement } from "./judge.ts";

/** One thing that is lent. */
export interface Lent {
  readonly fixture: AnyFixture;
  /** The name under which the ledger and the evidence keep what it is made of. */
  readonly caseId: string;
  readonly value: unknown;
  /** What the checks said while it was made and restored: it concerns everybody who has it. */
  readonly judgement: CaseJudgement;
}

/** Things that go from case to case. */
export interface Lending {
  /** Something that nobody has, or else what `make` makes anew under the case id that it is given. */
  borrow(fixture: AnyFixture, borrower: string, make: (caseId: string) => Promise<Lent>): Promise<Lent>;
  /** Takes back what the case has. What another will want and `asMade` holds for waits for the next; gives the case ids of the rest, which is to be removed. */
  giveBack(borrower: string, asMade: (thing: Lent) => Promise<boolean>): Promise<readonly string[]>;
  /** The case ids of all that was made of the fixture with this name. */
  caseIds(name: string): readonly string[];
}

/** A lending that has nothing yet. `expected` tells how often each fixture will be borrowed, by its name; what it does not name may always be wanted again. */
export function lending(expected: Readonly<Record<string, number>> = {}): Lending {
  const toCome = new Map(Object.entries(expected));
  const idle = new Map<string, Lent[]>();
  const made = new Map<string, string[]>();
  const borrowed = new Map<string, { readonly caseId: string; thing?: Lent }[]>();
  const isWanted = (name: string): boolean =>
    (toCome.get(name) ?? Number.POSITIVE_INFINITY) > (idle.get(name)?.length ?? 0);
  return {
    async borrow(fixture, borrower, make) {
      const mine = borrowed.get(borrower) ?? [];
      borrowed.set(borrower, mine);
      toCome.set(fixture.name, (toCome.get(fixture.name) ?? Number.POSITIVE_INFINITY) - 1);
      const waiting = idle.get(fixture.name)?.pop();
      if (waiting !== undefined) {
        mine.push({ caseId: waiting.caseId, thing: waiting });
        return waiting;
      }
      const all = made.get(fixture.name) ?? [];
      const caseId = `lent: ${fixture.name} ${all.length + 1}`;
      made.set(fixture.name, [...all, caseId]);
      const place: { readonly caseId: string; thing?: Lent } = { caseId };
      mine.push(place);
      place.thing = await make(caseId);
      return place.thing;
    },
    async giveBack(borrower, asMade) {
      const spent: string[] = [];
      for (const { caseId, thing } of borrowed.get(borrower) ?? []) {
        if (thing === undefined || !isWanted(thing.fixture.name) || !(await asMade(thing))) spent.push(caseId);
        else idle.set(thing.fixture.name, [...(idle.get(thing.fixture.name) ?? []), thing]);
      }
      borrowed.delete(borrower);
      return spent;
    },
    caseIds: (name) => made.get(name) ?? [],
  };
}
