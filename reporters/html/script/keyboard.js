import { all, byId } from "./element.js";
import { showAccount } from "./exchange.js";
import { changeTheme } from "./theme.js";

/** One key each for what one does most: search, the next and the previous failing case, the theme. */
export function keyboard() {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const action = { "/": search, n: () => step(1), p: () => step(-1), t: changeTheme }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function search() {
  byId("search").focus();
  byId("cases").scrollIntoView({ block: "start" });
}

/** From the case that has the focus to its neighbour; else to the one below or above the upper edge of the window. */
function step(by) {
  const cases = all("#failing .case:not([hidden])");
  const own = cases.indexOf(document.activeElement.closest(".case"));
  const tops = cases.map((article) => article.getBoundingClientRect().top);
  const near = by > 0 ? tops.findIndex((top) => top > 60) : tops.findLastIndex((top) => top < 60);
  const target = cases[own === -1 ? near : own + by];
  if (target === undefined) return;
  showAccount(target);
  target.scrollIntoView({ block: "start", behavior: "instant" });
  target.focus({ preventScroll: true });
}
