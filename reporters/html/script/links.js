import { all, byId } from "./element.js";
import { fillAll } from "./exchange.js";

/** Goes where the fragment points: folds on the way open. `#case-<id>` may carry the id as it is or as the page writes it. */
export function follow() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment === "") return;
  const target = byId(fragment) ?? byCaseId(fragment.replace(/^case-/, ""));
  if (target === null || target === undefined) return;
  for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement.closest("details"))
    fold.open = true;
  if (target.matches("details")) target.open = true;
  if (target.matches("article")) fillAll(target);
  target.closest("[hidden]")?.removeAttribute("hidden");
  target.scrollIntoView({ block: "start", behavior: "instant" });
  (target.matches("details") ? target.querySelector("summary") : target).focus({ preventScroll: true });
}

function byCaseId(id) {
  return all("article.case").find((article) => article.dataset.id === id) ?? null;
}

/** Follows fragments, and marks in the navigation where the reader is. */
export function links() {
  addEventListener("hashchange", follow);
  follow();
  const stops = new Map(all(".stops a").map((stop) => [stop.hash.slice(1), stop]));
  const seen = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
      const current = [...stops.keys()].find((id) => seen.has(id));
      for (const [id, stop] of stops)
        id === current ? stop.setAttribute("aria-current", "true") : stop.removeAttribute("aria-current");
    },
    { rootMargin: "-80px 0px -55% 0px" },
  );
  for (const id of stops.keys()) watch.observe(byId(id));
}
