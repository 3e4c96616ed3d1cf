import { allProblems, type CloudJudged, type Comparison } from "./comparison.ts";
import type { LieJudged } from "./lie.ts";
import { AGREEMENTS, type Agreement, type Row } from "./row.ts";

const WORDS: Readonly<Record<Agreement, string>> = {
  "both-pass": "both pass",
  "both-fail": "both fail",
  "only-we-fail": "we fail, Tempest passes",
  "only-tempest-fails": "Tempest fails, we do not",
  "not-run": "not judged by both",
};

const NOTICED: Readonly<Record<LieJudged["noticed"], string>> = {
  both: "both",
  "only-we": "we alone",
  "only-tempest": "**Tempest alone**",
  neither: "neither",
};

/** Renders a concordance for people: a summary of each cloud, the lies, and every id. */
export function markdown(concordance: Comparison): string {
  const problems = allProblems(concordance);
  return [
    "# Concordance with Tempest",
    "",
    "Both judges on the same cloud, by Tempest's idempotent ids.",
    "",
    problems.length === 0 ? "Nothing speaks against us." : `**${problems.length} problems**`,
    ...problems.map((text) => `- ${text}`),
    ...(concordance.clouds.length > 0 ? ["", "## Clouds", "", ...clouds(concordance.clouds)] : []),
    ...(concordance.lies.length > 0 ? ["", "## Clouds that lie", "", ...lies(concordance.lies)] : []),
    ...concordance.clouds.flatMap((cloud) => ["", `## Every id on ${cloud.cloud}`, "", ...ids(cloud.rows)]),
    "",
  ].join("\n");
}

function clouds(judged: readonly CloudJudged[]): readonly string[] {
  return table(
    ["cloud", ...AGREEMENTS.map((agreement) => WORDS[agreement]), "Tempest", "Stackmark", "times as long"],
    judged.map(({ cloud, totals, tempest, stackmark, ratio }) => [
      cloud,
      ...AGREEMENTS.map((agreement) => String(totals[agreement])),
      `${tempest.tests} tests, ${tempest.seconds.toFixed(1)} s; ${tempest.variant}`,
      `${stackmark.cases} cases, ${stackmark.seconds.toFixed(1)} s`,
      `${ratio.whole.toFixed(1)} (${ratio.withoutStart.toFixed(1)} without Tempest's start)`,
    ]),
  );
}

function lies(judged: readonly LieJudged[]): readonly string[] {
  const caught = (...by: readonly LieJudged["noticed"][]): number =>
    judged.filter(({ noticed }) => by.includes(noticed)).length;
  return [
    `Of ${judged.length} lies Tempest noticed ${caught("both", "only-tempest")}, we ${caught("both", "only-we")}.`,
    "",
    ...table(
      ["lie", "noticed by", "Tempest", "Stackmark", "ids that Tempest alone fails"],
      judged.map(({ fault, title, noticed, tempest, stackmark, weaker, broken }) => [
        `${title} (\`${fault}\`)`,
        broken === undefined ? NOTICED[noticed] : `not judged: ${broken}`,
        tempest.ids.length + tempest.trouble.length === 0
          ? "passes"
          : `${tempest.ids.length} ids fail${tempest.trouble.length > 0 ? `, ${tempest.trouble.length} classes cannot be torn down` : ""}: ${tempest.why ?? ""}`,
        stackmark.cases.length === 0
          ? "passes"
          : `${stackmark.ids.length} ids, ${stackmark.cases.length} cases fail; ${verdict(stackmark.notConformant)}: ${stackmark.why ?? ""}`,
        weaker.join(", "),
      ]),
    ),
  ];
}

function verdict(notConformant: readonly string[]): string {
  return notConformant.length === 0 ? "no verdict turns" : `not conformant: ${notConformant.join(", ")}`;
}

function ids(rows: readonly Row[]): readonly string[] {
  return table(
    ["id", "verdict", "Tempest's test", "our cases", "remark"],
    rows.map(({ id, agreement, tempest, stackmark, reason }) => [
      `\`${id}\``,
      WORDS[agreement],
      tempest.tests.map(shortName).join(", "),
      stackmark.cases.map((one) => one.id).join(", "),
      reason ?? remark(tempest, stackmark),
    ]),
  );
}

function remark(tempest: Row["tempest"], stackmark: Row["stackmark"]): string {
  const theirs =
    tempest.status === "passed" ? [] : [`Tempest: ${tempest.status}${tempest.why ? `, ${tempest.why}` : ""}`];
  const ours = stackmark.cases.filter(({ outcome }) => outcome !== "passed");
  return [...theirs, ...ours.map(({ id, outcome, why }) => `${id}: ${outcome}, ${why ?? ""}`)].join("; ");
}

/** `test_networks.NetworksTest.test_show` of a full name with attributes. */
function shortName(test: string): string {
  return test.replace(/\[.*$/, "").split(".").slice(-3).join(".");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)];
}

function cell(text: string): string {
  const flat = text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  return flat.length > 300 ? `${flat.slice(0, 299)}…` : flat;
}
