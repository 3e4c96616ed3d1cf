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
