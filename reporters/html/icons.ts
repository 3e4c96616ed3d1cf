import { type Markup, markup } from "./markup.ts";

// 16 x 16, drawn with strokes of the text's colour. Each shape is told apart without colour.
const PATHS: Readonly<Record<string, string>> = {
  passed: "M3.2 8.6 6.4 12l6.4-8",
  failed: "M4 4l8 8M12 4l-8 8",
  unsupported: "M3 8h10",
  inconclusive: "M5.4 5.6C5.4 2.6 10.6 2.6 10.6 5.8 10.6 8 8 8 8 10.2M8 13v.2",
  skipped: "M4 4l4 4-4 4M9 4l4 4-4 4",
  errored: "M8 2.8v6.4M8 12.8v.2",
  untested: "M8 7.9v.2",
  copy: "M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2",
  link: "M6.6 9.4l2.8-2.8M7.4 4.6l1.4-1.4a2.6 2.6 0 0 1 3.9 3.7l-1.6 1.5M8.6 11.4l-1.4 1.4a2.6 2.6 0 0 1-3.9-3.7l1.6-1.5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4 14 14",
  theme: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z",
  down: "M4 6.2 8 10l4-3.8",
};

const ALIAS: Readonly<Record<string, string>> = { conformant: "passed", "not conformant": "failed" };

/** An icon from the sprite, hidden from assistive technology: words always stand beside it. */
export function icon(name: string): Markup {
  return markup`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-${ALIAS[name] ?? name}"></use></svg>`;
}

/** The sprite that `icon` refers to; stands once, first in the body. */
export function sprite(): Markup {
  const symbols = Object.entries(PATHS).map(
    ([name, path]) => markup`<symbol id="i-${name}" viewBox="0 0 16 16"><path d="${path}"></path></symbol>`,
  );
  return markup`<svg class="sprite" aria-hidden="true" width="0" height="0">${symbols}</svg>`;
}

/** The product's sign: laid stones, the top one marked. */
export function logo(): Markup {
  return markup`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><path class="logo-low" d="M4 21.5 16 27.5 28 21.5"></path><path class="logo-mid" d="M4 16 16 22 28 16"></path><path class="logo-top" d="M16 4.5 28 10.5 16 16.5 4 10.5z"></path><path class="logo-mark" d="M12.2 10.4 15 12l5-3.2"></path></svg>`;
}
