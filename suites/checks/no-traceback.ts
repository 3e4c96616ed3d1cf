import { type Check, CONFORMS, silent } from "./check.ts";

const TRACES = [
  /Traceback \(most recent call last\)/,
  /File "[^"\n]+\.py", line \d+/,
  /\n\s+at [\w$.<>]+\([\w$]+\.(?:java|kt|scala):\d+\)/,
  /\n\s+at .+\([^()\n]+\.[cm]?[jt]s:\d+:\d+\)/,
  /\bgoroutine \d+ \[running\]/,
  /\bDB(?:Error|DuplicateEntry)\b|\bpymysql\.err\b|\bsqlalchemy\.exc\b/,
];

/** No response shows the inside of the service. */
export const noTraceback: Check = {
  id: "no-traceback",
  claim: "No response shows a stack trace or a database error",
  cites: [
    {
      title: "API guideline, HTTP response codes, 5xx",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/http/response-codes.html",
    },
  ],
  judge({ response }) {
    const { body } = response;
    const text =
      body.kind === "json" ? strings(body.value, []).join("\n") : body.kind === "text" ? body.text : undefined;
    if (text === undefined) return silent("no text to read");
    for (const pattern of TRACES) {
      const found = pattern.exec(text);
      if (found !== null)
        return { kind: "deviates", expected: "no stack trace", observed: found[0].trim(), where: "body" };
    }
    return CONFORMS;
  },
};

function strings(value: unknown, into: string[]): readonly string[] {
  if (typeof value === "string") into.push(value);
  else if (value !== null && typeof value === "object") for (const child of Object.values(value)) strings(child, into);
  return into;
}
