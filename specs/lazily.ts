/**
 * An object whose members are made when they are first read, once. To whoever reads it, it is as if they were there: they are enumerable.
 */
export function lazily<Value>(makers: Iterable<readonly [name: string, make: () => Value]>): {
  readonly [name: string]: Value;
} {
  const object: Record<string, Value> = {};
  for (const [name, make] of makers) {
    let made: { readonly value: Value } | undefined;
    const get = (): Value => {
      made ??= { value: make() };
      return made.value;
    };
    Object.defineProperty(object, name, { enumerable: true, get });
  }
  return object;
}
