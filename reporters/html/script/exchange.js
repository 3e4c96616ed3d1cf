import { body } from "./body.js";
import { data } from "./data.js";
import { all, element, note } from "./element.js";
import { placeOf } from "./place.js";

const DEVIATES = "deviates";
const PURPOSE = "broken on purpose";

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
  const { request, response, failure, intent } = exchange;
  const broken = intent.kind === "breaks" ? placeOf(intent.where) : {};
  const sent = side("Request", `as ${exchange.caller}`, [
    startLine(`${request.method} ${request.url}`, broken.address && PURPOSE),
    intent.kind === "breaks" &&
      element("p", { class: "fact-line" }, `Breaks on purpose: ${intent.constraint} at ${intent.where}`),
    headers(request.headers, broken, PURPOSE),
    request.body !== undefined && body(request.body, broken, PURPOSE),
  ]);
  const received = answer(response, failure, placeOf(fold.dataset.where));
  fold.append(
    element("div", { class: "sides" }, sent, side("Response", `${Math.round(exchange.durationMs)} ms`, received)),
  );
}

function side(title, words, parts) {
  const head = element("p", { class: "side-head" }, element("span", {}, title), element("span", {}, words));
  return element("div", { class: "side" }, head, parts.filter(Boolean));
}

function answer(response, failure, place) {
  const failed = failure && startLine(`No complete response: ${failure.kind}. ${failure.message}`, failure.kind);
  if (response === undefined) return [failed];
  const status = startLine(`HTTP ${response.status}`, place.status && DEVIATES);
  return [status, headers(response.headers, place, DEVIATES), shownBody(response.body, place), failed];
}

function startLine(text, mark) {
  return element("p", { class: mark ? "start-line marked" : "start-line" }, mark ? note(mark) : "", text);
}

/** The headers, those of the place marked; one that is not there is shown as missing. */
function headers(held, { headers: wanted = [] }, words) {
  const line = (name, value, mark) =>
    element(
      "div",
      { class: mark ? "marked" : undefined },
      mark ? note(mark) : "",
      element("dt", {}, name),
      element("dd", {}, value),
    );
  const present = Object.entries(held).map(([name, value]) => line(name, value, wanted.includes(name) && words));
  const absent = wanted.filter((name) => held[name] === undefined).map((name) => line(name, "(not sent)", "missing"));
  return element("dl", { class: "headers" }, present, absent);
}

function shownBody(held, place) {
  const fact = (words) => element("p", { class: "fact-line" }, words);
  const size = () => `${held.bytes.toLocaleString("en-GB")} bytes`;
  if (held.kind === "none") return startLine("No body", place.pointer !== undefined && DEVIATES);
  if (held.kind === "binary") return fact(`${size()} of binary data, sha256 ${held.sha256}`);
  if (held.kind === "json") return body(held.value, place, DEVIATES);
  return element(
    "div",
    {},
    held.malformed ? fact(`Not JSON: ${held.malformed}`) : "",
    body(held.text, place, DEVIATES),
  );
}

/** Unfolds the account of a case and fills its open exchanges at once, for those who come by a link or a key. */
export function showAccount(article) {
  const account = article.querySelector("details.account");
  if (account !== null) account.open = true;
  for (const fold of all("details.exchange[open]", article)) fill(fold);
}
