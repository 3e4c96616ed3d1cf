import type { OperationTruth, Truth } from "../../suites/truth/truth.ts";

/** A truth run told in Markdown: in short for the terminal, and whole. */
export function truthTable(
  truth: Truth,
  troubles: readonly string[],
): { readonly short: string; readonly whole: string } {
  const totals = totalsOf(truth);
  const open = openOf(truth);
  const services = truth.services.flatMap(({ service, operations }) => [
    `## ${service}`,
    "",
    "| operation | answers | success | fields never seen |",
    "|---|---|---|---|",
    ...operations.map(operationRow),
    "",
  ]);
  const known = truth.findings.flatMap(({ defect, operation = "", where = "", observed }) =>
    defect === undefined ? [] : [`- ${operation} ${where}: ${observed}\n  ${defect.why} (${defect.cites})`],
  );
  return {
    short: `${[...totals, "", ...open].join("\n")}\n`,
    whole: `${[
      "# What the cloud answered",
      "",
      ...totals,
      "",
      ...section("Unexplained", open),
      ...section("Defects of the cloud", known),
      ...section(
        "What did not go as the stories meant",
        troubles.map((trouble) => `- ${trouble}`),
      ),
      ...services,
    ].join("\n")}\n`,
  };
}

function totalsOf({ services, findings, unexplained, stale }: Truth): readonly string[] {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
  return [
    "| service | at | described | routed | succeeded | share | reasons given | fields seen |",
    "|---|---|--:|--:|--:|--:|--:|--:|",
    ...services.map(
      ({ service, microversion = "", described, routed, succeeded, operations }) =>
        `| ${service} | ${microversion} | ${described} | ${routed} | ${succeeded} | ${percent(succeeded, routed)} | ${
          operations.filter(({ why }) => why !== undefined).length
        } | ${fieldsSeen(operations)} |`,
    ),
    "",
    `Findings: ${findings.length}, of which ${unexplained.findings} unexplained. Operations without success and without a reason: ${unexplained.operations.length}.`,
    ...(stale.length === 0 ? [] : [`Reasons given for what succeeded: ${stale.join(", ")}`]),
  ];
}

/** Of the fields that seen successes may carry, how many came. */
function fieldsSeen(operations: readonly OperationTruth[]): string {
  const all = operations.reduce((sum, { fields }) => sum + fields, 0);
  const never = operations.reduce((sum, { neverSeen }) => sum + neverSeen.length, 0);
  return `${all - never} of ${all}`;
}

function openOf({ services, findings, unexplained }: Truth): readonly string[] {
  const lastOf = new Map<string, string>(
    services.flatMap(({ service, operations }) =>
      operations.map(({ key, lastRefusal }) => [`${service} ${key}`, lastRefusal ?? "never called"] as const),
    ),
  );
  return [
    ...unexplained.operations.map((id) => `- ${id}: ${lastOf.get(id)}`),
    ...findings
      .filter(({ defect }) => defect === undefined)
      .map(
        ({ operation = "", code, where = "", expected, observed, exchanges }) =>
          `- ${operation}: ${code} ${where} expected ${expected}, observed ${observed} (${exchanges[0]})`,
      ),
  ];
}

function operationRow({ key, statuses, succeeded, routed, why, neverSeen }: OperationTruth): string {
  const answers = Object.entries(statuses)
    .map(([status, count]) => (count === 1 ? status : `${status} ×${count}`))
    .join(", ");
  const success = succeeded ? "yes" : !routed ? "not routed" : (why ?? "no");
  return `| \`${key}\` | ${answers} | ${success} | ${neverSeen.join(" ")} |`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}
