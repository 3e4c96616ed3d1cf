import { expect, test } from "vitest";
import { type AnyFixture, shared } from "../../fixtures/resources/fixture.ts";
import type { Case } from "./case.ts";
import { sharing } from "./sharing.ts";

function fixture(name: string, needs: Readonly<Record<string, AnyFixture>> = {}): AnyFixture {
  return { name, needs, make: async () => name };
}
function caseOf(id: string, needs: Readonly<Record<string, AnyFixture>>): Case {
  return { id, needs } as Case;
}

const network = shared(fixture("network"));
const server = fixture("server", { network });

test("a shared thing is free when the last of its cases has ended", () => {
  const cases = [caseOf("a", { network }), caseOf("b", { network }), caseOf("c", {})] as const;
  const of = sharing(cases);
  expect(cases.map((one) => of.ended(one))).toEqual([[], ["network (shared)"], []]);
});

test("what owned things need counts too", () => {
  const cases = [caseOf("a", { network }), caseOf("b", { server })] as const;
  const of = sharing(cases);
  expect(cases.map((one) => of.ended(one))).toEqual([[], ["network (shared)"]]);
});

test("what is needed stands after all that need it, however they are listed", () => {
  const one = caseOf("a", {
    network,
    first: shared(fixture("first", { network })),
    row: shared(fixture("row", { first: shared(fixture("first", { network })) })),
  });
  expect(sharing([one]).ended(one)).toEqual(["row (shared)", "first (shared)", "network (shared)"]);
});

test("a thing that other things need is not free while a case needs those", () => {
  const deep = caseOf("deep", { server: shared(server) });
  const flat = caseOf("flat", { network });
  const of = sharing([deep, flat]);
  expect(of.ended(flat)).toEqual([]);
  expect(of.ended(deep)).toEqual(["server (shared)", "network (shared)"]);
});
