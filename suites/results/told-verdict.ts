import type { Weighed } from "./weigh.ts";

/** What a reader must know to weigh a verdict over these required capabilities: what did not count, what nobody could judge. */
export function toldOf(required: readonly (Weighed & { readonly id: string })[]): readonly string[] {
  const tests = required.flatMap(({ id, tests: own = [] }) =>
    own.map((test) => ({ ...test, named: `${test.name.split(".").at(-1)} of ${id}` })),
  );
  const unanswered = tests.filter(({ flag, because }) => flag === undefined && because !== undefined);
  const others = unanswered.filter(({ cases }) => cases.length > 0);
  const none = unanswered.filter(({ cases }) => cases.length === 0);
  const flagged = tests.filter(({ flag }) => flag !== undefined);
  const waived = required.filter((one) => one.waived === true);
  const flags = [...new Map(required.flatMap((one) => one.flags ?? []).map((flag) => [flag.case, flag])).values()];
  const inForce = flags.filter(({ state }) => state === "in force");
  const expired = flags.filter(({ state }) => state === "expired");
  return [
    ...sentence(
      "Not judged, for a published reason",
      none.map(({ named }) => named),
    ),
    ...sentence(
      "Judged in another way",
      others.map(({ named }) => named),
    ),
    ...sentence(
      "Flagged and not counted",
      flagged.map(({ named }) => named),
    ),
    ...sentence(
      "Demands nothing, for all of it is flagged",
      waived.map(({ id }) => id),
    ),
    ...sentence(
      "Flagged and not counted",
      inForce.map((flag) => `${flag.case} (${flag.code}, until ${flag.until})`),
    ),
    ...sentence(
      "Flags that have expired and count no longer",
      expired.map((flag) => `${flag.case} (${flag.until})`),
    ),
  ];
}

function sentence(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what} (${names.length}): ${names.join(", ")}`];
}
