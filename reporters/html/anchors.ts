/**
 * Fragment ids for things that have an id of their own, e.g. `case-compute-keypair-delete`. Two ids that read alike once
 * reduced to what a fragment may hold get a number, in the order given.
 */
export function anchors(prefix: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    ids.map((id) => {
      const base = `${prefix}-${id.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/-+$/, "")}`;
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      return [id, count === 1 ? base : `${base}.${count}`];
    }),
  );
}
