import { expect, test } from "vitest";
import type { Json } from "../../specs/index.ts";
import { noTraceback } from "./no-traceback.ts";
import { accusations, type Change, says, thing } from "./sample/told.ts";

const fault = (message: string): Json => ({ itemNotFound: { code: 404, message } });

test.each<[string, Change]>([
  ["plain text", { status: 404 }],
  ["the word file", { json: thing({ name: 'File "a.txt" line 3' }) }],
])("no-traceback honours: %s", (_, change) => {
  expect(says(noTraceback, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "a Python stack",
    { status: 404, json: fault('Traceback (most recent call last):\n  File "x"') },
    "body: Traceback (most recent call last)",
  ],
  [
    "a Python frame deep in a body",
    { json: thing({ metadata: { why: 'at File "/opt/nova/api.py", line 12' } }) },
    'body: File "/opt/nova/api.py", line 12',
  ],
  [
    "a Java frame",
    { status: 404, json: fault("boom\n\tat org.cloud.Api.show(Api.java:77)") },
    "body: at org.cloud.Api.show(Api.java:77)",
  ],
  [
    "a JavaScript frame",
    { status: 404, json: fault("boom\n    at show (/srv/api.mjs:3:14)") },
    "body: at show (/srv/api.mjs:3:14)",
  ],
  ["a Go stack", { status: 404, json: fault("goroutine 7 [running]:") }, "body: goroutine 7 [running]"],
  ["a database error", { status: 404, json: fault("(pymysql.err.IntegrityError) 1062") }, "body: pymysql.err"],
])("no-traceback alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "no-traceback": observed });
});

test.each<[string, Change, string]>([
  ["there is no body", { body: { kind: "none" } }, "no text to read"],
  ["the body is bytes", { body: { kind: "binary", bytes: 3, sha256: "00" } }, "no text to read"],
])("no-traceback is silent when %s", (_, change, because) => {
  expect(says(noTraceback, change)).toBe(`silent: ${because}`);
});
