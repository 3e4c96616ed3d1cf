import fc from "fast-check";
import type { CallOptions } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import { type AnyFixture, shared } from "../../fixtures/resources/fixture.ts";
import {
  atPointer,
  isSafe,
  type Parameter,
  type ProjectedOperation,
  type Projection,
  SERVICES,
  type Service,
} from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import { arbitraryAt } from "../properties/arbitrary.ts";
import { bodyKinds, touchesCaller } from "../properties/property-case.ts";
import { type RequestSource, validRequests } from "../properties/request.ts";
import { plainKind, SOURCES, type Source } from "../properties/resources.ts";
import { emptyJudgement } from "../run/judge.ts";
import type { Provision } from "../run/provision.ts";
import { type Create, createOf } from "./creates.ts";

/** Who sends broken requests. */
export type Sender = "member" | "admin";

/** Values for the placeholders of a path, and whether all of them name what is there. */
export interface Place {
  readonly path: Readonly<Record<string, string>>;
  readonly addressed: boolean;
}

/** The things that broken requests are sent to: made by fixtures or by the described creates, once each, never anybody else's. */
export interface Ground {
  /** What the requests of an operation are generated from, and whether it stands on things that are there. */
  sourceOf(
    operation: ProjectedOperation,
    projection: Projection,
    sender: Sender,
  ): Promise<RequestSource & { readonly addressed: boolean }>;
}

/** What ground is laid on. */
export interface GroundOptions {
  readonly connection: Connection;
  readonly provision: Provision;
  readonly runId: string;
  projection(service: Service, sender: Sender): Projection | undefined;
}

/** The case under which everything that the measurement needs is written into the ledger. */
export const GROUND_CASE = "refusals: ground";

/** Creates that are tried for one thing before its id is invented. */
const TRIES = 6;
const CANDIDATES = 60;
/** How many things a thing may need one within the other. */
const DEEPEST = 4;
/** A number that no service has counted to. */
const NOBODYS_NUMBER = "987654321";
const NOBODYS_NAME = "stackmark-nobodys";

/** Ground on one connection. */
export function groundOn({ connection, provision, runId, projection: projectionOf }: GroundOptions): Ground {
  const fixtures = new Map<string, Promise<string | undefined>>();
  const made = new Map<string, Promise<Place | undefined>>();
  let names = 0;

  function fromFixture(
    name: string,
    fixture: AnyFixture | undefined,
    source: Source | undefined,
  ): Promise<string | undefined> {
    if (fixture === undefined || source === undefined) return Promise.resolve(undefined);
    return once(fixtures, name, async () => {
      const given = await provision.provide({ thing: fixture }, GROUND_CASE, emptyJudgement());
      return source.id(given["thing"]) || undefined;
    });
  }

  /** What a path names: never what others made, unless it is only read. */
  function addressee(kind: string | undefined, safe: boolean): Promise<string | undefined> {
    const source = kind === undefined ? undefined : SOURCES[kind];
    const own = source?.owned === undefined ? undefined : shared(source.owned);
    return fromFixture(`own ${kind}`, own ?? (safe ? source?.shared : undefined), source);
  }

  /** The caller's own user or project, where that is only stood upon and not changed. */
  function itself(operation: ProjectedOperation, kind: string | undefined, sender: Sender): string | undefined {
    const account = connection.accounts[sender];
    if (sender !== "member" || account === undefined || touchesCaller(operation)) return undefined;
    return kind === "user" ? account.userId : kind === "project" ? account.projectId : undefined;
  }

  /** What a body refers to. */
  function reference(kind: string): Promise<string | undefined> {
    return fromFixture(kind, SOURCES[kind]?.shared, SOURCES[kind]);
  }

  function fromCreate(create: Create, sender: Sender, depth: number): Promise<Place | undefined> {
    return once(made, `${sender} ${create.operation.id}`, async () => {
      const { operation, projection, pointer, parameter } = create;
      const source = await sourceAt(operation, projection, sender, depth + 1);
      if (!source.addressed) return undefined;
      const cloud = connection.cloud(GROUND_CASE, () => {}).as(sender);
      for (const options of smallRequests(source)) {
        const answer = await cloud[operation.service].call(operation.key, options);
        const id = answer.status < 300 ? atPointer(answer.body, pointer) : undefined;
        if (typeof id === "string" || typeof id === "number")
          return { path: { ...source.path, [parameter]: String(id) }, addressed: true };
      }
      return undefined;
    });
  }

  async function placeAt(
    operation: ProjectedOperation,
    projection: Projection,
    sender: Sender,
    depth: number,
  ): Promise<Place> {
    let path: Record<string, string> = {};
    let addressed = true;
    for (const parameter of pathParameters(operation)) {
      const kind = parameter.resource === undefined ? undefined : plainKind(parameter.resource);
      const fixed = itself(operation, kind, sender) ?? (await addressee(kind, isSafe(operation)));
      const create =
        fixed === undefined && depth < DEEPEST ? createFor(operation, parameter, projection, sender) : undefined;
      const created = create === undefined ? undefined : await fromCreate(create, sender, depth);
      const value = fixed ?? (create === undefined ? undefined : created?.path[create.parameter]);
      addressed &&= value !== undefined;
      // What stands below another thing is asked for below that same thing.
      const above = create?.projection === projection ? created?.path : undefined;
      path = { ...path, ...above, [parameter.name]: value ?? invented(parameter, projection) };
    }
    return { path: only(path, pathParameters(operation)), addressed };
  }

  function createFor(
    operation: ProjectedOperation,
    parameter: Parameter,
    projection: Projection,
    sender: Sender,
  ): Create | undefined {
    const collection = operation.path.slice(0, operation.path.indexOf(`/{${parameter.name}}`));
    const own = createOf(projection, collection, parameter);
    if (own !== undefined || parameter.resource === undefined) return own;
    return SERVICES.map((service) => projectionOf(service, sender))
      .filter((one) => one !== undefined)
      .map((one) => createOf(one, `/${plainKind(parameter.resource ?? "")}s`, parameter))
      .find((one) => one !== undefined);
  }

  async function sourceAt(
    operation: ProjectedOperation,
    projection: Projection,
    sender: Sender,
    depth: number,
  ): Promise<RequestSource & { readonly addressed: boolean }> {
    const { path, addressed } = await placeAt(operation, projection, sender, depth);
    const resources = new Map<string, readonly string[]>();
    for (const kind of bodyKinds(operation, projection)) {
      const id = await reference(plainKind(kind));
      if (id !== undefined) resources.set(kind, [id]);
    }
    names += 1;
    const sparse = projection.profile["sparse-parameter"];
    return {
      operation,
      around: { document: documentOf(projection), resources, namePrefix: `stackmark-${runId}-${names}-` },
      validators: validatorsFor(projection),
      path,
      addressed,
      ...(sparse === undefined ? {} : { sparse }),
    };
  }

  return { sourceOf: (operation, projection, sender) => sourceAt(operation, projection, sender, 0) };
}

function once<T>(
  known: Map<string, Promise<T | undefined>>,
  key: string,
  make: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const value = known.get(key) ?? make().catch(() => undefined);
  known.set(key, value);
  return value;
}

/** Valid requests that ask for little. What can be made switched off is: some services only let go of such. */
function smallRequests(source: RequestSource): readonly CallOptions[] {
  const cost = (options: CallOptions): number => {
    const text = JSON.stringify(options.body ?? "");
    return text.length - (text.includes('"enabled":false') ? 100_000 : 0);
  };
  return fc
    .sample(validRequests(source), { seed: 1, numRuns: CANDIDATES })
    .filter(({ fits }) => fits)
    .map(({ options }) => options)
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, TRIES);
}

function pathParameters(operation: ProjectedOperation): readonly Parameter[] {
  return operation.parameters
    .filter((parameter) => parameter.in === "path")
    .sort((a, b) => operation.path.indexOf(`{${a.name}}`) - operation.path.indexOf(`{${b.name}}`));
}

function only(path: Place["path"], parameters: readonly Parameter[]): Place["path"] {
  return Object.fromEntries(parameters.map(({ name }) => [name, path[name] ?? ""]));
}

function documentOf(projection: Projection): RequestSource["around"]["document"] {
  return projection.document as RequestSource["around"]["document"];
}

/** An id of the right form that names nothing. */
function invented(parameter: Parameter, projection: Projection): string {
  const around = { document: documentOf(projection), resources: new Map(), namePrefix: "stackmark-" };
  const fits = (value: unknown): boolean => validatorsFor(projection).violations(parameter.pointer, value).length === 0;
  if (fits(NOBODYS_NAME)) return NOBODYS_NAME;
  if (fits(Number(NOBODYS_NUMBER))) return NOBODYS_NUMBER;
  return String(fc.sample(arbitraryAt(parameter.pointer, around), { seed: 1, numRuns: 20 }).find(fits) ?? NOBODYS_NAME);
}
