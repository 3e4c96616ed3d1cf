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

test("the share is that of documented refusals among what was sent and answered", () => {
  const tally = tallyOf("image", [
    attempt,
    { ...attempt, status: 404, addressed: false },
    { ...attempt, reception: "failed", status: 500, explained: "known" },
    { ...attempt, reception: "accepted", status: 201 },
    { ...attempt, reception: "dropped" },
    { ...attempt, reception: "unanswered", status: 0 },
    { ...attempt, service: "volume" },
  ]);
  expect(tally).toMatchObject({ sent: 4, share: 0.5, explained: 1, unexplained: 1, unaddressed: 1 });
  expect(tally.statuses).toEqual({ 400: 1, 404: 1 });
});

test("nothing sent is no full share", () => {
  expect(tallyOf("image", []).share).toBe(0);
});

test("what was not answered is not counted as accepted", () => {
  expect(
    notRefused([
      { ...attempt, reception: "unanswered" },
      { ...attempt, reception: "undocumented", status: 409 },
    ]),
  ).toHaveLength(1);
});
