import { styleText } from "node:util";
import { OUTCOME_KINDS, type OutcomeKind } from "../suites/results/index.ts";
import { onOneLine } from "./printable.ts";
import { columnsOf, fitted, type Terminal } from "./terminal.ts";
import { duration } from "./told.ts";

/** Where a run stands. Lossy and for eyes only: no format may be made from it. */
export interface ProgressEvent {
  readonly planned: number;
  readonly done: number;
  readonly counts: Readonly<Record<OutcomeKind, number>>;
  /** Titles of the cases that run now, the oldest first. */
  readonly running: readonly string[];
  /** Milliseconds since the first case began. */
  readonly elapsed: number;
  /** Titles of the cases that failed since the event before. */
  readonly failed: readonly string[];
}

/** Turns events into text to be written as it is, to the stream that the terminal was read from. */
export interface Progress {
  /** Text for this event; empty when there is nothing to say. Never throws. */
  update(event: ProgressEvent): string;
  /** Takes the bar away, so that what is written next starts on a line of its own. */
  end(): string;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const LOOK: Readonly<Record<OutcomeKind, readonly [sign: string, style: Style]>> = {
  passed: ["✓", "cyan"],
  failed: ["✕", "red"],
  unsupported: ["–", "magenta"],
  inconclusive: ["?", "yellow"],
  skipped: ["»", "dim"],
  errored: ["!", "magentaBright"],
};

const ERASE_LINE = "\r\u001b[2K";
const HEARTBEAT_MS = 10_000;

/** Live progress: a bar drawn in place on a terminal, plain lines elsewhere. */
export function progress(terminal: Terminal): Progress {
  const paint: Paint = (style, text) => (terminal.colour ? styleText(style, text, { validateStream: false }) : text);
  const heartbeat = heartbeats();
  let drawn = false;
  return {
    update(event) {
      try {
        const failures = event.failed
          .map((title) => `${paint(["bold", "red"], "✕ failed")} ${onOneLine(title)}\n`)
          .join("");
        if (!terminal.tty) return heartbeat(event) ? `${failures}${plainLine(event)}\n` : failures;
        drawn = true;
        return `${ERASE_LINE}${failures}${bar(event, Math.max(10, terminal.width() - 1), paint)}`;
      } catch {
        // A bar that cannot be drawn must not end a run.
        return "";
      }
    },
    end() {
      const text = drawn ? ERASE_LINE : "";
      drawn = false;
      return text;
    },
  };
}

/** Whether a plain line is due: at each tenth of the way and after ten quiet seconds. */
function heartbeats(): (event: ProgressEvent) => boolean {
  let at = 0;
  let tenth = 0;
  return ({ planned, done, elapsed }) => {
    const reached = planned > 0 ? Math.floor((done / planned) * 10) : 0;
    if (reached <= tenth && elapsed - at < HEARTBEAT_MS) return false;
    at = elapsed;
    tenth = Math.max(tenth, reached);
    return true;
  };
}

function plainLine(event: ProgressEvent): string {
  const { planned, done, counts, running } = event;
  const told = OUTCOME_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
  const left = timeLeft(event);
  return [
    `${percent(event)} % (${done} of ${planned})`,
    ...told,
    `${running.length} running`,
    ...(left === undefined ? [] : [left]),
  ].join(", ");
}

/** The bar, as wide as the terminal lets it be: what matters least goes first. */
function bar(event: ProgressEvent, width: number, paint: Paint): string {
  const { planned, done, counts, running } = event;
  const seen = OUTCOME_KINDS.filter((kind) => counts[kind] > 0);
  const left = timeLeft(event);
  const fields: readonly (readonly [plain: string, painted: string])[] = [
    same(`${String(percent(event)).padStart(3)} %`),
    same(`${done}/${planned}`),
    ...seen.map((kind): readonly [string, string] => {
      const [sign, style] = LOOK[kind];
      return [`${sign} ${counts[kind]}`, paint(style, `${sign} ${counts[kind]}`)];
    }),
    ...(left === undefined ? [] : [same(left)]),
  ];
  const kept: (readonly [string, string])[] = [];
  let used = 0;
  for (const field of fields) {
    if (used + columnsOf(field[0]) + 2 > width) break;
    used += columnsOf(field[0]) + 2;
    kept.push(field);
  }
  const size = Math.min(30, width - used);
  const title = running[0] === undefined ? "" : fitted(onOneLine(running[0]), width - used - size - 2);
  const drawing = size >= 5 ? blocks(event, size, paint) : "";
  return [drawing, ...kept.map(([, painted]) => painted), columnsOf(title) > 8 ? paint("dim", title) : ""]
    .filter((part) => part !== "")
    .join("  ");
}

function blocks({ planned, done, counts }: ProgressEvent, size: number, paint: Paint): string {
  const full = planned > 0 ? Math.min(size, Math.round((done / planned) * size)) : 0;
  const style: Style = counts.failed > 0 ? "red" : "cyan";
  return `${paint(style, "━".repeat(full))}${paint("dim", "─".repeat(size - full))}`;
}

function percent({ planned, done }: ProgressEvent): number {
  return planned > 0 ? Math.floor((done / planned) * 100) : 0;
}

/** By the count of cases; nothing before it can mean anything. */
function timeLeft({ planned, done, elapsed }: ProgressEvent): string | undefined {
  if (done < 3 || elapsed < 2_000 || done >= planned) return undefined;
  const ms = Math.max(1, Math.round(((elapsed / done) * (planned - done)) / 1_000)) * 1_000;
  return `about ${duration(ms).replace(".0 s", " s")} left`;
}

function same(text: string): readonly [string, string] {
  return [text, text];
}
