import { all, byId, say } from "./element.js";

/** Makes the copy buttons work; where the clipboard is closed to a page from a file, the text is selected instead. */
export function copyButtons() {
  for (const button of all("button[data-copy]")) {
    button.addEventListener("click", async () => {
      const source = byId(button.dataset.copy);
      const copied = await copy(source);
      const label = button.querySelector("span");
      label.textContent = copied ? "Copied" : "Selected";
      say(copied ? "Copied" : "Selected, press the copy keys");
      setTimeout(() => {
        label.textContent = "Copy";
      }, 1_600);
    });
  }
}

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    return false;
  }
}
