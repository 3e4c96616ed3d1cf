import { expect, test } from "vitest";
import type { EvidenceRecord } from "../suites/results/evidence.ts";
import { sampleEvidence } from "./sample/evidence.ts";
import { transcript } from "./transcript.ts";

const record = (id: string): EvidenceRecord => sampleEvidence().get(id) as EvidenceRecord;

test("an exchange reads as HTTP does", () => {
  expect(transcript(record("x000041"))).toBe(
    [
      "# x000041 at 2026-11-20T06:31:04.120Z, 38.4 ms, as member",
      "POST https://cloud.example/compute/v2.1/servers",
      "content-type: application/json",
      "x-auth-token: ***",
      "",
      "{",
      '  "server": {',
      '    "name": "stackmark-5f2a-server",',
      '    "flavorRef": "1",',
      '    "imageRef": "c0ffee",',
      '    "networks": "none"',
      "  }",
      "}",
      "",
      "HTTP 202",
      "location: /servers/6f70",
      "",
    ].join("\n"),
  );
});

test("a long body is cut and says so; a header cannot add a line", () => {
  const text = transcript(record("x000050"));
  expect(text.length).toBeLessThan(20_000);
  expect(text).toMatch(/… \([\d,]+ more characters\)/);
  expect(text).toMatch(/^x-evil: .*␊next line$/m);
});

test("a request without an answer says why", () => {
  expect(transcript(record("x000060"))).toContain("No complete response: timeout: No response headers within 10 s");
});
