import type { Json, JsonObject } from "./description.ts";
import type { Capability, DemandedTest, Guideline, LoadedGuideline, Programme } from "./guideline.ts";
import { mendInterop } from "./guideline-mend.ts";
import { problemsIn } from "./guideline-schema.ts";
import { DescriptionError } from "./load.ts";
import { isObject } from "./pointer.ts";

const LEVELS = ["required", "advisory", "deprecated", "removed"] as const;

/** A file of the Interop schema 2.0, as far as a verdict needs it. */
interface InteropFile {
  readonly metadata: {
    readonly id: string;
    readonly os_trademark_approval?: { readonly status: Guideline["status"] };
  };
  readonly platforms?: Readonly<Record<string, { readonly components: readonly Part[] }>>;
  readonly "add-ons"?: Readonly<
    Record<string, { readonly components: readonly Part[]; readonly required_platform_components?: readonly Part[] }>
  >;
  readonly components: Readonly<
    Record<string, { readonly capabilities: Partial<Readonly<Record<(typeof LEVELS)[number], readonly string[]>>> }>
  >;
  readonly capabilities: Readonly<Record<string, InteropCapability>>;
}

interface Part {
  readonly name: string;
  readonly source?: string;
}

interface InteropCapability {
  readonly description: string;
  readonly project: string;
  readonly tests: Readonly<
    Record<
      string,
      {
        readonly idempotent_id: string;
        readonly aliases?: readonly string[];
        readonly flagged?: NonNullable<DemandedTest["flag"]>;
      }
    >
  >;
}

/** What the projects of that format serve. */
const SERVED: Readonly<Record<string, string>> = {
  nova: "compute",
  keystone: "identity",
  neutron: "network",
  cinder: "volume",
  glance: "image",
  swift: "object-store",
  designate: "dns",
  heat: "orchestration",
};

/** The format is described here. */
const CLAUSE = "https://docs.opendev.org/openinfra/interop/latest/schema/2.0.html";

/** Whether a value is a guideline in the form of the Interop working group, from schema 2.0 on. */
export function isInterop(value: Json): value is JsonObject {
  return isObject(value) && isObject(value["metadata"]) && value["components"] !== undefined;
}

/**
 * A guideline of schema 2.0 as ours: platforms and add-ons become programmes, named without the mark that belongs to somebody else; each
 * capability insists on its tests by id. Throws a DescriptionError with every problem and its pointer.
 */
export function fromInterop(value: JsonObject, file: string): Omit<LoadedGuideline, "digest"> {
  const { mended, value: meant } = mendInterop(value);
  const { problems, read } = problemsIn<InteropFile>("interop-2.0.schema.json", meant);
  const all = read === undefined ? problems : unresolved(read);
  if (read === undefined || all.length > 0)
    throw new DescriptionError(
      [`${file} is not a guideline of schema 2.0:`, ...all.map((one) => `  ${one}`)].join("\n"),
    );
  const { metadata, capabilities } = read;
  const guideline: Guideline = {
    id: metadata.id,
    title: `Interoperability guideline ${metadata.id}`,
    status: metadata.os_trademark_approval?.status ?? "draft",
    programmes: programmesOf(read),
    capabilities: Object.fromEntries(Object.entries(capabilities).map(([name, one]) => [name, capabilityOf(one)])),
  };
  return { guideline, mended };
}

function capabilityOf({ description, project, tests }: InteropCapability): Capability {
  return {
    title: description.replace(/\.$/, ""),
    service: SERVED[project] ?? project,
    cites: [{ title: "Interoperability guideline, capabilities", href: CLAUSE }],
    tests: Object.entries(tests).map(([name, { idempotent_id, aliases = [], flagged }]) => ({
      tempest: idempotent_id.replace(/^id-/, ""),
      name,
      aliases,
      ...(flagged === undefined ? {} : { flag: flagged }),
    })),
  };
}

function programmesOf(read: InteropFile): Readonly<Record<string, Programme>> {
  const platforms = Object.entries(read.platforms ?? {}).map(([name, { components }]) => ({
    title: neutral(name),
    parts: components,
    upon: [],
  }));
  const addOns = Object.entries(read["add-ons"] ?? {}).map(([name, one]) => ({
    title: `${neutral(name)} add-on`,
    parts: one.components,
    upon: one.required_platform_components ?? [],
  }));
  return Object.fromEntries(
    [...platforms, ...addOns].map(({ title, parts, upon }) => {
      const own = parts.filter(({ name }) => Object.hasOwn(read.components, name));
      const others = [...parts, ...upon].filter((part) => !own.includes(part));
      const taken = new Set<string>();
      const lists = LEVELS.map((level) => {
        const names = own.flatMap(({ name }) => read.components[name]?.capabilities[level] ?? []);
        const fresh = [...new Set(names)].filter((name) => !taken.has(name));
        for (const name of fresh) taken.add(name);
        return [level, fresh] as const;
      });
      return [
        title.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
        {
          title,
          required: [],
          ...Object.fromEntries(lists),
          ...(others.length === 0 ? {} : { elsewhere: others.map(elsewhere) }),
        },
      ];
    }),
  );
}

function elsewhere({ name, source }: Part): string {
  return source === undefined ? name : `${name} (${source})`;
}

/** The name without the mark: who may use that is not ours to say. */
function neutral(name: string): string {
  return name.replace(/^OpenStack\s+/i, "").replace(/^Powered\s+/i, "");
}

/** Names that lead nowhere, and programmes that could not be told apart. Removed capabilities need no body any more. */
function unresolved(read: InteropFile): readonly string[] {
  const names = Object.entries(read.components).flatMap(([component, { capabilities }]) =>
    LEVELS.filter((level) => level !== "removed").flatMap((level) =>
      (capabilities[level] ?? []).flatMap((name, index) =>
        Object.hasOwn(read.capabilities, name)
          ? []
          : [
              `/components/${component}/capabilities/${level}/${index} names "${name}", which /capabilities does not have`,
            ],
      ),
    ),
  );
  const programmes = [...Object.keys(read.platforms ?? {}), ...Object.keys(read["add-ons"] ?? {})];
  return [
    ...names,
    ...(programmes.length === 0 ? ["the file has neither /platforms nor /add-ons: nothing could be concluded"] : []),
    ...(new Set(Object.keys(programmesOf(read))).size < programmes.length
      ? ["/platforms has names that differ by nothing but the mark"]
      : []),
  ];
}
