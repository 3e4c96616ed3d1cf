import type { Service } from "../../specs/index.ts";

/** Names of Tempest's tests by idempotent id: a test that several classes inherit has one id and several names. */
export type TestsById = ReadonlyMap<string, readonly string[]>;

const ID = /[[,]id-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[\],]/;

/** Reads what `tempest run --list-tests` prints: one test per line, its attributes in brackets behind the name. */
export function parseTestList(text: string): TestsById {
  const tests = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const id = ID.exec(line)?.[1];
    if (id !== undefined) tests.set(id, [...(tests.get(id) ?? []), line.trim()]);
  }
  return tests;
}

/** The class of a test: its name up to the last dot before the attributes. */
export function classOf(test: string): string {
  const name = test.replace(/\[.*$/, "");
  return name.slice(0, name.lastIndexOf("."));
}

/** The service whose tests a test belongs to; Tempest's plugin for neutron counts as network. Undefined for scenarios. */
export function serviceOf(test: string): Service | undefined {
  if (test.startsWith("neutron_tempest_plugin.")) return "network";
  const word = /^tempest\.api\.(identity|compute|network|volume|image)\./.exec(test)?.[1];
  return word as Service | undefined;
}
