import type { Report } from "../suites/results/index.ts";

/** What the exit code of the command line says. */
export const EXIT = {
  conformant: 0,
  notConformant: 1,
  usage: 2,
  inconclusive: 3,
  internal: 4,
  interrupted: 130,
} as const;

/**
 * The exit code of a finished run. When the person narrowed the run to some cases, the cases decide; otherwise the verdicts do, and our
 * own errors outweigh what we could not tell.
 */
export function exitCodeOf({ totals, verdicts, run }: Report, narrowed: boolean): number {
  if (run.partial) return EXIT.inconclusive;
  if (narrowed) {
    if (totals.failed > 0) return EXIT.notConformant;
    if (totals.errored > 0) return EXIT.internal;
    return totals.passed === 0 || totals.inconclusive > 0 ? EXIT.inconclusive : EXIT.conformant;
  }
  if (verdicts.some(({ verdict }) => verdict === "not conformant")) return EXIT.notConformant;
  if (totals.errored > 0) return EXIT.internal;
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === "conformant")
    ? EXIT.conformant
    : EXIT.inconclusive;
}
