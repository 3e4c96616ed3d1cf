/** Makes a `switch` over a union fail to compile when a kind is missing; throws when data from outside brings a foreign kind. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
