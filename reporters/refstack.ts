import { createHash } from "node:crypto";
import type { Report } from "../suites/results/index.ts";
import type { Reporter } from "./reporter.ts";
import { runDurationMs } from "./told.ts";

/**
 * UNOFFICIAL: the form in which RefStack took results, for tools that still read it. It knows passes only, so it proves
 * nothing by absence and no verdict may be drawn from it; and nobody but Tempest ran: the ids are those of the Tempest tests
 * whose claims our cases cover, the names are our cases'. An id is given only when every case that refers to it passed.
 */
export const refstack: Reporter = {
  format: "refstack",
  title: "Passes by Tempest id in RefStack's old form (unofficial, passes only)",
  extension: "json",
  render: (report) => `${JSON.stringify(render(report), null, 2)}\n`,
};

function render(report: Report): object {
  const byId = Map.groupBy(
    report.cases.flatMap((one) => one.crossReferences.tempest.map((uuid) => ({ uuid, one }))),
    ({ uuid }) => uuid,
  );
  const results = [...byId]
    .filter(([, refs]) => refs.every(({ one: { outcome } }) => outcome.kind === "passed" && outcome.judged > 0))
    .map(([uuid, refs]) => ({ name: refs[0]?.one.id, uuid }))
    .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  return { cpid: cloudId(report), duration_seconds: Math.round(runDurationMs(report) / 1000), results };
}

/** The identity service's id in the catalog; where it is not in the form of one, the MD5 of the authentication URL. */
function cloudId({ target }: Report): string {
  const id = target.services.find(({ type }) => type === "identity")?.id ?? "";
  return /^[0-9a-f]{32}$/.test(id) ? id : createHash("md5").update(target.authUrl).digest("hex");
}
