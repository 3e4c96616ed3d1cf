import { expect, test } from "vitest";
import { budget } from "./budget.ts";

/** Work that ends when it is told to, and what has begun. */
function workshop(): { begin(id: string): () => Promise<void>; end(id: string): void; readonly begun: string[] } {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    begin: (id) => () => {
      begun.push(id);
      return new Promise((end) => ends.set(id, end));
    },
    end: (id) => ends.get(id)?.(),
  };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

test("work begins while it fits, and the rest when there is room again; who fits passes who does not", async () => {
  const { begin, end, begun } = workshop();
  const room = budget({ servers: 3 }, { servers: 1 });
  const works = [
    room.within({ servers: 1 }, begin("one")),
    room.within({ servers: 2 }, begin("two")),
    room.within({ servers: 1 }, begin("three")),
  ];
  await settled();
  expect(begun).toEqual(["one", "three"]);
  end("one");
  await settled();
  expect(begun).toEqual(["one", "three"]);
  end("three");
  await settled();
  expect(begun).toEqual(["one", "three", "two"]);
  end("two");
  await Promise.all(works);
});

test("what asks for more than there is runs alone", async () => {
  const { begin, end, begun } = workshop();
  const room = budget({ servers: 1 }, {});
  const works = [room.within({ servers: 1 }, begin("small")), room.within({ servers: 5 }, begin("large"))];
  await settled();
  expect(begun).toEqual(["small"]);
  end("small");
  await settled();
  expect(begun).toEqual(["small", "large"]);
  end("large");
  await Promise.all(works);
});

test("room that is widened is taken at once", async () => {
  const { begin, end, begun } = workshop();
  const room = budget({ slots: 1 }, {});
  const works = [room.within({ slots: 1 }, begin("one")), room.within({ slots: 1 }, begin("two"))];
  await settled();
  expect(begun).toEqual(["one"]);
  room.widen({ slots: 1 });
  await settled();
  expect(begun).toEqual(["one", "two"]);
  end("one");
  end("two");
  await Promise.all(works);
});

test("work that fails gives its room back", async () => {
  const { begin, end, begun } = workshop();
  const room = budget({ slots: 1 }, {});
  const failing = room.within({ slots: 1 }, () => Promise.reject(new Error("broken")));
  const next = room.within({ slots: 1 }, begin("next"));
  await expect(failing).rejects.toThrow("broken");
  await settled();
  expect(begun).toEqual(["next"]);
  end("next");
  await next;
});
