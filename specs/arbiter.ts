import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/formats";
import type { JsonObject } from "./description.ts";
import { atPointer } from "./pointer.ts";

setShouldValidateFormat(true);
let serial = 0;

/**
 * The second opinion: whether a value satisfies the schema at `pointer` of a projected document, by a validator that is slower and more
 * faithful than the fast one. Throws when the schema itself cannot be compiled.
 */
export async function arbiterAccepts(document: JsonObject, pointer: string, value: unknown): Promise<boolean> {
  serial += 1;
  const uri = `https://stackmark.invalid/arbiter/${serial}`;
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    components: document["components"] ?? {},
    allOf: [atPointer(document, pointer) ?? {}],
  };
  registerSchema(schema as never, uri);
  try {
    return (await validate(uri, value as never)).valid;
  } finally {
    unregisterSchema(uri);
  }
}
