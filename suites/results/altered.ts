import type { Alteration } from "../../specs/alteration.ts";

/** What a reader must know to weigh a verdict that rests on altered promises, for `because`; empty when nothing was altered. */
export function alteredBy(alterations: readonly Alteration[] = []): readonly string[] {
  const named = (what: Alteration["what"]): string =>
    alterations
      .filter((one) => one.what === what)
      .map(({ service, title, version }) => `"${title}" ${version} (${service})`)
      .join(", ");
  const [overlays, descriptions] = [named("overlay"), named("description")];
  return [
    ...(descriptions === "" ? [] : [`By other descriptions than ours: ${descriptions}`]),
    ...(overlays === "" ? [] : [`With overlays: ${overlays}`]),
  ];
}
