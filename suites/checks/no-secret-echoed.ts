import { KNOWN_SECRET } from "../../fixtures/cloud/redaction.ts";
import { pointerOf } from "../../specs/index.ts";
import { type Check, CONFORMS } from "./check.ts";

/** A secret that the client holds never comes back in a response. */
export const noSecretEchoed: Check = {
  id: "no-secret-echoed",
  claim: "No response repeats a token or a password of the caller",
  cites: [
    {
      title: "OWASP API Security, API3:2023 Broken Object Property Level Authorization",
      href: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/",
    },
  ],
  judge({ response }) {
    const header = Object.entries(response.headers).find(([, value]) => value.includes(KNOWN_SECRET));
    if (header !== undefined) return deviates(`header ${header[0]}`, header[1], header[0]);
    const { body } = response;
    if (body.kind === "text" && body.text.includes(KNOWN_SECRET)) return deviates("the body", body.text, "body");
    if (body.kind === "json") {
      const found = find(body.value);
      if (found !== undefined) return deviates(found.at, found.text, found.at);
    }
    return CONFORMS;
  },
};

function deviates(place: string, text: string, where: string): ReturnType<Check["judge"]> {
  const from = text.indexOf(KNOWN_SECRET);
  const kind = text.slice(from + KNOWN_SECRET.length, text.indexOf("]", from));
  return {
    kind: "deviates",
    expected: "no secret of the caller in the response",
    observed: `the caller's ${kind} in ${place}`,
    where,
  };
}

function find(value: unknown): { readonly at: string; readonly text: string } | undefined {
  if (typeof value === "string") return value.includes(KNOWN_SECRET) ? { at: "", text: value } : undefined;
  if (value === null || typeof value !== "object") return undefined;
  for (const name of Object.keys(value)) {
    const found = find((value as Readonly<Record<string, unknown>>)[name]);
    if (found !== undefined) return { at: `${pointerOf(name)}${found.at}`, text: found.text };
  }
  return undefined;
}
