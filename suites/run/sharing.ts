import type { AnyFixture } from "../../fixtures/resources/fixture.ts";
import type { Case } from "./case.ts";

/** Who still needs what is shared or lent. */
export interface Sharing {
  /** Tells that a case has ended. Gives the names of the shared and lent fixtures that no other case needs any more, each before what it needs itself. */
  ended(one: Case): readonly string[];
}

/** The sharing of a run of these cases, each of which ends once. */
export function sharing(cases: readonly Case[]): Sharing {
  const users = new Map<string, number>();
  for (const { needs } of cases) for (const name of standingIn(needs)) users.set(name, (users.get(name) ?? 0) + 1);
  return {
    ended: ({ needs }) =>
      standingIn(needs).filter((name) => {
        const left = (users.get(name) ?? 1) - 1;
        users.set(name, left);
        return left === 0;
      }),
  };
}

/** Names of all shared and lent fixtures that these needs lead to: what is needed by several stands after all of them. */
export function standingIn(needs: Readonly<Record<string, AnyFixture>>): readonly string[] {
  const names = new Set<string>();
  const visit = (fixtures: Readonly<Record<string, AnyFixture>>): void => {
    for (const fixture of Object.values(fixtures)) {
      if (fixture.shared === true || fixture.lent !== undefined) {
        names.delete(fixture.name);
        names.add(fixture.name);
      }
      visit((fixture.needs ?? {}) as Record<string, AnyFixture>);
    }
  };
  visit(needs);
  return [...names];
}
