import { expect, test } from "vitest";
import { loadDescription, project } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import { stillBroken } from "./still-broken.ts";

const projection = project(loadDescription("network"), { persona: "admin" });
const validators = validatorsFor(projection);
const create = projection.operations.get("POST /networks");
const list = projection.operations.get("GET /networks");

function breaks(where: string): { readonly kind: "breaks"; readonly constraint: string; readonly where: string } {
  return { kind: "breaks", constraint: "type", where };
}

function sent(url: string, body?: object): Parameters<typeof stillBroken>[0] {
  return {
    method: "POST",
    url: `http://network.example${url}`,
    headers: {},
    ...(body === undefined ? {} : { body }),
  } as never;
}

test("a body that breaks nothing on the wire is no broken request", () => {
  if (create === undefined) throw new Error("POST /networks is not described");
  const meant = { intent: breaks("/network/name") };
  expect(stillBroken(sent("/networks", { network: { name: ["x"] } }), meant, create, validators)).toBe(true);
  expect(stillBroken(sent("/networks", { network: { name: "x" } }), meant, create, validators)).toBe(false);
});

test("what the record hides is judged as it was sent", () => {
  if (create === undefined) throw new Error("POST /networks is not described");
  const body = { network: { name: "[redacted]" } };
  const meant = { intent: breaks("/network/name"), body: { network: { name: ["x"] } } };
  expect(stillBroken(sent("/networks", body), meant, create, validators)).toBe(true);
  expect(stillBroken(sent("/networks", body), { ...meant, body: { network: { name: "x" } } }, create, validators)).toBe(
    false,
  );
});

test("a query is read as the number or truth value that its text may be", () => {
  if (list === undefined) throw new Error("GET /networks is not described");
  const meant = { intent: breaks("query limit") };
  expect(stillBroken(sent("/networks?limit=many"), meant, list, validators)).toBe(true);
  expect(stillBroken(sent("/networks?limit=3"), meant, list, validators)).toBe(false);
  expect(stillBroken(sent("/networks"), meant, list, validators)).toBe(false);
});
