import { element, note } from "./element.js";
import { jsonLines, nearest } from "./json-lines.js";

/** Lines of a body that are shown before somebody asks for all of them, and lines kept around the marked place. */
const FIRST_LINES = 60;
const AROUND = 12;

/**
 * A body, pretty-printed, the place of interest marked and in sight. A string at the top is text as it came; only the whole of
 * it can be marked.
 */
export function body(value, { pointer }, words) {
  const text = typeof value === "string";
  const lines = text ? value.split("\n").map((line) => ({ pointer: "", tokens: [["", line]] })) : jsonLines(value);
  const at = pointer === undefined || (text && pointer !== "") ? undefined : nearest(lines, pointer);
  const place = at === undefined ? -1 : lines.findIndex((line) => line.pointer === at.pointer);
  const code = element("code", {});
  const show = (wanted) =>
    code.replaceChildren(...parts(lines, wanted, (line, index) => shown(line, at, index === place && words)));
  const inSight = (index) => index < FIRST_LINES || Math.abs(index - place) <= AROUND;
  show(inSight);
  const made = element("div", {}, element("pre", { class: "body", tabindex: "0" }, code));
  if (lines.every((_, index) => inSight(index))) return made;
  const count = lines.length.toLocaleString("en-GB");
  const more = element("button", { type: "button", class: "plain more" }, `Show all ${count} lines`);
  more.addEventListener("click", () => {
    show(() => true);
    more.remove();
  });
  made.append(more);
  return made;
}

/** The lines that are wanted, and for each run of others how many there are. */
function parts(lines, wanted, make) {
  const made = [];
  let hidden = 0;
  lines.forEach((line, index) => {
    if (!wanted(index)) {
      hidden += 1;
      return;
    }
    if (hidden > 0) made.push(gap(hidden));
    hidden = 0;
    made.push(make(line, index));
  });
  if (hidden > 0) made.push(gap(hidden));
  return made;
}

function gap(count) {
  return element("span", { class: "gap" }, `… ${count.toLocaleString("en-GB")} more lines`);
}

/** One line; `words` stand at the first line of the marked place. All lines of a marked value are marked but those of the root. */
function shown(line, at, words) {
  const whole = at !== undefined && at.missing === undefined && at.pointer !== "";
  const inside = whole && (line.pointer === at.pointer || line.pointer.startsWith(`${at.pointer}/`));
  const mark = words ? note(at.missing === undefined ? words : `missing: ${at.missing}`) : "";
  const tokens = line.tokens.map(([kind, text]) => (kind === "" ? text : element("span", { class: kind }, text)));
  return element("span", { class: words || inside ? "line marked" : "line" }, mark, tokens);
}
