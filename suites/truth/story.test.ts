import { describe, expect, test } from "vitest";
import { loadDescription, operationsOf, SERVICES } from "../../specs/index.ts";
import { SOURCES } from "../properties/resources.ts";
import { storiesOf, storyFrom } from "./story.ts";

describe("a story", () => {
  test("is read from calls, with or without a body, of its own service or another", () => {
    const { steps } = storyFrom("volume/x", "volume", {
      title: "X",
      steps: [
        "DELETE /x/{x_id}",
        { "image POST /images": { name: "$name" }, as: "admin", until: { "GET /x": { "/x/s": "on" } } },
      ],
    });
    expect(steps).toEqual([
      { service: "volume", key: "DELETE /x/{x_id}" },
      {
        service: "image",
        key: "POST /images",
        body: { name: "$name" },
        as: "admin",
        until: { key: "GET /x", pointer: "/x/s", values: ["on"] },
      },
    ]);
  });

  test.each([
    ["a story has a title and steps", { steps: [] }],
    ["expected one call", { title: "X", steps: [{ as: "admin" }] }],
    ["expected one call", { title: "X", steps: [{ "GET /a": null, "GET /b": null }] }],
    ["expected one call", { title: "X", steps: ["storage GET /a"] }],
    ["until needs a call and a pointer", { title: "X", steps: [{ "GET /a": null, until: {} }] }],
  ])("says what is wrong: %s", (message, read) => {
    expect(() => storyFrom("compute/x", "compute", read as never)).toThrow(message);
  });
});

describe("the stories", () => {
  const keys = new Set(SERVICES.flatMap((service) => operationsOf(loadDescription(service)).map(({ id }) => id)));
  const stories = SERVICES.flatMap((service) => storiesOf(service));

  test("call only what is described, and need only what fixtures make", () => {
    const called = stories.flatMap(({ id, steps }) =>
      steps.flatMap(({ service, key, until, undo }) =>
        [`${service} ${key}`, until && `${service} ${until.key}`, undo && `${undo.service ?? service} ${undo.key}`]
          .filter((one) => one !== undefined)
          .map((one) => ({ id, one })),
      ),
    );
    expect(called.filter(({ one }) => !keys.has(one))).toEqual([]);
    expect(stories.flatMap(({ needs }) => Object.values(needs)).filter((kind) => SOURCES[kind] === undefined)).toEqual(
      [],
    );
    expect(called.length).toBeGreaterThan(300);
  });
});
