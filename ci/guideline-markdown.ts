import type { CapabilityView, GuidelineView } from "./guideline-view.ts";

/** A guideline for people: programmes with their capabilities by level, then each capability with what establishes it. */
export function guidelineMarkdown({
  id,
  title,
  status,
  digest,
  mended,
  programmes,
  capabilities,
}: GuidelineView): string {
  const byId = new Map(capabilities.map((one) => [one.id, one]));
  const lines = [
    `# ${title}`,
    "",
    `Id ${id}, ${status}, ${digest}.`,
    "",
    ...mended.map((one) => `- Mended: \`${one}\``),
    ...programmes.flatMap((programme) => [
      "",
      `## Programme ${programme.title} (\`${programme.id}\`)`,
      "",
      "| Capability | Level | Service | Cases | Tempest ids |",
      "|---|---|---|---:|---:|",
      ...Object.entries(programme.capabilities).map(([name, level]) => {
        const one = byId.get(name) as CapabilityView;
        return `| [${name}](#${name.toLowerCase()}) | ${level} | ${one.service} | ${sum(one.cases.map(({ count }) => count))} | ${idsOf(one).length} |`;
      }),
      ...told("No longer demanded", programme.removed),
      ...told("In another file", programme.elsewhere),
    ]),
    "",
    "## Capabilities",
    ...capabilities.flatMap(capabilityLines),
  ];
  return `${lines.join("\n")}\n`;
}

function capabilityLines(one: CapabilityView): readonly string[] {
  return [
    "",
    `### ${one.id}`,
    "",
    `${one.title}. ${one.cites.map(({ title, href }) => `[${title}](${href})`).join(", ")}`,
    ...told("Only these findings of its cases count", one.findings),
    "",
    ...one.cases.map(({ id, title, count, tempest }) => {
      const many = count === 1 ? "" : ` (${count} cases)`;
      return `- \`${id}\`: ${title}${many}${tempest.length === 0 ? "" : `; answers for ${tempest.join(", ")}`}`;
    }),
    ...one.flags.map(
      ({ case: flagged, code, reason, since, until, expired }) =>
        `- ${expired ? "Flag, expired and without effect" : "Flagged"}: \`${flagged}\`, ${code}, ${since} to ${until}: ${reason}`,
    ),
    ...one.tests.flatMap(({ tempest, name, cases, because, flag }) => [
      ...(flag === undefined ? [] : [`- Flagged and not counted: ${name} (${tempest}): ${flag}`]),
      ...(because === undefined
        ? []
        : [`- ${cases.length === 0 ? "Not judged" : "Judged in another way"}: ${name} (${tempest}): ${because}`]),
      ...(cases.length === 0 && because === undefined ? [`- No case answers for ${name} (${tempest})`] : []),
    ]),
  ];
}

/** The Tempest ids on which the capability insists, or for which its cases answer. */
function idsOf({ cases, tests }: CapabilityView): readonly string[] {
  return tests.length > 0 ? tests.map(({ tempest }) => tempest) : [...new Set(cases.flatMap(({ tempest }) => tempest))];
}

function told(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : ["", `${what}: ${names.map((name) => `\`${name}\``).join(", ")}.`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
