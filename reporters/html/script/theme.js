import { byId, say } from "./element.js";

// A page opened from a file may have no storage; the choice then lasts as long as the page.
function remembered() {
  try {
    return localStorage.getItem("stackmark-theme");
  } catch {
    return null;
  }
}

/** Changes between light and dark, and remembers it. */
export function changeTheme() {
  const dark =
    document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const next = dark === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  say(`${next} theme`);
  try {
    localStorage.setItem("stackmark-theme", next);
  } catch {
    // Nothing to do: the theme has changed for this page.
  }
}

/** The theme and the print button. */
export function tools() {
  const theme = remembered();
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  byId("theme").addEventListener("click", changeTheme);
  byId("print").addEventListener("click", () => print());
}
