import { data } from "./data.js";
import { all, byId } from "./element.js";
import { showRows } from "./rows.js";

const fields = ["service", "capability", "kind"];
const texts = data.cases.map(({ id, title, capability, outcome, reason, deviations, cites, tempest }) =>
  [
    id,
    title,
    capability,
    outcome,
    reason,
    ...deviations,
    ...tempest,
    ...cites.map((cite) => `${cite.title} ${cite.href}`),
  ]
    .join("\n")
    .toLowerCase(),
);

/** Shows the rows that fit all that is chosen, and says how many. */
function apply() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const outcomes = all(".toggles [aria-pressed=true]").map((toggle) => toggle.dataset.outcome);
  const chosen = fields.map((name) => [name, byId(`by-${name}`).value]).filter(([, value]) => value !== "");
  const fits = (one, index) =>
    (outcomes.length === 0 || outcomes.includes(one.outcome)) &&
    chosen.every(([name, value]) => one[name] === value) &&
    words.every((word) => texts[index].includes(word));
  const fitting = data.cases.flatMap((one, index) => (fits(one, index) ? [index] : []));
  showRows(fitting);
  const [shown, whole] = [fitting.length, data.cases.length].map((number) => number.toLocaleString("en-GB"));
  byId("shown").textContent = shown === whole ? `${whole} cases` : `${shown} of ${whole} cases`;
  byId("none").hidden = fitting.length > 0;
  byId("rows").hidden = fitting.length === 0;
}

/** Shows every case again. */
export function showAll() {
  clear();
  apply();
}

function clear() {
  byId("search").value = "";
  for (const name of fields) byId(`by-${name}`).value = "";
  for (const toggle of all(".toggles .toggle")) toggle.setAttribute("aria-pressed", "false");
}

/** Chooses one outcome or one capability and nothing else, as links elsewhere on the page ask for. */
function only({ outcome, capability }) {
  clear();
  if (outcome) all(`.toggles [data-outcome="${outcome}"]`)[0].setAttribute("aria-pressed", "true");
  if (capability) byId("by-capability").value = capability;
  apply();
}

/** Makes the list of cases searchable, and the switches of the other sections work. */
export function filters() {
  apply();
  byId("filters").addEventListener("input", apply);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const toggle of all(".toggles .toggle")) toggle.addEventListener("click", () => press(toggle, apply));
  for (const link of all('a[href="#cases"]')) link.addEventListener("click", () => link.dataset && only(link.dataset));
  byId("clear").addEventListener("click", () => {
    showAll();
    byId("search").focus();
  });
  byId("open-only").addEventListener("change", ({ target }) =>
    byId("capabilities").classList.toggle("open-only", target.checked),
  );
  const codes = all(".codes .toggle");
  for (const code of codes) code.addEventListener("click", () => press(code, () => byCode(codes)));
}

function press(toggle, then) {
  toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
  then();
}

function byCode(codes) {
  const wanted = codes.filter((code) => code.getAttribute("aria-pressed") === "true").map((code) => code.dataset.code);
  for (const article of all("#failing .case")) {
    const own = article.dataset.codes.split(" ");
    article.hidden = wanted.length > 0 && !wanted.some((code) => own.includes(code));
  }
}
