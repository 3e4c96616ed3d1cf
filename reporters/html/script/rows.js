import { data } from "./data.js";
import { byId, element, icon } from "./element.js";

/** Rows made at a time: enough to scroll, few enough to be quick. */
const STEP = 150;

const made = new Map();
let fitting = [];
let count = 0;

/** Shows the cases of these indexes, the first of them at once and the others as the reader gets there. */
export function showRows(indexes) {
  fitting = indexes;
  count = 0;
  byId("rows").replaceChildren();
  moreRows();
}

/** Shows all rows up to the one of this case and gives it; undefined when it is not among those that fit. */
export function rowOf(index) {
  const place = fitting.indexOf(index);
  while (count <= place && count < fitting.length) moreRows();
  return place === -1 ? undefined : made.get(index);
}

/** Makes the button at the end of the list work, also by itself when it comes into view. */
export function rowsOnDemand() {
  byId("more").addEventListener("click", moreRows);
  new IntersectionObserver(([entry]) => entry.isIntersecting && moreRows(), { rootMargin: "800px" }).observe(
    byId("more"),
  );
}

function moreRows() {
  const next = fitting.slice(count, count + STEP);
  byId("rows").append(...next.map(row));
  count += next.length;
  const left = fitting.length - count;
  byId("more").hidden = left === 0;
  byId("more").textContent = `Show ${Math.min(STEP, left)} more of ${left.toLocaleString("en-GB")}`;
}

function row(index) {
  const known = made.get(index);
  if (known !== undefined) return known;
  const { anchor, title, capability, outcome, time } = data.cases[index];
  // The anchor of a case that is told in full above stands there.
  const id = toldAbove(outcome) ? `row-${anchor}` : anchor;
  const fold = element(
    "details",
    { class: "row", id },
    element(
      "summary",
      {},
      element("span", { class: `row-kind is-${outcome}` }, icon(outcome), element("span", {}, outcome)),
      element("span", { class: "row-title" }, title),
      element("span", { class: "row-capability" }, capability),
      element("span", { class: "row-time" }, time),
    ),
  );
  fold.addEventListener("toggle", () => unfold(fold, data.cases[index]), { once: true });
  const item = element("li", {}, fold);
  made.set(index, item);
  return item;
}

function toldAbove(outcome) {
  return outcome === "failed" || outcome === "inconclusive" || outcome === "errored";
}

function unfold(fold, { id, anchor, kind, cites, tempest, outcome, reason, deviations }) {
  const pair = (name, ...content) => [element("dt", {}, name), element("dd", {}, ...content)];
  const clauses = cites.map(({ title, href }) =>
    /^https?:\/\//.test(href)
      ? element("a", { href, target: "_blank", rel: "noopener noreferrer" }, title)
      : `${title} ${href}`,
  );
  fold.append(
    element(
      "dl",
      {},
      pair("Case", element("code", {}, id), ` (${kind})`),
      pair(
        outcome === "passed" ? "Passed" : "Reason",
        reason,
        ...deviations.map((words) => element("span", { class: "deviation" }, words)),
      ),
      pair(
        "Clause",
        clauses.flatMap((clause, index) => (index > 0 ? [", ", clause] : [clause])),
      ),
      tempest.length > 0 ? pair("Tempest ids", element("code", {}, tempest.join(", "))) : [],
      toldAbove(outcome)
        ? pair("Account", element("a", { href: `#${anchor}` }, "Expected, observed and the exchanges"))
        : [],
    ),
  );
}
