import type { Json, JsonObject } from "./description.ts";
import type { Capability, Guideline } from "./guideline.ts";
import { problemsIn } from "./guideline-schema.ts";
import { DescriptionError } from "./load.ts";
import { isObject } from "./pointer.ts";

/** A list of Tempest ids of one guideline and component, all required. */
interface IdList {
  readonly guideline: string;
  readonly component: string;
  readonly tests: readonly {
    readonly name: string;
    readonly idempotent_id: string;
    readonly service: string;
    readonly capability_2020_06?: string | null;
  }[];
}

/** Whether a value is a list of ids that stands for a guideline whose file is lost. */
export function isIdList(value: Json): value is JsonObject {
  return isObject(value) && typeof value["guideline"] === "string" && Array.isArray(value["tests"]);
}

/**
 * A list of ids as a guideline of one programme that requires all of them: the form in which the list of 2022.11 has survived. Ids that
 * belonged to no capability in 2020.06 are gathered by service. Throws a DescriptionError with every problem and its pointer.
 */
export function fromIdList(value: JsonObject, file: string): Guideline {
  const { problems, read } = problemsIn<IdList>("id-list.schema.json", value);
  if (read === undefined)
    throw new DescriptionError([`${file} is not a list of ids:`, ...problems.map((one) => `  ${one}`)].join("\n"));
  const byCapability = Map.groupBy(
    read.tests,
    ({ capability_2020_06, service }) => capability_2020_06 ?? `${service}-of-no-capability`,
  );
  const capabilities = [...byCapability].map(([name, tests]): readonly [string, Capability] => [
    name,
    {
      title: name.replaceAll("-", " "),
      service: tests[0]?.service ?? "",
      cites: [],
      tests: tests.map((test) => ({
        tempest: test.idempotent_id.replace(/^id-/, ""),
        name: test.name,
        aliases: [],
      })),
    },
  ]);
  const programme = read.component.replace(/^os_powered_/, "").replaceAll("_", "-");
  return {
    id: read.guideline,
    title: `Interoperability guideline ${read.guideline}, by a list of ids`,
    status: "draft",
    programmes: {
      [programme]: {
        title: programme.replace(/^./, (first) => first.toUpperCase()),
        required: [...byCapability.keys()],
      },
    },
    capabilities: Object.fromEntries(capabilities),
  };
}
