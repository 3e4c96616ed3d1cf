import type { Parameter, ProjectedOperation, Projection } from "../../specs/index.ts";
import { jsonContent } from "./breaks.ts";

/** An operation that makes what a path parameter names. */
export interface Create {
  readonly operation: ProjectedOperation;
  readonly projection: Projection;
  /** The name under which the create's own collection knows it. */
  readonly parameter: string;
  /** Where the id stands in the answer. */
  readonly pointer: string;
}

/** The create of the collection at `path`, or else the one that says that it produces a parameter of that name. */
export function createOf(projection: Projection, path: string, parameter: Parameter): Create | undefined {
  const all = [...projection.operations.values()].flatMap((operation) => {
    if (operation.method !== "POST" || operation.action !== undefined || jsonContent(operation) === undefined)
      return [];
    return operation.responses.flatMap(({ produces }) =>
      Object.entries(produces).map(([name, pointer]) => ({ operation, projection, parameter: name, pointer })),
    );
  });
  const named = all.filter((one) => one.parameter === parameter.name);
  return (
    all.find(({ operation }) => operation.path === path) ??
    named.find(({ operation }) => named.length === 1 && !operation.path.startsWith(`${path}/`))
  );
}
