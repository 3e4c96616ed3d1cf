/**
 * What a `where` points at: a JSON pointer into the body, the status, headers by name, the body as a whole, or a parameter of
 * the request's address. Anything else points at nothing that can be marked.
 */
export function placeOf(where) {
  if (where === undefined) return {};
  if (where === "status") return { status: true };
  if (where === "" || where === "body" || where === "the body") return { pointer: "" };
  if (where.startsWith("/")) return { pointer: where };
  if (/^(query|path) /.test(where)) return { address: true };
  const names = where
    .toLowerCase()
    .replace(/^headers?[ :/]+/, "")
    .split(/, */);
  return names.every((name) => /^[a-z0-9-]+$/.test(name)) ? { headers: names } : {};
}
