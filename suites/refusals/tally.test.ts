import { expect, test } from "vitest";
import type { Attempt } from "./attempt.ts";
import { notRefused, tallyOf } from "./tally.ts";

const attempt: Attempt = {
  service: "image",
  operation: "POST /images",
  caller: "member",
  constraint: "type",
  where: "/name",
  addressed: true,
  reception: "refused",
  status: 400,
  url: "http://image.example/v2/images",
  answer: "",
};

test("the share is that of documented refusals among what was sent", () => {
  const tally = tallyOf("image", [
    attempt,
    { ...attempt, status: 404, addressed: false },
    { ...attempt, reception: "failed", status: 500, explained: "known" },
    { ...attempt, reception: "accepted", status: 201 },
    { ...attempt, reception: "dropped" },
    { ...attempt, reception: "unanswered", status: 0 },
    { ...attempt, service: "volume" },
  ]);
  expect(tally).toMatchObject({ sent: 5, share: 0.4, explained: 1, unexplained: 2, unaddressed: 1 });
  expect(tally.statuses).toEqual({ 400: 1, 404: 1 });
});

test("nothing sent is no full share", () => {
  expect(tallyOf("image", []).share).toBe(0);
});

test("what was not answered was not refused, what was not broken says nothing", () => {
  expect(
    notRefused([
      { ...attempt, reception: "unanswered" },
      { ...attempt, reception: "dropped" },
      { ...attempt, reception: "undocumented", status: 409 },
    ]),
  ).toHaveLength(2);
});
