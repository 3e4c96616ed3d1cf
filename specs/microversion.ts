/**
 * A microversion such as "2.53": two integers, compared as integers (2.9 < 2.10).
 * Rule: https://specs.openstack.org/openstack/api-sig/guidelines/microversion_specification.html
 */
export type Microversion = `${number}.${number}`;

const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Reads a microversion. Throws a RangeError for any other form. */
export function parseMicroversion(text: string): Microversion {
  if (!FORM.test(text)) throw new RangeError(`Expected a microversion such as "2.53", got "${text}"`);
  return text as Microversion;
}

/** Negative when `a` is older than `b`, zero when equal, positive when newer. */
export function compareMicroversions(a: string, b: string): number {
  if (a === b) return 0;
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** The next microversion after `version` within the same major version. */
export function nextMicroversion(version: Microversion): Microversion {
  const [major, minor] = version.split(".").map(Number) as [number, number];
  return `${major}.${minor + 1}`;
}

/** An inclusive range of microversions; a missing edge is open. */
export interface VersionRange {
  readonly "min-ver"?: string;
  readonly "max-ver"?: string;
}

/** Whether `version` lies in `range`. */
export function inRange(version: string, range: VersionRange): boolean {
  const { "min-ver": min, "max-ver": max } = range;
  return (
    (min === undefined || compareMicroversions(version, min) >= 0) &&
    (max === undefined || compareMicroversions(version, max) <= 0)
  );
}
