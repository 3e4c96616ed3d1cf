import { icon } from "./icons.ts";
import { type Hole, type Markup, markup } from "./markup.ts";

/** A status as icon and word, e.g. an outcome's kind, a capability's status or a verdict. */
export function status(kind: string, words: Hole = kind): Markup {
  return markup`<span class="status is-${kind.replaceAll(" ", "-")}">${icon(kind)}<span>${words}</span></span>`;
}

/** A small neutral label. */
export function chip(content: Hole): Markup {
  return markup`<span class="chip">${content}</span>`;
}

/** A button that copies the text of the element it names. */
export function copyButton(target: string, label: string): Markup {
  return markup`<button type="button" class="copy" data-copy="${target}" aria-label="${label}">${icon("copy")}<span>Copy</span></button>`;
}

/** A section with its heading; `lead` says in one sentence what stands there. */
export function section(id: string, title: string, lead: Hole, content: Hole): Markup {
  return markup`
<section id="${id}" class="section" aria-labelledby="${id}-title" tabindex="-1">
  <header class="section-head"><h2 id="${id}-title">${title}</h2><p>${lead}</p></header>
  ${content}
</section>`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A moment as people read it, in UTC; the text itself where it is not a time. */
export function moment(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const date = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
  return `${date}, ${time.toISOString().slice(11, 16)} UTC`;
}

/** A stacked bar: one rectangle per part, in the order given. An image for eyes only; its numbers stand beside it as text. */
export function bar(parts: readonly { readonly kind: string; readonly count: number }[]): Markup {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const rectangles = parts.map(({ kind, count }) => {
    // A single failing case in thousands stays visible: at least half a percent.
    const width = count === 0 || total === 0 ? 0 : Math.max(0.5, (count / total) * 100);
    const rectangle = markup`<rect class="fill-${kind}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="1"></rect>`;
    x += width;
    return count === 0 ? "" : rectangle;
  });
  const width = Math.max(x, 1).toFixed(2);
  return markup`<svg class="bar" viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true">${rectangles}</svg>`;
}
