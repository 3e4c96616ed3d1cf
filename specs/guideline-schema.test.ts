import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const GUIDELINES = new URL("guidelines/", import.meta.url);
const schemas = readdirSync(GUIDELINES).filter((name) => name.endsWith(".schema.json"));

test.each(schemas)("%s is itself valid by JSON Schema 2020-12", (name) => {
  const ajv = new Ajv2020({ logger: false });
  ajv.validateSchema(JSON.parse(readFileSync(new URL(name, GUIDELINES), "utf8")));
  expect(ajv.errors ?? []).toEqual([]);
});

test("a schema that is not is noticed", () => {
  expect(new Ajv2020({ logger: false }).validateSchema({ type: "strnig" })).toBe(false);
});
