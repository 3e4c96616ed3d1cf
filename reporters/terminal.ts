/** What a stream can show. */
export interface Terminal {
  /** Lines can be drawn again in place. */
  readonly tty: boolean;
  /** Columns; asked for at each line, as windows change. */
  readonly width: () => number;
  readonly colour: boolean;
}

/** The parts of a stream and of the environment that decide, so that tests need neither. */
export interface StreamLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Reads what a stream can show. NO_COLOR (https://no-color.org) wins over FORCE_COLOR; without either, colours need a
 * terminal. A dumb terminal cannot draw in place.
 */
export function terminalOf(stream: StreamLike, environment: Readonly<Record<string, string | undefined>>): Terminal {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  const tty = stream.isTTY === true && TERM !== "dumb";
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  return {
    tty,
    width: () => stream.columns || 80,
    colour: (NO_COLOR ?? "") === "" && (forced || (tty && FORCE_COLOR !== "0")),
  };
}

/** Columns that a text takes: two for the wide letters of East Asia and for emoji, none for marks that join. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** The text cut to so many columns, with an ellipsis where something is missing. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let cut = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    used += columnsOf(segment);
    if (used > columns) break;
    cut += segment;
  }
  return columns < 1 ? "" : `${cut}…`;
}
