import { data } from "./data.js";
import { all, element } from "./element.js";
import { jsonLines, nearest } from "./json-lines.js";

/** Lines of a body that are shown before somebody asks for all of them, and lines kept around the marked place. */
const FIRST_LINES = 60;
const AROUND = 12;

/** Fills the folds of exchanges when they open or come near the window. */
export function showExchanges() {
  const soon = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting && target.open) fill(target);
    },
    { rootMargin: "600px" },
  );
  for (const fold of all("details.exchange")) {
    soon.observe(fold);
    fold.addEventListener("toggle", () => fold.open && fill(fold));
  }
}

/** Shows the exchange of a fold, once. */
function fill(fold) {
  if (fold.dataset.filled !== undefined) return;
  fold.dataset.filled = "";
  const exchange = data.exchanges[fold.dataset.exchange];
  fold.querySelector(".absent").remove();
  if (exchange === undefined) {
    fold.append(element("p", { class: "absent" }, "Too large for this page; the evidence of the run holds it."));
    return;
  }
  const { request, response, failure } = exchange;
  const where = fold.dataset.where;
  const broken = exchange.intent.kind === "breaks" ? exchange.intent.where : undefined;
  const sent = side("Request", `as ${exchange.caller}`, [
    element("p", { class: "start-line" }, `${request.method} ${request.url}`),
    exchange.intent.kind === "breaks" &&
      element("p", { class: "fact-line" }, `Breaks on purpose: ${exchange.intent.constraint} at ${broken}`),
    headers(request.headers, undefined),
    request.body !== undefined && body(request.body, broken, "broken on purpose"),
  ]);
  fold.append(
    element(
      "div",
      { class: "sides" },
      sent,
      side("Response", `${Math.round(exchange.durationMs)} ms`, answer(response, failure, where)),
    ),
  );
}

function side(title, note, parts) {
  return element(
    "div",
    { class: "side" },
    element("p", { class: "side-head" }, element("span", {}, title), element("span", {}, note)),
    parts.filter(Boolean),
  );
}

function answer(response, failure, where) {
  const failed =
    failure &&
    element("p", { class: "start-line marked" }, `No complete response: ${failure.kind}. ${failure.message}`);
  if (response === undefined) return [failed];
  const marked = where === "status";
  const status = element(
    "p",
    { class: marked ? "start-line marked" : "start-line" },
    marked ? note("deviates") : "",
    `HTTP ${response.status}`,
  );
  return [status, headers(response.headers, where), shownBody(response.body, where), failed];
}

function headers(all, where) {
  const wanted = where?.toLowerCase().replace(/^headers?[ :/]+/, "");
  const pairs = Object.entries(all).map(([name, value]) => {
    const marked = name === wanted;
    return element(
      "div",
      { class: marked ? "marked" : undefined },
      marked ? note("deviates") : "",
      element("dt", {}, name),
      element("dd", {}, value),
    );
  });
  const absent = wanted && /^[a-z0-9-]+$/.test(wanted) && wanted.includes("-") && all[wanted] === undefined;
  if (absent)
    pairs.push(
      element("div", { class: "marked" }, note("missing"), element("dt", {}, wanted), element("dd", {}, "(not sent)")),
    );
  return element("dl", { class: "headers" }, pairs);
}

function shownBody(held, where) {
  if (held.kind === "none") return element("p", { class: "fact-line" }, "No body");
  if (held.kind === "binary")
    return element(
      "p",
      { class: "fact-line" },
      `${held.bytes.toLocaleString("en-GB")} bytes of binary data, sha256 ${held.sha256}`,
    );
  if (held.kind === "json") return body(held.value, where, "deviates");
  const why = held.malformed && element("p", { class: "fact-line" }, `Not JSON: ${held.malformed}`);
  return element("div", {}, why ? [why] : [], body(held.text, where, "deviates"));
}

/** A body, pretty-printed, the place of interest marked and in sight. A string at the top is text as it came. */
function body(value, where, words) {
  const lines =
    typeof value === "string"
      ? value.split("\n").map((text) => ({ pointer: "", tokens: [["", text]] }))
      : jsonLines(value);
  const at =
    typeof value !== "string" && where !== undefined && (where === "" || where.startsWith("/"))
      ? nearest(lines, where)
      : undefined;
  const place = at === undefined ? -1 : lines.findIndex((line) => line.pointer === at.pointer);
  const whole = at !== undefined && at.missing === undefined && at.pointer !== "";
  const isMarked = (line, index) =>
    index === place || (whole && (line.pointer === at.pointer || line.pointer.startsWith(`${at.pointer}/`)));
  const code = element("code", {});
  const inSight = (index) => index < FIRST_LINES || Math.abs(index - place) <= AROUND;
  const show = (wanted) => {
    let hidden = 0;
    const parts = [];
    const flush = () => {
      if (hidden > 0) parts.push(element("span", { class: "gap" }, `… ${hidden} more lines`));
      hidden = 0;
    };
    lines.forEach((line, index) => {
      if (!wanted(index)) hidden += 1;
      else {
        flush();
        const words_ = index !== place ? "" : note(at.missing === undefined ? words : `missing: ${at.missing}`);
        const tokens = line.tokens.map(([kind, text]) => (kind === "" ? text : element("span", { class: kind }, text)));
        parts.push(element("span", { class: isMarked(line, index) ? "line marked" : "line" }, words_, tokens));
      }
    });
    flush();
    code.replaceChildren(...parts);
  };
  show(inSight);
  const made = element("div", {}, element("pre", { class: "body", tabindex: "0" }, code));
  if (lines.some((_, index) => !inSight(index))) {
    const more = element(
      "button",
      { type: "button", class: "plain more" },
      `Show all ${lines.length.toLocaleString("en-GB")} lines`,
    );
    more.addEventListener("click", () => {
      show(() => true);
      more.remove();
    });
    made.append(more);
  }
  return made;
}

function note(words) {
  return element("span", { class: "marked-note" }, words);
}

/** Unfolds the account of a case and fills its open exchanges at once, for those who come by a link or a key. */
export function showAccount(article) {
  const account = article.querySelector("details.account");
  if (account !== null) account.open = true;
  for (const fold of all("details.exchange[open]", article)) fill(fold);
}
