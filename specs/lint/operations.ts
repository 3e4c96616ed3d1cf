import type { JsonObject } from "../description.ts";
import type { Operation } from "../operation.ts";
import { operationsOf } from "../operations.ts";
import { follow, isObject } from "../pointer.ts";
import { documentOf, type LintRule } from "./rule.ts";

/** Each operation has an identity, a summary, a clause, and statuses for success and for a missing token. */
export const operations: LintRule = {
  id: "operations",
  because: "findings name operations and cite their clause; a status that is not described accuses an honest cloud",
  find(description) {
    const seen = new Map<string, string>();
    return operationsOf(description).flatMap((operation) => {
      const problems = problemsOf(operation);
      const twin = seen.get(operation.operationId);
      if (twin !== undefined) problems.push(`operationId "${operation.operationId}" is also that of ${twin}`);
      seen.set(operation.operationId, operation.id);
      if (operation.method !== "HEAD") problems.push(...pathParameterProblems(documentOf(description), operation));
      return problems.map((message) => ({ at: operation.id, message }));
    });
  },
};

function problemsOf(operation: Operation): string[] {
  const { node } = operation;
  const statuses = Object.keys(isObject(node["responses"]) ? node["responses"] : {});
  const problems: string[] = [];
  if (typeof node["operationId"] !== "string") problems.push("has no operationId");
  if (operation.summary === "") problems.push("has no summary");
  if (/\.$|\n/.test(operation.summary)) problems.push("summary is one line without a period");
  if (!/^https:\/\//.test(operation.href)) problems.push("cites no clause (externalDocs.url)");
  if (!statuses.some((status) => /^[23]/.test(status))) problems.push("has no status of success");
  if (statuses.some((status) => !/^[2345]\d\d$/.test(status))) problems.push("has a status that is not three digits");
  if (operation.persona !== "none" && !statuses.includes("401"))
    problems.push("does not say 401 although it needs a token");
  if (operation.method === "GET" && node["requestBody"] !== undefined) problems.push("is a GET with a request body");
  return problems;
}

function pathParameterProblems(document: JsonObject, operation: Operation): string[] {
  const place = `/paths/${operation.key
    .slice(operation.method.length + 1)
    .replaceAll("~", "~0")
    .replaceAll("/", "~1")}`;
  const item = follow(document, place).node;
  const own = follow(document, `${place}/${operation.method.toLowerCase()}`).node;
  const lists = [item["parameters"], own["parameters"]].filter(Array.isArray).flat() as JsonObject[];
  const declared = new Set<string>();
  const problems: string[] = [];
  for (const parameter of lists) {
    const ref = parameter["$ref"];
    const node = typeof ref === "string" ? follow(document, decodeURIComponent(ref.slice(1))).node : parameter;
    if (node["in"] === "path") declared.add(String(node["name"]));
    if (node["schema"] === undefined) problems.push(`parameter "${node["name"]}" has no schema`);
  }
  const used = new Set([...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string));
  for (const name of used) if (!declared.has(name)) problems.push(`path parameter "${name}" is not declared`);
  for (const name of declared) if (!used.has(name)) problems.push(`path parameter "${name}" is not in the path`);
  return problems;
}
