import type { Description } from "../description.ts";
import { errors } from "./errors.ts";
import { links } from "./links.ts";
import { operations } from "./operations.ts";
import { references } from "./references.ts";
import type { LintFinding, LintRule } from "./rule.ts";
import { schemas } from "./schemas.ts";
import { strayKeys } from "./stray-keys.ts";
import { vocabulary } from "./vocabulary.ts";

/** The laws for descriptions. A dangling reference ends the lint: the others follow references. */
export const RULES: readonly LintRule[] = [references, strayKeys, vocabulary, operations, schemas, errors, links];

/** All that is wrong with a description. */
export function lint(description: Description): readonly LintFinding[] {
  const found: LintFinding[] = [];
  for (const rule of RULES) {
    found.push(...rule.find(description).map((finding) => ({ rule: rule.id, ...finding })));
    if (found.some(({ message }) => message.endsWith("does not resolve"))) break;
  }
  return found;
}
