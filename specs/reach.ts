import { isSafe } from "./operation.ts";
import type { Parameter, ProjectedOperation, Projection } from "./projection.ts";
import type { Service } from "./service.ts";

/** How the operations of a service that have path parameters can be come by, by operation id. */
export interface Reach {
  /** All parameters are given by creates: what one makes leads to the next (`produces`). */
  readonly fromCreate: readonly string[];
  /** Some parameter names what nobody makes through the API and lists tell of: hypervisors, extensions. */
  readonly fromList: readonly string[];
  /** Nothing in the description says where a value could come from. */
  readonly unreached: readonly string[];
}

/** Computes the reach over all services at once, as things of one are made by another (a project, a port). */
export function reachOf(projections: readonly Projection[]): ReadonlyMap<Service, Reach> {
  const operations = projections.flatMap(({ operations }) => [...operations.values()]);
  const made = closure(operations, new Set(), (operation) => !isSafe(operation));
  const listed = closure(operations, new Set([...made, ...listedNames(operations)]), () => true);
  return new Map(
    projections.map(({ service }) => {
      const own = operations.filter(
        (operation) => operation.service === service && pathParameters(operation).length > 0,
      );
      const from = (known: ReadonlySet<string>): readonly ProjectedOperation[] =>
        own.filter((operation) => pathParameters(operation).every((parameter) => isKnown(operation, parameter, known)));
      const fromCreate = from(made).map(({ id }) => id);
      const fromList = from(listed).map(({ id }) => id);
      return [
        service,
        {
          fromCreate,
          fromList: fromList.filter((id) => !fromCreate.includes(id)),
          unreached: own.map(({ id }) => id).filter((id) => !fromList.includes(id)),
        },
      ];
    }),
  );
}

/** What can be known when every operation that `counts` and whose parameters are known tells what it produces. */
function closure(
  operations: readonly ProjectedOperation[],
  start: ReadonlySet<string>,
  counts: (operation: ProjectedOperation) => boolean,
): ReadonlySet<string> {
  const known = new Set(start);
  const producers = operations.filter((operation) => counts(operation) && producedNames(operation).length > 0);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const operation of producers) {
      const produced = producedNames(operation);
      // A name that the caller chooses is no precondition of what it names.
      const needed = pathParameters(operation).filter(({ name }) => !produced.includes(name));
      if (!needed.every((parameter) => isKnown(operation, parameter, known))) continue;
      for (const name of produced) known.add(`${operation.service} ${name}`);
    }
  }
  return known;
}

/** Parameters that stand right after a path that can be read: the list tells their values. */
function listedNames(operations: readonly ProjectedOperation[]): readonly string[] {
  const readable = new Set(operations.filter(isSafe).map(({ service, path }) => `${service} ${path}`));
  return operations.flatMap(({ service, path }) =>
    [...path.matchAll(/\/\{(\w+)\}/g)]
      .filter(({ index }) => readable.has(`${service} ${path.slice(0, index)}`))
      .map((match) => `${service} ${match[1]}`),
  );
}

function isKnown({ service }: ProjectedOperation, { name, resource }: Parameter, known: ReadonlySet<string>): boolean {
  if (known.has(`${service} ${name}`)) return true;
  if (resource === undefined) return false;
  const [elsewhere, kind = resource] = resource.includes("/") ? resource.split("/", 2) : [undefined, resource];
  const id = `${kind.replaceAll("-", "_")}_id`;
  return (elsewhere === undefined ? [service, "identity"] : [elsewhere]).some((one) => known.has(`${one} ${id}`));
}

function pathParameters({ parameters }: ProjectedOperation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === "path");
}

function producedNames({ responses }: ProjectedOperation): readonly string[] {
  return responses.flatMap(({ produces }) => Object.keys(produces));
}
