import type { Evidence } from "../suites/results/evidence.ts";
import type { Report } from "../suites/results/index.ts";

/** Files of a format that is a folder: path relative to the folder, with `/`, and the text. */
export type FileMap = ReadonlyMap<string, string>;

/**
 * Tells a finished report in one format. It is mute about everything else: no clock, no files, no network, the same text for the
 * same report, and no verdict of its own.
 */
export interface Reporter {
  /** The word after `--format`. */
  readonly format: string;
  /** What the format is for, in a line of help. */
  readonly title: string;
  /** File name ending without the dot; empty when `render` gives a folder. */
  readonly extension: string;
  /** Text, or files where the format is a folder. Evidence that is missing is named as missing, never an error. */
  render(report: Report, evidence: Evidence): string | FileMap;
}
