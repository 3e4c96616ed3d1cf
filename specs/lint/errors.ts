import { operationsOf } from "../operations.ts";
import { project } from "../project.ts";
import type { LintRule } from "./rule.ts";

/** Every error status has a body schema, unless the service sends none there. */
export const errors: LintRule = {
  id: "errors",
  because: "error bodies are part of the API; nobody else validates them",
  find(description) {
    return operationsOf(description).length === 0
      ? []
      : [...project(description, {}).operations.values()].flatMap(({ id, method, responses }) =>
          responses
            .filter(({ status, contents }) => method !== "HEAD" && status >= 400 && contents.length === 0)
            .map(({ status }) => ({ at: id, message: `status ${status} has no error schema` })),
        );
  },
};
