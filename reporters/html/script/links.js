import { data } from "./data.js";
import { all, byId } from "./element.js";
import { showAccount } from "./exchange.js";
import { showAll } from "./filter.js";
import { rowOf } from "./rows.js";

/** Goes where the fragment points: folds on the way open. `#case-<id>` may carry the id as it is or as the page writes it. */
export function follow() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment === "") return;
  const target = byId(fragment) ?? byCase(fragment);
  if (target === undefined) return;
  for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement.closest("details"))
    fold.open = true;
  if (target.matches("details")) target.open = true;
  if (target.matches("article")) showAccount(target);
  target.closest("[hidden]")?.removeAttribute("hidden");
  target.scrollIntoView({ block: "start", behavior: "instant" });
  (target.matches("details") ? target.querySelector("summary") : target).focus({ preventScroll: true });
}

/** The account of a case, or its row, which may not be there yet or be filtered out. */
function byCase(fragment) {
  const id = fragment.replace(/^case-/, "");
  const index = data.cases.findIndex((one) => one.id === id || one.anchor === fragment);
  if (index === -1) return undefined;
  const account = byId(data.cases[index].anchor);
  if (account !== null) return account;
  if (rowOf(index) === undefined) showAll();
  return rowOf(index).firstElementChild;
}

/** Follows fragments, and marks in the navigation where the reader is. */
export function links() {
  addEventListener("hashchange", follow);
  follow();
  const stops = all(".stops a").map((stop) => [stop, byId(stop.hash.slice(1))]);
  let asked = false;
  const look = () => {
    asked = false;
    mark(stops);
  };
  addEventListener("scroll", () => {
    if (!asked) requestAnimationFrame(look);
    asked = true;
  });
  look();
}

/** The section that has reached the upper part of the window; the last one may be too short to ever get there. */
function mark(stops) {
  const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
  const reached = stops.findLastIndex(([, section]) => section.getBoundingClientRect().top < 160);
  const current = atEnd ? stops.length - 1 : Math.max(0, reached);
  stops.forEach(([stop], index) => {
    if (index !== current) stop.removeAttribute("aria-current");
    else if (!stop.hasAttribute("aria-current")) {
      stop.setAttribute("aria-current", "true");
      const list = stop.closest("ul");
      list.scrollTo({ left: stop.parentElement.offsetLeft - list.clientWidth / 3, behavior: "instant" });
    }
  });
}
