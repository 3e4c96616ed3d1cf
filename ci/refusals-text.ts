import type { Attempt } from "../suites/refusals/attempt.ts";
import { LEAST_REFUSED, notRefused, type Tally } from "../suites/refusals/tally.ts";

/** What a person reads after `stackmark refusals`: a table of the services, then each request that was not refused. */
export function refusalsText(
  tallies: readonly Tally[],
  required: readonly Tally[],
  attempts: readonly Attempt[],
  seed: number,
): string {
  const rows = [
    [
      "service",
      "sent",
      "operations",
      "refused",
      "share",
      "accepted",
      "5xx",
      "undocumented",
      "explained",
      "in the guideline",
      "by status",
    ],
    ...tallies.map((tally, index) => [
      tally.service,
      String(tally.sent),
      String(tally.operations),
      String(tally.receptions.refused),
      `${(tally.share * 100).toFixed(1)} %`,
      String(tally.receptions.accepted),
      String(tally.receptions.failed),
      String(tally.receptions.undocumented),
      `${tally.explained}/${tally.explained + tally.unexplained}`,
      inGuideline(required[index]),
      statusesOf(tally),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const short = tallies.filter(({ share }) => share < LEAST_REFUSED).map(({ service }) => service);
  return [
    ...table,
    "",
    ...notRefused(attempts).map(line),
    short.length === 0
      ? `Each service refuses at least ${LEAST_REFUSED * 100} % (seed ${seed})`
      : `Below ${LEAST_REFUSED * 100} %: ${short.join(", ")} (seed ${seed})`,
    "",
  ].join("\n");
}

function inGuideline(tally: Tally | undefined): string {
  return tally === undefined || tally.sent === 0 ? "-" : `${(tally.share * 100).toFixed(1)} % of ${tally.sent}`;
}

function statusesOf({ statuses, unaddressed, receptions }: Tally): string {
  const list = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const aside = [
    ...(unaddressed > 0 ? [`${unaddressed} of the 404 to invented ids`] : []),
    ...(receptions.unanswered > 0 ? [`${receptions.unanswered} unanswered`] : []),
    ...(receptions.dropped > 0 ? [`${receptions.dropped} dropped`] : []),
  ];
  return [...list, ...aside].join(", ");
}

function line(attempt: Attempt): string {
  const { service, operation, constraint, where, given, status, explained, answer, body, url } = attempt;
  const sent = body === undefined ? url.slice(url.indexOf("?") + 1) : JSON.stringify(body);
  return `${service} ${operation}: ${constraint}${given === undefined ? "" : ` (${given})`} at ${where}: ${status} [${explained ?? "unexplained"}]\n    sent ${sent.slice(0, 160)}\n    got  ${answer.slice(0, 160)}`;
}
