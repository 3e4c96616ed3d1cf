/** Makes an element; text is always text, so nothing that a cloud sent is ever read as markup. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.flat().filter((child) => child !== undefined && child !== ""));
  return made;
}

/** The element with that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** All elements that a selector names, as an array. */
export function all(selector, root = document) {
  return [...root.querySelectorAll(selector)];
}

/** Tells something to those who listen rather than look. */
export function say(words) {
  byId("said").textContent = words;
}

/** The words at the edge of a marked line. */
export function note(words) {
  return element("span", { class: "marked-note" }, words);
}

/** An icon of the page's sprite; words always stand beside it. */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(namespace, "svg");
  const use = document.createElementNS(namespace, "use");
  made.setAttribute("class", "icon");
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  made.append(use);
  return made;
}
