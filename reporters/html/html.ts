import type { Reporter } from "../reporter.ts";
import { script, style } from "./assets.ts";
import { page } from "./page.ts";

/** The report as people read it: one HTML file for the manager and the engineer, that works offline. */
export const html: Reporter = {
  format: "html",
  title: "The report to read: one HTML file that works offline",
  extension: "html",
  render: (report, evidence) => page(report, evidence, { style: style(), script: script() }),
};
