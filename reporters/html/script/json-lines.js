/**
 * A JSON value as lines of tokens `[class, text]`, each line with the JSON pointer of the value that it belongs to.
 */
export function jsonLines(value) {
  const lines = [];
  walk(value, "", 0, [], "", lines);
  return lines;
}

function walk(value, pointer, depth, lead, tail, lines) {
  const indent = "  ".repeat(depth);
  const entries = entriesOf(value);
  if (entries === undefined || entries.length === 0) {
    const [kind, text] = entries === undefined ? scalar(value) : ["", Array.isArray(value) ? "[]" : "{}"];
    lines.push({ pointer, tokens: [["", indent], ...lead, [kind, text], ["", tail]] });
    return;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  lines.push({ pointer, tokens: [["", indent], ...lead, ["", open]] });
  entries.forEach(([key, child], index) => {
    const name = Array.isArray(value)
      ? []
      : [
          ["j-key", JSON.stringify(key)],
          ["", ": "],
        ];
    const comma = index < entries.length - 1 ? "," : "";
    walk(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth + 1, name, comma, lines);
  });
  lines.push({ pointer, tokens: [["", indent + close + tail]] });
}

function entriesOf(value) {
  return typeof value === "object" && value !== null ? Object.entries(value) : undefined;
}

function scalar(value) {
  return [typeof value === "string" ? "j-string" : "j-other", JSON.stringify(value)];
}

/**
 * The pointer at which a deviation shows: itself where the value exists, else the nearest parent that does; a member that is
 * missing is marked where it should have been.
 */
export function nearest(lines, pointer) {
  const known = new Set(lines.map((line) => line.pointer));
  let found = pointer;
  while (found !== "" && !known.has(found)) found = found.slice(0, found.lastIndexOf("/"));
  return { pointer: found, missing: found === pointer ? undefined : pointer };
}
