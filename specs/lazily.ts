/**
 * An object whose members are made when they are first read, once. To whoever reads it, it is as if they were there: they are enumerable.
 */
export function lazily<Value>(makers: Iterable<readonly [name: string, make: () => Value]>): {
  readonly [name: string]: Value;
} {
  const object: Record<string, Value> = {};
  for (const [name, make] of makers) {
    Object.defineProperty(object, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(object, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return object;
}
