import type { Service } from "../../specs/service.ts";
import type { CaseReport, OperationCoverage, Outcome, Report } from "../../suites/results/index.ts";
import { SAMPLE_CASES } from "./cases.ts";
import { sampleReport } from "./report.ts";

const SERVICES: readonly Service[] = ["identity", "compute", "network", "volume", "image"];
const NOUNS = [
  "servers",
  "keypairs",
  "ports",
  "networks",
  "volumes",
  "snapshots",
  "images",
  "tokens",
  "flavors",
  "quotas",
];
const CLAIMS = [
  "can be created and shown",
  "are gone once deleted",
  "are listed page by page",
  "reject an unknown field",
];

/** A report of `count` cases over all services, mostly passing: for looking at formats at their real size. */
export function manyCases(count: number, denied = true): Report {
  const cases = Array.from({ length: count }, (_, index) => oneOf(index, denied));
  const capabilities = [...new Map(cases.map((one) => [one.capability, one])).values()].map(
    ({ capability, service }, i) => ({
      id: capability,
      title: capability.replace(`${service}-`, "").replace(/^./, (first) => first.toUpperCase()),
      level: i % 7 === 6 ? ("advisory" as const) : i % 11 === 10 ? ("deprecated" as const) : ("required" as const),
      programmes: service === "volume" ? ["platform"] : [service, "platform"],
    }),
  );
  return sampleReport({ cases, capabilities, coverage: operations() });
}

function oneOf(index: number, denied: boolean): CaseReport {
  const service = SERVICES[index % SERVICES.length] as Service;
  const noun = NOUNS[Math.floor(index / SERVICES.length) % NOUNS.length] as string;
  const claim = CLAIMS[Math.floor(index / 50) % CLAIMS.length] as string;
  return {
    id: `${service}/${noun}-${claim.replaceAll(" ", "-")}-${String(index).padStart(4, "0")}`,
    title: `${noun.replace(/^./, (first) => first.toUpperCase())} ${claim}`,
    kind: index % 3 === 0 ? "property" : "scenario",
    service,
    capability: `${service}-${noun}`,
    cites: [{ title: `${service} API, ${noun}`, href: `https://docs.openstack.org/api-ref/${service}/#${noun}` }],
    crossReferences: { tempest: index % 4 === 0 ? [`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`] : [] },
    outcome: outcomeOf(index, service, denied),
    durationMs: (index * 37) % 2_900,
  };
}

function outcomeOf(index: number, service: Service, denied: boolean): Outcome {
  const passed: Outcome = { kind: "passed", judged: 1 + (index % 12) };
  if (!denied || service === "identity") return passed;
  if (index % 180 === 31) return (SAMPLE_CASES[2] as CaseReport).outcome;
  if (index % 397 === 12) return { kind: "unsupported", proof: "The extension is not advertised" };
  if (index % 611 === 3) return { kind: "inconclusive", because: "The budget of 5,000 requests was used up" };
  if (index % 751 === 9) return { kind: "skipped", reason: "Left out by --read-only" };
  return passed;
}

function operations(): readonly OperationCoverage[] {
  return SERVICES.flatMap((service) =>
    NOUNS.flatMap((noun, n) =>
      [`GET /${noun}`, `POST /${noun}`, `GET /${noun}/{id}`, `PUT /${noun}/{id}`, `DELETE /${noun}/{id}`].map(
        (key, k) => {
          const called = (n * 5 + k) % 9 === 4 ? 0 : ((n * 31 + k * 17 + service.length) % 23) ** 2;
          return {
            id: `${service} ${key}`,
            called,
            statuses: called === 0 ? [] : k % 2 === 0 ? [200, 401, 404] : [202, 400, 409],
            microversions: called === 0 || service === "image" ? [] : ["2.1", "2.42", "2.79", "2.93"],
          };
        },
      ),
    ),
  ).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
