import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { SentRequest } from "../../fixtures/cloud/exchange.ts";
import { curlOf } from "./curl.ts";

function curl(request: Partial<SentRequest>): string {
  return curlOf({ request: { method: "GET", url: "http://c.example/", headers: {}, ...request } });
}

test.each<[string, Partial<SentRequest>, string]>([
  ["GET", {}, "curl -sS -i 'http://c.example/'"],
  ["HEAD", { method: "HEAD" }, "curl -sS -i --head 'http://c.example/'"],
  ["another method", { method: "DELETE" }, "curl -sS -i -X DELETE 'http://c.example/'"],
  [
    "the token, from the environment",
    { headers: { "x-auth-token": "[redacted]" } },
    `curl -sS -i -H "X-Auth-Token: $OS_TOKEN" 'http://c.example/'`,
  ],
  [
    "what curl says itself",
    { headers: { "user-agent": "x", "content-length": "2" } },
    "curl -sS -i 'http://c.example/'",
  ],
  [
    "JSON",
    { method: "POST", body: { a: "it's" } },
    `curl -sS -i -X POST --data-raw '{"a":"it'\\''s"}' 'http://c.example/'`,
  ],
  ["a URL with brackets", { url: "http://[::1]/?a={b}" }, "curl -sS -i --globoff 'http://[::1]/?a={b}'"],
])("%s", (_, request, command) => {
  expect(curl(request)).toBe(command);
});

const NASTY = [
  "it's",
  '"quoted"',
  "$(touch /tmp/x) `id` $HOME",
  "a\nb",
  "\\'",
  "''",
  "*",
  "--next",
  "@/etc/passwd",
  " ",
];

test.each(NASTY.map((text) => [JSON.stringify(text), text] as const))("a shell hands %s on as it is", (_, text) => {
  const command = curl({ method: "POST", url: `http://c.example/${text}`, headers: { "x-a": text }, body: text });
  // Each argument followed by a byte that no text holds.
  const heard = execFileSync("sh", ["-c", command.replace("curl", "printf '%s\\001'")], { encoding: "utf8" });
  expect(heard.split("\u0001").slice(0, -1)).toEqual([
    "-sS",
    "-i",
    "-X",
    "POST",
    "-H",
    `x-a: ${text}`,
    "--data-raw",
    text,
    `http://c.example/${text}`,
  ]);
});

test("a header without a value is sent, not taken away", () => {
  expect(curl({ headers: { "x-empty": "" } })).toBe("curl -sS -i -H 'x-empty;' 'http://c.example/'");
});
