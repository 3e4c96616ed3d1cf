/** One measured budget. */
export interface Measure {
  readonly what: string;
  /** The measured number, in `unit`. */
  readonly measured: number;
  /** What it must not exceed. */
  readonly budget: number;
  readonly unit: "s" | "x" | "MiB";
  /** How it was measured. */
  readonly how: string;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Measures as lines of a table; what is over its budget is marked. */
export function told(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, measured, budget, unit, how }) => [
    measured <= budget ? "within" : "OVER",
    what,
    `${measured.toFixed(2)} ${unit}`,
    `of ${budget} ${unit}`,
    how,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
