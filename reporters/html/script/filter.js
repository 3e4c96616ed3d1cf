import { data } from "./data.js";
import { all, byId, element } from "./element.js";

const rows = all("#rows > li");
const fields = ["service", "capability", "kind"];
const texts = rows.map((row, index) => {
  const { id, reason, cites, tempest } = data.cases[index];
  return [row.textContent, id, reason, ...tempest, ...cites.map(({ title, href }) => `${title} ${href}`)]
    .join("\n")
    .toLowerCase();
});
const facts = rows.map((row, index) => ({
  ...data.cases[index],
  capability: row.querySelector(".row-capability").textContent,
}));

/** Shows the rows that fit all that is chosen, and says how many. */
function apply() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const outcomes = all(".toggles [aria-pressed=true]").map((toggle) => toggle.dataset.outcome);
  const chosen = fields.map((name) => [name, byId(`by-${name}`).value]).filter(([, value]) => value !== "");
  let count = 0;
  rows.forEach((row, index) => {
    const fact = facts[index];
    const fits =
      (outcomes.length === 0 || outcomes.includes(fact.outcome)) &&
      chosen.every(([name, value]) => fact[name] === value) &&
      words.every((word) => texts[index].includes(word));
    row.hidden = !fits;
    if (fits) count += 1;
  });
  const [shown, whole] = [count, rows.length].map((number) => number.toLocaleString("en-GB"));
  byId("shown").textContent = count === rows.length ? `${whole} cases` : `${shown} of ${whole} cases`;
  byId("none").hidden = count > 0;
  byId("rows").hidden = count === 0;
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

/** The details of a case, made when its row opens. */
function unfold(row) {
  if (row.dataset.filled !== undefined || !row.open) return;
  row.dataset.filled = "";
  const { id, kind, cites, tempest, outcome, reason } = data.cases[Number(row.dataset.index)];
  const above = row.id.startsWith("row-") ? row.id.slice(4) : undefined;
  const pair = (name, ...content) => [element("dt", {}, name), element("dd", {}, ...content)];
  const clauses = cites.map(({ title, href }) =>
    /^https?:\/\//.test(href)
      ? element("a", { href, target: "_blank", rel: "noopener noreferrer" }, title)
      : `${title} ${href}`,
  );
  row.append(
    element(
      "dl",
      {},
      pair("Case", element("code", {}, id), ` (${kind})`),
      pair(outcome === "passed" ? "Passed" : "Reason", reason),
      pair(
        "Clause",
        clauses.flatMap((clause, index) => (index > 0 ? [", ", clause] : [clause])),
      ),
      tempest.length > 0 ? pair("Tempest ids", element("code", {}, tempest.join(", "))) : [],
      above === undefined
        ? []
        : pair("Account", element("a", { href: `#${above}` }, "Expected, observed and the exchanges")),
    ),
  );
}

/** Makes the list of cases searchable, its rows unfold, and the switches of the other sections work. */
export function filters() {
  byId("filters").addEventListener("input", apply);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const toggle of all(".toggles .toggle")) toggle.addEventListener("click", () => press(toggle, apply));
  for (const link of all('a[href="#cases"]')) link.addEventListener("click", () => link.dataset && only(link.dataset));
  for (const row of all("details.row")) row.addEventListener("toggle", () => unfold(row));
  byId("clear").addEventListener("click", () => {
    clear();
    apply();
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
