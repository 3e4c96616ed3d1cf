import { create } from "xmlbuilder2";
import type { Report } from "../suites/results/index.ts";
import { onOneLine } from "./printable.ts";
import type { Reporter } from "./reporter.ts";

/**
 * An SVG that says what was measured and no more: not a mark, not a licence to use one. Words and a sign carry the verdict,
 * so that colour is not needed to read it.
 */
export const badge: Reporter = {
  format: "badge",
  title: "A badge (SVG) with the guideline and the verdict in neutral words",
  extension: "svg",
  render: (report) => render(report),
};

interface Message {
  readonly sign: "✓" | "✕" | "?";
  readonly words: string;
  readonly colour: string;
}

const HEIGHT = 20;
const PADDING = 7;

function render(report: Report): string {
  const label = onOneLine(`stackmark ${report.guideline.id}`);
  const { sign, words, colour } = messageOf(report);
  const altered = report.run.alterations === undefined ? "" : ", promises altered";
  const message = `${sign} ${words}${altered}`;
  const [left, right] = [widthOf(label), widthOf(message)];
  const title = onOneLine(
    `${report.target.name}: ${words}${altered} (${report.guideline.title}, ${report.run.startedAt.slice(0, 10)})`,
  );
  const svg = create().ele("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width: left + right,
    height: HEIGHT,
    role: "img",
    "aria-label": title,
  });
  svg.ele("title").txt(title);
  const clip = svg.ele("clipPath", { id: "r" });
  clip.ele("rect", { width: left + right, height: HEIGHT, rx: 4 });
  const boxes = svg.ele("g", { "clip-path": "url(#r)" });
  boxes.ele("rect", { width: left, height: HEIGHT, fill: "#1f2a37" });
  boxes.ele("rect", { x: left, width: right, height: HEIGHT, fill: colour });
  const texts = svg.ele("g", { fill: "#fff", "font-family": "Verdana,DejaVu Sans,Geneva,sans-serif", "font-size": 11 });
  texts.ele("text", { x: PADDING, y: 14, textLength: left - 2 * PADDING }).txt(label);
  texts.ele("text", { x: left + PADDING, y: 14, textLength: right - 2 * PADDING }).txt(message);
  return `${svg.end({ prettyPrint: true, headless: true })}\n`;
}

function messageOf({ run, verdicts }: Report): Message {
  const of = (verdict: string): number => verdicts.filter((one) => one.verdict === verdict).length;
  const whole = verdicts.length === 1 ? `${onOneLine(verdicts[0]?.title ?? "")} ` : "";
  const share = (count: number): string => (whole !== "" ? whole : `${count} of ${verdicts.length} programmes `);
  if (of("not conformant") > 0) {
    const words = whole === "" ? `${share(of("conformant"))}conformant` : `${whole}not conformant`;
    return { sign: "✕", words, colour: "#b3400f" };
  }
  if (run.partial || verdicts.length === 0 || of("inconclusive") > 0) {
    return { sign: "?", words: run.partial ? "partial run" : `${whole}inconclusive`, colour: "#7a5b00" };
  }
  return { sign: "✓", words: `${share(of("conformant"))}conformant`, colour: "#0b6b74" };
}

/** Pixels at 11 px Verdana, near enough: `textLength` makes the drawn text fit exactly. */
function widthOf(text: string): number {
  const glyphs = [...text].reduce(
    (sum, glyph) => sum + (/[ilj.,:;|'! ]/.test(glyph) ? 4 : /[mwMW@✓✕]/.test(glyph) ? 10 : 6.8),
    0,
  );
  return Math.round(glyphs) + 2 * PADDING;
}
